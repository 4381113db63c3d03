package plimsoll.domain.account;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.Decimals;
import plimsoll.domain.Identified;

/// One leg.
///
/// @param id             unique in the workspace
/// @param poolId         the pool that holds it; a draft may name one that does not exist yet
/// @param instrumentId   what is held; a draft may leave it empty
/// @param quantity       signed, long positive, in units of the instrument's contract size
/// @param entryPrice     average entry in the instrument's price unit; empty in a draft
/// @param included       whether it takes part in calculations
/// @param mode           cross, or isolated with its own margin
/// @param leverage       the user's leverage setting where the venue's initial margin follows it; above 0
/// @param isolatedMargin collateral of an isolated position in its settlement asset, before unrealised P&L
/// @param reported       what the venue reports for this leg
public record Position(
        String id,
        String poolId,
        String instrumentId,
        BigDecimal quantity,
        Optional<BigDecimal> entryPrice,
        boolean included,
        MarginMode mode,
        Optional<BigDecimal> leverage,
        Optional<BigDecimal> isolatedMargin,
        Reported reported)
        implements Identified {
    /// Checks ranges.
    public Position {
        Decimals.named("position id", id);
        Decimals.checked("quantity", quantity);
        entryPrice.ifPresent(price -> Decimals.positive("entry price", price));
        leverage.ifPresent(value -> Decimals.positive("leverage", value));
        isolatedMargin.ifPresent(value -> Decimals.checked("isolated margin", value));
    }

    /// Creates a position for which the venue reports nothing.
    public Position(
            String id,
            String poolId,
            String instrumentId,
            BigDecimal quantity,
            Optional<BigDecimal> entryPrice,
            boolean included,
            MarginMode mode,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> isolatedMargin) {
        this(
                id,
                poolId,
                instrumentId,
                quantity,
                entryPrice,
                included,
                mode,
                leverage,
                isolatedMargin,
                Reported.NOTHING);
    }

    /// Returns a cross-margined, included position.
    public static Position cross(
            String id, String poolId, String instrumentId, BigDecimal quantity, BigDecimal entryPrice) {
        return new Position(
                id,
                poolId,
                instrumentId,
                quantity,
                Optional.of(entryPrice),
                true,
                MarginMode.CROSS,
                Optional.empty(),
                Optional.empty());
    }

    /// Returns the same position with other reported numbers.
    public Position withReported(Reported value) {
        return new Position(
                id, poolId, instrumentId, quantity, entryPrice, included, mode, leverage, isolatedMargin, value);
    }

    /// Returns the same position under another identifier.
    public Position withId(String newId) {
        return new Position(
                newId, poolId, instrumentId, quantity, entryPrice, included, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position in another pool.
    public Position withPoolId(String value) {
        return new Position(
                id, value, instrumentId, quantity, entryPrice, included, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position in another instrument.
    public Position withInstrumentId(String value) {
        return new Position(
                id, poolId, value, quantity, entryPrice, included, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position with another quantity.
    public Position withQuantity(BigDecimal value) {
        return new Position(
                id, poolId, instrumentId, value, entryPrice, included, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position with another entry price.
    public Position withEntryPrice(Optional<BigDecimal> value) {
        return new Position(
                id, poolId, instrumentId, quantity, value, included, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position, taking part in calculations or not.
    public Position withIncluded(boolean value) {
        return new Position(
                id, poolId, instrumentId, quantity, entryPrice, value, mode, leverage, isolatedMargin, reported);
    }

    /// Returns the same position with another margin mode and isolated margin.
    public Position withMode(MarginMode value, Optional<BigDecimal> margin) {
        return new Position(
                id, poolId, instrumentId, quantity, entryPrice, included, value, leverage, margin, reported);
    }

    /// Returns the same position with another leverage setting.
    public Position withLeverage(Optional<BigDecimal> value) {
        return new Position(
                id, poolId, instrumentId, quantity, entryPrice, included, mode, value, isolatedMargin, reported);
    }
}
