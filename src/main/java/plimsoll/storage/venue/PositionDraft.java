package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;

/// One leg while it is read: what a venue does not state stays empty.
final class PositionDraft {
    private final String symbol;
    private final Optional<Instrument> instrument;
    private final BigDecimal quantity;
    private String side = "";
    private Optional<BigDecimal> entry = Optional.empty();
    private MarginMode mode = MarginMode.CROSS;
    private Optional<BigDecimal> leverage = Optional.empty();
    private Optional<BigDecimal> isolatedMargin = Optional.empty();
    private Optional<BigDecimal> mark = Optional.empty();
    private Reported reported = Reported.NOTHING;
    private String marginAsset;

    PositionDraft(String symbol, Optional<Instrument> instrument, BigDecimal quantity) {
        this.symbol = symbol;
        this.instrument = instrument;
        this.quantity = quantity;
        marginAsset =
                instrument.map(known -> known.contract().settlementAsset()).orElse("");
    }

    PositionDraft side(String value) {
        side = value;
        return this;
    }

    PositionDraft entry(Optional<BigDecimal> value) {
        entry = value;
        return this;
    }

    PositionDraft leverage(Optional<BigDecimal> value) {
        leverage = value;
        return this;
    }

    PositionDraft isolated(boolean isolated, Optional<BigDecimal> margin) {
        mode = isolated ? MarginMode.ISOLATED : MarginMode.CROSS;
        isolatedMargin = isolated ? margin : Optional.empty();
        return this;
    }

    PositionDraft mark(Optional<BigDecimal> value) {
        mark = value;
        return this;
    }

    PositionDraft reported(
            Optional<BigDecimal> initial, Optional<BigDecimal> maintenance, Optional<BigDecimal> liquidationPrice) {
        reported = new Reported(initial, maintenance, liquidationPrice).withUnrealisedPnl(reported.unrealisedPnl());
        return this;
    }

    PositionDraft pnl(Optional<BigDecimal> value) {
        reported = reported.withUnrealisedPnl(value);
        return this;
    }

    PositionDraft marginAsset(String value) {
        marginAsset = value;
        return this;
    }

    IncomingPosition build() {
        return new IncomingPosition(
                symbol,
                instrument,
                side,
                quantity,
                entry,
                mode,
                leverage,
                isolatedMargin,
                mark,
                Optional.empty(),
                reported,
                marginAsset);
    }
}
