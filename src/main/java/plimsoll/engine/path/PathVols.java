package plimsoll.engine.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Holding;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.engine.result.PathVol;

/// Answers which volatility the paths of each underlying have.
public final class PathVols {
    private static final double WANTED_YEARS = 30.0 / 365;

    private PathVols() {}

    /// Returns the volatility of every underlying of the book, in order of name: as given; else the implied volatility
    /// of the option held whose maturity is nearest to 30 days, of several the one whose strike is nearest to its
    /// forward; else [PathMarket#DEFAULT_VOL].
    public static List<PathVol> of(Snapshot snapshot, PathMarket market) {
        List<PathVol> vols = new ArrayList<>();
        for (String underlying : snapshot.underlyings()) {
            Double given = market.vols().get(underlying);
            vols.add(
                    given != null
                            ? new PathVol(underlying, given, PathVol.Source.GIVEN, Optional.empty())
                            : implied(snapshot, underlying)
                                    .orElse(new PathVol(
                                            underlying,
                                            PathMarket.DEFAULT_VOL,
                                            PathVol.Source.DEFAULT,
                                            Optional.empty())));
        }
        return vols;
    }

    private static Optional<PathVol> implied(Snapshot snapshot, String underlying) {
        return snapshot.pools().stream()
                .flatMap(pool -> pool.holdings().stream())
                .filter(holding -> holding.vol().isPresent()
                        && holding.vol().getAsDouble() > 0
                        && holding.instrument().underlying().equals(underlying))
                .min(Comparator.comparingDouble((Holding holding) -> StrictMath.abs(holding.years() - WANTED_YEARS))
                        .thenComparingDouble(PathVols::away)
                        .thenComparing(holding -> holding.position().id()))
                .map(holding -> new PathVol(
                        underlying,
                        holding.vol().getAsDouble(),
                        PathVol.Source.IMPLIED,
                        Optional.of(holding.instrument().symbol())));
    }

    private static double away(Holding holding) {
        return holding.instrument() instanceof Option option
                ? StrictMath.abs(StrictMath.log(option.strike().doubleValue() / holding.forward()))
                : Double.POSITIVE_INFINITY;
    }
}
