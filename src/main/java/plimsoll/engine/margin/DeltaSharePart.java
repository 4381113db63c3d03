package plimsoll.engine.margin;

import java.util.List;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MultiplierStep;

/// A share of the net delta of each underlying, times a multiplier that steps up with the charge.
final class DeltaSharePart implements SetPart {
    private final Component.DeltaShare rule;
    private final int[][] underlyings;
    private final double initial;
    private final double maintenance;

    DeltaSharePart(Component.DeltaShare rule, SetMembers members) {
        this.rule = rule;
        underlyings = members.byUnderlying();
        initial = rule.initial().doubleValue();
        maintenance = rule.maintenance().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double notional = notional(market);
        values.set(charge(market, notional * initial), charge(market, notional * maintenance));
    }

    /// Returns the step whose multiplier holds for maintenance margin, from 0.
    @Override
    public int regime(SetMarket market, PartValues values) {
        return StrictMath.max(0, step(rule.multipliers(), notional(market) * maintenance * market.unit));
    }

    private double notional(SetMarket market) {
        double notional = 0;
        for (int[] members : underlyings) {
            double delta = 0;
            for (int i : members) {
                delta += market.delta(i);
            }
            notional += StrictMath.abs(delta) * market.index(members[0]);
        }
        return notional;
    }

    private double charge(SetMarket market, double raw) {
        return raw * multiplier(rule.multipliers(), raw * market.unit);
    }

    /// Returns the multiplier of an amount: that of the first step whose bound it does not exceed, 1 without steps.
    static double multiplier(List<MultiplierStep> steps, double amountUsd) {
        int step = step(steps, amountUsd);
        return step < 0 ? 1 : steps.get(step).multiplier().doubleValue();
    }

    private static int step(List<MultiplierStep> steps, double amountUsd) {
        for (int s = 0; s < steps.size(); s++) {
            MultiplierStep step = steps.get(s);
            if (step.upTo().isEmpty() || amountUsd <= step.upTo().get().doubleValue()) {
                return s;
            }
        }
        return steps.size() - 1;
    }
}
