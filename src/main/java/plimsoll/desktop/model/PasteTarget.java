package plimsoll.desktop.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a table does with pasted rows.
public interface PasteTarget {
    /// Returns the columns that pasted values may go to.
    List<Column> columns();

    /// Returns the columns of values without a header, in order.
    List<String> order();

    /// Returns the column that a header names; empty for none.
    String columnNamed(String header);

    /// Returns why a row cannot be taken; empty when it can.
    ///
    /// @param values texts by column; a number is written as this program reads it
    Optional<String> problem(Map<String, String> values);

    /// Takes the rows, which have no problem, as one undo step; returns what was done, such as `Pasted 3 rows`.
    String apply(List<Map<String, String>> rows);

    /// Returns the column that has a header as its identifier or title, with or without its unit; empty for none.
    static String named(List<Column> columns, String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        return columns.stream()
                .filter(column -> {
                    String title = column.title().toLowerCase(Locale.ROOT);
                    return !wanted.isEmpty()
                            && (wanted.equals(column.id())
                                    || wanted.equals(title)
                                    || wanted.equals((title + " " + column.unit()).toLowerCase(Locale.ROOT)));
                })
                .map(Column::id)
                .findFirst()
                .orElse("");
    }
}
