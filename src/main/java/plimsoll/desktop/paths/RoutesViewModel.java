package plimsoll.desktop.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.EditedCell;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.TransferRoute.Leaves;
import plimsoll.domain.scenario.TransferRoute.OpenHours;
import plimsoll.domain.text.NumberText;

/// The routes on which collateral moves, editable.
public final class RoutesViewModel extends TableModel implements AutoCloseable {
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String ASSET = "asset";
    public static final String HOURS = "hours";
    public static final String SPREAD = "log_deviation";
    public static final String FAILS = "fails_percent";
    public static final String FEE = "fee_usd";
    public static final String CAP = "cap_usd_per_day";
    public static final String OPEN = "open_utc";
    public static final String LEAVES = "leaves";

    public static final String ASSUMED = "assumed";

    private static final String AT_ORDER = Texts.of("paths.routes.order");
    private static final String AT_ARRIVAL = Texts.of("paths.routes.arrival");

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// Follows the session until closed.
    public RoutesViewModel(WorkspaceSession session) {
        super(
                "routes",
                List.of(
                        Column.choice(FROM, Texts.of("paths.routes.from"), 62, () -> pools(session)),
                        Column.choice(TO, Texts.of("paths.routes.to"), 62, () -> pools(session)),
                        Column.choice(ASSET, Texts.of("paths.routes.asset"), 54, () -> assets(session)),
                        Column.number(HOURS, Texts.of("paths.routes.hours"), "h", 48),
                        Column.number(SPREAD, Texts.of("paths.routes.spread"), "", 40),
                        Column.number(FAILS, Texts.of("paths.routes.fails"), "%", 48),
                        Column.number(FEE, Texts.of("paths.routes.fee"), "USD", 48),
                        Column.number(CAP, Texts.of("paths.routes.cap"), "USD", 70),
                        Column.text(OPEN, Texts.of("paths.routes.open"), 52),
                        Column.choice(LEAVES, Texts.of("paths.routes.leaves"), 84, () -> List.of(AT_ORDER, AT_ARRIVAL)),
                        Column.text(ASSUMED, Texts.of("routes.assumed"), 120)));
        this.session = session;
        subscription = session.subscribe(this::refresh);
        refresh();
    }

    private static List<String> pools(WorkspaceSession session) {
        return session.preparedProperty().get().snapshot().pools().stream()
                .map(PoolSnapshot::id)
                .toList();
    }

    private static List<String> assets(WorkspaceSession session) {
        return List.copyOf(session.document().market().index().keySet());
    }

    private List<TransferRoute> routes() {
        return session.document().paths().routes();
    }

    private void refresh() {
        arrange(routes().stream()
                .map(route -> new Key(Row.Kind.ITEM, route.id()))
                .toList());
        for (TransferRoute route : routes()) {
            row(Row.Kind.ITEM, route.id()).ifPresent(row -> {
                Row now = new Row(row.id(), row.kind());
                fill(now, route);
                Optional<Row> before = session.compared().map(book -> before(route, book.document()));
                for (Column column : columns()) {
                    CellValue value = now.value(column.id());
                    row.show(
                            column.id(),
                            before.map(was -> EditedCell.beside(value, was.value(column.id())))
                                    .orElse(value));
                }
            });
        }
    }

    private static Row before(TransferRoute route, Document document) {
        Row then = new Row(route.id(), Row.Kind.ITEM);
        document.paths().routes().stream()
                .filter(was -> was.id().equals(route.id()))
                .findFirst()
                .ifPresent(was -> fill(then, was));
        return then;
    }

    private static void fill(Row row, TransferRoute route) {
        text(row, FROM, route.from());
        text(row, TO, route.to());
        text(row, ASSET, route.asset());
        number(row, HOURS, route.delay().median());
        number(row, SPREAD, route.delay() instanceof Delay.LogNormal log ? log.deviation() : 0);
        number(row, FAILS, Math.rint(route.failure() * 1e10) / 1e8);
        number(row, FEE, route.feeUsd());
        if (route.dailyCapUsd().isPresent()) {
            number(row, CAP, route.dailyCapUsd().getAsDouble());
        } else {
            row.show(CAP, CellValue.text(Texts.of("cell.none"), CellState.EDITABLE, CellState.MUTED));
        }
        text(row, OPEN, PathTexts.hours(route.hours()));
        text(row, LEAVES, route.leaves() == Leaves.ON_ORDER ? AT_ORDER : AT_ARRIVAL);
        row.show(ASSUMED, CellValue.text(String.join(", ", route.assumptions()), CellState.MUTED));
    }

    private static void text(Row row, String column, String text) {
        row.show(column, CellValue.text(text, CellState.EDITABLE));
    }

    private static void number(Row row, String column, double value) {
        String text = value == Math.rint(value) ? NumberText.screen(value, 0) : NumberText.file(value);
        row.show(column, new CellValue(text, NumberText.file(value), Set.of(CellState.EDITABLE), ""));
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        return switch (column) {
            case FROM -> change(row, old -> ends(old, text.strip(), old.to()));
            case TO -> change(row, old -> ends(old, old.from(), text.strip()));
            case ASSET ->
                change(
                        row,
                        old -> with(old, text.strip(), old.delay(), old.failure(), old.feeUsd(), old.dailyCapUsd()));
            case HOURS -> change(row, old -> delayed(old, PathTexts.number(text), spread(old)));
            case SPREAD -> change(row, old -> delayed(old, old.delay().median(), PathTexts.number(text)));
            case FAILS ->
                change(
                        row,
                        old -> with(
                                old,
                                old.asset(),
                                old.delay(),
                                PathTexts.percent(text),
                                old.feeUsd(),
                                old.dailyCapUsd()));
            case FEE ->
                change(
                        row,
                        old -> with(
                                old,
                                old.asset(),
                                old.delay(),
                                old.failure(),
                                PathTexts.number(text),
                                old.dailyCapUsd()));
            case CAP -> change(row, old -> with(old, old.asset(), old.delay(), old.failure(), old.feeUsd(), cap(text)));
            case OPEN -> change(row, old -> terms(old, PathTexts.hours(text), old.leaves()));
            case LEAVES ->
                change(
                        row,
                        old -> terms(
                                old,
                                old.hours(),
                                text.strip().equals(AT_ARRIVAL) ? Leaves.ON_ARRIVAL : Leaves.ON_ORDER));
            default -> Optional.of(Texts.of("paths.readOnly"));
        };
    }

    private static OptionalDouble cap(String text) {
        String plain = text.strip();
        return plain.isEmpty() || plain.equals(Texts.of("cell.none"))
                ? OptionalDouble.empty()
                : OptionalDouble.of(PathTexts.number(plain));
    }

    private static double spread(TransferRoute route) {
        return route.delay() instanceof Delay.LogNormal log ? log.deviation() : 0;
    }

    private static TransferRoute ends(TransferRoute old, String from, String to) {
        return new TransferRoute(
                old.id(),
                from,
                to,
                old.asset(),
                old.delay(),
                old.failure(),
                old.feeUsd(),
                old.dailyCapUsd(),
                old.hours(),
                old.leaves());
    }

    private static TransferRoute with(
            TransferRoute old, String asset, Delay delay, double failure, double fee, OptionalDouble cap) {
        return new TransferRoute(
                old.id(), old.from(), old.to(), asset, delay, failure, fee, cap, old.hours(), old.leaves());
    }

    private static TransferRoute terms(TransferRoute old, OpenHours hours, Leaves leaves) {
        return new TransferRoute(
                old.id(),
                old.from(),
                old.to(),
                old.asset(),
                old.delay(),
                old.failure(),
                old.feeUsd(),
                old.dailyCapUsd(),
                hours,
                leaves);
    }

    private static TransferRoute delayed(TransferRoute old, double hours, double spread) {
        Delay delay = spread == 0 ? new Delay.Fixed(hours) : new Delay.LogNormal(hours, spread);
        return with(old, old.asset(), delay, old.failure(), old.feeUsd(), old.dailyCapUsd());
    }

    private Optional<String> change(Row row, UnaryOperator<TransferRoute> change) {
        try {
            List<TransferRoute> next = new ArrayList<>();
            for (TransferRoute route : routes()) {
                next.add(route.id().equals(row.id()) ? change.apply(route) : route);
            }
            set(Texts.of("paths.edit.route"), next);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(PathSettingsViewModel.sentence(String.valueOf(refused.getMessage())));
        }
    }

    private void set(String name, List<TransferRoute> next) {
        session.apply(new Edit.SetPaths(name, session.document().paths().withRoutes(next)));
    }

    /// Adds a route of one hour between the first two pools in the currency of the second one.
    @Override
    public Optional<String> add(Optional<Row> after) {
        List<PoolSnapshot> pools = session.preparedProperty().get().snapshot().pools();
        if (pools.size() < 2) {
            return Optional.empty();
        }
        PoolSnapshot from = pools.get(0);
        PoolSnapshot to = pools.get(1);
        String id = freeId();
        TransferRoute plain = TransferRoute.of(from.id(), to.id(), to.currency(), new Delay.Fixed(1));
        List<TransferRoute> next = new ArrayList<>(routes());
        next.add(new TransferRoute(
                id,
                plain.from(),
                plain.to(),
                plain.asset(),
                plain.delay(),
                plain.failure(),
                plain.feeUsd(),
                plain.dailyCapUsd(),
                plain.hours(),
                plain.leaves()));
        set(Texts.of("paths.edit.routes"), next);
        return Optional.of(id);
    }

    private String freeId() {
        Set<String> taken = new HashSet<>();
        routes().forEach(route -> taken.add(route.id()));
        int number = 1;
        while (taken.contains(Texts.of("paths.route.name", String.valueOf(number)))) {
            number++;
        }
        return Texts.of("paths.route.name", String.valueOf(number));
    }

    @Override
    public void remove(List<Row> selected) {
        Set<String> gone = new HashSet<>();
        selected.forEach(row -> gone.add(row.id()));
        set(
                Texts.of("paths.edit.routes"),
                routes().stream().filter(route -> !gone.contains(route.id())).toList());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    public List<String> leastImportant() {
        return List.of(LEAVES, OPEN, SPREAD, ASSUMED, CAP);
    }
}
