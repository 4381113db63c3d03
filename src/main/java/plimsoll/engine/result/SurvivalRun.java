package plimsoll.engine.result;

import java.util.List;
import plimsoll.domain.SurvivalQuestion;

/// Everything one run about survival answers.
///
/// @param question what was asked
/// @param levels   every liquidation level, per pool and underlying
/// @param ranges   liquidation levels as ranges, per pool, underlying and direction
/// @param vols     liquidation levels of volatility, per pool
/// @param breaks   which leg dies when, per underlying and direction
/// @param closings what is left after the venues have closed, per underlying, direction and pool, without and with a
///                 jump
/// @param cliffs   where margin jumps or bends, per pool
/// @param carry    how long buffers pay for carry, per pool
public record SurvivalRun(
        SurvivalQuestion question,
        List<LiquidationLevels> levels,
        List<LevelRange> ranges,
        List<VolLevels> vols,
        List<LegBreak> breaks,
        List<PostLiquidation> closings,
        List<Cliff> cliffs,
        List<CarryClock> carry) {
    /// Copies the lists.
    public SurvivalRun {
        levels = List.copyOf(levels);
        ranges = List.copyOf(ranges);
        vols = List.copyOf(vols);
        breaks = List.copyOf(breaks);
        closings = List.copyOf(closings);
        cliffs = List.copyOf(cliffs);
        carry = List.copyOf(carry);
    }

    /// Returns the document revision it was computed from.
    public long revision() {
        return question.snapshot().revision();
    }
}
