package plimsoll.document.imports;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;

/// One leg as a file states it.
///
/// @param symbol         the venue's name of what is held
/// @param instrument     its terms; empty when the name is not understood
/// @param side           `long` or `short` where a venue holds both sides of one instrument apart, otherwise empty
/// @param quantity       signed, long positive, in the instrument's contracts; not 0
/// @param entryPrice     in the instrument's price unit
/// @param mode           cross or isolated
/// @param leverage       the user's setting
/// @param isolatedMargin of an isolated position, before unrealised P&L
/// @param mark           in the instrument's price unit
/// @param vol            annual implied volatility as a ratio
/// @param reported       the venue's own numbers
/// @param marginAsset    in which the venue states the margins of the leg
public record IncomingPosition(
        String symbol,
        Optional<Instrument> instrument,
        String side,
        BigDecimal quantity,
        Optional<BigDecimal> entryPrice,
        MarginMode mode,
        Optional<BigDecimal> leverage,
        Optional<BigDecimal> isolatedMargin,
        Optional<BigDecimal> mark,
        Optional<BigDecimal> vol,
        Reported reported,
        String marginAsset) {
    /// Returns what tells this leg from others of the pool.
    String key() {
        return symbol + (side.isEmpty() ? "" : "/" + side) + (mode == MarginMode.ISOLATED ? "/isolated" : "");
    }
}
