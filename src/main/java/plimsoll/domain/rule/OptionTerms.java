package plimsoll.domain.rule;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// Details in which venues' option formulas differ.
///
/// @param maintenanceCallOfMark share of the mark that a call's maintenance rate is at least
/// @param initialLowPutOfMark   share of a put's mark added to the floor of its initial margin
/// @param maintenanceFee        fee added to maintenance margin, share of the underlying price
/// @param initialMark           which mark initial margin adds
/// @param putFloor              multiple of a put's maintenance margin that its initial margin is at least
public record OptionTerms(
        BigDecimal maintenanceCallOfMark,
        BigDecimal initialLowPutOfMark,
        BigDecimal maintenanceFee,
        InitialMark initialMark,
        BigDecimal putFloor) {
    /// Which mark initial margin adds.
    public enum InitialMark {
        /// The mark.
        MARK,
        /// The larger of mark and entry premium.
        MARK_OR_ENTRY
    }

    /// The form that Deribit published.
    public static final OptionTerms PLAIN =
            new OptionTerms(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, InitialMark.MARK, BigDecimal.ONE);

    /// Checks the ranges.
    public OptionTerms {
        Decimals.ratio("maintenance call of mark", maintenanceCallOfMark);
        Decimals.ratio("initial low put of mark", initialLowPutOfMark);
        Decimals.ratio("maintenance fee", maintenanceFee);
        Decimals.positive("put floor", putFloor);
    }
}
