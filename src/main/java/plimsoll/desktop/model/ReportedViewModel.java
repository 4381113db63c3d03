package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;

/// What venues report for pools and legs beside what the program computes in the market as it is, and the difference.
public final class ReportedViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String INITIAL = "initial_margin";
    public static final String INITIAL_REPORTED = "initial_margin_reported";
    public static final String INITIAL_DIFFERENCE = "initial_margin_difference";
    public static final String MAINTENANCE = "maintenance_margin";
    public static final String MAINTENANCE_REPORTED = "maintenance_margin_reported";
    public static final String MAINTENANCE_DIFFERENCE = "maintenance_margin_difference";
    public static final String PRICE = "liquidation_price_usd";
    public static final String PRICE_REPORTED = "liquidation_price_reported_usd";
    public static final String PRICE_DIFFERENCE = "liquidation_price_difference_usd";

    public static final String EQUITY = "equity_or_pnl";
    public static final String EQUITY_REPORTED = "equity_or_pnl_reported";
    public static final String EQUITY_DIFFERENCE = "equity_or_pnl_difference";
    public static final String VERDICT = "verdict";

    private static final List<String> TYPED =
            List.of(EQUITY_REPORTED, INITIAL_REPORTED, MAINTENANCE_REPORTED, PRICE_REPORTED);

    private static final String DIFFERS = "_difference";
    private static final String REPORTED = "_reported";

    static final String POOL = "pool/";
    static final String LEG = "leg/";

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// Follows the session until closed.
    public ReportedViewModel(WorkspaceSession session) {
        super(
                "reported",
                List.of(
                        Column.text(ITEM, Texts.of("reported.item"), 200),
                        Column.text(VERDICT, Texts.of("reported.verdict"), 112),
                        Column.number(EQUITY, Texts.of("reported.equity"), "", 84),
                        Column.number(EQUITY_REPORTED, Texts.of("reported.equityReported"), "", 74),
                        Column.number(EQUITY_DIFFERENCE, Texts.of("reported.equityDifference"), "", 70),
                        Column.number(INITIAL, Texts.of("reported.initial"), "", 70),
                        Column.number(INITIAL_REPORTED, Texts.of("reported.initialReported"), "", 74),
                        Column.number(INITIAL_DIFFERENCE, Texts.of("reported.initialDifference"), "", 70),
                        Column.number(MAINTENANCE, Texts.of("reported.maintenance"), "", 70),
                        Column.number(MAINTENANCE_REPORTED, Texts.of("reported.maintenanceReported"), "", 74),
                        Column.number(MAINTENANCE_DIFFERENCE, Texts.of("reported.maintenanceDifference"), "", 70),
                        Column.number(PRICE, Texts.of("reported.price"), "USD", 92),
                        Column.number(PRICE_REPORTED, Texts.of("reported.priceReported"), "", 74),
                        Column.number(PRICE_DIFFERENCE, Texts.of("reported.priceDifference"), "", 70)));
        this.session = session;
        this.subscription = session.subscribe(session.inTurn(this::refresh));
        refresh();
    }

    private void refresh() {
        Document document = session.document();
        Map<String, List<Key>> legs = new HashMap<>();
        for (Position leg : document.positions()) {
            legs.computeIfAbsent(leg.poolId(), ignored -> new ArrayList<>())
                    .add(new Key(Row.Kind.ITEM, LEG + leg.id()));
        }
        List<Key> keys = new ArrayList<>();
        for (Pool pool : document.pools()) {
            keys.add(new Key(Row.Kind.ITEM, POOL + pool.id()));
            keys.addAll(legs.getOrDefault(pool.id(), List.of()));
        }
        arrange(keys);
        follow(new ReportedRows(session));
    }

    static Problem.Place place(String rowId, String column) {
        boolean pool = rowId.startsWith(POOL);
        return new Problem.Place(
                pool ? Problem.Kind.POOL : Problem.Kind.POSITION,
                rowId.substring(pool ? POOL.length() : LEG.length()),
                column.replace('_', ' '));
    }

    @Override
    public List<String> leastImportant() {
        return List.of(PRICE_DIFFERENCE, EQUITY_DIFFERENCE, INITIAL_DIFFERENCE, MAINTENANCE_DIFFERENCE);
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!TYPED.contains(column)) {
            return Optional.of(Texts.of("cell.readOnly"));
        }
        Problem.Place place = place(row.id(), column);
        Optional<Pool> pool = row.id().startsWith(POOL) ? session.document().pool(place.id()) : Optional.empty();
        if (pool.isPresent()) {
            return Typed.optionalNumber(
                    session,
                    place,
                    pool.get().name(),
                    text,
                    value -> new Edit.SetPool(
                            Texts.of("undo.reported"),
                            pool.get().withReported(changed(pool.get().reported(), column, value, true))));
        }
        return session.document()
                .position(place.id())
                .map(leg -> Typed.optionalNumber(
                        session,
                        place,
                        leg.id(),
                        text,
                        value -> new Edit.SetPosition(
                                Texts.of("undo.reportedOf", column),
                                leg.withReported(changed(leg.reported(), column, value, false)))))
                .orElse(Optional.of(Texts.of("reported.gone")));
    }

    private static Reported changed(Reported old, String column, Optional<BigDecimal> value, boolean pool) {
        return switch (column) {
            case EQUITY_REPORTED -> pool ? old.withEquity(value) : old.withUnrealisedPnl(value);
            case INITIAL_REPORTED ->
                new Reported(value, old.maintenanceMargin(), old.liquidationPrice(), old.equity(), old.unrealisedPnl());
            case MAINTENANCE_REPORTED ->
                new Reported(old.initialMargin(), value, old.liquidationPrice(), old.equity(), old.unrealisedPnl());
            default ->
                new Reported(old.initialMargin(), old.maintenanceMargin(), value, old.equity(), old.unrealisedPnl());
        };
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        String row = (place.kind() == Problem.Kind.POOL ? POOL : LEG) + place.id();
        boolean ours = TYPED.stream().anyMatch(column -> place(row, column).equals(place));
        return ours ? row(Row.Kind.ITEM, row) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return row.value(column).is(CellState.EDITABLE)
                ? Optional.empty()
                : CellDraft.of(this, row, column).flatMap(draft -> {
                    if (column.contains(DIFFERS)) {
                        draft.gives(Term.of(
                                        Texts.of("why.term.calculated"),
                                        CellWhy.number(row, column.replace(DIFFERS, "")))
                                .minus(Term.of(
                                        Texts.of("why.term.reported"),
                                        CellWhy.number(row, column.replace(DIFFERS, REPORTED)))));
                    }
                    return draft.build();
                });
    }
}
