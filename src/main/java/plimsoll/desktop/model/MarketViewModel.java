package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Why;
import plimsoll.document.Document;
import plimsoll.document.MarketEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Carry;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// Prices: one row per asset with its index and the rate of borrowing it, one per instrument with mark, forward,
/// volatility, rate of its expiry, and funding of perpetuals in 8 hours.
public final class MarketViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String INDEX = "index_usd";
    public static final String MARK = "mark_price";
    public static final String UNIT = "mark_unit";
    public static final String FORWARD = "forward_usd";
    public static final String VOL = "vol_percent";
    public static final String RATE = "rate_percent";
    public static final String FUNDING = "funding_percent";
    public static final String TIME = "time_utc";
    public static final String AGE = "age";

    static final String ASSET = "asset/";
    static final String INSTRUMENT = "instrument/";

    private final WorkspaceSession session;
    private final PastedCells.Parser parser;
    private final Subscription subscription;
    private @Nullable Document listed;

    /// Follows the session until closed.
    ///
    /// @param session the open workspace
    /// @param parser  splits pasted text into cells
    public MarketViewModel(WorkspaceSession session, PastedCells.Parser parser) {
        super(
                "market",
                List.of(
                        Column.text(ITEM, Texts.of("column.market.item"), 170),
                        Column.number(INDEX, Texts.of("column.market.index"), "USD", 90),
                        Column.number(FORWARD, Texts.of("column.market.forward"), "USD", 90),
                        Column.number(MARK, Texts.of("column.market.mark"), "", 90),
                        Column.text(UNIT, Texts.of("column.market.unit"), 54),
                        Column.number(VOL, Texts.of("column.market.vol"), "%", 64),
                        Column.number(RATE, Texts.of("column.market.rate"), "%", 60),
                        Column.number(FUNDING, Texts.of("column.market.funding"), "%", 84),
                        Column.text(TIME, Texts.of("column.market.time"), 140),
                        Column.text(AGE, Texts.of("column.market.age"), 72)));
        this.session = session;
        this.parser = parser;
        this.subscription = session.subscribe(session.inTurn(this::refresh));
        refresh();
    }

    private void refresh() {
        arrange(session.document());
        Instant now = session.document().valuation().at(session.now());
        MarketRows shown = new MarketRows(session, session.document(), now);
        Optional<MarketRows> before = session.compared().map(book -> new MarketRows(session, book.document(), now));
        follow((row, column) -> before.map(was -> EditedCell.beside(shown.value(row, column), was.value(row, column)))
                .orElseGet(() -> shown.value(row, column)));
        filled();
    }

    /// A result moves no row: the thousands of a long market are not looked at again for it.
    @SuppressWarnings("ReferenceEquality") // Another document with equal rows is looked at again, which is only slower.
    private void arrange(Document document) {
        if (document == listed) {
            return;
        }
        listed = document;
        NavigableSet<String> assets = new TreeSet<>(document.market().index().keySet());
        document.balances().stream().map(Balance::asset).forEach(assets::add);
        document.pools().stream().map(Pool::currency).forEach(assets::add);
        document.instruments().stream().map(Instrument::underlying).forEach(assets::add);
        List<Key> keys = new ArrayList<>();
        assets.forEach(asset -> keys.add(new Key(Row.Kind.ITEM, ASSET + asset)));
        document.instruments().forEach(item -> keys.add(new Key(Row.Kind.ITEM, INSTRUMENT + item.id())));
        arrange(keys);
    }

    static Optional<ExpiryKey> key(Instrument instrument) {
        return instrument.expiry().map(expiry -> new ExpiryKey(instrument.underlying(), expiry));
    }

    static Problem.Place place(String rowId, String column) {
        return new Problem.Place(Problem.Kind.MARKET, rowId.substring(rowId.indexOf('/') + 1), name(column));
    }

    private static String name(String column) {
        return switch (column) {
            case INDEX -> "index";
            case MARK -> "mark";
            case FORWARD -> "forward";
            case VOL -> "volatility";
            case RATE -> "rate";
            case FUNDING -> "funding";
            default -> column;
        };
    }

    @Override
    public List<String> leastImportant() {
        return List.of(RATE, TIME);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Problem.Place place = place(row.id(), column);
        String label = row.value(ITEM).text();
        if (!row.value(column).is(CellState.EDITABLE) && !row.value(column).is(CellState.INVALID)) {
            return Optional.of(Texts.of("cell.readOnly"));
        }
        return Typed.number(session, place, label, text, value -> edit(row.id(), column, value));
    }

    /// A number for many rows is one change of the market.
    @Override
    protected Optional<String> commitEach(List<Row> takers, String column, String text) {
        if (!(NumberText.parse(text) instanceof NumberText.Parsed.Value number)) {
            return super.commitEach(takers, column, text);
        }
        Optional<String> refused = Optional.empty();
        List<MarketEdit> edits = new ArrayList<>();
        for (Row row : takers) {
            Problem.Place place = place(row.id(), column);
            try {
                edits.add(edit(row.id(), column, number.value()));
                session.accept(place);
            } catch (IllegalArgumentException wrong) {
                refused = Typed.reject(session, place, row.value(ITEM).text(), text, Typed.sentence(wrong));
            }
        }
        session.apply(new MarketEdit.SetAll(Texts.of("edit.prices"), edits));
        return refused;
    }

    /// Returns what a number in a cell does.
    ///
    /// @throws IllegalArgumentException when the cell cannot have it
    MarketEdit edit(String rowId, String column, BigDecimal value) {
        Quote quote = new Quote(value, session.document().valuation().at(session.now()));
        Quote ratio = new Quote(value.movePointLeft(2), quote.time());
        if (column.equals(FUNDING)) {
            return new MarketEdit.SetCarry(Carry.FUNDING, rowId.substring(INSTRUMENT.length()), ratio);
        }
        if (column.equals(RATE)) {
            return rowId.startsWith(ASSET)
                    ? new MarketEdit.SetCarry(Carry.BORROW, rowId.substring(ASSET.length()), ratio)
                    : new MarketEdit.SetRate(expiryOf(rowId), ratio);
        }
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(Texts.of("market.aboveZero", name(column)));
        }
        String id = rowId.substring(rowId.indexOf('/') + 1);
        return switch (column) {
            case INDEX -> new MarketEdit.SetIndex(id, quote);
            case MARK -> new MarketEdit.SetMark(id, quote);
            case FORWARD -> new MarketEdit.SetForward(expiryOf(rowId), quote);
            case VOL -> new MarketEdit.SetVol(id, ratio);
            default -> throw new IllegalArgumentException(Texts.of("cell.readOnly.part"));
        };
    }

    private ExpiryKey expiryOf(String rowId) {
        return session.document()
                .instrument(rowId.substring(rowId.indexOf('/') + 1))
                .flatMap(MarketViewModel::key)
                .orElseThrow(() -> new IllegalArgumentException(Texts.of("market.noExpiry")));
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return MarketWhy.of(session, row, column);
    }

    @Override
    public Optional<PasteViewModel> unread(String text) {
        return Optional.of(new PasteViewModel(text, parser, new MarketPaste(this)));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    /// Applies what was pasted.
    void apply(MarketEdit edit) {
        session.apply(edit);
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return switch (place.kind()) {
            case MARKET, INSTRUMENT ->
                row(Row.Kind.ITEM, ASSET + place.id()).or(() -> row(Row.Kind.ITEM, INSTRUMENT + place.id()));
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
