package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.PriceAmount;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.factor.Cholesky;
import plimsoll.engine.factor.StudentMoves;

/// Draws scenarios one by one from the random numbers it is given; the same numbers give the same scenarios.
///
/// Prices move by [StudentMoves] whose covariance is the correlation matrix, so that they count in deviations.
public final class RandomScenarios implements Iterator<Scenario> {
    /// Returns beyond this many standard deviations count as this many.
    private static final double MOST_SIGMAS = 20;

    private final RandomMarket market;
    private final List<String> assets;
    private final StudentMoves moves;
    private int drawn;

    /// Prepares the draws.
    ///
    /// @param uniform gives independent numbers, uniform on [0, 1)
    /// @throws IllegalArgumentException when the correlations contradict each other (not positive definite)
    public RandomScenarios(RandomMarket market, DoubleSupplier uniform) {
        this.market = market;
        assets = List.copyOf(market.annualVols().keySet());
        Cholesky factor = Cholesky.definite(matrix())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the correlations contradict each other: their matrix is not positive definite"));
        moves = new StudentMoves(factor, market.degreesOfFreedom(), uniform);
    }

    /// Returns all draws that are left, one by one.
    public Stream<Scenario> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return drawn < market.count();
    }

    @Override
    public Scenario next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all random scenarios are drawn");
        }
        double[] deviations = new double[assets.size()];
        moves.draw(deviations);
        drawn++;
        List<Shock> shocks = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            double count = StrictMath.max(-MOST_SIGMAS, StrictMath.min(MOST_SIGMAS, deviations[i]));
            String asset = assets.get(i);
            Double vol = market.annualVols().get(asset);
            if (vol != null) {
                shocks.add(new MarketShock.PriceMove(
                        asset, new PriceAmount.Sigmas(count, vol, market.days()), Follow.NONE));
            }
        }
        market.volSlopes().forEach((asset, slope) -> shocks.add(new MarketShock.VolLink(asset, slope, VolTerm.VENUE)));
        shocks.add(new CarryShock.TimeRoll(market.days()));
        String id = market.id() + "/" + drawn;
        return new Scenario(id, id, "", List.of(new Step(shocks)));
    }

    private double[][] matrix() {
        double[][] matrix = new double[assets.size()][assets.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (RandomMarket.Correlation pair : market.correlations()) {
            int one = assets.indexOf(pair.one());
            int other = assets.indexOf(pair.other());
            matrix[one][other] = pair.value();
            matrix[other][one] = pair.value();
        }
        return matrix;
    }
}
