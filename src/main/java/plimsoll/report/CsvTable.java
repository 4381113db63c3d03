package plimsoll.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A table to be written as CSV: what the columns are called and hold, and the rows in their order.
///
/// @param columns at least one
/// @param rows    each as wide as the columns, each cell missing or of its column's type
public record CsvTable(List<Column> columns, List<List<Cell>> rows) {
    /// Copies the lists and checks that every cell fits its column.
    ///
    /// @throws IllegalArgumentException naming the row and the column otherwise
    public CsvTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        for (int row = 0; row < rows.size(); row++) {
            check(columns, rows.get(row), row);
        }
    }

    /// What a column holds. Only text is guarded against being read as a formula.
    public enum Type {
        TEXT,
        NUMBER,
        TIME
    }

    /// A column.
    ///
    /// @param name with its unit, for example `equity_usd`
    /// @param type what its cells hold
    public record Column(String name, Type type) {
        /// Returns a column of text.
        public static Column text(String name) {
            return new Column(name, Type.TEXT);
        }

        /// Returns a column of numbers.
        public static Column number(String name) {
            return new Column(name, Type.NUMBER);
        }

        /// Returns a column of times.
        public static Column time(String name) {
            return new Column(name, Type.TIME);
        }
    }

    /// One cell.
    public sealed interface Cell {
        /// Returns whether the cell may stand in a column of the type.
        default boolean fits(Type type) {
            return switch (this) {
                case Missing ignored -> true;
                case Text ignored -> type == Type.TEXT;
                case Calculated ignored -> type == Type.NUMBER;
                case Typed ignored -> type == Type.NUMBER;
                case Time ignored -> type == Type.TIME;
            };
        }

        /// Returns an empty field: nothing is known.
        static Cell missing() {
            return new Missing();
        }

        /// Returns a text cell.
        static Cell of(String text) {
            return new Text(text);
        }

        /// Returns a number cell; an empty field when not finite.
        static Cell of(double value) {
            return new Calculated(value);
        }

        /// Returns a number cell; an empty field when there is no value.
        static Cell of(OptionalDouble value) {
            return value.isPresent() ? new Calculated(value.getAsDouble()) : missing();
        }

        /// Returns a number cell with exactly the typed value; an empty field when there is none.
        static Cell of(Optional<BigDecimal> value) {
            return value.<Cell>map(Typed::new).orElse(missing());
        }

        /// Returns `true` or `false` as text.
        static Cell of(boolean value) {
            return new Text(Boolean.toString(value));
        }

        /// Text.
        record Text(String value) implements Cell {}

        /// A calculated number.
        record Calculated(double value) implements Cell {}

        /// A typed number.
        record Typed(BigDecimal value) implements Cell {}

        /// A time, written in UTC.
        record Time(Instant value) implements Cell {}

        /// Nothing.
        record Missing() implements Cell {}
    }

    /// Returns a row of the cells.
    public static List<Cell> row(Cell... cells) {
        return Arrays.asList(cells);
    }

    /// Returns a row of the named columns' cells; the other columns are missing.
    ///
    /// @throws IllegalArgumentException when a name is not a column
    public static List<Cell> row(List<Column> columns, Map<String, Cell> cells) {
        List<String> names = columns.stream().map(Column::name).toList();
        for (String name : cells.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no column " + name);
            }
        }
        return names.stream()
                .map(name -> cells.getOrDefault(name, Cell.missing()))
                .toList();
    }

    private static void check(List<Column> columns, List<Cell> cells, int row) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "row " + row + " has " + cells.size() + " cells for " + columns.size() + " columns");
        }
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).fits(columns.get(column).type())) {
                throw new IllegalArgumentException(
                        "row " + row + ", column " + columns.get(column).name() + " holds " + cells.get(column));
            }
        }
    }
}
