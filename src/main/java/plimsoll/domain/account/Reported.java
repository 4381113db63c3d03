package plimsoll.domain.account;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;

/// What the venue itself reports, shown beside the program's own numbers and never used in them.
///
/// @param initialMargin     positive = needed, in the currency of the pool
/// @param maintenanceMargin positive = needed, in the currency of the pool
/// @param liquidationPrice  USD per unit of the underlying
/// @param equity            of a whole account: what stands against margin, in the currency of the pool
/// @param unrealisedPnl     of a leg, in the currency of the pool
public record Reported(
        Optional<BigDecimal> initialMargin,
        Optional<BigDecimal> maintenanceMargin,
        Optional<BigDecimal> liquidationPrice,
        Optional<BigDecimal> equity,
        Optional<BigDecimal> unrealisedPnl) {
    /// Nothing is reported.
    public static final Reported NOTHING = new Reported(Optional.empty(), Optional.empty(), Optional.empty());

    /// Checks the ranges.
    public Reported {
        initialMargin.ifPresent(value -> Decimals.checked("reported initial margin", value));
        maintenanceMargin.ifPresent(value -> Decimals.checked("reported maintenance margin", value));
        liquidationPrice.ifPresent(value -> Decimals.positive("reported liquidation price", value));
        equity.ifPresent(value -> Decimals.checked("reported equity", value));
        unrealisedPnl.ifPresent(value -> Decimals.checked("reported unrealised P&L", value));
    }

    /// Creates numbers without equity and profit.
    public Reported(
            Optional<BigDecimal> initialMargin,
            Optional<BigDecimal> maintenanceMargin,
            Optional<BigDecimal> liquidationPrice) {
        this(initialMargin, maintenanceMargin, liquidationPrice, Optional.empty(), Optional.empty());
    }

    /// Returns these numbers with the equity of the account.
    public Reported withEquity(Optional<BigDecimal> value) {
        return new Reported(initialMargin, maintenanceMargin, liquidationPrice, value, unrealisedPnl);
    }

    /// Returns these numbers with the unrealised profit of the leg.
    public Reported withUnrealisedPnl(Optional<BigDecimal> value) {
        return new Reported(initialMargin, maintenanceMargin, liquidationPrice, equity, value);
    }

    /// Returns these numbers, and where one is missing that of an earlier report.
    public Reported orElse(Reported earlier) {
        return new Reported(
                initialMargin.or(earlier::initialMargin),
                maintenanceMargin.or(earlier::maintenanceMargin),
                liquidationPrice.or(earlier::liquidationPrice),
                equity.or(earlier::equity),
                unrealisedPnl.or(earlier::unrealisedPnl));
    }

    /// Returns whether the venue reports nothing.
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
