package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.TierMode;

/// What a balance of one collateral asset counts for, in USD, at any price. Decimals of the rule become binary numbers
/// once; evaluations allocate nothing, except the weight of a size other than that of [#forBalance(double)].
public final class CollateralWorth {
    /// Relative slack at a bound, because a product of decimals is not exact in binary.
    private static final double BOUND_TOLERANCE = 1e-12;

    private final CollateralValue value;
    private final double[] bounds;
    private final double[] ratios;
    private final double share;
    private final double supplyCap;
    private final double borrowCap;
    private final double weighed;
    private final double weight;

    private CollateralWorth(CollateralValue value, double weighed) {
        this.value = value;
        this.weighed = weighed;
        weight = value instanceof CollateralValue.BySize size ? weight(size, weighed) : 0;
        share = switch (value) {
            case CollateralValue.Flat flat -> 1 - flat.haircut().doubleValue();
            case CollateralValue.LoanToValue loan ->
                cut(0.5 + 0.5 * loan.loanToValue().doubleValue(), loan.cut());
            case CollateralValue.Tiered ignored -> 1;
            case CollateralValue.BySize ignored -> 1;
        };
        Optional<CollateralValue.LoanToValue> loan =
                value instanceof CollateralValue.LoanToValue rule ? Optional.of(rule) : Optional.empty();
        supplyCap = cap(loan.flatMap(CollateralValue.LoanToValue::supplyCap));
        borrowCap = cap(loan.flatMap(CollateralValue.LoanToValue::borrowCap));
        List<CollateralValue.Tiered.Step> tiers =
                value instanceof CollateralValue.Tiered tiered ? tiered.tiers() : List.of();
        bounds = new double[tiers.size()];
        ratios = new double[tiers.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = tiers.get(i).upTo().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
            ratios[i] = tiers.get(i).ratio().doubleValue();
        }
    }

    /// Returns the worth under a rule.
    public static CollateralWorth of(CollateralValue value) {
        return new CollateralWorth(value, 0);
    }

    /// Returns the same worth with the weight of one balance at hand.
    ///
    /// @param amount units of the asset that will be asked for
    public CollateralWorth forBalance(double amount) {
        return new CollateralWorth(value, amount);
    }

    /// Returns what counts, USD; a debt counts in full or more.
    ///
    /// @param amount units of the asset; negative = borrowed
    /// @param price  USD per unit, above 0
    public double countedUsd(double amount, double price) {
        return counted(amount, price) * price;
    }

    /// Returns how much must be sold, in USD at the index price, so that what counts covers a debt.
    ///
    /// @param owedUsd at least 0
    /// @param price   USD per unit of what is sold, above 0
    /// @throws IllegalArgumentException when the worth is not a flat share, or nothing of it counts
    public double soldUsd(double owedUsd, double price) {
        double counts = countedUsd(1 / price, price);
        if (!(value instanceof CollateralValue.Flat) || !(counts > 0)) {
            throw new IllegalArgumentException("only collateral that counts by a flat share above 0 can be sold");
        }
        return owedUsd / counts;
    }

    /// Returns how many units count; a debt counts in full or more.
    ///
    /// @param amount units of the asset; negative = borrowed
    /// @param price  USD per unit, above 0
    public double counted(double amount, double price) {
        if (value instanceof CollateralValue.BySize size) {
            return amount * (amount == weighed ? weight : weight(size, amount));
        }
        if (!(amount > 0)) {
            return amount;
        }
        return switch (value) {
            case CollateralValue.Flat ignored -> amount * share;
            case CollateralValue.Tiered tiered ->
                switch (tiered.axis()) {
                    case QUANTITY -> tiered(tiered.mode(), amount);
                    case USD -> tiered(tiered.mode(), amount * price) / price;
                };
            case CollateralValue.LoanToValue ignored -> borrowable(amount, price) / price;
            case CollateralValue.BySize ignored -> throw new IllegalStateException("a weight by size is applied above");
        };
    }

    /// Returns the tier that a balance reaches, from 0; always 0 for collateral without tiers.
    ///
    /// @param amount units of the asset
    /// @param price  USD per unit, above 0
    int tier(double amount, double price) {
        if (!(amount > 0) || !(value instanceof CollateralValue.Tiered tiered)) {
            return 0;
        }
        double size = tiered.axis() == CollateralValue.Tiered.Axis.USD ? amount * price : amount;
        int tier = 0;
        while (tier < bounds.length - 1 && !(size <= bounds[tier] * (1 + BOUND_TOLERANCE))) {
            tier++;
        }
        return tier;
    }

    /// The weight of an asset by the size of its balance, or of a debt by what is owed.
    private static double weight(CollateralValue.BySize rule, double amount) {
        if (amount < 0) {
            return rule.debtWeight()
                    .map(debt -> SizeWeight.liability(debt, rule.factor(), BigDecimal.valueOf(-amount))
                            .doubleValue())
                    .orElse(1.0);
        }
        BigDecimal weight = SizeWeight.asset(rule.weight(), rule.factor(), BigDecimal.valueOf(amount));
        return rule.scaleStartUsd()
                .map(start -> SizeWeight.scaled(weight, start, rule.depositsUsd()))
                .map(scaled -> cut(scaled.doubleValue(), rule.cut()))
                .orElseGet(() -> cut(weight.doubleValue(), rule.cut()));
    }

    /// A share less what a stress takes off it.
    private static double cut(double share, BigDecimal cut) {
        return cut.signum() == 0 ? share : StrictMath.min(1, StrictMath.max(0, share - cut.doubleValue()));
    }

    private double borrowable(double amount, double price) {
        return StrictMath.min(StrictMath.min(amount, supplyCap) * price * share, borrowCap);
    }

    private static double cap(Optional<BigDecimal> limit) {
        return limit.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
    }

    private double tiered(TierMode mode, double size) {
        double counted = 0;
        double floor = 0;
        for (int i = 0; i < bounds.length; i++) {
            boolean inside = size <= bounds[i] * (1 + BOUND_TOLERANCE);
            if (mode == TierMode.WHOLE_POSITION) {
                if (inside) {
                    return size * ratios[i];
                }
            } else {
                counted += (inside ? size - floor : bounds[i] - floor) * ratios[i];
                if (inside) {
                    return counted;
                }
            }
            floor = bounds[i];
        }
        return counted;
    }
}
