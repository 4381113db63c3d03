package plimsoll.desktop.model;

import java.util.List;

/// Cells from a spreadsheet.
///
/// @param header column names; empty when the first row holds values
/// @param rows   cell texts
public record PastedCells(List<String> header, List<List<String>> rows) {
    /// Copies the lists.
    public PastedCells {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Splits pasted text into cells.
    @FunctionalInterface
    public interface Parser {
        /// Returns the cells of the text.
        PastedCells parse(String text);
    }
}
