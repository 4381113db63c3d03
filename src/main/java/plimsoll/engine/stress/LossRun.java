package plimsoll.engine.stress;

import java.util.List;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.result.LossReport;
import plimsoll.engine.result.LossTail;

/// Losses, their tails, and what is kept so that an edited book meets the same markets again: only what an edit changed
/// is priced anew then.
public final class LossRun {
    private final LossReport report;
    private final List<LossTail> pools;
    private final LossTail book;
    private final Kept kept;
    private final int priced;
    private final int blocks;

    /// What later runs use again.
    ///
    /// @param model   how factors move
    /// @param markets which ones were drawn
    /// @param names   of the factors
    /// @param slots   of the factors among the assets of the book; -1 = volatility
    /// @param assets  how many the book has
    /// @param batches markets and profits, in order; empty = they were too many to be kept
    record Kept(
            FactorModel model,
            LossMarkets markets,
            List<String> names,
            List<Integer> slots,
            int assets,
            List<Batch> batches) {
        /// Returns whether the batches are those of a run with these values.
        boolean areOf(Kept other) {
            return !batches.isEmpty()
                    && model.equals(other.model)
                    && markets.drawsThoseOf(other.markets)
                    && names.equals(other.names)
                    && slots.equals(other.slots)
                    && assets == other.assets;
        }
    }

    /// Markets that were priced at once.
    ///
    /// @param moves relative moves of the factors, `[market][factor]`
    @SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once.
    record Batch(double[][] moves, ProfitSheet sheet) {}

    /// @param priced how many blocks of options were priced
    /// @param blocks how many there are
    LossRun(LossReport report, List<LossTail> pools, LossTail book, Kept kept, int priced, int blocks) {
        this.report = report;
        this.pools = List.copyOf(pools);
        this.book = book;
        this.kept = kept;
        this.priced = priced;
        this.blocks = blocks;
    }

    /// Returns the losses.
    public LossReport report() {
        return report;
    }

    /// Returns the tails of the pools, in order.
    public List<LossTail> pools() {
        return pools;
    }

    /// Returns the tail of the whole book.
    public LossTail book() {
        return book;
    }

    /// Returns how many blocks of options were priced for this run.
    public int priced() {
        return priced;
    }

    /// Returns how many blocks of options there are.
    public int blocks() {
        return blocks;
    }

    /// Returns whether an edited book can meet the same markets again without drawing them.
    public boolean isKept() {
        return !kept.batches().isEmpty();
    }

    Kept kept() {
        return kept;
    }
}
