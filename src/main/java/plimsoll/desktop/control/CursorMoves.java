package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// Says which cell comes next: down and up stay in the column, right and left go to the next editable cell and on to
/// the neighbouring row; empty at the end of the table.
///
/// @param columns in order
/// @param rows    as listed
record CursorMoves(List<Column> columns, List<Row> rows) {
    Optional<CellEditor.Target> from(Row row, Column column, CellEditor.Move move) {
        return switch (move) {
            case STAY -> Optional.empty();
            case DOWN -> vertical(row, column, 1);
            case UP -> vertical(row, column, -1);
            case RIGHT -> editable(row, column, 1);
            case LEFT -> editable(row, column, -1);
        };
    }

    /// Returns the first editable cell of a row.
    Optional<CellEditor.Target> first(Row row) {
        return columns.stream()
                .filter(column -> isEditable(row, column))
                .findFirst()
                .map(column -> new CellEditor.Target(row, column));
    }

    private Optional<CellEditor.Target> vertical(Row row, Column column, int step) {
        int at = rows.indexOf(row) + step;
        while (at >= 0 && at < rows.size() && rows.get(at).kind() == Row.Kind.GROUP) {
            at += step;
        }
        return at >= 0 && at < rows.size()
                ? Optional.of(new CellEditor.Target(rows.get(at), column))
                : Optional.of(new CellEditor.Target(row, column));
    }

    private Optional<CellEditor.Target> editable(Row row, Column column, int step) {
        int width = columns.size();
        int at = rows.indexOf(row) * width + columns.indexOf(column) + step;
        for (; at >= 0 && at < rows.size() * width; at += step) {
            Row candidate = rows.get(at / width);
            if (isEditable(candidate, columns.get(at % width))) {
                return Optional.of(new CellEditor.Target(candidate, columns.get(at % width)));
            }
        }
        return Optional.empty();
    }

    private static boolean isEditable(Row row, Column column) {
        return column.kind() != Column.Kind.CHECK && row.value(column.id()).is(CellState.EDITABLE);
    }
}
