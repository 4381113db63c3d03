package plimsoll.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.scenario.ScenarioGrid;
import plimsoll.domain.text.NumberText;

/// The scenarios that come with the program: standard ones, and historical episodes with their replays.
public final class ScenarioLibrary {
    private static final String STANDARD = "scenarios/standard.json";
    private static final String EPISODES = "scenarios/episodes.json";

    private static volatile List<LibraryItem> read = List.of();

    private ScenarioLibrary() {}

    /// Read on first use, then kept.
    private static final class Kept {
        private static final List<EpisodeJson.Episode> EPISODES_READ = ShippedFiles.value(EPISODES, EpisodeJson::read);
        private static final List<LibraryItem> ITEMS = all();

        private static List<LibraryItem> all() {
            ScenarioBook book = ShippedFiles.value(STANDARD, ScenarioJson::read);
            List<LibraryItem> items = new ArrayList<>(items(book));
            for (EpisodeJson.Episode episode : EPISODES_READ) {
                episode.scenarios()
                        .forEach(scenario -> items.add(LibraryItem.of(episode.name(), scenario)
                                .withSummary(summary(episode.dates(), moves(scenario)))));
                episode.paths()
                        .forEach((id, path) -> items.add(new LibraryItem(
                                id,
                                episode.name(),
                                path.name(),
                                episode.note() + " Lows and highs of every hour.",
                                path.scenarios(id),
                                Optional.empty(),
                                summary(episode.dates(), lows(path)))));
            }
            read = List.copyOf(items);
            return read;
        }
    }

    /// Returns everything on offer, or nothing as long as it was not read, so that nobody waits for it.
    public static List<LibraryItem> itemsRead() {
        return read;
    }

    private static String summary(String dates, List<String> moves) {
        return moves.isEmpty() ? dates : dates + ", " + String.join(", ", moves);
    }

    private static List<String> moves(Scenario scenario) {
        return scenario.steps().stream()
                .flatMap(step -> step.shocks().stream())
                .filter(MarketShock.PriceMove.class::isInstance)
                .map(MarketShock.PriceMove.class::cast)
                .map(move ->
                        move.asset() + " " + NumberText.percent(move.amount().move(1), 1))
                .toList();
    }

    private static List<String> lows(PricePath path) {
        return path.assets().entrySet().stream()
                .map(asset -> asset.getKey() + " "
                        + NumberText.percent(Collections.min(asset.getValue().low()) - 1, 1))
                .toList();
    }

    /// Returns everything, standard scenarios first, then episodes by date; read once.
    public static List<LibraryItem> items() {
        return Kept.ITEMS;
    }

    /// Returns what a file of scenarios offers: each scenario, each grid, and its random scenarios.
    public static List<LibraryItem> items(ScenarioBook book) {
        List<LibraryItem> items = new ArrayList<>();
        book.scenarios().forEach(scenario -> items.add(LibraryItem.of(book.name(), scenario)));
        for (ScenarioGrid grid : book.grids()) {
            items.add(
                    new LibraryItem(grid.id(), book.name(), grid.name(), "Grid.", grid.scenarios(), Optional.empty()));
        }
        book.random().ifPresent(random -> items.add(item(book.name(), random)));
        return items;
    }

    /// Returns the hourly paths of the episodes by identifier, for example `ftx-2022-11/path-btc`.
    public static SortedMap<String, PricePath> paths() {
        SortedMap<String, PricePath> paths = new TreeMap<>();
        Kept.EPISODES_READ.forEach(episode -> paths.putAll(episode.paths()));
        return paths;
    }

    private static LibraryItem item(String group, RandomMarket random) {
        return new LibraryItem(
                random.id(),
                group,
                "Random markets over " + random.days() + " days",
                "Student t with " + random.degreesOfFreedom() + " degrees of freedom, correlated; choose a seed.",
                List.of(),
                Optional.of(random));
    }
}
