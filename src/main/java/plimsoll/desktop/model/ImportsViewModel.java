package plimsoll.desktop.model;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.ImportEdit;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.account.Pool;
import plimsoll.domain.text.NumberText;

/// The files that were imported, the newest first, and below each the fields that nothing used.
public final class ImportsViewModel extends TableModel implements AutoCloseable {
    public static final String FILE = "file";
    public static final String KIND = "kind";
    public static final String POOL = "pool";
    public static final String TIME = "imported";
    public static final String ROW = "row";
    public static final String FIELD = "field";
    public static final String VALUE = "value";

    /// More fields of one file than anybody reads; the workspace file has the others.
    private static final int SHOWN = 2_000;

    private static final String INDENT = "    ";

    private final WorkspaceSession session;
    private final Subscription subscription;
    private Map<String, Line> lines = Map.of();

    /// One line of the table.
    ///
    /// @param record the file
    /// @param row    of a field; empty for the file itself
    private record Line(ImportRecord record, String row, String field, String value) {}

    /// Follows the session until closed.
    public ImportsViewModel(WorkspaceSession session) {
        super(
                "imports",
                List.of(
                        Column.text(FILE, Texts.of("imports.file"), 170),
                        Column.text(ROW, Texts.of("imports.row"), 150),
                        Column.text(FIELD, Texts.of("imports.field"), 150),
                        Column.text(VALUE, Texts.of("imports.value"), 200),
                        Column.text(KIND, Texts.of("imports.kind"), 130),
                        Column.text(POOL, Texts.of("imports.pool"), 110),
                        Column.text(TIME, Texts.of("imports.time"), 140)));
        this.session = session;
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Document document = session.document();
        Map<String, Line> next = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (ImportRecord record : document.imports().reversed()) {
            put(next, keys, new Line(record, "", "", summary(record.kept())));
            fields(record).forEach(line -> put(next, keys, line));
        }
        lines = next;
        arrange(keys);
        follow((row, column) -> Optional.ofNullable(lines.get(row.id()))
                .map(line -> value(document, line, column))
                .orElse(CellValue.EMPTY));
    }

    private static void put(Map<String, Line> lines, List<Key> keys, Line line) {
        String id = String.valueOf(keys.size());
        lines.put(id, line);
        keys.add(new Key(Row.Kind.ITEM, id));
    }

    private static List<Line> fields(ImportRecord record) {
        List<Line> all = new ArrayList<>();
        for (KeptFields.Row row : record.kept().rows()) {
            row.fields().forEach((name, value) -> all.add(new Line(record, row.name(), name, value)));
        }
        if (all.size() <= SHOWN) {
            return all;
        }
        List<Line> shown = new ArrayList<>(all.subList(0, SHOWN));
        shown.add(new Line(record, "", "", Texts.of("imports.more", NumberText.count(all.size() - SHOWN))));
        return shown;
    }

    private static String summary(KeptFields kept) {
        if (kept.count() + kept.omitted() == 0) {
            return Texts.of("imports.allUsed");
        }
        return kept.omitted() == 0
                ? Texts.of("imports.kept", NumberText.count(kept.count()))
                : Texts.of("imports.keptSome", NumberText.count(kept.count()), NumberText.count(kept.omitted()));
    }

    private static CellValue value(Document document, Line line, String column) {
        boolean head = line.field().isEmpty();
        ImportRecord record = line.record();
        return switch (column) {
            case FILE -> head ? CellValue.text(record.file()) : CellValue.text(INDENT + record.file(), CellState.MUTED);
            case ROW -> CellValue.text(line.row());
            case FIELD -> CellValue.text(line.field());
            case VALUE -> head ? CellValue.text(line.value(), CellState.MUTED) : CellValue.text(line.value());
            case KIND ->
                CellValue.text(
                        ReplyKind.named(record.kind()).map(ReplyKind::text).orElse(record.kind()), CellState.MUTED);
            case POOL ->
                CellValue.text(document.pool(record.poolId()).map(Pool::name).orElse(record.poolId()), CellState.MUTED);
            case TIME ->
                CellValue.text(
                        record.time()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace('T', ' ')
                                        .replace(":00Z", "") + " UTC",
                        CellState.MUTED);
            default -> CellValue.EMPTY;
        };
    }

    /// Forgets the files of the rows; the numbers that came from them stay.
    @Override
    public void remove(List<Row> selected) {
        List<ImportRecord> gone = selected.stream()
                .flatMap(row -> Optional.ofNullable(lines.get(row.id())).stream())
                .map(Line::record)
                .distinct()
                .toList();
        if (!gone.isEmpty()) {
            session.apply(new ImportEdit.Forget(gone));
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
