package plimsoll.engine.margin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.VolDirection;
import plimsoll.engine.pricing.TotalVols;

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
    private final OptionSheet options;
    private final VolShocks[] shocks;
    private final ExpiryDiscounts discounts;
    private final ScanCollateral collateral;
    private final VolDirection[] directions;
    private final boolean pricesUnmoved;
    private final double gainShare;
    private final double gainCapUsd;
    private final boolean inPoolCurrency;
    private final boolean coinMoves;
    private final int first;

    ScanKernel(Component.Scan rule, SetMembers members, Legs legs, Assets assets) {
        this.rule = rule;
        cells = ScanCells.of(rule);
        futures = IntStream.of(members.legs())
                .filter(i -> members.holding(i).instrument().kind() != InstrumentKind.OPTION)
                .toArray();
        int[][] expiries = members.byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION);
        options = new OptionSheet(expiries, legs, legs.kernel());
        shocks = new VolShocks[options.size()];
        for (int k = 0; k < shocks.length; k++) {
            shocks[k] = new VolShocks(rule.vol(), legs.years[options.legs[k]]);
        }
        discounts = new ExpiryDiscounts(rule.expiryDiscount(), expiries, legs);
        Set<VolDirection> all = EnumSet.noneOf(VolDirection.class);
        for (ScanBlock block : rule.blocks()) {
            all.addAll(block.vols());
        }
        directions = all.toArray(VolDirection[]::new);
        pricesUnmoved = all.contains(VolDirection.NONE);
        gainShare = rule.gains().share().doubleValue();
        gainCapUsd = rule.gains().capUsd().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
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
        ScanScratch scratch = values.scratch(options.size());
        prepare(market, scratch);
        double worst = Double.POSITIVE_INFINITY;
        for (int c = 0; c < cells.size(); c++) {
            double result = counted(market, cells.get(c), raw(market, cells.get(c), scratch));
            if (result < worst) {
                worst = result;
                values.cell = c;
            }
        }
        double loss = -worst * toPool(market);
        values.set(loss, loss);
    }

    /// Returns the block of the scenario that decides, from 0.
    @Override
    public int regime(SetMarket market, PartValues values) {
        return values.cell < 0 ? 0 : cells.get(values.cell).block();
    }

    /// Writes the results of all scenarios, before and after dampener and gain rule, in the money of the scan.
    ///
    /// @param raw     `[cell]`, after weight and restatement
    /// @param counted `[cell]`, what counts
    void results(SetMarket market, double[] raw, double[] counted) {
        ScanScratch scratch = new ScanScratch(options.size());
        prepare(market, scratch);
        for (int c = 0; c < cells.size(); c++) {
            raw[c] = raw(market, cells.get(c), scratch);
            counted[c] = counted(market, cells.get(c), raw[c]);
        }
    }

    /// Returns the positions that take part: futures, then options expiry by expiry.
    int[] members() {
        return IntStream.concat(IntStream.of(futures), IntStream.of(options.legs))
                .toArray();
    }

    /// Writes what each position gains or loses in one scenario, in the money of the scan, after weight and
    /// restatement, before what applies to sums.
    ///
    /// @param cell number of the scenario
    /// @param out  `[position]` in order of [#members]
    void legResults(SetMarket market, int cell, double[] out) {
        ScanScratch scratch = new ScanScratch(options.size());
        prepare(market, scratch);
        ScanCell scenario = cells.get(cell);
        for (int f = 0; f < futures.length; f++) {
            int i = futures[f];
            out[f] = future(market, i, scenario) * scale(market, i, scenario) * scenario.share();
        }
        price(market, scenario, scratch);
        for (int k = 0; k < options.size(); k++) {
            int i = options.legs[k];
            double change = isWorstVolFirst() ? scratch.worst[k] : scratch.then[k] - scratch.now[k];
            out[futures.length + k] = market.legs.units[i] * change * scale(market, i, scenario) * scenario.share();
        }
    }

    /// Returns what one unit of the money of the scan is in the currency of the pool.
    double toPool(SetMarket market) {
        return inPoolCurrency || first < 0 ? 1 : market.conversion(first);
    }

    /// Writes deviations and present values of all options at the market.
    private void prepare(SetMarket market, ScanScratch scratch) {
        boolean sameVols = scratch.volShock == market.volShock;
        for (VolDirection direction : directions) {
            boolean skew = isSkew(direction);
            if (skew || !sameVols) {
                deviations(market, direction, scratch.deviations(direction));
            }
        }
        if (!sameVols && !pricesUnmoved) {
            deviations(market, VolDirection.NONE, scratch.deviations(VolDirection.NONE));
        }
        scratch.volShock = market.volShock;
        options.values(market, 1, scratch.deviations(VolDirection.NONE), scratch.now);
    }

    private void deviations(SetMarket market, VolDirection direction, TotalVols vols) {
        for (int k = 0; k < options.size(); k++) {
            if (options.twin(k) != k) {
                vols.copy(options.twin(k), k);
                continue;
            }
            int i = options.legs[k];
            double vol = market.legs.shockedVol(i, market.volShock);
            double moved = isSkew(direction)
                    ? shocks[k].skewed(
                            rule.skew().orElseThrow(),
                            direction == VolDirection.SKEW_ABSOLUTE,
                            vol,
                            StrictMath.log(market.legs.strike[i] / market.forward(i)))
                    : shocks[k].shocked(direction, vol);
            vols.set(k, moved * market.legs.rootYears(i));
        }
    }

    private static boolean isSkew(VolDirection direction) {
        return direction == VolDirection.SKEW_LINEAR || direction == VolDirection.SKEW_ABSOLUTE;
    }

    private boolean isWorstVolFirst() {
        return rule.reduction() == ScanReduction.WORST_VOL_FIRST;
    }

    /// The result of one scenario in the money of the scan, after weight and restatement.
    private double raw(SetMarket market, ScanCell cell, ScanScratch scratch) {
        double sum = 0;
        for (int i : futures) {
            sum += future(market, i, cell) * scale(market, i, cell);
        }
        if (options.size() > 0) {
            price(market, cell, scratch);
            for (int e = 0; e < options.expiries(); e++) {
                double result = expiry(market, e, cell, scratch);
                sum += isSkew(cell.direction()) ? -StrictMath.abs(result) : result;
            }
        }
        return (sum + collateral.result(market, cell.move())) * cell.share();
    }

    /// Writes the values of all options in a scenario, or their worst change over the volatilities of its block.
    private void price(SetMarket market, ScanCell cell, ScanScratch scratch) {
        double move = 1 + cell.move();
        if (!isWorstVolFirst()) {
            options.values(market, move, scratch.deviations(cell.direction()), scratch.then);
            return;
        }
        Arrays.fill(scratch.worst, Double.POSITIVE_INFINITY);
        List<VolDirection> tried = rule.blocks().get(cell.block()).vols();
        for (int d = 0; d < tried.size(); d++) {
            VolDirection direction = tried.get(d);
            options.values(market, move, scratch.deviations(direction), scratch.then);
            for (int k = 0; k < options.size(); k++) {
                boolean bought = market.legs.units[options.legs[k]] > 0;
                double change = scratch.then[k] - scratch.now[k];
                double worst = scratch.worst[k];
                boolean first = worst == Double.POSITIVE_INFINITY;
                scratch.worst[k] = first || (bought ? change < worst : change > worst) ? change : worst;
            }
        }
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

    /// The result of the options of one expiry, as priced last.
    private double expiry(SetMarket market, int e, ScanCell cell, ScanScratch scratch) {
        int from = options.starts[e];
        int to = options.starts[e + 1];
        double scale = scale(market, options.legs[from], cell);
        double[] units = market.legs.units;
        double now = 0;
        double then = 0;
        for (int k = from; k < to; k++) {
            double size = units[options.legs[k]];
            now += isWorstVolFirst() ? 0 : size * scratch.now[k];
            then += size * (isWorstVolFirst() ? scratch.worst[k] : scratch.then[k]);
        }
        return discounts.counted(e, then * scale) - now * scale;
    }

    /// What counts of a scenario: losses dampened, gains dampened, shared and capped.
    private double counted(SetMarket market, ScanCell cell, double raw) {
        double result = raw;
        if (cell.dampener() > 0) {
            double damp = StrictMath.min(fromUsd(market, cell.dampener(), cell.edge()), StrictMath.abs(result));
            result -= StrictMath.signum(result) * damp;
        }
        if (result > 0) {
            result *= gainShare;
            if (gainCapUsd < Double.POSITIVE_INFINITY) {
                result = StrictMath.min(result, fromUsd(market, gainCapUsd, Double.NaN));
            }
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
