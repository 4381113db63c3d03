package plimsoll.domain.scenario;

import java.util.Optional;
import plimsoll.domain.Decimals;

/// What time takes or gives: decay, expiry, funding, interest. Money goes to or comes from the pool's balance in the
/// asset concerned.
public sealed interface CarryShock extends Shock {
    /// Time passes while prices stay: options lose time value, the annualised log basis of every expiry stays, and what
    /// expires inside the horizon settles at the index price of that step into the pool's cash.
    ///
    /// @param days at least 0
    record TimeRoll(double days) implements CarryShock {
        /// Checks the range.
        public TimeRoll {
            Amounts.days("days", days);
        }
    }

    /// Perpetuals pay funding at the marks of the step: a long pays notional x rate at each settlement of eight hours
    /// when
    /// the rate is positive, and receives it when negative; a short the reverse.
    ///
    /// @param scope      where
    /// @param underlying of the perpetuals; empty = all
    /// @param rate       per eight hours, ratio (0.0003 = 0.03 %)
    /// @param days       for how long, at least 0; parts of a settlement count as parts
    record Funding(Scope scope, Optional<String> underlying, double rate, double days) implements CarryShock {
        /// Checks the ranges.
        public Funding {
            underlying.ifPresent(name -> Decimals.named("underlying", name));
            Amounts.within("funding rate per eight hours", rate, -1, 1);
            Amounts.days("days", days);
        }
    }

    /// Negative balances grow by simple interest: amount x (1 + rate x days / 365).
    ///
    /// @param scope where
    /// @param asset that is owed; empty = all
    /// @param rate  per year of 365 days, ratio, at least 0
    /// @param days  for how long, at least 0
    record BorrowInterest(Scope scope, Optional<String> asset, double rate, double days) implements CarryShock {
        /// Checks the ranges.
        public BorrowInterest {
            asset.ifPresent(name -> Decimals.named("asset", name));
            Amounts.within("borrow rate per year", rate, 0, 100);
            Amounts.days("days", days);
        }
    }
}
