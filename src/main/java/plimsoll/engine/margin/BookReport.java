package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.SetResult;

/// Answers everything about the book at one point of the market, position by position.
public final class BookReport {
    private final BookKernel book;
    private final double[] factors;
    private final double volShock;
    private final List<PositionResult> positions = new ArrayList<>();
    private final List<PoolResult> pools = new ArrayList<>();
    private final List<SetResult> sets = new ArrayList<>();
    private final List<PoolBreakdown> breakdowns = new ArrayList<>();
    private final SortedMap<String, Double> netDelta = new TreeMap<>();
    private final Map<String, Double> collateralDelta = new HashMap<>();

    private BookReport(BookKernel book, double move, double volShock) {
        this.book = book;
        this.volShock = volShock;
        factors = new double[book.assets().size()];
        book.assets().shock(move, factors);
    }

    /// Returns the book at a relative move of the chosen underlying and of volatility.
    public static BookResult at(BookKernel book, double move, double volShock) {
        return new BookReport(book, move, volShock).build();
    }

    /// Returns the pools in the market as it is, in order of identifier, without positions and parts.
    public static List<PoolResult> pools(BookKernel book) {
        double[] factors = new double[book.assets().size()];
        book.assets().shock(0, factors);
        List<PoolResult> results = new ArrayList<>();
        for (PoolKernel kernel : book.pools()) {
            PoolPoint point = kernel.point();
            kernel.evaluate(factors, 0, point);
            results.add(result(kernel, point));
        }
        return results;
    }

    private static PoolResult result(PoolKernel kernel, PoolPoint point) {
        return new PoolResult(
                kernel.pool().id(),
                kernel.pool().currency(),
                point.usdPerUnit,
                point.collateral,
                point.equity,
                point.initial,
                point.maintenance,
                point.required,
                point.totalValue,
                point.liquidated);
    }

    private BookResult build() {
        for (String underlying : book.snapshot().underlyings()) {
            netDelta.put(underlying, 0.0);
        }
        for (PoolKernel kernel : book.pools()) {
            PoolPoint point = kernel.point();
            kernel.evaluate(factors, volShock, point);
            for (int i = 0; i < kernel.legs().count; i++) {
                PositionResult result = position(kernel, i, point);
                positions.add(result);
                netDelta.merge(kernel.pool().holdings().get(i).instrument().underlying(), result.delta(), Double::sum);
            }
            for (Collateral balance : kernel.pool().collateral()) {
                if (netDelta.containsKey(balance.asset())) {
                    collateralDelta.put(balance.id(), balance.amount());
                    netDelta.merge(balance.asset(), balance.amount(), Double::sum);
                }
            }
            pools.add(result(kernel, point));
            sets.addAll(SetReport.of(kernel, point));
            breakdowns.add(MarginBreakdown.of(kernel, point, factors, volShock));
        }
        return new BookResult(positions, pools, netDelta, collateralDelta, sets, breakdowns);
    }

    private PositionResult position(PoolKernel kernel, int i, PoolPoint point) {
        Legs legs = kernel.legs();
        Holding holding = kernel.pool().holdings().get(i);
        boolean alone = holding.marginRule().isPresent();
        double units = legs.units[i];
        double delta = units;
        double gamma = 0;
        double vega = 0;
        double theta = 0;
        double vol = Double.NaN;
        if (legs.option[i]) {
            vol = legs.shockedVol(i, volShock);
            Greeks greeks = greeks(legs, i, vol, point.mark[i]);
            double usd = legs.inverse[i] ? 1 : usdPerSettlement(legs, i);
            delta = units * greeks.delta();
            gamma = units * greeks.gamma() / usd;
            vega = units * greeks.vega() * usd;
            theta = units * greeks.theta() * usd;
        } else if (legs.inverse[i]) {
            delta = units / legs.entry[i];
        }
        return new PositionResult(
                holding.position().id(),
                kernel.pool().id(),
                point.mark[i],
                vol,
                notionalUsd(legs, i, point.mark[i]),
                point.value[i],
                point.unrealisedPnl[i],
                delta,
                gamma,
                vega,
                theta,
                alone ? point.initialMargin[i] : Double.NaN,
                alone ? point.maintenanceMargin[i] : Double.NaN);
    }

    private Greeks greeks(Legs legs, int i, double vol, double mark) {
        double forward = legs.quotedForward(i, factors[legs.underlying[i]], factors[legs.settlement[i]]);
        double worth = legs.inverse[i] ? mark * usdPerSettlement(legs, i) : mark;
        return Black76.greeks(legs.call[i], forward, legs.strike[i], vol, legs.years[i], legs.rate[i], worth);
    }

    private double notionalUsd(Legs legs, int i, double mark) {
        if (legs.option[i]) {
            return legs.units[i] * book.assets().price(legs.underlying[i]) * factors[legs.underlying[i]];
        }
        return legs.inverse[i] ? legs.units[i] : legs.units[i] * mark * usdPerSettlement(legs, i);
    }

    private double usdPerSettlement(Legs legs, int i) {
        return book.assets().price(legs.settlement[i]) * factors[legs.settlement[i]];
    }
}
