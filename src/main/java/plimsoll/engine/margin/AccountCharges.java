package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.AccountCharge;

/// The requirements of one pool that no position causes: charges of its rule, and margin that the venue states, such as
/// that of open orders.
///
/// Charges on borrowing take every negative balance; a fixed charge applies while the pool holds a
/// position, a debt or margin that the venue states.
final class AccountCharges {
    private final double borrowingInitial;
    private final double borrowingMaintenance;
    private final double fixedInitial;
    private final double fixedMaintenance;
    private final double addedInitial;
    private final double addedMaintenance;
    private final boolean holds;

    AccountCharges(PoolSnapshot pool) {
        double[] rates = new double[2];
        double[] fixed = new double[2];
        for (AccountCharge charge : pool.rule().file().charges()) {
            switch (charge) {
                case AccountCharge.Borrowing borrowing -> {
                    rates[0] += borrowing.initial().doubleValue();
                    rates[1] += borrowing.maintenance().doubleValue();
                }
                case AccountCharge.Fixed amount -> {
                    fixed[0] += amount.initial().doubleValue();
                    fixed[1] += amount.maintenance().doubleValue();
                }
            }
        }
        borrowingInitial = rates[0];
        borrowingMaintenance = rates[1];
        fixedInitial = fixed[0];
        fixedMaintenance = fixed[1];
        addedInitial = sum(pool.additions(), true);
        addedMaintenance = sum(pool.additions(), false);
        holds = !pool.holdings().isEmpty()
                || !pool.additions().isEmpty()
                || pool.collateral().stream().anyMatch(balance -> balance.amount() < 0);
    }

    /// Adds the requirements to the pool's margin.
    ///
    /// @param debt what is borrowed, at least 0, in the pool's currency
    void apply(double debt, PoolPoint point) {
        point.initial += debt * borrowingInitial + addedInitial;
        point.maintenance += debt * borrowingMaintenance + addedMaintenance;
        if (holds) {
            point.initial += fixedInitial;
            point.maintenance += fixedMaintenance;
        }
    }

    private static double sum(List<NamedMargin> additions, boolean initial) {
        double sum = 0;
        for (NamedMargin margin : additions) {
            sum += (initial ? margin.initial() : margin.maintenance()).doubleValue();
        }
        return sum;
    }
}
