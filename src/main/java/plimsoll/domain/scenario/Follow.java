package plimsoll.domain.scenario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// What other assets do when one moves. The relative move of an asset is its beta times the relative move of the chosen
/// one.
public sealed interface Follow {
    /// Others stay.
    Follow NONE = new Nothing();

    /// Others stay.
    record Nothing() implements Follow {}

    /// The betas of the workspace's stress settings, which belong to its stressed underlying.
    record Workspace() implements Follow {}

    /// Betas of the shock's own.
    ///
    /// @param betas by asset, each from -10 to 10; assets not listed stay
    record Betas(SortedMap<String, Double> betas) implements Follow {
        /// Checks the ranges.
        public Betas {
            betas = Collections.unmodifiableSortedMap(new TreeMap<>(betas));
            betas.forEach((asset, beta) -> {
                Decimals.named("asset", asset);
                Amounts.within("beta of " + asset, beta, -10, 10);
            });
        }
    }

    /// Betas from correlations: beta = correlation x volatility of the other / volatility of the chosen asset, the
    /// least-squares slope of the other's return on the chosen one's.
    ///
    /// @param chosenVol annual volatility of the chosen asset, ratio
    /// @param others    by asset; assets not listed stay
    record Correlated(double chosenVol, SortedMap<String, Link> others) implements Follow {
        /// How one asset moves with the chosen one.
        ///
        /// @param correlation of returns, from -1 to 1
        /// @param annualVol   of the other asset, ratio
        public record Link(double correlation, double annualVol) {
            /// Checks the ranges.
            public Link {
                Amounts.within("correlation", correlation, -1, 1);
                Amounts.vol("annual volatility", annualVol);
            }
        }

        /// Checks the ranges.
        public Correlated {
            Amounts.vol("annual volatility of the chosen asset", chosenVol);
            others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
            others.keySet().forEach(asset -> Decimals.named("asset", asset));
        }

        /// Returns the beta of each listed asset.
        public SortedMap<String, Double> betas() {
            SortedMap<String, Double> betas = new TreeMap<>();
            others.forEach((asset, link) -> betas.put(asset, link.correlation() * link.annualVol() / chosenVol));
            return betas;
        }
    }
}
