package plimsoll.engine.margin;

import plimsoll.domain.rule.VolDirection;

/// One scenario of a scan.
///
/// @param block     number of its block
/// @param move      relative move of the price
/// @param direction what volatility does; the worst of the block's directions, leg by leg, when the scan takes the
/// worst
///     volatility first
/// @param share     how much of a result counts
/// @param edge      1 + sign(move) x edge of the standard table, for results restated there; NaN = not restated
/// @param dampener  money in USD that moves a result towards 0
record ScanCell(int block, double move, VolDirection direction, double share, double edge, double dampener) {}
