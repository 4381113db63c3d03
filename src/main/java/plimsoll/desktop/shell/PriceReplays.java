package plimsoll.desktop.shell;

import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import plimsoll.desktop.paths.Replays;
import plimsoll.domain.scenario.PricePath;
import plimsoll.storage.ScenarioLibrary;

/// Recorded price paths: those of the shipped episodes, and tables of price bars that the user chooses.
///
/// @param files reads the tables
record PriceReplays(OtherFiles files) implements Replays {
    @Override
    public SortedMap<String, PricePath> shipped() {
        return ScenarioLibrary.paths();
    }

    @Override
    public void open(Consumer<Optional<PricePath>> then) {
        files.bars(then);
    }
}
