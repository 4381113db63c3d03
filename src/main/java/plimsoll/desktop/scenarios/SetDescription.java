package plimsoll.desktop.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.stress.RandomScenarios;

/// What a set of scenarios is, and how far random ones move prices: for the panels that show the shocks of a single
/// scenario otherwise.
final class SetDescription {
    /// Percentiles of the drawn moves that are shown.
    static final List<Double> SHARES = List.of(0.01, 0.05, 0.5, 0.95, 0.99);

    /// Draws that percentiles are read from; the first ones of the set.
    private static final int DRAWS = 10_000;

    /// Scenarios of a set that are listed by name.
    private static final int LISTED = 200;

    private SetDescription() {}

    /// One line of the description.
    ///
    /// @param name  what it says
    /// @param value of it
    /// @param unit  of the value
    record Line(String name, String value, String unit) {}

    /// Returns what a set consists of.
    static List<Line> lines(LibraryItem item) {
        return item.random()
                .map(SetDescription::random)
                .orElseGet(() -> item.scenarios().stream()
                        .limit(LISTED)
                        .map(scenario -> new Line(scenario.name(), moves(scenario), ""))
                        .toList());
    }

    private static List<Line> random(RandomMarket market) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Texts.of("set.count"), NumberText.screen(market.count(), 0), ""));
        lines.add(new Line(Texts.of("set.days"), NumberText.file(market.days()), Texts.of("shock.unit.days")));
        lines.add(new Line(Texts.of("set.freedom"), Integer.toString(market.degreesOfFreedom()), ""));
        market.annualVols()
                .forEach((asset, vol) ->
                        lines.add(new Line(Texts.of("set.vol", asset), number(100 * vol), Texts.of("set.vol.unit"))));
        market.correlations()
                .forEach(pair -> lines.add(
                        new Line(Texts.of("set.correlation", pair.one(), pair.other()), number(pair.value()), "")));
        market.volSlopes()
                .forEach((asset, slope) -> lines.add(
                        new Line(Texts.of("set.slope", asset), number(100 * slope), Texts.of("set.slope.unit"))));
        return lines;
    }

    private static String number(double value) {
        return NumberText.exact(BigDecimal.valueOf(Math.rint(value * 1e6) / 1e6), 0);
    }

    /// Returns the price moves of a scenario in words, for example `BTC −10.0 %, ETH −12.0 %`.
    private static String moves(Scenario scenario) {
        List<String> all = new ArrayList<>();
        for (int step = 0; step < scenario.steps().size(); step++) {
            for (Shock shock : scenario.steps().get(step).shocks()) {
                if (shock instanceof MarketShock.PriceMove move && all.size() < 4) {
                    all.add(move.asset() + " "
                            + NumberText.percent(move.amount().move(1), 1));
                }
            }
        }
        return String.join(", ", all);
    }

    /// Returns the relative moves of each asset at [#SHARES].
    static SortedMap<String, List<Double>> percentiles(RandomMarket market, long seed) {
        RandomGenerator random =
                RandomGeneratorFactory.of(RandomMarket.ALGORITHM).create(seed);
        RandomScenarios draws =
                new RandomScenarios(market.withCount(Math.min(DRAWS, market.count())), random::nextDouble);
        Map<String, List<Double>> drawn = new TreeMap<>();
        draws.stream()
                .flatMap(scenario -> scenario.steps().getFirst().shocks().stream())
                .filter(MarketShock.PriceMove.class::isInstance)
                .map(MarketShock.PriceMove.class::cast)
                .forEach(move -> drawn.computeIfAbsent(move.asset(), asset -> new ArrayList<>())
                        .add(move.amount().move(1)));
        SortedMap<String, List<Double>> found = new TreeMap<>();
        drawn.forEach((asset, moves) -> found.put(asset, quantiles(moves)));
        return found;
    }

    private static List<Double> quantiles(List<Double> moves) {
        double[] sorted = moves.stream().mapToDouble(move -> move).toArray();
        Arrays.sort(sorted);
        return SHARES.stream()
                .map(share -> sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)])
                .toList();
    }
}
