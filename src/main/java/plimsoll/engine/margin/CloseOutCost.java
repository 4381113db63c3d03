package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.domain.Holding;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.SurvivalSettings;

/// Answers what closing every position of a pool at once costs: notional x [MarketDepth#closeOut(double)], where the
/// size is that of all rows of one instrument and direction, so splitting a row changes nothing. The notional of an
/// option is that of its underlying, because spreads of options are quoted in shares of it.
public final class CloseOutCost {
    private final PoolKernel pool;
    private final List<Lot> lots;

    /// Rows that trade as one.
    ///
    /// @param rows  numbers of positions in the pool
    /// @param depth of their underlying
    private record Lot(List<Integer> rows, MarketDepth depth) {}

    private CloseOutCost(PoolKernel pool, List<Lot> lots) {
        this.pool = pool;
        this.lots = lots;
    }

    /// Compiles the costs of a pool.
    public static CloseOutCost of(PoolKernel pool, SurvivalSettings settings) {
        List<Holding> holdings = pool.pool().holdings();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < holdings.size(); i++) {
            String direction = holdings.get(i).quantity() < 0 ? "-" : "+";
            rows.computeIfAbsent(direction + holdings.get(i).instrument().id(), key -> new ArrayList<>())
                    .add(i);
        }
        List<Lot> lots = new ArrayList<>();
        for (List<Integer> members : rows.values()) {
            MarketDepth depth =
                    settings.depth(holdings.get(members.getFirst()).instrument().underlying());
            if (!depth.isFree()) {
                lots.add(new Lot(List.copyOf(members), depth));
            }
        }
        return new CloseOutCost(pool, lots);
    }

    /// Returns whether closing costs nothing.
    public boolean isFree() {
        return lots.isEmpty();
    }

    /// Returns the cost at a point of the market, in the currency of the pool.
    ///
    /// @param factors on the index prices, `[asset]`
    /// @param point   the pool as evaluated there
    public double at(double[] factors, PoolPoint point) {
        double cost = 0;
        for (int l = 0; l < lots.size(); l++) {
            Lot lot = lots.get(l);
            double size = 0;
            for (int k = 0; k < lot.rows().size(); k++) {
                size += pool.baseUnits(lot.rows().get(k), point);
            }
            double rate = lot.depth().closeOut(size);
            for (int k = 0; k < lot.rows().size(); k++) {
                int i = lot.rows().get(k);
                cost += rate * pool.notional(i, factors, point);
            }
        }
        return cost;
    }

    /// Returns the cost at a point of the market as a share of the gross notional of the pool; 0 without positions.
    ///
    /// @param factors on the index prices, `[asset]`
    /// @param point   the pool as evaluated there
    public double share(double[] factors, PoolPoint point) {
        double gross = 0;
        for (int i = 0; i < pool.legs().count; i++) {
            gross += pool.notional(i, factors, point);
        }
        return gross > 0 ? at(factors, point) / gross : 0;
    }
}
