package plimsoll.engine.result;

import java.util.List;
import plimsoll.domain.rule.VolDirection;

/// All scenarios of one scan at one market point, in order of the rule file.
///
/// @param cells the scenarios
/// @param worst number of the scenario that decides
/// @param unit  what one unit of the results is in the currency of the pool
public record ScanResult(List<Cell> cells, int worst, double unit) {
    /// Copies the list.
    public ScanResult {
        cells = List.copyOf(cells);
    }

    /// One scenario.
    ///
    /// @param block     number of its block in the rule file, from 0
    /// @param move      relative move of the price
    /// @param direction what volatility does
    /// @param raw       result after the weight of the cell, before dampener and gain rule; a loss is negative
    /// @param counted   result that counts; a loss is negative
    public record Cell(int block, double move, VolDirection direction, double raw, double counted) {}
}
