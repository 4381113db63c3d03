package plimsoll.engine.result;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.domain.cure.CureAction;

/// What restores the buffers of a book, cheapest first.
///
/// @param needs    the pools that miss their buffer in some scenario, in order of identifier
/// @param cures    each restores one pool by itself; per pool in order of cost, then time, then size
/// @param refusals what was tried and cannot restore a pool, and why
public record Cures(List<Need> needs, List<Cure> cures, List<Refusal> refusals) {
    /// Copies the lists.
    public Cures {
        needs = List.copyOf(needs);
        cures = List.copyOf(cures);
        refusals = List.copyOf(refusals);
    }

    /// A pool that misses its buffer.
    ///
    /// @param poolId       the pool
    /// @param worst        the scenario in which it misses it by most
    /// @param bufferUsd    its buffer there
    /// @param shortfallUsd equity that it lacks there
    /// @param liquidated   whether it is liquidated there
    public record Need(String poolId, String worst, double bufferUsd, double shortfallUsd, boolean liquidated) {}

    /// Something that restores a pool, confirmed by a valuation of the whole book in every scenario.
    ///
    /// @param action       what is done
    /// @param costUsd      fees, half-spread, transfer fee, and funding over the horizon; negative = funding is
    /// received
    /// @param fundingUsd   the part of the cost that is funding, paid later and not at once
    /// @param hours        until it takes effect; empty = not known
    /// @param bufferBefore USD, of the pool in the scenario that is its worst before
    /// @param bufferAfter  USD, in the scenario that is its worst after
    /// @param worst        that scenario
    /// @param deltaUsd     what the action adds to the book's delta, USD: closing one leg of a hedge opens the
    ///     other
    public record Cure(
            CureAction action,
            double costUsd,
            double fundingUsd,
            OptionalDouble hours,
            double bufferBefore,
            double bufferAfter,
            String worst,
            double deltaUsd) {}

    /// Something that cannot restore a pool.
    ///
    /// @param poolId the pool
    /// @param what   was tried
    /// @param why    it cannot
    public record Refusal(String poolId, String what, String why) {}
}
