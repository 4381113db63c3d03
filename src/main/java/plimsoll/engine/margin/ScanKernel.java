package plimsoll.engine.margin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.VolDirection;

/// The worst result of a netting set over scenarios of price and volatility.
///
/// Futures: size x price x move for linear contracts, face / mark x (1 - 1 / (1 + move)) coins for inverse ones.
/// Options:
/// Black-76 at the moved forward and volatility less its value now. Source of the inverse form and of the tail rule:
/// Deribit, "Portfolio margin", read 2026-11-22, and account replies recorded by a third party.
final class ScanKernel implements SetPart {
    private final Component.Scan rule;
    private final List<ScanCell> cells;
    private final int[] futures;
    private final int[][] expiries;
    private final VolShocks[] shocks;
    private final ExpiryDiscounts discounts;
    private final ScanCollateral collateral;
    private final Set<VolDirection> directions;
    private final boolean inPoolCurrency;
    private final boolean coinMoves;
    private final int first;

    ScanKernel(Component.Scan rule, SetMembers members, Legs legs, Assets assets) {
        this.rule = rule;
        cells = ScanCells.of(rule);
        futures = IntStream.of(members.legs())
                .filter(i -> members.holding(i).instrument().kind() != InstrumentKind.OPTION)
                .toArray();
        expiries = members.byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION);
        shocks = new VolShocks[legs.count];
        for (int[] expiry : expiries) {
            for (int i : expiry) {
                shocks[i] = new VolShocks(rule.vol(), legs.years[i]);
            }
        }
        discounts = new ExpiryDiscounts(rule.expiryDiscount(), expiries, legs);
        directions = EnumSet.noneOf(VolDirection.class);
        for (ScanBlock block : rule.blocks()) {
            directions.addAll(block.vols());
        }
        inPoolCurrency = rule.money() == ScanMoney.POOL;
        collateral = inPoolCurrency
                ? new ScanCollateral(members.balances(), members.legs(), legs, assets)
                : ScanCollateral.NONE;
        first = members.legs().length == 0 ? -1 : members.legs()[0];
        coinMoves = first >= 0 && legs.settlement[first] == legs.underlying[first];
    }

    @Override
    public String id() {
        return rule.id();
    }

    /// Returns the scenarios, in order.
    List<ScanCell> cells() {
        return cells;
    }

    Component.Scan rule() {
        return rule;
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        prepare(market);
        double worst = Double.POSITIVE_INFINITY;
        for (int c = 0; c < cells.size(); c++) {
            double result = counted(market, cells.get(c), raw(market, cells.get(c)));
            if (result < worst) {
                worst = result;
                values.cell = c;
            }
        }
        double loss = -worst * toPool(market);
        values.set(loss, loss);
    }

    /// Writes the results of all scenarios, before and after dampener and gain rule, in the money of the scan.
    ///
    /// @param raw     `[cell]`, after weight and restatement
    /// @param counted `[cell]`, what counts
    void results(SetMarket market, double[] raw, double[] counted) {
        prepare(market);
        for (int c = 0; c < cells.size(); c++) {
            raw[c] = raw(market, cells.get(c));
            counted[c] = counted(market, cells.get(c), raw[c]);
        }
    }

    /// Returns the positions that take part: futures, then options expiry by expiry.
    int[] members() {
        return IntStream.concat(IntStream.of(futures), Stream.of(expiries).flatMapToInt(IntStream::of))
                .toArray();
    }

    /// Writes what each position gains or loses in one scenario, in the money of the scan, after weight and
    /// restatement, before what applies to sums.
    ///
    /// @param cell number of the scenario
    /// @param out  `[position]` in order of [#members]
    void legResults(SetMarket market, int cell, double[] out) {
        prepare(market);
        ScanCell scenario = cells.get(cell);
        int k = 0;
        for (int i : futures) {
            out[k++] = future(market, i, scenario) * scale(market, i, scenario) * scenario.share();
        }
        for (int[] expiry : expiries) {
            for (int i : expiry) {
                double result;
                if (rule.reduction() == ScanReduction.WORST_VOL_FIRST) {
                    result = worstVol(market, i, scenario);
                } else {
                    result = option(market, i, scenario, scenario.direction());
                }
                out[k++] = result * scenario.share();
            }
        }
    }

    /// Returns what one unit of the money of the scan is in the currency of the pool.
    double toPool(SetMarket market) {
        return inPoolCurrency || first < 0 ? 1 : market.conversion(first);
    }

    /// Writes deviations and present values of all options at the market.
    private void prepare(SetMarket market) {
        ScanScratch scratch = market.point.scratch;
        Legs legs = market.legs;
        for (int[] expiry : expiries) {
            for (int i : expiry) {
                double vol = legs.shockedVol(i, market.volShock);
                double forward = market.forward(i);
                scratch.now[i] = legs.value(i, forward, vol * legs.rootYears(i));
                for (VolDirection direction : directions) {
                    scratch.deviation(direction)[i] =
                            moved(i, direction, vol, legs.strike[i] / forward) * legs.rootYears(i);
                }
            }
        }
    }

    private double moved(int i, VolDirection direction, double vol, double moneyness) {
        return switch (direction) {
            case UP, NONE, DOWN -> shocks[i].shocked(direction, vol);
            case SKEW_LINEAR, SKEW_ABSOLUTE ->
                shocks[i].skewed(
                        rule.skew().orElseThrow(),
                        direction == VolDirection.SKEW_ABSOLUTE,
                        vol,
                        StrictMath.log(moneyness));
        };
    }

    /// The result of one scenario in the money of the scan, after weight and restatement.
    private double raw(SetMarket market, ScanCell cell) {
        double sum = 0;
        for (int i : futures) {
            sum += future(market, i, cell) * scale(market, i, cell);
        }
        boolean skew = cell.direction() == VolDirection.SKEW_LINEAR || cell.direction() == VolDirection.SKEW_ABSOLUTE;
        for (int e = 0; e < expiries.length; e++) {
            double result = rule.reduction() == ScanReduction.WORST_VOL_FIRST
                    ? worstVols(market, e, cell)
                    : expiry(market, e, cell);
            sum += skew ? -StrictMath.abs(result) : result;
        }
        return (sum + collateral.result(market, cell.move())) * cell.share();
    }

    /// The result of one future or perpetual in its settlement asset.
    private double future(SetMarket market, int i, ScanCell cell) {
        Legs legs = market.legs;
        double move = cell.move();
        if (legs.inverse[i]) {
            return legs.units[i] / market.point.mark[i] * (1 - 1 / (1 + move));
        }
        double price = rule.futuresBasis() == PriceBasis.INDEX
                ? market.indexUsd(i) / MarginBasis.settlementQuote(legs, market.assets, i, market.factors)
                : market.point.mark[i];
        return legs.units[i] * price * move;
    }

    /// What a unit of a leg's settlement asset counts in a scenario: in the money of the scan, restated where the rule
    /// says so.
    private double scale(SetMarket market, int i, ScanCell cell) {
        boolean coin = market.legs.settlement[i] == market.legs.underlying[i];
        double restated = coin && !Double.isNaN(cell.edge()) ? (1 + cell.move()) / cell.edge() : 1;
        if (!inPoolCurrency) {
            return restated;
        }
        return market.conversion(i) * (coin ? 1 + cell.move() : 1);
    }

    /// The result of the options of one expiry, each in the scenario's volatility.
    private double expiry(SetMarket market, int e, ScanCell cell) {
        ScanScratch scratch = market.point.scratch;
        double[] deviation = scratch.deviation(cell.direction());
        double now = 0;
        double then = 0;
        for (int i : expiries[e]) {
            double size = market.legs.units[i] * scale(market, i, cell);
            now += size * scratch.now[i];
            then += size * market.legs.value(i, forward(market, i, cell), deviation[i]);
        }
        return discounts.counted(e, then) - now;
    }

    /// The result of the options of one expiry, each in its worst volatility of the block.
    private double worstVols(SetMarket market, int e, ScanCell cell) {
        double sum = 0;
        for (int i : expiries[e]) {
            sum += worstVol(market, i, cell);
        }
        return sum;
    }

    private double worstVol(SetMarket market, int i, ScanCell cell) {
        double worst = Double.POSITIVE_INFINITY;
        for (VolDirection direction : rule.blocks().get(cell.block()).vols()) {
            worst = StrictMath.min(worst, option(market, i, cell, direction));
        }
        return worst;
    }

    /// The result of one option in one direction of volatility, in the money of the scan.
    private double option(SetMarket market, int i, ScanCell cell, VolDirection direction) {
        ScanScratch scratch = market.point.scratch;
        double value = market.legs.value(i, forward(market, i, cell), scratch.deviation(direction)[i]);
        return market.legs.units[i] * (value - scratch.now[i]) * scale(market, i, cell);
    }

    private static double forward(SetMarket market, int i, ScanCell cell) {
        Legs legs = market.legs;
        return legs.quotedForward(
                i, market.factors[legs.underlying[i]] * (1 + cell.move()), market.factors[legs.settlement[i]]);
    }

    /// What counts of a scenario: losses dampened, gains dampened, shared and capped.
    private double counted(SetMarket market, ScanCell cell, double raw) {
        double result = raw;
        if (cell.dampener() > 0) {
            double damp = StrictMath.min(fromUsd(market, cell.dampener(), cell.edge()), StrictMath.abs(result));
            result -= StrictMath.signum(result) * damp;
        }
        if (result > 0) {
            double kept = result * rule.gains().share().doubleValue();
            result = rule.gains()
                    .capUsd()
                    .map(cap -> StrictMath.min(kept, fromUsd(market, cap.doubleValue(), Double.NaN)))
                    .orElse(kept);
        }
        return result;
    }

    /// Money in USD in the money of the scan, for coins at the price of the table's edge.
    private double fromUsd(SetMarket market, double usd, double edge) {
        if (inPoolCurrency) {
            return usd / market.unit;
        }
        if (first < 0) {
            return 0;
        }
        int settlement = market.legs.settlement[first];
        double price = market.assets.price(settlement) * market.factors[settlement];
        return coinMoves && !Double.isNaN(edge) ? usd / (edge * price) : usd / price;
    }
}
