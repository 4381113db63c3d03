package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.BalanceWhy;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyBook;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.margin.CollateralWorth;

/// The collateral at each venue, and what it counts for.
public final class BalancesViewModel extends TableModel implements AutoCloseable {
    public static final String POOL = "pool";
    public static final String ASSET = "asset";
    public static final String AMOUNT = "amount";
    public static final String PRICE = "price_usd";
    public static final String HAIRCUT = "haircut_percent";
    public static final String COUNTED = "counted_usd";
    public static final String DELTA = "delta";

    private static final String TOTAL = "all";

    private final WorkspaceSession session;
    private final PastedCells.Parser parser;
    private final Subscription subscription;

    /// Follows the session until closed.
    ///
    /// @param session the open workspace
    /// @param parser  splits pasted text into cells
    public BalancesViewModel(WorkspaceSession session, PastedCells.Parser parser) {
        super("balances", columns(session));
        this.session = session;
        this.parser = parser;
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    private static List<Column> columns(WorkspaceSession session) {
        return List.of(
                Column.choice(
                        POOL,
                        Texts.of("column.balances.pool"),
                        110,
                        () -> session.document().pools().stream()
                                .map(Pool::name)
                                .toList()),
                Column.choice(
                        ASSET,
                        Texts.of("column.balances.asset"),
                        64,
                        () -> List.copyOf(session.document().market().index().keySet())),
                Column.number(Column.before(AMOUNT), Texts.of("column.was"), "", 100),
                Column.number(AMOUNT, Texts.of("column.balances.amount"), "", 96),
                Column.number(PRICE, Texts.of("column.balances.price"), "USD", 88),
                Column.number(HAIRCUT, Texts.of("column.balances.haircut"), "%", 70),
                Column.number(DELTA, Texts.of("column.balances.delta"), "coins", 76),
                Column.number(COUNTED, Texts.of("column.balances.counted"), "USD", 96));
    }

    /// What the amount was in the compared book.
    private void showBefore(Row row, Balance balance, Document compared) {
        Optional<Balance> was = compared.balance(balance.id());
        was.ifPresent(known -> {
            row.show(POOL, EditedCell.beside(row.value(POOL), pool(compared, known)));
            row.show(ASSET, EditedCell.beside(row.value(ASSET), CellValue.text(known.asset())));
        });
        if (was.isEmpty() || was.get().amount().compareTo(balance.amount()) != 0) {
            row.show(AMOUNT, row.value(AMOUNT).with(CellState.EDITED));
        }
        row.show(
                Column.before(AMOUNT),
                was.map(BalancesViewModel::was).orElse(CellValue.text(Texts.of("cell.new"), CellState.MUTED)));
    }

    private static CellValue pool(Document document, Balance balance) {
        return CellValue.text(document.pool(balance.poolId()).map(Pool::name).orElse(""));
    }

    /// Returns what only the compared book has.
    private List<Balance> removed() {
        return session.compared().stream()
                .flatMap(book -> book.document().balances().stream())
                .filter(balance -> session.document().balance(balance.id()).isEmpty())
                .toList();
    }

    private void fillRemoved(Row row, Balance balance) {
        session.compared().ifPresent(book -> {
            row.show(POOL, pool(book.document(), balance).with(CellState.MUTED));
            row.show(ASSET, CellValue.text(balance.asset(), CellState.MUTED));
            row.show(Column.before(AMOUNT), was(balance));
            row.show(AMOUNT, RemovedLegs.word());
        });
    }

    private static CellValue was(Balance balance) {
        return CellValue.typed(balance.amount(), NumberText.decimalsOf(balance.asset()), CellState.MUTED);
    }

    /// What the what-if book removed comes back.
    @Override
    public void toggle(List<Row> selected) {
        Set<String> ids = RemovedLegs.removed(selected);
        List<Edit> edits = new ArrayList<>();
        List<Balance> back =
                removed().stream().filter(balance -> ids.contains(balance.id())).toList();
        if (back.isEmpty()) {
            return;
        }
        String name = Texts.of(back.size() == 1 ? "edit.bringBackBalance" : "edit.bringBackBalances");
        session.compared().stream()
                .flatMap(book -> book.document().pools().stream())
                .filter(pool -> session.document().pool(pool.id()).isEmpty()
                        && back.stream().anyMatch(balance -> balance.poolId().equals(pool.id())))
                .forEach(pool -> edits.add(NewPool.added(pool)));
        edits.add(new Edit.InsertBalances(name, Integer.MAX_VALUE, back));
        session.apply(new Edit.All(name, edits));
    }

    private void refresh() {
        Document document = session.document();
        setCompared(session.compared().isPresent());
        List<Key> keys = new ArrayList<>();
        document.balances().forEach(balance -> keys.add(new Key(Row.Kind.ITEM, balance.id())));
        List<Balance> removed = removed();
        removed.forEach(balance -> keys.add(new Key(Row.Kind.ITEM, RemovedLegs.rowId(balance.id()))));
        if (!document.balances().isEmpty()) {
            keys.add(new Key(Row.Kind.TOTAL, TOTAL));
        }
        arrange(keys);
        Map<String, Collateral> counted = new HashMap<>();
        for (PoolSnapshot pool : session.preparedProperty().get().snapshot().pools()) {
            pool.collateral().forEach(item -> counted.put(item.id(), item));
        }
        Map<String, Double> deltas = session.runProperty()
                .get()
                .map(run -> run.now().collateralDelta())
                .orElse(Map.of());
        double total = 0;
        for (Balance balance : document.balances()) {
            Optional<Collateral> item = Optional.ofNullable(counted.get(balance.id()));
            total += item.map(BalancesViewModel::countedUsd).orElse(0.0);
            row(Row.Kind.ITEM, balance.id()).ifPresent(row -> fill(row, balance, item, deltas));
        }
        removed.forEach(balance ->
                row(Row.Kind.ITEM, RemovedLegs.rowId(balance.id())).ifPresent(row -> fillRemoved(row, balance)));
        double sum = total;
        row(Row.Kind.TOTAL, TOTAL).ifPresent(row -> {
            row.show(POOL, CellValue.text(Texts.of("balances.all"), CellState.TOTAL));
            row.show(COUNTED, CellValue.number(sum, 2, CellState.TOTAL));
        });
        filled();
    }

    private void fill(Row row, Balance balance, Optional<Collateral> item, Map<String, Double> deltas) {
        Document document = session.document();
        show(
                row,
                balance,
                POOL,
                pool(document, balance)
                        .with(CellState.EDITABLE)
                        .withMark(Mark.ofPool(session.preparedProperty().get().snapshot(), balance.poolId())));
        show(row, balance, ASSET, CellValue.text(balance.asset(), CellState.EDITABLE));
        show(
                row,
                balance,
                AMOUNT,
                CellValue.typed(balance.amount(), NumberText.decimalsOf(balance.asset()), CellState.EDITABLE));
        session.compared().ifPresent(compared -> showBefore(row, balance, compared.document()));
        Optional<Quote> price = Optional.ofNullable(document.market().index().get(balance.asset()));
        show(
                row,
                balance,
                PRICE,
                price.map(quote -> CellValue.typed(
                                quote.value(),
                                NumberText.decimalsOfPrice(quote.value().doubleValue())))
                        .orElse(CellValue.notAvailable(Texts.of("cell.noIndex", balance.asset()))));
        if (item.isEmpty()) {
            CellValue reason = CellValue.notAvailable(Texts.of("cell.balanceLeftOut"));
            List.of(HAIRCUT, DELTA, COUNTED).forEach(column -> show(row, balance, column, reason));
            return;
        }
        show(row, balance, HAIRCUT, haircut(item.get()));
        show(row, balance, COUNTED, CellValue.number(countedUsd(item.get()), 2));
        Double delta = deltas.get(balance.id());
        show(row, balance, DELTA, delta == null ? CellValue.EMPTY : CellValue.plainSigned(delta, 4));
    }

    /// The share of the balance that does not count; empty for a debt, which counts in full.
    private static CellValue haircut(Collateral item) {
        double value = item.amount() * item.price();
        return value > 0 ? CellValue.number((1 - countedUsd(item) / value) * 100, 2) : CellValue.number(0, 2);
    }

    private static double countedUsd(Collateral item) {
        return CollateralWorth.of(item.haircut().value()).countedUsd(item.amount(), item.price());
    }

    private void show(Row row, Balance balance, String column, CellValue value) {
        Optional<Rejection> rejection = session.rejection(place(balance.id(), column));
        row.show(
                column,
                rejection
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private static Problem.Place place(String id, String column) {
        return new Problem.Place(Problem.Kind.BALANCE, id, column);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Optional<Balance> found = session.document().balance(row.id());
        if (found.isEmpty()) {
            return Optional.of(Texts.of("cell.readOnly"));
        }
        Balance balance = found.get();
        Problem.Place place = place(balance.id(), column);
        String label = Texts.of("balances.label", balance.asset());
        return switch (column) {
            case AMOUNT ->
                Typed.number(
                        session,
                        place,
                        label,
                        text,
                        value -> new Edit.SetBalance(
                                Texts.of("undo.amount"),
                                new Balance(balance.id(), balance.poolId(), balance.asset(), value)));
            case ASSET ->
                Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> new Edit.SetBalance(
                                Texts.of("undo.asset"),
                                new Balance(
                                        balance.id(),
                                        balance.poolId(),
                                        plimsoll.domain.Decimals.named(
                                                "asset", text.strip().toUpperCase(java.util.Locale.ROOT)),
                                        balance.amount())));
            case POOL -> pool(balance, place, label, text);
            default -> Optional.of(Texts.of("cell.readOnly"));
        };
    }

    private Optional<String> pool(Balance balance, Problem.Place place, String label, String text) {
        PoolEntry entry = PoolEntry.of(session, Optional.empty());
        return entry.find(text, balance.asset(), entry.spare(balance.poolId()))
                .map(found -> Typed.apply(
                        session,
                        place,
                        label,
                        text,
                        () -> found.then(
                                Texts.of("edit.pool"),
                                new Edit.SetBalance(
                                        Texts.of("edit.pool.field"),
                                        new Balance(
                                                balance.id(),
                                                found.pool().id(),
                                                assetIn(found.pool(), balance),
                                                balance.amount())))))
                .orElseGet(() -> Typed.reject(session, place, label, text, Texts.of("cell.choosePool")));
    }

    /// The asset of a new row is a guess, what its pool is stated in: it follows the pool until there is an amount. A
    /// pool in dollars would else get as many bitcoins, because the row before it was one of bitcoins.
    private String assetIn(Pool pool, Balance balance) {
        boolean guessed = balance.amount().signum() == 0
                && session.document()
                        .pool(balance.poolId())
                        .filter(old -> old.currency().equals(balance.asset()))
                        .isPresent();
        return guessed ? pool.currency() : balance.asset();
    }

    @Override
    public List<Choice> complete(Row row, Column column, String typed) {
        return column.id().equals(POOL)
                ? PoolEntry.of(session, Optional.empty()).complete(typed)
                : super.complete(row, column, typed);
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        Document document = session.document();
        if (document.pools().isEmpty()) {
            Pool first = NewPool.in(session);
            Balance blank = new Balance("bal-1", first.id(), first.currency(), BigDecimal.ZERO);
            session.apply(new Edit.All(
                    Texts.of("edit.addBalance"),
                    List.of(
                            NewPool.added(first),
                            new Edit.InsertBalances(Texts.of("edit.addBalance"), Integer.MAX_VALUE, List.of(blank)))));
            return Optional.of(blank.id());
        }
        Pool pool = after.flatMap(row -> document.balance(row.id()))
                .flatMap(balance -> document.pool(balance.poolId()))
                .orElse(document.pools().getLast());
        String id =
                Names.fresh("bal", document.balances().stream().map(Balance::id).toList());
        session.apply(new Edit.InsertBalances(
                Texts.of("edit.addBalance"),
                Integer.MAX_VALUE,
                List.of(new Balance(id, pool.id(), pool.currency(), BigDecimal.ZERO))));
        return Optional.of(id);
    }

    @Override
    public void remove(List<Row> selected) {
        Set<String> ids = new HashSet<>();
        selected.stream()
                .filter(row -> row.kind() == Row.Kind.ITEM && !RemovedLegs.isRemoved(row))
                .forEach(row -> ids.add(row.id()));
        if (!ids.isEmpty()) {
            session.apply(new Edit.RemoveBalances(ids));
        }
    }

    @Override
    public Optional<PasteViewModel> unread(String text) {
        return Optional.of(new PasteViewModel(text, parser, new BalancePaste(session, columns())));
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.BALANCE ? row(Row.Kind.ITEM, place.id()) : Optional.empty();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        if (RemovedLegs.isRemoved(row)) {
            return CellWhy.onlyBefore(this, row, column);
        }
        Optional<BalanceWhy.Figure> number = switch (column) {
            case PRICE -> Optional.of(BalanceWhy.Figure.PRICE);
            case HAIRCUT -> Optional.of(BalanceWhy.Figure.HAIRCUT);
            case COUNTED -> Optional.of(BalanceWhy.Figure.COUNTED);
            case DELTA -> Optional.of(BalanceWhy.Figure.DELTA);
            default -> Optional.empty();
        };
        return row.kind() != Row.Kind.ITEM
                ? CellWhy.words(this, row, column, "", Texts.of("balances.sum"))
                : number.flatMap(asked -> WhyBook.of(session).flatMap(book -> BalanceWhy.of(book, row.id(), asked)));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
