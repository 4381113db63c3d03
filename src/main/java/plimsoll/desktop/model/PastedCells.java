package plimsoll.desktop.model;

import java.util.List;
import java.util.Optional;
import plimsoll.domain.text.NumberStyle;

/// Cells from a spreadsheet.
///
/// @param header    column names; empty when the first row holds values
/// @param rows      cell texts, numbers written as this program reads them
/// @param separator what stood between the cells
/// @param style     how their numbers were read
/// @param unsure    whether numbers such as `1,234` could be read in the other style too, and nothing tells which
public record PastedCells(
        List<String> header, List<List<String>> rows, char separator, NumberStyle style, boolean unsure) {
    /// Copies the lists.
    public PastedCells {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Makes cells whose numbers are sure.
    public PastedCells(List<String> header, List<List<String>> rows) {
        this(header, rows, '\t', NumberStyle.POINT, false);
    }

    /// How pasted text is to be read.
    ///
    /// @param separator what stands between the cells; empty to find out
    /// @param style     how numbers are written; empty to find out
    public record Reading(Optional<Character> separator, Optional<NumberStyle> style) {
        /// Finds out everything.
        public static final Reading FOUND = new Reading(Optional.empty(), Optional.empty());
    }

    /// Splits pasted text into cells.
    @FunctionalInterface
    public interface Parser {
        /// Returns the cells of the text.
        PastedCells parse(String text);

        /// Returns the cells of the text, read as told.
        default PastedCells parse(String text, Reading reading) {
            return parse(text);
        }
    }
}
