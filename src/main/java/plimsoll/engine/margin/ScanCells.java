package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.VolDirection;

/// The scenarios of a scan in order: block by block, moves as listed, volatility directions within a move.
final class ScanCells {
    private ScanCells() {}

    /// Returns the scenarios; one per move when the scan takes the worst volatility first.
    static List<ScanCell> of(Component.Scan scan) {
        List<ScanCell> cells = new ArrayList<>();
        for (int b = 0; b < scan.blocks().size(); b++) {
            ScanBlock block = scan.blocks().get(b);
            List<VolDirection> directions = scan.reduction() == ScanReduction.WORST_VOL_FIRST
                    ? block.vols().subList(0, 1)
                    : block.vols();
            for (BigDecimal move : block.moves()) {
                for (VolDirection direction : directions) {
                    cells.add(cell(b, block.weight(), move.doubleValue(), direction));
                }
            }
        }
        return cells;
    }

    private static ScanCell cell(int block, ScanWeight weight, double move, VolDirection direction) {
        return switch (weight) {
            case ScanWeight.Fixed fixed ->
                new ScanCell(block, move, direction, fixed.share().doubleValue(), Double.NaN, 0);
            case ScanWeight.OverMove over -> {
                double range = over.range().doubleValue();
                double size = StrictMath.abs(move);
                double edge = 1 + StrictMath.signum(move) * range;
                yield new ScanCell(
                        block,
                        move,
                        direction,
                        share(over, size),
                        over.rebased() ? edge : Double.NaN,
                        (StrictMath.max(size / range, 1) - 1)
                                * over.dampener().map(BigDecimal::doubleValue).orElse(0.0));
            }
        };
    }

    /// Returns the share of a result that counts at a size of move: factor x range / |move|.
    static double share(ScanWeight.OverMove over, double size) {
        return over.factor().doubleValue() * over.range().doubleValue() / size;
    }
}
