package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// How a venue makes its index, settles and liquidates, as far as it states it. Never part of a requirement.
///
/// @param indexCap          share by which one source of the index may differ from their median
/// @param settlementMinutes length of the averaging window before an expiry, over which delta decays
/// @param auction           how a liquidation auction runs
/// @param closing           in which order positions are closed; empty = not stated
public record VenueProcess(
        Optional<BigDecimal> indexCap,
        Optional<BigDecimal> settlementMinutes,
        Optional<Auction> auction,
        Optional<ClosingOrder> closing) {
    /// Nothing is stated.
    public static final VenueProcess NONE =
            new VenueProcess(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// A Dutch auction of an account that is still worth something: the discount falls fast, then slowly.
    ///
    /// @param startShare   share of the mark-to-market value asked at the start
    /// @param cutoffShare  share asked at the end of the fast phase
    /// @param fastSeconds  length of the fast phase
    /// @param slowSeconds  length of the slow phase, down to 0
    /// @param feeShare     paid to the liquidator's venue up front
    /// @param bufferShare  how far beyond maintenance margin an account is restored
    public record Auction(
            BigDecimal startShare,
            BigDecimal cutoffShare,
            BigDecimal fastSeconds,
            BigDecimal slowSeconds,
            BigDecimal feeShare,
            BigDecimal bufferShare) {
        /// Checks the ranges.
        public Auction {
            Decimals.ratio("start share", startShare);
            Decimals.ratio("cutoff share", cutoffShare);
            Decimals.positive("fast seconds", fastSeconds);
            Decimals.positive("slow seconds", slowSeconds);
            Decimals.ratio("fee share", feeShare);
            Decimals.checked("buffer share", bufferShare);
        }
    }

    /// Checks the ranges.
    public VenueProcess {
        indexCap.ifPresent(value -> Decimals.ratio("index cap", value));
        settlementMinutes.ifPresent(value -> Decimals.positive("settlement minutes", value));
    }
}
