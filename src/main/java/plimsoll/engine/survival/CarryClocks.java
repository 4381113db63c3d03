package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.CarryClock.Case;
import plimsoll.engine.result.CarryClock.Flow;
import plimsoll.engine.result.CarryClock.Rates;
import plimsoll.engine.result.PoolResult;

/// Answers how many days funding and interest alone take to consume the buffer of each pool:
/// days = buffer / (sum of notional x funding rate x 3 + sum of debt x annual rate / 365).
///
/// Notional is that at the evaluated market, long positive; a long position pays a positive rate. Costs do not compound
/// and margin stays as it is.
public final class CarryClocks {
    private static final double FUNDINGS_PER_DAY = 3;
    private static final double DAYS_PER_YEAR = 365;

    private CarryClocks() {}

    /// Returns one clock per pool, in order of identifier.
    ///
    /// @param question rates and stress
    /// @param now      the question's book at its what-if point
    public static List<CarryClock> of(SurvivalQuestion question, BookResult now) {
        Assets assets = new Assets(question.snapshot());
        double[] factors = new double[assets.size()];
        assets.shock(question.whatIf().priceShock(), factors);
        ToDoubleFunction<String> price = asset -> assets.price(assets.slot(asset)) * factors[assets.slot(asset)];
        List<CarryClock> clocks = new ArrayList<>();
        for (PoolSnapshot pool : question.snapshot().pools()) {
            now.pool(pool.id()).ifPresent(result -> clocks.add(clock(question, pool, result, now, price)));
        }
        return clocks;
    }

    private static CarryClock clock(
            SurvivalQuestion question,
            PoolSnapshot pool,
            PoolResult result,
            BookResult now,
            ToDoubleFunction<String> price) {
        List<Flow> flows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Holding holding : pool.holdings()) {
            funding(question, holding, now, flows, missing);
        }
        for (Collateral balance : pool.collateral()) {
            borrow(question, balance, price.applyAsDouble(balance.asset()), flows, missing);
        }
        double funding = sum(flows, true);
        double borrow = sum(flows, false);
        double factor = question.settings().fundingFactor();
        double buffer = result.liquidated() ? 0 : StrictMath.max(0, result.bufferUsd());
        return new CarryClock(
                pool.id(),
                buffer,
                flows,
                missing,
                List.of(
                        outcome(Rates.QUOTED, buffer, funding + borrow),
                        outcome(Rates.MULTIPLIED, buffer, factor * (funding + borrow)),
                        outcome(Rates.FLIPPED, buffer, borrow - funding)));
    }

    private static void funding(
            SurvivalQuestion question, Holding holding, BookResult now, List<Flow> flows, List<String> missing) {
        if (holding.instrument().kind() != InstrumentKind.PERPETUAL || holding.quantity() == 0) {
            return;
        }
        String id = holding.position().id();
        Double rate = question.funding().get(holding.instrument().id());
        if (rate == null) {
            missing.add(id);
            return;
        }
        now.position(id)
                .ifPresent(position ->
                        flows.add(new Flow(id, true, rate, position.notionalUsd() * rate * FUNDINGS_PER_DAY)));
    }

    private static void borrow(
            SurvivalQuestion question, Collateral balance, double price, List<Flow> flows, List<String> missing) {
        if (!(balance.amount() < 0)) {
            return;
        }
        Double rate = question.borrow().get(balance.asset());
        if (rate == null) {
            missing.add(balance.id());
            return;
        }
        flows.add(new Flow(balance.id(), false, rate, -balance.amount() * price * rate / DAYS_PER_YEAR));
    }

    private static double sum(List<Flow> flows, boolean funding) {
        double sum = 0;
        for (Flow flow : flows) {
            sum += flow.funding() == funding ? flow.usdPerDay() : 0;
        }
        return sum;
    }

    private static Case outcome(Rates rates, double buffer, double usdPerDay) {
        OptionalDouble days = usdPerDay > 0 ? OptionalDouble.of(buffer / usdPerDay) : OptionalDouble.empty();
        return new Case(rates, usdPerDay, days);
    }
}
