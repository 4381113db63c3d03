package plimsoll.engine.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Cancellation;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.engine.liquidation.LevelRanges;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.liquidation.VolLevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.Cliff;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.LevelRange;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PostLiquidation;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.result.VolLevels;

/// Answers how a book survives and how it dies: ranges of levels, volatility, leg breaks, what is left, cliffs, carry.
public final class SurvivalEngine {
    private SurvivalEngine() {}

    /// Runs everything on the calling thread; empty when cancelled.
    ///
    /// @param question     the book and what is assumed
    /// @param cancellation asked often
    /// @throws IllegalArgumentException when the snapshot lacks a price, volatility or tier table it refers to
    public static Optional<SurvivalRun> run(SurvivalQuestion question, Cancellation cancellation) {
        BookKernel book = new BookKernel(question.snapshot());
        List<LiquidationLevels> levels = new ArrayList<>();
        List<LevelRange> ranges = new ArrayList<>();
        List<VolLevels> vols = new ArrayList<>();
        List<Cliff> cliffs = new ArrayList<>();
        for (PoolKernel pool : book.pools()) {
            for (String underlying : LevelSearch.drivers(book, pool)) {
                levels.add(LevelSearch.find(book, pool, underlying, question.whatIf(), cancellation));
                ranges.addAll(LevelRanges.find(question, book, pool, underlying, cancellation));
            }
            if (!pool.pool().holdings().isEmpty()) {
                vols.add(VolLevelSearch.find(book, pool, question.whatIf(), cancellation));
            }
            cliffs.addAll(CliffRadar.of(question, pool.pool().id(), cancellation));
        }
        List<LegBreak> breaks = new ArrayList<>();
        List<PostLiquidation> closings = new ArrayList<>();
        for (String underlying : question.snapshot().underlyings()) {
            for (Direction direction : Direction.values()) {
                breaks.add(LegBreaks.of(question, underlying, direction, cancellation));
                closings.addAll(PostLiquidations.of(question, underlying, direction, cancellation));
            }
        }
        BookResult now = BookReport.at(
                book, question.whatIf().priceShock(), question.whatIf().volShock());
        return cancellation.isCancelled()
                ? Optional.empty()
                : Optional.of(new SurvivalRun(
                        question, levels, ranges, vols, breaks, closings, cliffs, CarryClocks.of(question, now)));
    }
}
