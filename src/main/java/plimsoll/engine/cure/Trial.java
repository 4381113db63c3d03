package plimsoll.engine.cure;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.engine.result.Cures.Refusal;

/// What came of trying one kind of action: an action that is enough, or the reason why none is.
///
/// @param found   the smallest that is enough
/// @param refusal why there is none; empty when there is one
record Trial(Optional<Found> found, Optional<Refusal> refusal) {
    /// An action that is enough.
    ///
    /// @param action   what is done
    /// @param what     in words
    /// @param costUsd  in USD, funding included
    /// @param fundingUsd the part of the cost that is funding
    /// @param hours    until it takes effect
    /// @param snapshot the book after it
    record Found(
            CureAction action,
            String what,
            double costUsd,
            double fundingUsd,
            OptionalDouble hours,
            Snapshot snapshot) {}

    static Trial of(Found found) {
        return new Trial(Optional.of(found), Optional.empty());
    }

    static Trial refused(String poolId, String what, String why) {
        return new Trial(Optional.empty(), Optional.of(new Refusal(poolId, what, why)));
    }
}
