package plimsoll.domain.scenario;

import java.util.Optional;
import plimsoll.domain.Decimals;

/// Something that a venue does, while the market may stay as it is.
public sealed interface VenueShock extends Shock {
    /// Returns which pools it reaches.
    Scope scope();

    /// The venue values an asset as collateral away from its index: local mark x (1 + move). Positions, the pool's
    /// currency
    /// and every other venue keep the index.
    ///
    /// @param scope where
    /// @param asset the collateral
    /// @param move  relative, above -1 (-0.3 = 30 % lower)
    record LocalMark(Scope scope, String asset, double move) implements VenueShock {
        /// Checks the ranges.
        public LocalMark {
            Decimals.named("asset", asset);
            Amounts.move("move of the local mark", move);
        }
    }

    /// The venue counts less of an asset: the counted share falls by `added` in every tier, not below 0.
    ///
    /// @param scope where
    /// @param asset the collateral
    /// @param added to the haircut, from -1 to 1 (0.1 = ten points)
    record HaircutRise(Scope scope, String asset, double added) implements VenueShock {
        /// Checks the ranges.
        public HaircutRise {
            Decimals.named("asset", asset);
            Amounts.within("added haircut", added, -1, 1);
        }
    }

    /// The venue changes its rules.
    ///
    /// @param scope   where
    /// @param ruleId  the rule file
    /// @param version of it; empty = the one in force at the valuation time of the step
    record RuleChange(Scope scope, String ruleId, Optional<String> version) implements VenueShock {
        /// Checks that the rule is named.
        public RuleChange {
            Decimals.named("rule", ruleId);
        }
    }

    /// Nothing can be closed, and nothing moved in or out.
    ///
    /// @param scope where
    record VenueHalt(Scope scope) implements VenueShock {}

    /// Nothing can be moved out; money may still come in.
    ///
    /// @param scope where
    record WithdrawalFreeze(Scope scope) implements VenueShock {}

    /// The venue closes a share of every winning leg at its mark, as auto-deleveraging does: the quantity falls, and
    /// what
    /// the closed part had gained goes to the pool's cash.
    ///
    /// @param scope where
    /// @param share of each leg whose unrealised profit is above 0, from 0 to 1
    record Deleveraging(Scope scope, double share) implements VenueShock {
        /// Checks the range.
        public Deleveraging {
            Amounts.within("closed share", share, 0, 1);
        }
    }
}
