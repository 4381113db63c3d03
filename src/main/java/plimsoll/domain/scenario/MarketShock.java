package plimsoll.domain.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// A change of prices, volatilities or forwards, the same at every venue unless it has a [Scope].
///
/// An empty underlying stands for all of them. Volatility shocks of one step all start from the volatility before the
/// step and add up; none takes a volatility to 0 or below.
public sealed interface MarketShock extends Shock {
    /// What the amount of a volatility shock is.
    enum VolUnit {
        /// A share of the volatility.
        RELATIVE,
        /// Volatility points as a ratio: 0.1 = 10 points.
        POINTS
    }

    /// What the amount of a basis shock is.
    enum BasisUnit {
        /// A share of the forward.
        RELATIVE,
        /// A rate per year of 365 days, on the index price.
        ANNUAL
    }

    /// Moves the index price of an asset, and with it the marks, forwards and collateral that follow it.
    ///
    /// @param asset  an underlying or collateral asset
    /// @param amount how far
    /// @param follow what other assets do
    record PriceMove(String asset, PriceAmount amount, Follow follow) implements MarketShock {
        /// Checks that the asset is named.
        public PriceMove {
            Decimals.named("asset", asset);
        }

        /// Returns a relative move that nothing follows.
        public static PriceMove relative(String asset, double move) {
            return new PriceMove(asset, new PriceAmount.Relative(move), Follow.NONE);
        }
    }

    /// A coin that should be worth 1 USD trades at another price at every venue.
    ///
    /// @param asset the coin
    /// @param price USD per unit, above 0 and at most 2
    record Depeg(String asset, double price) implements MarketShock {
        /// Checks the range.
        public Depeg {
            Decimals.named("asset", asset);
            if (!(price > 0 && price <= 2)) {
                throw new IllegalArgumentException("price after a depeg must be above 0 and at most 2 USD");
            }
        }
    }

    /// Moves all implied volatilities: relative, vol x (1 + amount x s), or in points, vol + amount x s, with
    /// s = (pivot / days)^power of the term.
    ///
    /// @param underlying whose options; empty = all
    /// @param unit       share of the volatility, or points
    /// @param amount     ratio (0.5 = +50 %, or +50 points)
    /// @param term       how the shock scales with days to expiry
    record VolMove(Optional<String> underlying, VolUnit unit, double amount, VolTerm term) implements MarketShock {
        /// Checks the ranges.
        public VolMove {
            underlying.ifPresent(name -> Decimals.named("underlying", name));
            Amounts.within("volatility shock", amount, unit == VolUnit.RELATIVE ? -1 : -10, 100);
        }
    }

    /// Turns the term structure: a relative shock that runs linearly in ln(days) from `atShort` to `atLong` and stays
    /// flat outside.
    ///
    /// @param underlying whose options; empty = all
    /// @param atShort    relative shock at and below `shortDays`
    /// @param atLong     relative shock at and above `longDays`
    /// @param shortDays  above 0
    /// @param longDays   above `shortDays`
    record VolTwist(Optional<String> underlying, double atShort, double atLong, double shortDays, double longDays)
            implements MarketShock {
        /// Checks the ranges.
        public VolTwist {
            underlying.ifPresent(name -> Decimals.named("underlying", name));
            Amounts.within("shock of short maturities", atShort, -1, 100);
            Amounts.within("shock of long maturities", atLong, -1, 100);
            Amounts.days("days", longDays);
            if (!(shortDays > 0 && shortDays < longDays)) {
                throw new IllegalArgumentException("short days must be above 0 and below long days");
            }
        }
    }

    /// Tilts the skew: vol + slope x ln(strike / forward), the addition limited to plus or minus `cap`; the forward is
    /// that before the step.
    ///
    /// @param underlying whose options; empty = all
    /// @param slope      points as a ratio per unit of log-moneyness: -0.5 lifts a strike 10 % below by about 5
    ///     points
    /// @param cap        largest change, points as a ratio, above 0
    record SkewTilt(Optional<String> underlying, double slope, double cap) implements MarketShock {
        /// Checks the ranges.
        public SkewTilt {
            underlying.ifPresent(name -> Decimals.named("underlying", name));
            Amounts.within("skew slope", slope, -10, 10);
            Amounts.vol("largest change", cap);
        }
    }

    /// Volatility that follows the price: vol + slope x relative move of the underlying's index in the same step x s,
    /// with s of the term.
    ///
    /// @param underlying whose options, and whose price
    /// @param slope      points as a ratio per +100 % of price: -0.5 adds 5 points for a fall of 10 %
    /// @param term       how the addition scales with days to expiry
    record VolLink(String underlying, double slope, VolTerm term) implements MarketShock {
        /// Checks the ranges.
        public VolLink {
            Decimals.named("underlying", underlying);
            Amounts.within("volatility per price", slope, -100, 100);
        }
    }

    /// Moves forwards against their index, and with them the marks of dated futures and the values of options.
    ///
    /// Relative: F (1 + amount). Annual: F + index x amount x days / 365, so that the simple annualised basis
    /// (F / index - 1) x 365 / days rises by `amount`.
    ///
    /// @param scope      where
    /// @param underlying whose forwards
    /// @param expiry     one expiry; empty = all
    /// @param unit       share of the forward, or annualised points
    /// @param amount     ratio
    record ForwardBasis(Scope scope, String underlying, Optional<Instant> expiry, BasisUnit unit, double amount)
            implements MarketShock {
        /// Checks the ranges.
        public ForwardBasis {
            Decimals.named("underlying", underlying);
            Amounts.move("basis shock", amount);
        }
    }

    /// Moves the forward curve: at each expiry the simple annualised basis rises by a rate that is linear between nodes
    /// and flat outside them.
    ///
    /// @param scope      where
    /// @param underlying whose forwards
    /// @param nodes      ascending in days, at least one
    record ForwardCurve(Scope scope, String underlying, List<Node> nodes) implements MarketShock {
        /// One point of the curve.
        ///
        /// @param days to expiry, at least 0
        /// @param rate change of the annualised basis, ratio per year
        public record Node(double days, double rate) {
            /// Checks the ranges.
            public Node {
                Amounts.days("days", days);
                Amounts.move("basis rate", rate);
            }
        }

        /// Checks the order.
        public ForwardCurve {
            Decimals.named("underlying", underlying);
            nodes = List.copyOf(nodes);
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("a forward curve needs at least one node");
            }
            for (int i = 1; i < nodes.size(); i++) {
                if (!(nodes.get(i - 1).days() < nodes.get(i).days())) {
                    throw new IllegalArgumentException("nodes of a forward curve must ascend in days");
                }
            }
        }

        /// Returns the change of the annualised basis at a maturity.
        public double rate(double days) {
            Node before = nodes.getFirst();
            for (Node node : nodes) {
                if (days <= node.days()) {
                    double width = node.days() - before.days();
                    return width > 0
                            ? before.rate() + (node.rate() - before.rate()) * (days - before.days()) / width
                            : node.rate();
                }
                before = node;
            }
            return before.rate();
        }
    }

    /// Perpetuals trade away from their index: mark x (1 + move), the index stays.
    ///
    /// @param scope      where
    /// @param underlying of the perpetuals
    /// @param move       relative, above -1
    record PerpetualBasis(Scope scope, String underlying, double move) implements MarketShock {
        /// Checks the ranges.
        public PerpetualBasis {
            Decimals.named("underlying", underlying);
            Amounts.move("perpetual basis", move);
        }
    }
}
