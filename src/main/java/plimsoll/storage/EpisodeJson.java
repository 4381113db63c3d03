package plimsoll.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.VolTerm;

/// The table of historical episodes that comes with the program, read into scenarios and paths.
final class EpisodeJson {
    private static final String WHOLE = "episode";

    private EpisodeJson() {}

    /// One episode.
    ///
    /// @param name      as shown
    /// @param dates     its first and last day
    /// @param note      when it was and what it was about
    /// @param scenarios its single moves
    /// @param paths     by identifier
    record Episode(
            String name, String dates, String note, List<Scenario> scenarios, SortedMap<String, PricePath> paths) {}

    /// A worst move of one asset.
    private record Move(String window, String asset, double move) {}

    static List<Episode> read(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, "episodes");
        return fields.structs("episodes", EpisodeJson::episode);
    }

    private static Episode episode(Fields row) {
        String id = row.name("id");
        String name = row.name("name");
        String dates =
                row.name("from").substring(0, 10) + " to " + row.name("to").substring(0, 10);
        String note = name + ", " + dates + ": " + row.name("about") + ".";
        List<Move> falls =
                row.structs("moves", move -> new Move(move.name("window"), move.name("asset"), percent(move)));
        List<Move> rises = row.structs("rises", move -> new Move("24h", move.name("asset"), percent(move)));
        SortedMap<String, Double> points =
                row.find("volPoints").isEmpty() ? new TreeMap<>() : row.struct("volPoints", ShockJson::numbers);
        List<Scenario> scenarios = new ArrayList<>();
        for (String window : List.of("1h", "4h", "24h", WHOLE)) {
            Optional<Double> rise =
                    Optional.ofNullable(points.get(window.equals(WHOLE) ? WHOLE : window.equals("24h") ? "day" : ""));
            scenarios.add(new Scenario(
                    id + "/" + (window.equals(WHOLE) ? "peak-to-trough" : window),
                    name + (window.equals(WHOLE) ? ", peak to trough" : ", worst " + window),
                    note + " Worst falls of each asset, which need not fall into the same hours."
                            + rise.map(ignored -> "").orElse(" No volatility is recorded for it."),
                    List.of(step(moves(falls, window), rise))));
        }
        scenarios.add(new Scenario(
                id + "/rise-24h",
                name + ", largest rise in 24h",
                note + " Largest rise of each asset.",
                List.of(step(moves(rises, "24h"), Optional.empty()))));
        depegs(row, id, name, note).ifPresent(scenarios::add);
        perpetuals(row, id, name, note).ifPresent(scenarios::add);
        SortedMap<String, PricePath> paths = new TreeMap<>();
        row.structs("paths", path -> path(id, name, path)).forEach(path -> paths.put(path.id(), path.path()));
        return new Episode(name, dates, note, scenarios, paths);
    }

    private static List<Shock> moves(List<Move> all, String window) {
        return all.stream()
                .filter(move -> move.window().equals(window))
                .<Shock>map(move -> MarketShock.PriceMove.relative(move.asset(), move.move()))
                .toList();
    }

    private static Step step(List<Shock> moves, Optional<Double> volPoints) {
        List<Shock> shocks = new ArrayList<>(moves);
        volPoints.ifPresent(points -> shocks.add(new MarketShock.VolMove(
                Optional.empty(),
                VolUnit.POINTS,
                BigDecimal.valueOf(points).movePointLeft(2).doubleValue(),
                VolTerm.VENUE)));
        return new Step(shocks);
    }

    private static Optional<Scenario> depegs(Fields row, String id, String name, String note) {
        if (row.find("stablecoins").isEmpty()) {
            return Optional.empty();
        }
        List<String> sources = new ArrayList<>();
        List<Shock> depegs = row.structs("stablecoins", coin -> {
            sources.add(coin.name("asset") + ": " + coin.name("source"));
            return new MarketShock.Depeg(coin.name("asset"), coin.number("price"));
        });
        return Optional.of(new Scenario(
                id + "/stablecoins",
                name + ", lowest stablecoins",
                note + " Lowest prices; thin prints are among them. " + String.join("; ", sources) + ".",
                List.of(new Step(depegs))));
    }

    private static Optional<Scenario> perpetuals(Fields row, String id, String name, String note) {
        if (row.find("perpetuals").isEmpty()) {
            return Optional.empty();
        }
        List<Shock> prints = row.structs("perpetuals", print -> {
            print.name("hour");
            return new MarketShock.PerpetualBasis(
                    plimsoll.domain.scenario.Scope.EVERYWHERE, print.name("asset"), percent(print));
        });
        return Optional.of(new Scenario(
                id + "/perpetuals",
                name + ", perpetuals below spot",
                note + " Lowest trades of one venue against spot of the same hour; venues liquidate on marks.",
                List.of(new Step(prints))));
    }

    /// A path and its identifier.
    private record Named(String id, PricePath path) {}

    private static Named path(String episode, String name, Fields row) {
        String anchor = row.name("anchor");
        String start = row.name("start");
        SortedMap<String, PricePath.Levels> levels = row.struct("levels", EpisodeJson::levels);
        return new Named(
                episode + "/path-" + anchor.toLowerCase(Locale.ROOT),
                new PricePath(name + ", 48 hours from " + start.substring(0, 16) + " UTC", 1, levels));
    }

    private static SortedMap<String, PricePath.Levels> levels(Fields fields) {
        SortedMap<String, PricePath.Levels> levels = new TreeMap<>();
        List.copyOf(fields.keys())
                .forEach(asset -> levels.put(
                        asset,
                        fields.struct(
                                asset,
                                row -> new PricePath.Levels(
                                        shares(row, "close"), shares(row, "low"), shares(row, "high")))));
        return levels;
    }

    private static List<Double> shares(Fields row, String name) {
        return row.decimals(name).stream()
                .map(level -> level.movePointLeft(2).doubleValue())
                .toList();
    }

    private static double percent(Fields row) {
        row.find("start");
        row.find("end");
        return row.decimal("percent").movePointLeft(2).doubleValue();
    }
}
