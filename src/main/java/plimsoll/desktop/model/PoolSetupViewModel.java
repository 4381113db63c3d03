package plimsoll.desktop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;

/// The pools of the workspace: at which venue, in which currency, under which rules.
public final class PoolSetupViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "name";
    public static final String VENUE = "venue";
    public static final String CURRENCY = "currency";
    public static final String RULE = "rule";
    public static final String VERSION = "version";
    public static final String STATE = "state";

    private static final String IN_FORCE = RuleChoices.IN_FORCE;

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// Follows the session until closed.
    public PoolSetupViewModel(WorkspaceSession session) {
        super(
                "pool_setup",
                List.of(
                        Column.text(NAME, Texts.of("column.setup.name"), 120),
                        Column.choice(
                                VENUE,
                                Texts.of("column.setup.venue"),
                                110,
                                () -> new RuleChoices(session.catalog()).venues()),
                        Column.choice(
                                CURRENCY,
                                Texts.of("column.setup.currency"),
                                76,
                                () -> List.copyOf(
                                        session.document().market().index().keySet())),
                        Column.choice(RULE, Texts.of("column.setup.rule"), 130, List::of),
                        Column.choice(VERSION, Texts.of("column.setup.version"), 96, List::of),
                        Column.text(STATE, Texts.of("column.setup.state"), 150)));
        this.session = session;
        this.subscription = session.subscribe(session.inTurn(this::refresh));
        refresh();
    }

    @Override
    public List<String> choices(Row row, Column column) {
        Optional<Pool> pool = session.document().pool(row.id());
        RuleChoices choices = new RuleChoices(session.catalog());
        return switch (column.id()) {
            case RULE -> pool.map(choices::models).orElse(List.of());
            case VERSION -> pool.map(choices::versions).orElse(List.of());
            default -> column.choices().get();
        };
    }

    private void refresh() {
        Document document = session.document();
        arrange(document.pools().stream()
                .map(pool -> new Key(Row.Kind.ITEM, pool.id()))
                .toList());
        for (Pool pool : document.pools()) {
            row(Row.Kind.ITEM, pool.id()).ifPresent(row -> {
                fill(row, pool);
                session.compared().ifPresent(book -> compare(row, book.document()));
            });
        }
    }

    private void compare(Row row, Document before) {
        Row then = new Row(row.id(), row.kind());
        before.pool(row.id()).ifPresent(was -> fill(then, was));
        for (String column : List.of(NAME, VENUE, CURRENCY, RULE, VERSION)) {
            row.show(column, EditedCell.beside(row.value(column), then.value(column)));
        }
    }

    private void fill(Row row, Pool pool) {
        Instant time = session.document().valuation().at(session.now());
        Optional<HashedRule> rule = session.catalog().resolve(pool.rule(), time);
        show(row, pool, NAME, CellValue.text(pool.name(), CellState.EDITABLE));
        show(row, pool, VENUE, CellValue.text(pool.venue(), CellState.EDITABLE));
        show(row, pool, CURRENCY, CellValue.text(pool.currency(), CellState.EDITABLE));
        show(row, pool, RULE, CellValue.text(new RuleChoices(session.catalog()).model(pool), CellState.EDITABLE));
        show(row, pool, VERSION, CellValue.text(pool.rule().version().orElse(IN_FORCE), CellState.EDITABLE));
        row.show(
                STATE,
                rule.map(found -> CellValue.text(
                                (found.shipped() ? "" : Texts.of("setup.edited"))
                                        + Texts.of(
                                                found.file().illustrative() ? "setup.illustrative" : "setup.confirmed",
                                                String.valueOf(found.file().asOf())),
                                found.file().illustrative() ? CellState.WARN : CellState.MUTED))
                        .orElse(CellValue.notAvailable(Texts.of("setup.noRules"))));
    }

    private void show(Row row, Pool pool, String column, CellValue value) {
        Optional<Rejection> rejection = session.rejection(place(pool.id(), column));
        row.show(
                column,
                rejection
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private static Problem.Place place(String id, String column) {
        return new Problem.Place(Problem.Kind.POOL, id, column);
    }

    @Override
    protected void together(String name, Runnable changes) {
        session.together(name, changes);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Optional<Pool> found = session.document().pool(row.id());
        if (found.isEmpty()) {
            return Optional.of(Texts.of("setup.gone"));
        }
        Pool pool = found.get();
        String typed = text.strip();
        Problem.Place place = place(pool.id(), column);
        if (column.equals(RULE)
                && new RuleChoices(session.catalog()).ruleNamed(pool, typed).isEmpty()) {
            return Typed.reject(session, place, pool.name(), text, Texts.of("setup.chooseModel"));
        }
        boolean pinned = column.equals(VERSION) && !typed.equalsIgnoreCase(IN_FORCE);
        if (pinned
                && session.catalog().versions(pool.rule().id()).stream()
                        .noneMatch(rule -> rule.file().version().equals(typed))) {
            return Typed.reject(
                    session,
                    place,
                    pool.name(),
                    text,
                    Texts.of("setup.noVersion", pool.rule().id()));
        }
        return Typed.apply(
                session,
                place,
                pool.name(),
                text,
                () -> new Edit.SetPool(column, changed(pool, column, typed, pinned)));
    }

    private Pool changed(Pool pool, String column, String text, boolean pinned) {
        return switch (column) {
            case NAME -> pool.withName(text);
            case VENUE -> new RuleChoices(session.catalog()).atVenue(pool, text);
            case CURRENCY -> pool.withCurrency(text.toUpperCase(java.util.Locale.ROOT));
            case RULE ->
                pool.withRule(RuleRef.inForce(
                        new RuleChoices(session.catalog()).ruleNamed(pool, text).orElseThrow()));
            case VERSION ->
                pool.withRule(
                        pinned
                                ? pin(pool.rule().id(), text)
                                : RuleRef.inForce(pool.rule().id()));
            default -> throw new IllegalArgumentException(Texts.of("cell.readOnly.part"));
        };
    }

    private RuleRef pin(String id, String version) {
        Optional<String> hash = session.catalog().versions(id).stream()
                .filter(rule -> rule.file().version().equals(version) && rule.shipped())
                .map(HashedRule::sha256)
                .findFirst();
        return new RuleRef(id, Optional.of(version), hash);
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        Pool pool = NewPool.in(session);
        session.apply(NewPool.added(pool));
        return Optional.of(pool.id());
    }

    @Override
    public void remove(List<Row> selected) {
        List<Edit> edits = selected.stream()
                .<Edit>map(row -> new Edit.RemovePool(row.id()))
                .toList();
        if (!edits.isEmpty()) {
            session.apply(new Edit.All(Texts.of(edits.size() == 1 ? "edit.deletePool" : "edit.deletePools"), edits));
        }
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.POOL ? row(Row.Kind.ITEM, place.id()) : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
