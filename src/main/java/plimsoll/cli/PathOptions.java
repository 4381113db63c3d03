package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.domain.scenario.CallPolicy;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Horizon;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.domain.scenario.TransferRoute;

/// What price paths assume; what is not given stays as the workspace has it.
final class PathOptions {
    @Option(names = "--paths", paramLabel = "N", description = "How many paths, 2 to 500,000.")
    private @Nullable Integer paths;

    @Option(names = "--days", paramLabel = "D", description = "Horizon in days, at most 366.")
    private @Nullable Double days;

    @Option(names = "--step-hours", paramLabel = "H", description = "Hours between two margin checks, at most 24.")
    private @Nullable Double stepHours;

    @Option(
            names = "--vol",
            paramLabel = "VOL",
            description = "Annual volatility of all underlyings, for example 80%%, or of one, for example BTC=80%%;"
                    + " may be repeated. Without it: implied by the book's options nearest to 30 days, else 80 %%.")
    private List<String> vols = new ArrayList<>();

    @Option(names = "--correlation", paramLabel = "RHO", description = "Of the returns of every two underlyings.")
    private @Nullable String correlation;

    @Option(
            names = "--vol-moves",
            paramLabel = "MODEL",
            description = "constant, spot:SLOPE (relative volatility per relative price), or"
                    + " revert:HALFLIFEDAYS:VOLOFVOL:CORRELATION.")
    private @Nullable String volMoves;

    @Option(
            names = "--jumps",
            paramLabel = "LAW",
            description = "PERYEAR:MEAN:DEVIATION of log jumps, for example 12:-5%%:8%%, or none.")
    private @Nullable String jumps;

    @Option(names = "--funding", paramLabel = "RATE", description = "What longs pay shorts per eight hours.")
    private @Nullable String funding;

    @Option(
            names = "--call",
            paramLabel = "LINE",
            description = "Margin call below this: a ratio of what liquidates such as 1.5, or an amount above it such"
                    + " as 20000usd.")
    private @Nullable String call;

    @Option(names = "--fill", paramLabel = "LINE", description = "Line up to which transfers fill a pool.")
    private @Nullable String fill;

    @Option(names = "--keep", paramLabel = "LINE", description = "Line below which a giving pool is not drawn.")
    private @Nullable String keep;

    @Option(
            names = "--transfer",
            paramLabel = "ROUTE",
            description = "FROM:TO:ASSET:HOURS[~DEVIATION][:fail=SHARE][:fee=USD][:cap=USD][:open=8-16][:on-arrival],"
                    + " for example a:b:USDT:2 ; may be repeated, and takes the place of the workspace's routes.")
    private List<String> routes = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", description = "Of the random numbers.")
    private @Nullable Long seed;

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
                            days == null ? given.horizon().days() : days,
                            stepHours == null ? given.horizon().stepHours() : stepHours),
                    new Sampling(
                            paths == null ? given.sampling().paths() : paths,
                            !atSteps && given.sampling().betweenSteps(),
                            antithetic || given.sampling().antithetic(),
                            seed == null ? given.sampling().seed() : seed),
                    market(given.market(), underlyings),
                    new CallPolicy(
                            call == null ? given.policy().call() : PathValues.line("--call", call),
                            fill == null ? given.policy().fill() : PathValues.line("--fill", fill),
                            keep == null ? given.policy().keep() : PathValues.line("--keep", keep)),
                    routes(given));
        } catch (IllegalArgumentException e) {
            throw new Refused("The paths cannot be run: " + e.getMessage() + ".");
        }
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
                correlation == null ? given.correlation() : Typed.number("--correlation", correlation),
                volMoves == null ? given.volMoves() : PathValues.volMoves(volMoves),
                Optional.ofNullable(jumps).map(PathValues::jumps).orElse(given.jumps()),
                funding == null ? given.fundingRate() : Typed.number("--funding", funding));
    }
}
