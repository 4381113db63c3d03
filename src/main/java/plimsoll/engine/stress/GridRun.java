package plimsoll.engine.stress;

import java.util.List;
import plimsoll.domain.Cancellation;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.StressGrid;

/// Fills one grid of price and volatility shocks, row by row.
final class GridRun {
    private final BookKernel book;
    private final StressGrid grid;
    private final double[] baseTotals;

    /// @param baseTotals total value per pool at the zero-shock point
    GridRun(BookKernel book, double[] priceShocks, double[] volShocks, double[] baseTotals) {
        this.book = book;
        this.baseTotals = baseTotals;
        List<String> ids = book.pools().stream().map(pool -> pool.pool().id()).toList();
        int cells = ids.size() * volShocks.length * priceShocks.length;
        String underlying = book.snapshot().stress().underlying();
        grid = new StressGrid(
                underlying,
                book.assets().price(book.assets().slot(underlying)),
                ids,
                priceShocks,
                volShocks,
                new double[cells],
                new double[cells],
                new double[cells],
                new double[cells],
                new double[cells],
                new double[cells]);
    }

    StressGrid grid() {
        return grid;
    }

    /// Fills the prices `from` to `to - 1` of one volatility row; stops early when cancelled, asked once per scenario.
    void fill(int vol, int from, int to, Cancellation cancellation) {
        double[] factors = new double[book.assets().size()];
        List<PoolPoint> points = book.pools().stream().map(PoolKernel::point).toList();
        for (int price = from; price < to && !cancellation.isCancelled(); price++) {
            book.assets().shock(grid.priceShocks()[price], factors);
            for (int pool = 0; pool < points.size(); pool++) {
                PoolPoint point = points.get(pool);
                book.pools().get(pool).evaluate(factors, grid.volShocks()[vol], point);
                int cell = grid.cell(pool, vol, price);
                grid.pnl()[cell] = point.totalValue() - baseTotals[pool];
                grid.equity()[cell] = point.equity();
                grid.initialMargin()[cell] = point.initialMargin();
                grid.maintenanceMargin()[cell] = point.maintenanceMargin();
                grid.required()[cell] = point.required();
                grid.usdPerUnit()[cell] = point.usdPerUnit();
            }
        }
    }
}
