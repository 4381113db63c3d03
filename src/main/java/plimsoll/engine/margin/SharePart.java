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

    /// Returns the step whose multiplier holds for maintenance margin, from 0.
    @Override
    public int regime(SetMarket market, PartValues values) {
        return StrictMath.max(0, step(amount.at(market) * maintenance * market.unit));
    }

    private double charge(SetMarket market, double raw) {
        int step = step(raw * market.unit);
        return step < 0 ? raw : raw * multipliers.get(step).multiplier().doubleValue();
    }

    /// Returns the first step whose bound an amount does not exceed, the last one above all bounds, -1 without steps.
    private int step(double amountUsd) {
        for (int s = 0; s < multipliers.size(); s++) {
            MultiplierStep step = multipliers.get(s);
            if (step.upTo().isEmpty() || amountUsd <= step.upTo().get().doubleValue()) {
                return s;
            }
        }
        return multipliers.size() - 1;
    }
}
