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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Fills the rows of the legs table: a leg, a pool's group, the whole book.
final class PositionRows {
    private static final int DELTA_DECIMALS = 4;

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
        show(row, position, QUANTITY, signedTyped(position.quantity(), decimals));
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
        show(row, position, INITIAL, margin(leg.initialMargin(), money));
        show(row, position, MAINTENANCE, margin(leg.maintenanceMargin(), money));
    }

    void fillGroup(Row row, Pool pool, Document document, Map<String, PositionResult> results) {
        List<Position> legs = document.positions().stream()
                .filter(position -> position.poolId().equals(pool.id()))
                .toList();
        row.show(
                INSTRUMENT,
                CellValue.text(pool.name())
                        .withMark(Mark.ofPool(session.preparedProperty().get().snapshot(), pool.id())));
        row.show(
                POOL,
                CellValue.text(
                        (pool.venue().equals(pool.name()) ? "" : pool.venue() + ", ")
                                + legs.size()
                                + (legs.size() == 1 ? " leg" : " legs"),
                        CellState.MUTED));
        row.show(CURRENCY, CellValue.text(pool.currency(), CellState.MUTED));
        double pnl = 0;
        double initial = 0;
        double maintenance = 0;
        double vega = 0;
        boolean any = false;
        for (Position leg : legs) {
            PositionResult result = results.get(leg.id());
            if (result != null && leg.included() && leg.mode() == MarginMode.CROSS) {
                any = true;
                pnl += result.unrealisedPnl();
                initial += result.initialMargin();
                maintenance += result.maintenanceMargin();
                vega += result.vegaUsd();
            }
        }
        int money = NumberText.decimalsOf(pool.currency());
        row.show(PNL, any ? CellValue.signed(pnl, money) : CellValue.EMPTY);
        row.show(INITIAL, any ? margin(initial, money) : CellValue.EMPTY);
        row.show(MAINTENANCE, any ? margin(maintenance, money) : CellValue.EMPTY);
        row.show(VEGA, any && vega != 0 ? CellValue.plainSigned(vega, 1) : CellValue.EMPTY);
        row.show(DELTA, any ? deltaOf(legs, results, document) : CellValue.EMPTY);
    }

    private static CellValue deltaOf(List<Position> legs, Map<String, PositionResult> results, Document document) {
        double delta = 0;
        Set<String> underlyings = new HashSet<>();
        for (Position leg : legs) {
            PositionResult result = results.get(leg.id());
            if (result != null && leg.included()) {
                delta += result.delta();
                document.instrument(leg.instrumentId()).ifPresent(item -> underlyings.add(item.underlying()));
            }
        }
        return underlyings.size() == 1
                ? CellValue.plainSigned(delta, DELTA_DECIMALS)
                : CellValue.notAvailable("The legs have different underlyings; their coins do not add up.");
    }

    void fillTotal(Row row, Document document, Optional<BookResult> book) {
        row.show(
                INSTRUMENT,
                CellValue.text(
                        "Book, " + document.positions().size()
                                + (document.positions().size() == 1 ? " leg" : " legs"),
                        CellState.TOTAL));
        row.show(CURRENCY, CellValue.text("USD", CellState.MUTED));
        if (book.isEmpty()) {
            return;
        }
        Map<String, Double> usdPerUnit = new HashMap<>();
        for (PoolResult pool : book.get().pools()) {
            usdPerUnit.put(pool.poolId(), pool.usdPerUnit());
        }
        double pnl = 0;
        double initial = 0;
        double maintenance = 0;
        double vega = 0;
        double notional = 0;
        for (PositionResult leg : book.get().positions()) {
            double usd = usdPerUnit.getOrDefault(leg.poolId(), Double.NaN);
            pnl += leg.unrealisedPnl() * usd;
            initial += leg.initialMargin() * usd;
            maintenance += leg.maintenanceMargin() * usd;
            vega += leg.vegaUsd();
            notional += leg.notionalUsd();
        }
        List<Position> included =
                document.positions().stream().filter(Position::included).toList();
        Map<String, PositionResult> results = new HashMap<>();
        book.get().positions().forEach(item -> results.put(item.positionId(), item));
        row.show(NOTIONAL, CellValue.plainSigned(notional, 0, CellState.TOTAL));
        row.show(PNL, CellValue.signed(pnl, 2, CellState.TOTAL));
        row.show(INITIAL, margin(initial, 2, CellState.TOTAL));
        row.show(MAINTENANCE, margin(maintenance, 2, CellState.TOTAL));
        row.show(VEGA, vega == 0 ? CellValue.EMPTY : CellValue.plainSigned(vega, 1, CellState.TOTAL));
        row.show(DELTA, deltaOf(included, results, document).with(CellState.TOTAL));
    }

    /// A leg that only scans take has no margin of its own; neither has a sum with such a leg.
    private static CellValue margin(double value, int decimals, CellState... states) {
        return Double.isNaN(value)
                ? CellValue.notAvailable("It is " + PositionResult.WITH_ITS_SET + "; see the pool.")
                : CellValue.number(value, decimals, states);
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
        if (session.staleProperty().get()
                && Set.of(NOTIONAL, PNL, DELTA, VEGA, INITIAL, MAINTENANCE).contains(column)) {
            shown = shown.with(CellState.STALE);
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
