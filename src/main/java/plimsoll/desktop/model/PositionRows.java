package plimsoll.desktop.model;

import static plimsoll.desktop.model.PositionsViewModel.CURRENCY;
import static plimsoll.desktop.model.PositionsViewModel.DELTA;
import static plimsoll.desktop.model.PositionsViewModel.ENTRY;
import static plimsoll.desktop.model.PositionsViewModel.INCLUDED;
import static plimsoll.desktop.model.PositionsViewModel.INITIAL;
import static plimsoll.desktop.model.PositionsViewModel.INSTRUMENT;
import static plimsoll.desktop.model.PositionsViewModel.ISOLATED;
import static plimsoll.desktop.model.PositionsViewModel.LEVERAGE;
import static plimsoll.desktop.model.PositionsViewModel.MAINTENANCE;
import static plimsoll.desktop.model.PositionsViewModel.MARK;
import static plimsoll.desktop.model.PositionsViewModel.MODE;
import static plimsoll.desktop.model.PositionsViewModel.NOTIONAL;
import static plimsoll.desktop.model.PositionsViewModel.PNL;
import static plimsoll.desktop.model.PositionsViewModel.POOL;
import static plimsoll.desktop.model.PositionsViewModel.QUANTITY;
import static plimsoll.desktop.model.PositionsViewModel.VEGA;
import static plimsoll.desktop.model.PositionsViewModel.VOL;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PositionResult;

/// Fills the rows of legs.
final class PositionRows {
    private static final Set<String> COMPUTED = Set.of(NOTIONAL, PNL, DELTA, VEGA, INITIAL, MAINTENANCE);
    static final int DELTA_DECIMALS = 4;

    private final Map<String, BigDecimal> comparedQuantities = new HashMap<>();
    private Optional<Document> comparedBook = Optional.empty();
    private final WorkspaceSession session;

    /// @param session what the rows show
    PositionRows(WorkspaceSession session) {
        this.session = session;
    }

    void fillLeg(
            Row row,
            Position position,
            Optional<Instrument> instrument,
            Optional<PositionResult> result,
            String leftOut) {
        boolean excluded = !position.included();
        show(row, position, INCLUDED, CellValue.text(excluded ? "no" : "yes", CellState.EDITABLE));
        show(
                row,
                position,
                INSTRUMENT,
                CellValue.text(instrument.map(Instrument::symbol).orElse(position.instrumentId()), CellState.EDITABLE));
        show(
                row,
                position,
                POOL,
                CellValue.text(
                        session.document()
                                .pool(position.poolId())
                                .map(Pool::name)
                                .orElse(""),
                        CellState.EDITABLE));
        int decimals = instrument
                .map(item -> item.isInverse() && item.kind() != InstrumentKind.OPTION ? 0 : DELTA_DECIMALS)
                .orElse(DELTA_DECIMALS);
        showQuantity(row, position, decimals);
        show(
                row,
                position,
                ENTRY,
                position.entryPrice()
                        .map(price -> CellValue.typed(price, priceDecimals(price), CellState.EDITABLE))
                        .orElse(CellValue.text("", CellState.EDITABLE)));
        show(row, position, MODE, CellValue.text(position.mode().name().toLowerCase(Locale.ROOT), CellState.EDITABLE));
        show(row, position, LEVERAGE, optional(position.leverage(), 0));
        show(
                row,
                position,
                ISOLATED,
                position.mode() == MarginMode.ISOLATED ? optional(position.isolatedMargin(), 2) : CellValue.EMPTY);
        fillResult(row, position, instrument, result, leftOut);
    }

    private void fillResult(
            Row row,
            Position position,
            Optional<Instrument> instrument,
            Optional<PositionResult> result,
            String leftOut) {
        String currency = instrument
                .map(item -> poolCurrency(position).orElse(item.contract().settlementAsset()))
                .orElse("");
        show(row, position, CURRENCY, CellValue.text(currency, CellState.MUTED));
        Optional<Quote> typedMark =
                Optional.ofNullable(session.document().market().mark().get(position.instrumentId()));
        if (result.isEmpty() || !leftOut.isEmpty() || !position.included()) {
            show(
                    row,
                    position,
                    MARK,
                    typedMark
                            .map(quote ->
                                    CellValue.typed(quote.value(), priceDecimals(quote.value()), CellState.EDITABLE))
                            .orElse(
                                    instrument.isEmpty()
                                            ? CellValue.notAvailable("Choose the instrument first.")
                                            : CellValue.notAvailable("It has no mark price; type it here.")
                                                    .with(CellState.EDITABLE)));
            String reason =
                    position.included() ? (leftOut.isEmpty() ? "Not computed yet." : "Left out: " + leftOut + ".") : "";
            for (String column : List.of(VOL, NOTIONAL, PNL, DELTA, VEGA, INITIAL, MAINTENANCE)) {
                show(row, position, column, reason.isEmpty() ? CellValue.EMPTY : CellValue.notAvailable(reason));
            }
            if (instrument.map(Instrument::kind).orElse(null) == InstrumentKind.OPTION) {
                show(row, position, VOL, typedVol(position));
            }
            return;
        }
        PositionResult leg = result.get();
        int money = NumberText.decimalsOf(currency);
        boolean option = Double.isFinite(leg.vol());
        show(
                row,
                position,
                MARK,
                typedMark
                        .map(quote -> CellValue.typed(quote.value(), priceDecimals(quote.value()), CellState.EDITABLE))
                        .orElse(CellValue.number(leg.mark(), NumberText.decimalsOfPrice(leg.mark()))));
        show(row, position, VOL, option ? typedVol(position) : CellValue.EMPTY);
        show(row, position, NOTIONAL, CellValue.plainSigned(leg.notionalUsd(), 0));
        show(row, position, PNL, CellValue.signed(leg.unrealisedPnl(), money));
        show(row, position, DELTA, CellValue.plainSigned(leg.delta(), DELTA_DECIMALS));
        show(row, position, VEGA, option ? CellValue.plainSigned(leg.vegaUsd(), 1) : CellValue.EMPTY);
        show(row, position, INITIAL, PositionTotals.margin(leg.initialMargin(), money));
        show(row, position, MAINTENANCE, PositionTotals.margin(leg.maintenanceMargin(), money));
    }

    private Optional<String> poolCurrency(Position position) {
        return position.mode() == MarginMode.ISOLATED
                ? Optional.empty()
                : session.document().pool(position.poolId()).map(Pool::currency);
    }

    private void show(Row row, Position position, String column, CellValue value) {
        CellValue shown = value;
        if (!position.included() && !column.equals(INCLUDED)) {
            shown = shown.with(CellState.EXCLUDED);
        }
        if (session.staleProperty().get() && COMPUTED.contains(column)) {
            shown = shown.with(CellState.STALE);
        }
        if (!session.hasRejections()) {
            row.show(column, shown);
            return;
        }
        Optional<Rejection> rejection = session.rejection(PositionEdits.place(position.id(), column));
        if (rejection.isPresent()) {
            shown = shown.rejected(rejection.get().text(), rejection.get().message());
        }
        row.show(column, shown);
    }

    private CellValue typedVol(Position position) {
        Quote vol = session.document().market().vol().get(position.instrumentId());
        if (vol == null) {
            return CellValue.notAvailable("It has no implied volatility; type it here.")
                    .with(CellState.EDITABLE);
        }
        BigDecimal points = vol.value().movePointRight(2).stripTrailingZeros();
        CellValue shown = CellValue.number(points.doubleValue(), 1, CellState.EDITABLE);
        return new CellValue(shown.text(), points.toPlainString(), shown.states(), "");
    }

    /// The quantity, and beside a compared book what it was there.
    private void showQuantity(Row row, Position position, int decimals) {
        CellValue quantity = signedTyped(position.quantity(), decimals);
        Optional<Document> compared = session.compared().map(Compared::document);
        if (compared.isEmpty()) {
            show(row, position, QUANTITY, quantity);
            return;
        }
        if (!comparedBook.equals(compared)) {
            comparedBook = compared;
            comparedQuantities.clear();
            compared.get().positions().forEach(leg -> comparedQuantities.put(leg.id(), leg.quantity()));
        }
        BigDecimal was = comparedQuantities.get(position.id());
        boolean same = was != null && was.compareTo(position.quantity()) == 0;
        show(row, position, QUANTITY, same ? quantity : quantity.with(CellState.EDITED));
        show(
                row,
                position,
                Column.before(QUANTITY),
                was == null
                        ? CellValue.text("new", CellState.MUTED)
                        : signedTyped(was, decimals).without(CellState.EDITABLE).with(CellState.MUTED));
    }

    private static CellValue signedTyped(BigDecimal value, int decimals) {
        CellValue cell = CellValue.typed(value, decimals, CellState.EDITABLE);
        return value.signum() > 0 ? new CellValue("+" + cell.text(), cell.file(), cell.states(), "") : cell;
    }

    private static CellValue optional(Optional<BigDecimal> value, int decimals) {
        return value.map(number -> CellValue.typed(number, decimals, CellState.EDITABLE))
                .orElse(CellValue.text("", CellState.EDITABLE));
    }

    private static int priceDecimals(BigDecimal price) {
        return NumberText.decimalsOfPrice(price.doubleValue());
    }
}
