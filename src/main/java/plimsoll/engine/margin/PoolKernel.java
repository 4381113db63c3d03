package plimsoll.engine.margin;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.pricing.PricingKernel;

/// One pool, compiled into arrays once and then evaluated at many points of the market without allocation.
///
/// Positions and balances are summed in order of identifier, so the order of rows changes no bit.
public final class PoolKernel {
    /// Equity and maintenance closer than this, relative to what they are sums of, are equal: typed numbers are decimal
    /// and their sums are not exact in binary.
    private static final double EQUALITY = 1e-15;

    private final PoolSnapshot pool;
    private final Assets assets;
    private final Legs legs;
    private final ModelMarks modelMarks;
    private final List<MarginGroup> groups;
    private final List<OptionMargin> options;
    private final @Nullable PortfolioKernel portfolio;
    private final OptionValue optionValue;
    private final boolean equalityLiquidates;
    private final int currency;
    private final double[] amount;
    private final CollateralWorth[] worth;
    private final double[] initialHaircut;
    private final int[] asset;
    private final double[] collateralPrice;
    private final AccountCharges charges;
    private final boolean debtsCount;
    private final double multiple;

    /// Compiles the pool.
    ///
    /// @throws IllegalArgumentException when the snapshot lacks a price, a volatility or a tier table, or applies
    ///     the option formula to something that is not an option
    public PoolKernel(PoolSnapshot pool, Assets assets, VolTerm term, PricingKernel kernel) {
        this.pool = pool;
        this.assets = assets;
        legs = new Legs(
                pool.holdings(),
                assets,
                term,
                pool.rule().file().dollarParity(),
                pool.rule().file().portfolio().map(PortfolioRule::discount).orElse(OptionDiscount.RATE),
                kernel);
        modelMarks = new ModelMarks(pool.holdings(), legs, assets);
        MarginsByLeg margins = MarginsByLeg.of(pool.holdings(), legs);
        groups = margins.groups();
        options = margins.options();
        portfolio = pool.rule()
                .file()
                .portfolio()
                .map(rule -> new PortfolioKernel(pool, rule, legs, assets))
                .orElse(null);
        optionValue = pool.rule().file().equity().optionValue();
        equalityLiquidates = pool.rule().file().trigger() == Trigger.AT_OR_BELOW;
        currency = assets.slot(pool.currency());
        List<Collateral> balances = pool.collateral();
        amount = new double[balances.size()];
        worth = new CollateralWorth[balances.size()];
        initialHaircut = new double[balances.size()];
        asset = new int[balances.size()];
        collateralPrice = new double[balances.size()];
        for (int i = 0; i < amount.length; i++) {
            Collateral balance = balances.get(i);
            amount[i] = balance.amount();
            worth[i] = CollateralWorth.of(balance.haircut().value()).forBalance(amount[i]);
            initialHaircut[i] = balance.haircut().initial().doubleValue();
            asset[i] = assets.slot(balance.asset());
            collateralPrice[i] = balance.price();
        }
        charges = new AccountCharges(pool);
        debtsCount = pool.rule().file().equity().debtsCount();
        multiple = pool.rule().file().liquidation().doubleValue();
    }

    /// Returns the pool it was compiled from.
    public PoolSnapshot pool() {
        return pool;
    }

    /// Returns an empty workspace for evaluations by one thread.
    public PoolPoint point() {
        return new PoolPoint(
                legs.count, portfolio == null ? 0 : portfolio.sets().size(), amount.length);
    }

    /// Returns whether its requirement scans scenarios, which makes an evaluation costly.
    public boolean hasScans() {
        return pool.rule()
                .file()
                .portfolio()
                .map(rule -> rule.components().stream().anyMatch(Component.Scan.class::isInstance))
                .orElse(false);
    }

    /// Returns the volatility index that margin follows, unshocked; the first in order of positions, empty when none.
    public OptionalDouble volIndex() {
        for (MarginGroup group : groups) {
            VolIndexRate rate = group.volIndex();
            if (rate != null) {
                return OptionalDouble.of(rate.index());
            }
        }
        return OptionalDouble.empty();
    }

    /// Returns the half-life with which margin follows its volatility index, days; the shortest where positions differ,
    /// empty when it follows at once or there is none.
    public OptionalDouble indexHalfLifeDays() {
        return groups.stream()
                .flatMap(group -> Stream.ofNullable(group.volIndex()))
                .flatMapToDouble(rate -> rate.halfLifeDays().stream())
                .min();
    }

    /// Returns the size of a position in base units, at least 0: face value / mark for inverse futures.
    public double baseUnits(int position, PoolPoint point) {
        return MarginBasis.baseUnits(legs, position, point.mark[position]);
    }

    /// Returns the notional of a position where it was evaluated last, at least 0, in the currency of the pool: at its
    /// mark, options and inverse contracts at the price of their underlying.
    public double notional(int position, double[] factors, PoolPoint point) {
        boolean atIndex = legs.option[position] || legs.inverse[position];
        int asset = atIndex ? legs.underlying[position] : legs.settlement[position];
        double price = assets.price(asset) * factors[asset] / point.usdPerUnit;
        return baseUnits(position, point) * (atIndex ? price : point.mark[position] * price);
    }

    /// Returns the share of a position that has to go for its group to fall into the tier below; empty in the first
    /// tier and without tiers.
    ///
    /// @param position number of the position
    /// @param point    the pool as evaluated last
    public OptionalDouble shareAboveTier(int position, PoolPoint point) {
        for (MarginGroup group : groups) {
            for (int member : group.members()) {
                if (member == position) {
                    return group.shareAboveTier(legs, point);
                }
            }
        }
        return OptionalDouble.empty();
    }

    /// Returns how much more equity counts because of added units, in the pool's currency; NaN where that changes the
    /// requirement as well, because a balance is or becomes a debt, so that only an evaluation can say.
    ///
    /// @param factors on the index prices, `[asset]`
    public double addedCount(double[] factors, PoolPoint point) {
        double unit = assets.price(currency) * factors[currency];
        double sum = 0;
        for (int i = 0; i < amount.length; i++) {
            double added = point.added[i];
            if (added != 0) {
                if (amount[i] < 0 || amount[i] + added < 0) {
                    return Double.NaN;
                }
                double usd = collateralPrice[i] * factors[asset[i]];
                sum += (worth[i].counted(amount[i] + added, usd) - worth[i].counted(amount[i], usd)) * usd / unit;
            }
        }
        return sum;
    }

    /// Returns the value of all perpetuals at their marks, long positive, in the pool's currency: what funding is paid
    /// on.
    ///
    /// @param factors on the index prices, `[asset]`
    public double perpetualNotional(double[] factors) {
        double unit = assets.price(currency) * factors[currency];
        double sum = 0;
        for (int i = 0; i < legs.count; i++) {
            if (pool.holdings().get(i).instrument() instanceof Perpetual) {
                double settle = factors[legs.settlement[i]];
                double mark = legs.price(i, factors[legs.underlying[i]], settle);
                double value = legs.inverse[i] ? legs.units[i] / mark : legs.units[i] * mark;
                sum += value * assets.price(legs.settlement[i]) * settle / unit;
            }
        }
        return sum;
    }

    /// Returns what the pool's cash gains when a position is settled at the evaluated mark, in the pool's currency: the
    /// profit of a future, the value of an option, or its profit where premiums are settled like futures.
    ///
    /// @param position in order of identifier
    /// @param point    evaluated
    public double settledCash(int position, PoolPoint point) {
        boolean value = legs.option[position] && optionValue != OptionValue.UNREALISED_PNL;
        return value ? point.value[position] : point.unrealisedPnl[position];
    }

    /// Returns the model value of an option in the market of the snapshot, in its price unit; 0 for anything else.
    public double modelMark(int position) {
        return legs.option[position]
                ? legs.value(
                        position,
                        legs.quotedForward(position, 1, 1),
                        legs.shockedVol(position, 0) * legs.rootYears(position))
                : 0;
    }

    ModelMarks modelMarks() {
        return modelMarks;
    }

    Legs legs() {
        return legs;
    }

    Assets assets() {
        return assets;
    }

    List<OptionMargin> options() {
        return options;
    }

    int collateralTier(int balance, double[] factors) {
        return worth[balance].tier(amount[balance], collateralPrice[balance] * factors[asset[balance]]);
    }

    boolean debtsCount() {
        return debtsCount;
    }

    List<MarginGroup> groups() {
        return groups;
    }

    /// Evaluates the pool.
    ///
    /// @param factors  on the index prices, `[asset]`
    /// @param volShock relative, at the pivot maturity
    /// @param point    receives the result
    public void evaluate(double[] factors, double volShock, PoolPoint point) {
        double unit = assets.price(currency) * factors[currency];
        double full = 0;
        double count = 0;
        double debt = 0;
        for (int i = 0; i < amount.length; i++) {
            double usd = collateralPrice[i] * factors[asset[i]];
            double price = usd / unit;
            double held = amount[i] + point.added[i];
            full += held * price;
            double counted = worth[i].counted(held, usd) * price;
            debt += StrictMath.max(-held * price, 0);
            count += held < 0 && !debtsCount ? 0 : counted;
        }
        point.usdPerUnit = unit;
        point.collateral = count;
        point.equity = count;
        point.totalValue = full;
        double gross = StrictMath.abs(count);
        SetMarket market = move(factors, volShock, unit, point);
        modelMarks.write(market, point.marks(modelMarks), point.mark);
        for (int i = 0; i < legs.count; i++) {
            gross += position(i, factors, unit, point);
        }
        margins(factors, volShock, unit, point);
        if (portfolio != null) {
            portfolio.apply(market);
        }
        charges.apply(debt, point);
        point.liquidated = isLiquidated(point, gross);
    }

    private SetMarket move(double[] factors, double volShock, double unit, PoolPoint point) {
        SetMarket market = point.market(legs, assets);
        System.arraycopy(factors, 0, market.factors, 0, factors.length);
        market.volShock = volShock;
        market.unit = unit;
        market.moved();
        return market;
    }

    /// Writes one position's price, value and profit, adds it to the pool, and returns the size of what was added.
    private double position(int i, double[] factors, double unit, PoolPoint point) {
        double settle = factors[legs.settlement[i]];
        if (!legs.option[i]) {
            point.mark[i] = legs.price(i, factors[legs.underlying[i]], settle);
        }
        double mark = point.mark[i];
        double conversion = assets.price(legs.settlement[i]) * settle / unit;
        double profit = legs.units[i] * legs.profit(i, mark) * conversion;
        double value = legs.option[i] ? legs.units[i] * mark * conversion : profit;
        point.unrealisedPnl[i] = profit;
        point.value[i] = value;
        double counts = profit;
        double total = profit;
        if (legs.option[i]) {
            counts = switch (optionValue) {
                case NONE -> 0;
                case VALUE -> value;
                case UNREALISED_PNL -> profit;
            };
            total = optionValue == OptionValue.UNREALISED_PNL ? profit : value;
        }
        point.counts[i] = counts;
        point.totals[i] = total;
        point.equity += counts;
        point.totalValue += total;
        return StrictMath.abs(counts);
    }

    private void margins(double[] factors, double volShock, double unit, PoolPoint point) {
        for (int g = 0; g < groups.size(); g++) {
            groups.get(g).apply(legs, assets, factors, volShock, point);
        }
        for (int o = 0; o < options.size(); o++) {
            options.get(o).apply(legs, assets, factors, point);
        }
        double initial = 0;
        double maintenance = 0;
        for (int i = 0; i < legs.count; i++) {
            int settlement = legs.settlement[i];
            double conversion = assets.price(settlement) * factors[settlement] / unit;
            point.initialMargin[i] *= conversion;
            point.maintenanceMargin[i] *= conversion;
            initial += point.initialMargin[i];
            maintenance += point.maintenanceMargin[i];
        }
        point.initial = initial + initialHaircuts(factors, unit, point.added);
        point.maintenance = maintenance;
    }

    /// What collateral counts less against initial margin than against maintenance margin.
    private double initialHaircuts(double[] factors, double unit, double[] added) {
        double sum = 0;
        for (int i = 0; i < amount.length; i++) {
            double held = amount[i] + added[i];
            if (initialHaircut[i] > 0 && held > 0) {
                sum += held * collateralPrice[i] * factors[asset[i]] / unit * initialHaircut[i];
            }
        }
        return sum;
    }

    /// Returns the market as last evaluated.
    SetMarket market(PoolPoint point) {
        return point.market(legs, assets);
    }

    @Nullable
    PortfolioKernel portfolio() {
        return portfolio;
    }

    /// A pool without positions and requirements is never liquidated. Where no margin is needed, as with long options
    /// alone, only a negative equity liquidates, whatever the rule says about equality.
    private boolean isLiquidated(PoolPoint point, double gross) {
        double required = multiple * point.maintenance;
        point.required = required;
        if (legs.count == 0 && !(required > 0)) {
            return false;
        }
        double slack = EQUALITY * (gross + required);
        double buffer = point.equity - required;
        return (equalityLiquidates && required > 0) ? buffer <= slack : buffer < -slack;
    }
}
