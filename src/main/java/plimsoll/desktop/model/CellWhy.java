package plimsoll.desktop.model;

import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyDraft;

/// What can be said about a cell from the table alone: that it is typed, why it has no value, how a difference comes
/// about, or that nothing explains it.
public final class CellWhy {
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d*)?(?:E-?\\d+)?");
    private static final String BEFORE = Column.before("");
    private static final String DIFFERENCE = Column.difference("");

    private CellWhy() {}

    static Why of(TableModel model, Row row, Column column) {
        CellValue cell = row.value(column.id());
        WhyDraft draft = new WhyDraft(title(model, row, column), "");
        if (cell.is(CellState.INVALID)) {
            draft.add(Why.Kind.NOTE, Texts.of("why.cells.invalid"), cell.message());
            draft.add(Why.Kind.NOTE, "", Texts.of("why.cells.kept"));
            draft.explained();
        } else if (cell.is(CellState.NOT_AVAILABLE)) {
            draft.add(Why.Kind.NOTE, Texts.of("why.notAvailable"), cell.message());
            draft.explained();
        } else if (cell.text().isEmpty()) {
            draft.add(
                    Why.Kind.NOTE, "", Texts.of(cell.is(CellState.EDITABLE) ? "why.cells.blank" : "why.cells.nothing"));
        } else if (cell.is(CellState.EDITABLE)) {
            draft.add(Why.Kind.SOURCE, Texts.of("why.source"), Texts.of("why.cells.input"));
            draft.explained();
        } else if (!difference(draft, model, row, column)) {
            draft.add(Why.Kind.NOTE, "", Texts.of("why.cells.unexplained"));
        }
        return draft.build(shown(cell, column));
    }

    /// Returns an explanation by a formula of numbers of the same row; empty when it does not give the cell's number.
    ///
    /// @param meaning unit, sign, side of the threshold
    public static Optional<Why> formula(TableModel model, Row row, String column, String meaning, Term term) {
        return formula(model, row, column, meaning, term, Optional.empty());
    }

    /// Returns the same with before and after, causes and steps of another explanation.
    static Optional<Why> formula(
            TableModel model, Row row, String column, String meaning, Term term, Optional<Why> change) {
        Optional<Column> found = model.columns().stream()
                .filter(item -> item.id().equals(column))
                .findFirst();
        double value = number(row, column);
        return found.flatMap(shown -> {
            WhyDraft draft = new WhyDraft(title(model, row, shown), meaning);
            change.ifPresent(draft::changeOf);
            return draft.formula(term, value, shown.unit())
                    ? Optional.of(draft.build(shown(row.value(column), shown)))
                    : Optional.empty();
        });
    }

    /// Returns an explanation in words.
    public static Optional<Why> words(TableModel model, Row row, String column, String meaning, String formula) {
        return model.columns().stream()
                .filter(item -> item.id().equals(column))
                .findFirst()
                .filter(shown -> !row.value(column).text().isEmpty())
                .map(shown -> {
                    WhyDraft draft = new WhyDraft(title(model, row, shown), meaning);
                    draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), formula);
                    return draft.explained().build(shown(row.value(column), shown));
                });
    }

    /// Returns what there is to say about a row that only the compared book has; empty for an empty cell.
    static Optional<Why> onlyBefore(TableModel model, Row row, String column) {
        return model.columns().stream()
                .filter(item -> item.id().equals(column))
                .findFirst()
                .filter(shown -> !row.value(column).text().isEmpty())
                .map(shown -> {
                    WhyDraft draft = new WhyDraft(title(model, row, shown), "");
                    draft.add(Why.Kind.NOTE, "", Texts.of("why.cells.onlyBefore"));
                    return draft.explained().build(shown(row.value(column), shown));
                });
    }

    /// Returns the number of a cell with full precision; NaN when it has none.
    public static double number(Row row, String column) {
        String file = row.value(column).file();
        return PLAIN.matcher(file).matches() && row.value(column).text().chars().anyMatch(Character::isDigit)
                ? Double.parseDouble(file)
                : Double.NaN;
    }

    private static boolean difference(WhyDraft draft, TableModel model, Row row, Column column) {
        if (column.id().endsWith(BEFORE)) {
            draft.add(Why.Kind.SOURCE, Texts.of("why.source"), Texts.of("why.cells.before"));
            draft.explained();
            return true;
        }
        if (!column.id().endsWith(DIFFERENCE)) {
            return false;
        }
        String main = column.id().substring(0, column.id().length() - DIFFERENCE.length());
        model.why(row, main).ifPresent(draft::changeOf);
        boolean numbers =
                model.columns().stream().anyMatch(item -> item.id().equals(main) && item.kind() == Column.Kind.NUMBER);
        return numbers
                && draft.formula(
                        Term.of(Texts.of("why.term.after"), number(row, main))
                                .minus(Term.of(Texts.of("why.term.before"), number(row, Column.before(main)))),
                        number(row, column.id()),
                        column.unit());
    }

    static String title(TableModel model, Row row, Column column) {
        String name = model.columns().stream()
                .filter(item -> item.kind() == Column.Kind.TEXT || item.kind() == Column.Kind.CHOICE)
                .map(item -> row.value(item.id()).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return name.isEmpty() || name.equals(row.value(column.id()).text())
                ? column.title()
                : (column.title().isEmpty() ? name : Texts.of("why.title.whole", column.title(), name));
    }

    static String shown(CellValue cell, Column column) {
        return cell.text().isEmpty() || column.unit().isEmpty() ? cell.text() : cell.text() + " " + column.unit();
    }
}
