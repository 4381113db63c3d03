package plimsoll.desktop.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.PlanRow;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// Every line of what an import would do, or what it cannot take.
public final class ImportRowsViewModel extends TableModel {
    public static final String CHANGE = "change";
    public static final String ITEM = "item";
    public static final String NAME = "name";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String UNIT = "unit";
    public static final String NOTE = "note";

    /// More lines than anybody reads; the rest is counted.
    private static final int SHOWN = 2_000;

    /// Which lines are shown.
    public enum Filter {
        CHANGES(Texts.of("import.filter.changes")),
        NOT_INCLUDED(Texts.of("import.filter.notIncluded")),
        UNCHANGED(Texts.of("import.filter.unchanged")),
        UNUSED(Texts.of("import.filter.unused"));

        private final String text;

        Filter(String text) {
            this.text = text;
        }

        /// Returns the word for it.
        public String text() {
            return text;
        }
    }

    /// Makes an empty table.
    ImportRowsViewModel() {
        super(
                "import",
                List.of(
                        Column.text(CHANGE, Texts.of("import.row.change"), 90),
                        Column.text(ITEM, Texts.of("import.row.item"), 70),
                        Column.text(NAME, Texts.of("import.row.name"), 210),
                        Column.number(BEFORE, Texts.of("import.row.before"), "", 120),
                        Column.number(AFTER, Texts.of("import.row.after"), "", 120),
                        Column.text(UNIT, Texts.of("import.row.unit"), 70),
                        Column.text(NOTE, Texts.of("import.row.note"), 320)));
    }

    private record Line(
            String change,
            String item,
            String name,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            String unit,
            CellValue note,
            List<CellState> states) {}

    /// Shows a plan, and what could not be read.
    void show(Optional<ImportPlan> plan, List<Problem> problems, Filter filter) {
        List<Line> lines = new ArrayList<>();
        plan.ifPresent(found ->
                found.rows().stream().filter(row -> filter == of(row.change())).forEach(row -> lines.add(line(row))));
        if (filter == Filter.NOT_INCLUDED) {
            problems.forEach(problem -> lines.add(new Line(
                    Texts.of("import.row.leftOut"),
                    Texts.of("import.row.file"),
                    problem.place().toString(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    muted(problem.what() + " " + problem.fix()),
                    List.of(CellState.WARN))));
        }
        if (filter == Filter.UNUSED) {
            plan.ifPresent(found -> found.unused().forEach(field -> lines.add(line(field))));
        }
        fill(lines);
    }

    static Filter of(Change change) {
        return switch (change) {
            case ADDED, CHANGED, REMOVED -> Filter.CHANGES;
            case UNCHANGED -> Filter.UNCHANGED;
            case NOT_INCLUDED -> Filter.NOT_INCLUDED;
        };
    }

    private static Line line(PlanRow row) {
        List<CellState> states = switch (row.change()) {
            case NOT_INCLUDED, REMOVED -> List.of(CellState.WARN);
            case UNCHANGED -> List.of(CellState.MUTED);
            default -> List.of();
        };
        return new Line(
                row.change().text(),
                row.item().text(),
                row.name(),
                row.before(),
                row.after(),
                row.unit(),
                note(row),
                states);
    }

    /// A price that replaces a newer one is warned of, by a sign and in words.
    private static CellValue note(PlanRow row) {
        return row.olderBy().isEmpty()
                ? muted(row.remark())
                : CellValue.text(row.remark(), CellState.WARN).withMark(Mark.OLD);
    }

    private static CellValue muted(String text) {
        return CellValue.text(text, CellState.MUTED);
    }

    private static Line line(Incoming.Unused field) {
        String note = field.count() > 1
                ? Texts.of("import.row.more", field.value(), NumberText.count(field.count() - 1))
                : field.value();
        return new Line(
                Texts.of("import.row.unused"),
                Texts.of("import.row.field"),
                field.field(),
                Optional.empty(),
                Optional.empty(),
                "",
                muted(note),
                List.of(CellState.MUTED));
    }

    private void fill(List<Line> lines) {
        int shown = Math.min(lines.size(), SHOWN);
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            keys.add(new Key(Row.Kind.ITEM, String.valueOf(i)));
        }
        boolean cut = lines.size() > shown;
        if (cut) {
            keys.add(new Key(Row.Kind.TOTAL, "more"));
        }
        arrange(keys);
        for (int i = 0; i < shown; i++) {
            fill(rows().get(i), lines.get(i));
        }
        if (cut) {
            rows().getLast()
                    .show(NAME, CellValue.text(Texts.of("import.row.further", NumberText.count(lines.size() - shown))));
        }
    }

    private static void fill(Row row, Line line) {
        CellState[] states = line.states().toArray(CellState[]::new);
        row.show(CHANGE, CellValue.text(line.change(), states));
        row.show(ITEM, CellValue.text(line.item(), CellState.MUTED));
        row.show(NAME, CellValue.text(line.name()));
        row.show(BEFORE, number(line.before()));
        row.show(AFTER, number(line.after()));
        row.show(UNIT, CellValue.text(line.unit(), CellState.MUTED));
        row.show(NOTE, line.note());
    }

    private static CellValue number(Optional<BigDecimal> value) {
        return value.map(number ->
                        new CellValue(NumberText.exact(number, 0), number.toPlainString(), java.util.Set.of(), ""))
                .orElse(CellValue.EMPTY);
    }
}
