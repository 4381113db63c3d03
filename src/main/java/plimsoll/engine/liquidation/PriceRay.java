package plimsoll.engine.liquidation;

import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.CloseOutCost;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;

/// A pool while one underlying moves. When the chosen underlying of the run moves, others follow by beta; when another
/// one moves, everything else stays at the what-if point. Everything is at the what-if's volatility.
final class PriceRay implements Ray {
    private final PoolKernel pool;
    private final Assets assets;
    private final int moved;
    private final double volShock;
    private final Demand demand;
    private final double[] factors;
    private final PoolPoint point;
    private final double evaluated;
    private double buffer;

    PriceRay(BookKernel book, PoolKernel pool, String underlying, WhatIf whatIf, Demand demand) {
        this.pool = pool;
        this.assets = book.assets();
        this.demand = demand;
        volShock = whatIf.volShock();
        moved = assets.slot(underlying);
        factors = new double[assets.size()];
        assets.shock(whatIf.priceShock(), factors);
        point = pool.point();
        evaluated = assets.isChosen(moved) ? whatIf.priceShock() : assets.follow(moved, whatIf.priceShock());
    }

    /// Returns the move of the underlying at the what-if point.
    double evaluated() {
        return evaluated;
    }

    /// Returns the unshocked price of the underlying, USD.
    double reference() {
        return assets.price(moved);
    }

    /// Returns the pool as evaluated last.
    PoolPoint point() {
        return point;
    }

    /// Returns what closing costs where the pool was evaluated last, as a share of its gross notional.
    double share(CloseOutCost cost) {
        return cost.share(factors, point);
    }

    @Override
    public boolean isLiquidated(double move) {
        if (assets.isChosen(moved)) {
            assets.shock(move, factors);
        } else {
            factors[moved] = 1 + move;
        }
        pool.evaluate(factors, volShock, point);
        if (demand.isRules()) {
            buffer = point.buffer();
            return point.isLiquidated();
        }
        double required = demand.maintenanceFactor() * point.required();
        if (demand.cost().isPresent()) {
            required += demand.cost().get().at(factors, point);
        }
        buffer = point.equity() - required;
        return required > 0 ? buffer <= 0 : buffer < 0;
    }

    @Override
    public double buffer() {
        return buffer;
    }
}
