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

/// Draws scenarios one by one from the random numbers it is given; the same numbers give the same scenarios.
///
/// Normal variables come from Marsaglia's polar method, correlations from the Cholesky factor of their matrix, and the
/// chi-square variable with n degrees of freedom is the sum of n squared normals. Sources: G. Marsaglia and T. A. Bray,
/// "A convenient method for generating normal variables", SIAM Review 6 (1964); A. McNeil, R. Frey, P. Embrechts,
/// "Quantitative Risk Management" (2015), section 6.2 (multivariate t).
public final class RandomScenarios implements Iterator<Scenario> {
    /// Returns beyond this many standard deviations count as this many.
    private static final double MOST_SIGMAS = 20;

    private final DoubleSupplier uniform;
    private final RandomMarket market;
    private final List<String> assets;
    private final double[][] factor;
    private int drawn;
    private double spare;
    private boolean hasSpare;

    /// Prepares the draws.
    ///
    /// @param uniform gives independent numbers, uniform on [0, 1)
    /// @throws IllegalArgumentException when the correlations contradict each other (not positive definite)
    public RandomScenarios(RandomMarket market, DoubleSupplier uniform) {
        this.market = market;
        this.uniform = uniform;
        assets = List.copyOf(market.annualVols().keySet());
        factor = cholesky(matrix());
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
        double[] deviations = deviations();
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

    /// Correlated deviations `[asset]` of variance 1.
    private double[] deviations() {
        double[] independent = new double[factor.length];
        for (int i = 0; i < independent.length; i++) {
            independent[i] = normal();
        }
        double chiSquare = 0;
        int freedom = market.degreesOfFreedom();
        for (int k = 0; k < freedom; k++) {
            double normal = normal();
            chiSquare += normal * normal;
        }
        double scale = StrictMath.sqrt((freedom - 2) / chiSquare);
        double[] correlated = new double[factor.length];
        for (int i = 0; i < correlated.length; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += factor[i][k] * independent[k];
            }
            correlated[i] = sum * scale;
        }
        return correlated;
    }

    private double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform.getAsDouble() - 1;
            y = 2 * uniform.getAsDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double length = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * length;
        hasSpare = true;
        return x * length;
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

    /// Returns the lower triangular matrix L with L L' = the matrix.
    private static double[][] cholesky(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new IllegalArgumentException(
                            "the correlations contradict each other: their matrix is not positive definite");
                }
                lower[i][j] = i == j ? StrictMath.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
