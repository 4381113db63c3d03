package plimsoll.desktop.paths;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        public Optional<PricePath> open() {
            return Optional.empty();
        }
    };

    /// Returns the paths that come with the program, by identifier.
    SortedMap<String, PricePath> shipped();

    /// Asks for a table of price bars; empty when the user gave up or it cannot be read.
    Optional<PricePath> open();
}
