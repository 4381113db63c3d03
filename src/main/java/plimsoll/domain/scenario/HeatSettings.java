package plimsoll.domain.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Decimals;

/// What the heat map shows: two factors crossed, for one pool or the worst of all.
///
/// @param across      the factor from left to right
/// @param up          the factor from bottom to top, another one
/// @param ranges      ascending amounts by factor, containing 0; absent = the usual ones; price and volatility have
///                    those of the run
/// @param poolId      whose buffer is shown; empty = the smallest of all pools
/// @param markAsset   the collateral that local marks move; empty = the first of the book
/// @param fundingDays for how long funding is paid
public record HeatSettings(
        HeatFactor across,
        HeatFactor up,
        SortedMap<HeatFactor, List<Double>> ranges,
        Optional<String> poolId,
        Optional<String> markAsset,
        double fundingDays) {
    /// Price across, volatility up, the smallest buffer of all pools.
    public static final HeatSettings PLAIN =
            new HeatSettings(HeatFactor.PRICE, HeatFactor.VOL, new TreeMap<>(), Optional.empty(), Optional.empty(), 7);

    /// Most cells of one map.
    public static final int MOST_CELLS = 10_000;

    private static final int MOST = 201;
    private static final double MOST_FUNDING = 0.1;

    /// Checks that the factors differ and that every range suits its factor.
    public HeatSettings {
        if (across == up) {
            throw new IllegalArgumentException("the axes of a heat map must move different things");
        }
        SortedMap<HeatFactor, List<Double>> copy = new TreeMap<>();
        ranges.forEach((factor, amounts) -> copy.put(factor, checked(factor, amounts)));
        ranges = Collections.unmodifiableSortedMap(copy);
        poolId.ifPresent(id -> Decimals.named("pool of the heat map", id));
        markAsset.ifPresent(asset -> Decimals.named("collateral of the heat map", asset));
        Amounts.within("days of funding", fundingDays, 0, 366);
    }

    private static List<Double> checked(HeatFactor factor, List<Double> amounts) {
        if (factor == HeatFactor.PRICE || factor == HeatFactor.VOL) {
            throw new IllegalArgumentException("ranges of price and volatility are those of the run");
        }
        if (amounts.isEmpty() || amounts.size() > MOST) {
            throw new IllegalArgumentException("an axis of the heat map must hold 1 to " + MOST + " values");
        }
        double before = Double.NEGATIVE_INFINITY;
        for (double amount : amounts) {
            switch (factor) {
                case TIME -> Amounts.days("days", amount);
                case FUNDING -> Amounts.within("funding rate per eight hours", amount, -MOST_FUNDING, MOST_FUNDING);
                default -> Amounts.move("a move", amount);
            }
            if (amount <= before) {
                throw new IllegalArgumentException("values of an axis must ascend without repeats");
            }
            before = amount;
        }
        if (!amounts.contains(0.0)) {
            throw new IllegalArgumentException("an axis of the heat map must contain 0");
        }
        return List.copyOf(amounts);
    }

    /// Returns whether the run's own grid shows it: price across, volatility up.
    public boolean isPriceByVol() {
        return across == HeatFactor.PRICE && up == HeatFactor.VOL;
    }

    /// Returns the amounts of a factor.
    public List<Double> amounts(HeatFactor factor, StressSettings stress) {
        return switch (factor) {
            case PRICE -> stress.priceShocks();
            case VOL -> stress.volShocks();
            default -> ranges.getOrDefault(factor, factor.usual());
        };
    }

    /// Returns how many cells the map has.
    public int cells(StressSettings stress) {
        return amounts(across, stress).size() * amounts(up, stress).size();
    }

    /// Returns the grid that these settings stand for.
    ///
    /// @param asset the collateral that local marks move
    public ScenarioGrid grid(StressSettings stress, String asset) {
        return new ScenarioGrid("heat", "Heat map", axis(across, stress, asset), Optional.of(axis(up, stress, asset)));
    }

    private GridAxis axis(HeatFactor factor, StressSettings stress, String asset) {
        return new GridAxis(factor.shock(stress, asset, fundingDays), amounts(factor, stress));
    }

    /// Returns the scenarios of the grid, row by row from the bottom, each together with the part of a what-if point
    /// that is on no axis.
    public List<Scenario> scenarios(StressSettings stress, String asset, WhatIf whatIf) {
        List<Shock> held = new ArrayList<>();
        if (!uses(HeatFactor.PRICE) && whatIf.priceShock() != 0) {
            held.add(new GridAxis(HeatFactor.PRICE.shock(stress, asset, 0), List.of(0.0)).at(whatIf.priceShock()));
        }
        if (!uses(HeatFactor.VOL) && whatIf.volShock() != 0) {
            held.add(new GridAxis(HeatFactor.VOL.shock(stress, asset, 0), List.of(0.0)).at(whatIf.volShock()));
        }
        Step step = new Step(held);
        return grid(stress, asset).scenarios().stream()
                .map(cell -> cell.withSteps(List.of(cell.steps().getFirst().plus(step))))
                .toList();
    }

    /// Returns whether an axis moves a factor.
    public boolean uses(HeatFactor factor) {
        return across == factor || up == factor;
    }

    /// Returns these settings with another factor from left to right; what stands there changes places when it is the
    /// other axis.
    public HeatSettings withAcross(HeatFactor value) {
        return new HeatSettings(value, value == up ? across : up, ranges, poolId, markAsset, fundingDays);
    }

    /// Returns these settings with another factor from bottom to top.
    public HeatSettings withUp(HeatFactor value) {
        return new HeatSettings(value == across ? up : across, value, ranges, poolId, markAsset, fundingDays);
    }

    /// Returns these settings with another range of a factor.
    public HeatSettings withRange(HeatFactor factor, List<Double> amounts) {
        SortedMap<HeatFactor, List<Double>> changed = new TreeMap<>(ranges);
        changed.put(factor, amounts);
        return new HeatSettings(across, up, changed, poolId, markAsset, fundingDays);
    }

    /// Returns these settings for one pool, or all.
    public HeatSettings withPool(Optional<String> value) {
        return new HeatSettings(across, up, ranges, value, markAsset, fundingDays);
    }

    /// Returns these settings with another collateral.
    public HeatSettings withMarkAsset(String value) {
        return new HeatSettings(across, up, ranges, poolId, Optional.of(value), fundingDays);
    }

    /// Returns these settings with funding paid for another time.
    public HeatSettings withFundingDays(double value) {
        return new HeatSettings(across, up, ranges, poolId, markAsset, value);
    }
}
