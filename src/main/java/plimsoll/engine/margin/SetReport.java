package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.engine.result.PartResult;
import plimsoll.engine.result.ScanResult;
import plimsoll.engine.result.SetResult;

/// Answers what every netting set of a pool consists of, after an evaluation.
final class SetReport {
    private SetReport() {}

    /// Returns the sets at the market that the point was last evaluated at.
    static List<SetResult> of(PoolKernel kernel, PoolPoint point) {
        PortfolioKernel portfolio = kernel.portfolio();
        if (portfolio == null) {
            return List.of();
        }
        SetMarket market = kernel.market(point);
        List<SetResult> results = new ArrayList<>();
        for (int s = 0; s < portfolio.sets().size(); s++) {
            NettingSet set = portfolio.sets().get(s);
            PartValues[] values = point.parts(s, set.size());
            List<PartResult> parts = new ArrayList<>();
            for (int p = 0; p < values.length; p++) {
                SetPart part = set.parts().get(p);
                parts.add(new PartResult(
                        part.id(), values[p].initial, values[p].maintenance, scan(part, market, values[p])));
            }
            results.add(new SetResult(
                    kernel.pool().id(),
                    set.name(),
                    parts,
                    set.initial(market, values),
                    set.maintenance(market, values)));
        }
        return results;
    }

    private static Optional<ScanResult> scan(SetPart part, SetMarket market, PartValues values) {
        if (!(part instanceof ScanKernel scan)) {
            return Optional.empty();
        }
        double[] raw = new double[scan.cells().size()];
        double[] counted = new double[raw.length];
        scan.results(market, raw, counted);
        List<ScanResult.Cell> cells = new ArrayList<>();
        for (int c = 0; c < raw.length; c++) {
            ScanCell cell = scan.cells().get(c);
            cells.add(new ScanResult.Cell(cell.block(), cell.move(), cell.direction(), raw[c], counted[c]));
        }
        return Optional.of(new ScanResult(cells, values.cell, scan.toPool(market)));
    }
}
