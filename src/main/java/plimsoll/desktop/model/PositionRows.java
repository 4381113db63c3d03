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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PositionResult;

/// What the cells of legs show: one state of the book with its newest result, asked cell by cell.
final class PositionRows implements Row.Source {
    private static final Set<String> COMPUTED = Set.of(NOTIONAL, PNL, DELTA, VEGA, INITIAL, MAINTENANCE);
    static final int DELTA_DECIMALS = 4;

    private final WorkspaceSession session;
    private final Document document;
    private final Optional<Document> compared;
    private final boolean stale;
    private final boolean shocked;
    private final PositionTotals totals;
    private final Map<String, String> leftOut;
    private final Instant now;

    /// @param session what the rows show
    /// @param totals  the newest results
    /// @param leftOut why legs are left out, by identifier
    PositionRows(WorkspaceSession session, PositionTotals totals, Map<String, String> leftOut) {
        this.session = session;
        this.document = session.document();
        this.compared = session.compared().map(Compared::document);
        this.stale = session.staleProperty().get();
        this.shocked = session.runProperty()
                .get()
                .filter(run -> !run.whatIf().isNone())
                .isPresent();
        this.totals = totals;
        this.leftOut = leftOut;
        this.now = document.valuation().at(session.now());
    }

    @Override
    public CellValue value(Row row, String column) {
        return document.position(row.id())
                .map(leg -> marked(
                        leg,
                        column,
                        COMPUTED.contains(column)
                                ? computed(leg, column)
                                : typed(leg, document.instrument(leg.instrumentId()), column)))
                .orElse(CellValue.EMPTY);
    }

    /// Returns whether a cell of a leg has no number, or holds text that was not accepted: known without making cells.
    boolean hasProblem(String id, List<Column> columns) {
        Optional<Position> leg = document.position(id);
        return leg.isPresent()
                && (isRejected(id, columns)
                        || isMissing(leg.get(), document.instrument(leg.get().instrumentId()), result(leg.get())));
    }

    private boolean isRejected(String id, List<Column> columns) {
        return session.hasRejections()
                && columns.stream()
                        .anyMatch(column -> session.rejection(PositionEdits.place(id, column.id()))
                                .isPresent());
    }

    private boolean isMissing(Position leg, Optional<Instrument> instrument, Optional<PositionResult> result) {
        boolean marked = document.market().mark().containsKey(leg.instrumentId());
        boolean option = result.map(PositionRows::isOption)
                .orElse(instrument.map(Instrument::kind).orElse(null) == InstrumentKind.OPTION);
        if (option && !document.market().vol().containsKey(leg.instrumentId())) {
            return true;
        }
        if (result.isEmpty()) {
            return leg.included() || !marked;
        }
        PositionResult found = result.get();
        return !Double.isFinite(found.notionalUsd())
                || !Double.isFinite(found.unrealisedPnl())
                || !Double.isFinite(found.delta())
                || (option && !Double.isFinite(found.vegaUsd()))
                || !Double.isFinite(found.initialMargin())
                || !Double.isFinite(found.maintenanceMargin())
                || (!marked && !Double.isFinite(found.mark()));
    }

    private CellValue marked(Position leg, String column, CellValue value) {
        CellValue shown = value;
        if (!leg.included() && !column.equals(INCLUDED)) {
            shown = shown.with(CellState.EXCLUDED);
        }
        if (stale && COMPUTED.contains(column)) {
            shown = shown.with(CellState.STALE);
        }
        if (!session.hasRejections()) {
            return shown;
        }
        Optional<Rejection> rejection = session.rejection(PositionEdits.place(leg.id(), column));
        return rejection.isPresent()
                ? shown.rejected(rejection.get().text(), rejection.get().message())
                : shown;
    }

    private CellValue typed(Position leg, Optional<Instrument> instrument, String column) {
        return switch (column) {
            case INCLUDED -> beside(leg, item -> CellValue.text(item.included() ? "yes" : "no", CellState.EDITABLE));
            case INSTRUMENT ->
                CellValue.text(instrument.map(Instrument::symbol).orElse(leg.instrumentId()), CellState.EDITABLE);
            case POOL ->
                CellValue.text(document.pool(leg.poolId()).map(Pool::name).orElse(""), CellState.EDITABLE);
            case QUANTITY -> quantity(leg, decimals(instrument));
            case ENTRY ->
                beside(
                        leg,
                        item -> item.entryPrice()
                                .map(PositionRows::price)
                                .orElse(CellValue.text("", CellState.EDITABLE)));
            case MARK -> mark(leg, instrument);
            case VOL -> vol(leg, instrument);
            case CURRENCY -> CellValue.text(currency(leg, instrument), CellState.MUTED);
            case MODE ->
                beside(leg, item -> CellValue.text(item.mode().name().toLowerCase(Locale.ROOT), CellState.EDITABLE));
            case LEVERAGE -> beside(leg, item -> optional(item.leverage(), 0));
            case ISOLATED ->
                beside(
                        leg,
                        item -> item.mode() == MarginMode.ISOLATED
                                ? optional(item.isolatedMargin(), 2)
                                : CellValue.EMPTY);
            default -> column.equals(Column.before(QUANTITY)) ? quantityBefore(leg, instrument) : CellValue.EMPTY;
        };
    }

    /// The result of a leg that the numbers contain; empty when it is excluded, left out, or not computed yet.
    private Optional<PositionResult> result(Position leg) {
        return leg.included() && !leftOut.containsKey(leg.id()) ? totals.result(leg.id()) : Optional.empty();
    }

    private CellValue computed(Position leg, String column) {
        Optional<PositionResult> found = result(leg);
        if (found.isEmpty()) {
            return missing(leg);
        }
        PositionResult result = found.get();
        int money = NumberText.decimalsOf(currency(leg, document.instrument(leg.instrumentId())));
        return switch (column) {
            case NOTIONAL -> CellValue.plainSigned(result.notionalUsd(), 0);
            case PNL -> CellValue.signed(result.unrealisedPnl(), money);
            case DELTA -> CellValue.plainSigned(result.delta(), DELTA_DECIMALS);
            case VEGA -> isOption(result) ? CellValue.plainSigned(result.vegaUsd(), 1) : CellValue.EMPTY;
            case INITIAL -> PositionTotals.margin(result.initialMargin(), money);
            case MAINTENANCE -> PositionTotals.margin(result.maintenanceMargin(), money);
            default -> throw new IllegalArgumentException("not computed: " + column);
        };
    }

    private CellValue missing(Position leg) {
        if (!leg.included()) {
            return CellValue.EMPTY;
        }
        String reason = leftOut.getOrDefault(leg.id(), "");
        return CellValue.notAvailable(
                reason.isEmpty() ? Texts.of("cell.notComputed") : Texts.of("cell.leftOut", reason));
    }

    private static boolean isOption(PositionResult result) {
        return Double.isFinite(result.vol());
    }

    private CellValue mark(Position leg, Optional<Instrument> instrument) {
        Quote quote = document.market().mark().get(leg.instrumentId());
        if (shocked && result(leg).isPresent()) {
            double mark = result(leg).get().mark();
            return atPoint(
                    CellValue.number(mark, NumberText.decimalsOfPrice(mark)),
                    Optional.ofNullable(quote).map(typed -> price(typed.value())));
        }
        if (quote != null) {
            return aged(price(quote.value()), quote);
        }
        Optional<PositionResult> result = result(leg);
        if (result.isPresent()) {
            double mark = result.get().mark();
            return CellValue.number(mark, NumberText.decimalsOfPrice(mark));
        }
        return instrument.isEmpty()
                ? CellValue.notAvailable(Texts.of("cell.chooseInstrument"))
                : CellValue.notAvailable(Texts.of("cell.noMark")).with(CellState.EDITABLE);
    }

    private CellValue vol(Position leg, Optional<Instrument> instrument) {
        Optional<PositionResult> result = result(leg);
        boolean option = result.map(PositionRows::isOption)
                .orElse(instrument.map(Instrument::kind).orElse(null) == InstrumentKind.OPTION);
        if (!option) {
            return result.isPresent() ? CellValue.EMPTY : missing(leg);
        }
        Quote vol = document.market().vol().get(leg.instrumentId());
        if (vol == null) {
            return CellValue.notAvailable(Texts.of("cell.noVol")).with(CellState.EDITABLE);
        }
        BigDecimal points = vol.value().movePointRight(2).stripTrailingZeros();
        CellValue shown = CellValue.number(points.doubleValue(), 1, CellState.EDITABLE);
        if (shocked && result.isPresent()) {
            return atPoint(CellValue.number(100 * result.get().vol(), 1), Optional.of(shown));
        }
        return aged(new CellValue(shown.text(), points.toPlainString(), shown.states(), ""), vol);
    }

    /// A number as it is at the what-if point, beside results of that point: the market's own is typed when the point
    /// is
    /// reset.
    private CellValue atPoint(CellValue number, Optional<CellValue> market) {
        CellValue shown = new CellValue(
                number.text(),
                number.file(),
                number.states(),
                market.map(own -> KeyTexts.of(session.keys(), "cell.atPoint", own.text()))
                        .orElse(""));
        return stale ? shown.with(CellState.STALE) : shown;
    }

    private CellValue aged(CellValue number, Quote quote) {
        return AgeText.marked(number, Optional.of(quote), now, document);
    }

    /// Money of a cross leg is in its pool's currency, of an isolated one in its settlement asset.
    private String currency(Position leg, Optional<Instrument> instrument) {
        Optional<String> pool = leg.mode() == MarginMode.ISOLATED
                ? Optional.empty()
                : document.pool(leg.poolId()).map(Pool::currency);
        return instrument
                .map(item -> pool.orElse(item.contract().settlementAsset()))
                .orElse("");
    }

    private static int decimals(Optional<Instrument> instrument) {
        return instrument
                .map(item -> item.isInverse() && item.kind() != InstrumentKind.OPTION ? 0 : DELTA_DECIMALS)
                .orElse(DELTA_DECIMALS);
    }

    /// An input of a leg; beside a compared book that has the leg it says whether it is another one.
    private CellValue beside(Position leg, Function<Position, CellValue> input) {
        CellValue now = input.apply(leg);
        return compared.flatMap(book -> book.position(leg.id()))
                .map(was -> EditedCell.beside(now, input.apply(was)))
                .orElse(now);
    }

    /// The quantity; beside a compared book it says whether it is another one.
    private CellValue quantity(Position leg, int decimals) {
        CellValue quantity = signedTyped(leg.quantity(), decimals);
        if (compared.isEmpty()) {
            return quantity;
        }
        boolean same = compared.get()
                .position(leg.id())
                .filter(was -> was.quantity().compareTo(leg.quantity()) == 0)
                .isPresent();
        return same ? quantity : quantity.with(CellState.EDITED);
    }

    private CellValue quantityBefore(Position leg, Optional<Instrument> instrument) {
        if (compared.isEmpty()) {
            return CellValue.EMPTY;
        }
        return compared.get()
                .position(leg.id())
                .map(was -> was(was, instrument))
                .orElse(CellValue.text(Texts.of("cell.new"), CellState.MUTED));
    }

    /// The quantity of a leg of the compared book.
    static CellValue was(Position leg, Optional<Instrument> instrument) {
        return signedTyped(leg.quantity(), decimals(instrument))
                .without(CellState.EDITABLE)
                .with(CellState.MUTED);
    }

    private static CellValue signedTyped(BigDecimal value, int decimals) {
        CellValue cell = CellValue.typed(value, decimals, CellState.EDITABLE);
        return value.signum() > 0 ? new CellValue("+" + cell.text(), cell.file(), cell.states(), "") : cell;
    }

    private static CellValue optional(Optional<BigDecimal> value, int decimals) {
        return value.map(number -> CellValue.typed(number, decimals, CellState.EDITABLE))
                .orElse(CellValue.text("", CellState.EDITABLE));
    }

    private static CellValue price(BigDecimal price) {
        return CellValue.typed(price, NumberText.decimalsOfPrice(price.doubleValue()), CellState.EDITABLE);
    }
}
