package plimsoll.engine.liquidation;

import java.util.Optional;
import plimsoll.engine.margin.CloseOutCost;

/// What equity must cover besides the maintenance margin that the rules give.
///
/// @param maintenanceFactor on what liquidates, above 0; 1 = as the rules give it
/// @param cost              of closing everything; empty = it does not count
record Demand(double maintenanceFactor, Optional<CloseOutCost> cost) {
    /// Nothing more than the rules.
    static final Demand RULES = new Demand(1, Optional.empty());

    boolean isRules() {
        return maintenanceFactor == 1 && cost.isEmpty();
    }
}
