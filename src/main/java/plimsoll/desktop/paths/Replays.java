package plimsoll.desktop.paths;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import plimsoll.domain.scenario.PricePath;

/// Recorded price paths that a run can follow in place of a sample.
public interface Replays {
    /// No recorded path.
    Replays NONE = new Replays() {
        @Override
        public SortedMap<String, PricePath> shipped() {
            return new TreeMap<>();
        }

        @Override
        public void open(Consumer<Optional<PricePath>> then) {
            then.accept(Optional.empty());
        }
    };

    /// Returns the paths that come with the program, by identifier.
    SortedMap<String, PricePath> shipped();

    /// Asks for a table of price bars and reads it.
    ///
    /// @param then takes its path, later or at once; empty when the user gave up or it cannot be read
    void open(Consumer<Optional<PricePath>> then);
}
