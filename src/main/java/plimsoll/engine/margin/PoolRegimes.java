package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import plimsoll.domain.Collateral;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.engine.result.Cliff;

/// Answers in which of several ways each part of a pool's margin comes about at a point of the market: which tier,
/// which
/// step, which block of scenarios. Where one of these numbers changes, margin may jump or bend.
public final class PoolRegimes {
    private final PoolKernel pool;
    private final List<Regime> regimes = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    /// One part that has several ways.
    ///
    /// @param kind what changes when it changes
    /// @param what the instrument, component or balance
    /// @param text how a way is named, by its number
    public record Regime(Cliff.Kind kind, String what, IntFunction<String> text) {}

    /// Reads the way of one part at the point evaluated last.
    @FunctionalInterface
    private interface Reader {
        int read(PoolPoint point, double[] factors, double volShock);
    }

    /// Lists the parts of a pool.
    public PoolRegimes(PoolKernel pool) {
        this.pool = pool;
        for (MarginGroup group : pool.groups()) {
            group(group);
        }
        PortfolioKernel portfolio = pool.portfolio();
        if (portfolio != null) {
            for (int s = 0; s < portfolio.sets().size(); s++) {
                set(portfolio.sets().get(s), s);
            }
        }
        for (int b = 0; b < pool.pool().collateral().size(); b++) {
            collateral(b);
        }
    }

    /// Returns the parts.
    public List<Regime> regimes() {
        return regimes;
    }

    /// Writes the way of every part.
    ///
    /// @param point    the pool as evaluated at the factors and the shock
    /// @param factors  on the index prices, `[asset]`
    /// @param volShock relative, at the pivot maturity
    /// @param ways     receives them, `[part]`
    public void read(PoolPoint point, double[] factors, double volShock, int[] ways) {
        for (int r = 0; r < ways.length; r++) {
            ways[r] = readers.get(r).read(point, factors, volShock);
        }
    }

    private void group(MarginGroup group) {
        String symbol =
                pool.pool().holdings().get(group.members()[0]).instrument().symbol();
        if (group.tiers().rows() > 1) {
            add(
                    new Regime(
                            Cliff.Kind.TIER,
                            symbol,
                            row -> "tier " + (row + 1) + " ("
                                    + percent(group.tiers().rate(row)) + ")"),
                    (point, factors, volShock) -> group.tiers().row(group.size(pool.legs(), point)));
        }
        VolIndexRate index = group.volIndex();
        if (index != null && index.steps() > 1) {
            add(
                    new Regime(Cliff.Kind.VOL_STEP, symbol, step -> percent(index.rate(step))),
                    (point, factors, volShock) -> index.stepAt(volShock));
        }
    }

    private void set(NettingSet set, int number) {
        List<Component> rules = pool.pool()
                .rule()
                .file()
                .portfolio()
                .map(PortfolioRule::components)
                .orElse(List.of());
        for (int p = 0; p < set.size(); p++) {
            SetPart part = set.parts().get(p);
            Reader reader = reader(part, set, number, p);
            if (rules.get(p) instanceof Component.Scan scan && scan.blocks().size() > 1) {
                add(new Regime(Cliff.Kind.SCAN_BLOCK, named(set, part), block -> "scenarios " + (block + 1)), reader);
            } else if (rules.get(p) instanceof Component.Liquidity) {
                add(
                        new Regime(Cliff.Kind.CONCENTRATION, named(set, part), way -> way == 0 ? "free" : "charged"),
                        reader);
            } else if (rules.get(p) instanceof Component.DeltaShare share
                    && share.multipliers().size() > 1) {
                add(
                        new Regime(
                                Cliff.Kind.CONCENTRATION,
                                named(set, part),
                                step -> "x"
                                        + share.multipliers()
                                                .get(step)
                                                .multiplier()
                                                .toPlainString()),
                        reader);
            }
        }
    }

    private Reader reader(SetPart part, NettingSet set, int number, int at) {
        return (point, factors, volShock) -> part.regime(pool.market(point), point.parts(number, set.size())[at]);
    }

    private static String named(NettingSet set, SetPart part) {
        return set.name().isEmpty() ? part.id() : set.name() + " " + part.id();
    }

    private void collateral(int number) {
        Collateral balance = pool.pool().collateral().get(number);
        add(
                new Regime(Cliff.Kind.COLLATERAL_TIER, balance.asset(), tier -> "tier " + (tier + 1)),
                (point, factors, volShock) -> pool.collateralTier(number, factors));
    }

    private void add(Regime regime, Reader reader) {
        regimes.add(regime);
        readers.add(reader);
    }

    private static String percent(double rate) {
        return BigDecimal.valueOf(rate * 100)
                        .round(new MathContext(8))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
