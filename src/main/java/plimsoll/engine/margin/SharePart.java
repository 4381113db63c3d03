package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MultiplierStep;

/// A share of what a set holds: amount x rate, times a multiplier that steps up with the charge.
final class SharePart implements SetPart {
    private final String id;
    private final ShareAmount amount;
    private final double initial;
    private final double maintenance;
    private final List<MultiplierStep> multipliers;

    private SharePart(
            String id,
            ShareAmount amount,
            BigDecimal initial,
            BigDecimal maintenance,
            List<MultiplierStep> multipliers) {
        this.id = id;
        this.amount = amount;
        this.initial = initial.doubleValue();
        this.maintenance = maintenance.doubleValue();
        this.multipliers = multipliers;
    }

    static SharePart of(Component.Size rule, SetMembers members) {
        return plain(rule.id(), ShareAmount.size(rule, members), rule.initial(), rule.maintenance());
    }

    static SharePart of(Component.NakedShort rule, SetMembers members) {
        return plain(rule.id(), ShareAmount.nakedShort(rule, members), rule.initial(), rule.maintenance());
    }

    static SharePart of(Component.CollateralShare rule, SetMembers members, String currency, Assets assets) {
        return plain(rule.id(), ShareAmount.collateral(members, currency, assets), rule.initial(), rule.maintenance());
    }

    static SharePart of(Component.DeltaShare rule, SetMembers members) {
        return new SharePart(
                rule.id(), ShareAmount.netDelta(members), rule.initial(), rule.maintenance(), rule.multipliers());
    }

    private static SharePart plain(String id, ShareAmount amount, BigDecimal initial, BigDecimal maintenance) {
        return new SharePart(id, amount, initial, maintenance, List.of());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double whole = amount.at(market);
        values.set(charge(market, whole * initial), charge(market, whole * maintenance));
    }

    private double charge(SetMarket market, double raw) {
        return raw * multiplier(multipliers, raw * market.unit);
    }

    /// Returns the multiplier of an amount: that of the first step whose bound it does not exceed, 1 without steps.
    private static double multiplier(List<MultiplierStep> steps, double amountUsd) {
        for (int s = 0; s < steps.size(); s++) {
            MultiplierStep step = steps.get(s);
            if (step.upTo().isEmpty() || amountUsd <= step.upTo().get().doubleValue()) {
                return step.multiplier().doubleValue();
            }
        }
        return steps.isEmpty() ? 1 : steps.getLast().multiplier().doubleValue();
    }
}
