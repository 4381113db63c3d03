package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import plimsoll.domain.Holding;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.PostLiquidation.Step;

/// Plays a venue's order of closing on one pool at one market.
final class LiquidationPlay {
    private static final int BISECTIONS = 60;
    private static final double LEAST_DELTA = 1e-12;

    private final ClosingOrder order;
    private final SurvivalSettings settings;
    private final List<Step> steps = new ArrayList<>();
    private ClosedPool state;
    private double takenOver;

    /// @param state    the pool where positions are closed
    /// @param order    what the venue does
    /// @param settings what closing costs
    LiquidationPlay(ClosedPool state, ClosingOrder order, SurvivalSettings settings) {
        this.state = state;
        this.order = order;
        this.settings = settings;
    }

    /// Plays all steps that are needed.
    void play() {
        for (ClosingOrder.Step step : order.steps()) {
            if (isReleased(state) && step.kind() != ClosingOrder.Kind.CLOSE_ALL) {
                return;
            }
            switch (step.kind()) {
                case CLOSE_AS_NEEDED -> closeInTurn(step, true);
                case CLOSE_WHOLE -> closeInTurn(step, false);
                case CLOSE_ALL -> ids(step).forEach(id -> close(step, id, 1));
                case REDUCE_TIER -> reduceTiers(step);
                case REDUCE_SHARE ->
                    ids(step)
                            .forEach(id ->
                                    close(step, id, step.share().orElseThrow().doubleValue()));
                case HEDGE_DELTA -> hedge(step);
                case TAKE_OVER -> takeOver(step);
            }
        }
    }

    ClosedPool state() {
        return state;
    }

    List<Step> steps() {
        return steps;
    }

    /// Returns the value of the pool that the venue took over; negative when it paid for a loss.
    double takenOver() {
        return takenOver;
    }

    boolean isReleased() {
        return isReleased(state);
    }

    private boolean isReleased(ClosedPool candidate) {
        PoolPoint point = candidate.point();
        return !point.isLiquidated() && point.equity() * order.release().doubleValue() >= point.required();
    }

    private void closeInTurn(ClosingOrder.Step step, boolean onlyAsNeeded) {
        for (String id : ids(step)) {
            if (isReleased(state)) {
                return;
            }
            ClosedPool whole = closed(row(id), 1);
            if (!isReleased(whole) && whole.point().buffer() <= state.point().buffer()) {
                continue; // Closing it would not help.
            }
            close(step, id, onlyAsNeeded && isReleased(whole) ? leastShare(row(id)) : 1);
        }
    }

    /// The smallest share of a position whose closing releases the pool; closing all of it does.
    private double leastShare(int row) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (isReleased(closed(row, middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private void reduceTiers(ClosingOrder.Step step) {
        boolean reduced = true;
        while (reduced && !isReleased(state)) {
            reduced = false;
            for (String id : ids(step)) {
                OptionalDouble share = state.kernel().shareAboveTier(row(id), state.point());
                if (share.isPresent() && !isReleased(state)) {
                    close(step, id, share.getAsDouble());
                    reduced = true;
                }
            }
        }
    }

    private void hedge(ClosingOrder.Step step) {
        BookResult now = state.report();
        Map<String, Holding> first = new LinkedHashMap<>();
        Map<String, Double> deltas = new LinkedHashMap<>();
        for (Holding holding : state.pool().holdings()) {
            if (step.selector().matches(holding.instrument())) {
                String underlying = holding.instrument().underlying();
                double delta = now.position(holding.position().id())
                        .map(PositionResult::delta)
                        .orElse(0.0);
                first.putIfAbsent(underlying, holding);
                deltas.merge(underlying, delta, Double::sum);
            }
        }
        for (Map.Entry<String, Holding> entry : first.entrySet()) {
            double delta = deltas.getOrDefault(entry.getKey(), 0.0);
            if (StrictMath.abs(delta) > LEAST_DELTA) {
                HedgePosition.of(state, entry.getValue(), -delta).ifPresent(hedge -> open(step, hedge));
            }
        }
    }

    private void open(ClosingOrder.Step step, Holding hedge) {
        ClosedPool free = state.open(hedge, 0);
        String id = hedge.position().id();
        int row = free.row(id);
        double notional = free.notional(row);
        double fee = order.feeRate().doubleValue() * notional;
        double slippage = notional
                * settings.depth(hedge.instrument().underlying())
                        .closeOut(free.kernel().baseUnits(row, free.point()));
        state = state.open(hedge, fee + slippage);
        record(
                step,
                id,
                hedge.instrument().symbol(),
                hedge.quantity(),
                free.point().mark(row),
                fee,
                slippage,
                0);
    }

    private void takeOver(ClosingOrder.Step step) {
        double value = state.point().totalValue();
        state = state.emptied();
        takenOver += value;
        record(step, "", "", 0, 0, 0, 0, value);
    }

    private void close(ClosingOrder.Step step, String id, double share) {
        int row = row(id);
        Holding holding = state.pool().holdings().get(row);
        double mark = state.point().mark(row);
        double fee = fee(row, share);
        double slippage = slippage(row, share);
        state = closed(row, share);
        record(step, id, holding.instrument().symbol(), -holding.quantity() * share, mark, fee, slippage, 0);
    }

    private void record(
            ClosingOrder.Step step,
            String id,
            String symbol,
            double quantity,
            double mark,
            double fee,
            double slippage,
            double taken) {
        PoolPoint point = state.point();
        steps.add(new Step(
                step.kind(),
                id,
                symbol,
                quantity,
                mark,
                fee,
                slippage,
                taken,
                point.equity(),
                point.required(),
                point.totalValue()));
    }

    private ClosedPool closed(int row, double share) {
        double[] shares = new double[state.pool().holdings().size()];
        double[] cost = new double[shares.length];
        shares[row] = share;
        cost[row] = fee(row, share) + slippage(row, share);
        return state.close(shares, cost);
    }

    private double fee(int row, double share) {
        return order.feeRate().doubleValue() * share * state.notional(row);
    }

    private double slippage(int row, double share) {
        Holding holding = state.pool().holdings().get(row);
        return share
                * state.notional(row)
                * settings.depth(holding.instrument().underlying())
                        .closeOut(share * state.kernel().baseUnits(row, state.point()));
    }

    private int row(String id) {
        return state.row(id);
    }

    /// The positions that a step takes, from the largest contribution to maintenance margin to the smallest; of equal
    /// ones by identifier.
    private List<String> ids(ClosingOrder.Step step) {
        List<Holding> holdings = state.pool().holdings();
        double[] contribution = contributions();
        return IntStream.range(0, holdings.size())
                .filter(i -> step.selector().matches(holdings.get(i).instrument())
                        && step.side().holds(holdings.get(i).quantity()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -contribution[i])
                        .thenComparing(i -> holdings.get(i).position().id()))
                .map(i -> holdings.get(i).position().id())
                .toList();
    }

    /// What every position adds to maintenance margin: its own margin, or where positions are looked at together what
    /// the requirement falls by without it.
    private double[] contributions() {
        int count = state.pool().holdings().size();
        double[] contribution = new double[count];
        boolean together = state.pool().rule().file().portfolio().isPresent();
        for (int i = 0; i < count; i++) {
            if (together) {
                double[] shares = new double[count];
                shares[i] = 1;
                contribution[i] = state.point().required()
                        - state.close(shares, new double[count]).point().required();
            } else {
                contribution[i] = state.point().maintenanceMargin(i);
            }
        }
        return contribution;
    }

    /// Returns the order of closing of a pool's rules; empty when they state none.
    static Optional<ClosingOrder> stated(ClosedPool state) {
        return state.pool().rule().file().process().closing();
    }
}
