package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Horizon;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.domain.scenario.TransferRoute;

/// What price paths assume; what is not given stays as the workspace has it.
final class PathOptions {
    @Option(names = "--paths", paramLabel = "N", description = "How many paths, 2 to 500,000.")
    private Optional<Integer> paths = Optional.empty();

    @Option(names = "--days", paramLabel = "D", description = "Horizon in days, at most 366.")
    private Optional<Double> days = Optional.empty();

    @Option(names = "--step-hours", paramLabel = "H", description = "Hours between two margin checks, at most 24.")
    private Optional<Double> stepHours = Optional.empty();

    @Option(
            names = "--vol",
            paramLabel = "VOL",
            description = "Annual volatility of all underlyings, for example 80%%, or of one, for example BTC=80%%;"
                    + " may be repeated. Without it: implied by the book's options nearest to 30 days, else 80 %%.")
    private List<String> vols = new ArrayList<>();

    @Option(names = "--correlation", paramLabel = "RHO", description = "Of the returns of every two underlyings.")
    private Optional<String> correlation = Optional.empty();

    @Option(
            names = "--vol-moves",
            paramLabel = "MODEL",
            description = "constant, spot:SLOPE (relative volatility per relative price), or"
                    + " revert:HALFLIFEDAYS:VOLOFVOL:CORRELATION.")
    private Optional<String> volMoves = Optional.empty();

    @Option(
            names = "--jumps",
            paramLabel = "LAW",
            description = "PERYEAR:MEAN:DEVIATION of log jumps, for example 12:-5%%:8%%, or none.")
    private Optional<String> jumps = Optional.empty();

    @Option(names = "--funding", paramLabel = "RATE", description = "What longs pay shorts per eight hours.")
    private Optional<String> funding = Optional.empty();

    @Option(
            names = "--call",
            paramLabel = "LINE",
            description = "Margin call below this: a ratio of what liquidates such as 1.5, or an amount above it such"
                    + " as 20000usd.")
    private Optional<String> call = Optional.empty();

    @Option(names = "--fill", paramLabel = "LINE", description = "Line up to which transfers fill a pool.")
    private Optional<String> fill = Optional.empty();

    @Option(names = "--keep", paramLabel = "LINE", description = "Line below which a giving pool is not drawn.")
    private Optional<String> keep = Optional.empty();

    @Option(
            names = "--transfer",
            paramLabel = "ROUTE",
            description = "FROM:TO:ASSET:HOURS[~DEVIATION][:fail=SHARE][:fee=USD][:cap=USD][:open=8-16][:on-arrival],"
                    + " for example a:b:USDT:2 ; may be repeated, and takes the place of the workspace's routes.")
    private List<String> routes = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", description = "Of the random numbers.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--antithetic", description = "Let every second path mirror the one before it.")
    private boolean antithetic;

    @Option(names = "--at-steps", description = "Look at prices at the ends of steps only.")
    private boolean atSteps;

    /// Returns the settings.
    ///
    /// @param given       those of the workspace
    /// @param underlyings of the book
    /// @throws Refused when something is out of range
    PathSettings settings(PathSettings given, Iterable<String> underlyings) {
        try {
            return new PathSettings(
                    new Horizon(
                            days.orElse(given.horizon().days()),
                            stepHours.orElse(given.horizon().stepHours())),
                    new Sampling(
                            paths.orElse(given.sampling().paths()),
                            !atSteps && given.sampling().betweenSteps(),
                            antithetic || given.sampling().antithetic(),
                            seed.orElse(given.sampling().seed())),
                    market(given.market(), underlyings),
                    new CallPolicy(
                            line("--call", call, given.policy().call()),
                            line("--fill", fill, given.policy().fill()),
                            line("--keep", keep, given.policy().keep())),
                    routes(given));
        } catch (IllegalArgumentException e) {
            throw new Refused("The paths cannot be run: " + e.getMessage() + ".");
        }
    }

    private static MarginLine line(String option, Optional<String> typed, MarginLine given) {
        return typed.map(text -> PathValues.line(option, text)).orElse(given);
    }

    private static double number(String option, Optional<String> typed, double given) {
        return typed.map(text -> Typed.number(option, text)).orElse(given);
    }

    private List<TransferRoute> routes(PathSettings given) {
        return routes.isEmpty()
                ? given.routes()
                : routes.stream().map(PathValues::route).toList();
    }

    private PathMarket market(PathMarket given, Iterable<String> underlyings) {
        Map<String, Double> all = new TreeMap<>(given.vols());
        for (String text : vols) {
            int equal = text.indexOf('=');
            double vol = Typed.number("--vol", text.substring(equal + 1));
            if (equal >= 0) {
                all.put(text.substring(0, equal), vol);
            } else {
                underlyings.forEach(underlying -> all.put(underlying, vol));
            }
        }
        return new PathMarket(
                new TreeMap<>(all),
                number("--correlation", correlation, given.correlation()),
                volMoves.map(PathValues::volMoves).orElse(given.volMoves()),
                jumps.map(PathValues::jumps).orElse(given.jumps()),
                number("--funding", funding, given.fundingRate()));
    }
}
