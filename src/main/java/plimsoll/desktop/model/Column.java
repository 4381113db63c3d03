package plimsoll.desktop.model;

import java.util.List;
import java.util.function.Supplier;
import plimsoll.desktop.text.Texts;

/// One column of a table.
///
/// @param id      stable name, also the header in files
/// @param title   as shown
/// @param unit    as shown behind the title; may be empty
/// @param kind    how it is aligned, edited and written to files
/// @param width   preferred width in px at 100 %
/// @param choices what a choice column offers, asked each time it opens
public record Column(String id, String title, String unit, Kind kind, double width, Supplier<List<String>> choices) {
    /// How a column is aligned, edited and written to files.
    public enum Kind {
        TEXT,
        NUMBER,
        /// A text out of a list, completed while typing.
        CHOICE,
        /// A check box; the cell's text is "yes" or "no".
        CHECK,
        /// A bar; the cell's file text is its length from 0 to 1.
        BAR
    }

    /// Ends the identifier of the column that shows the number of the compared book.
    private static final String BEFORE = "_before";

    /// Ends the identifier of the column that shows how far a number is from that of the compared book.
    private static final String DIFFERENCE = "_difference";

    /// Returns the identifier of the column before a column of this identifier, for the compared book.
    public static String before(String id) {
        return id + BEFORE;
    }

    /// Returns the identifier of the column behind a column of this identifier, for the difference.
    public static String difference(String id) {
        return id + DIFFERENCE;
    }

    /// Returns a number column between that of the compared book and that of the difference; both stand in the table
    /// only while a book is compared.
    ///
    /// @param before title of the column before it
    public static List<Column> compared(String id, String title, String before, String unit, double width) {
        return List.of(
                number(before(id), before, "", width),
                number(id, title, unit, width),
                number(difference(id), Texts.of("column.difference"), "", width));
    }

    /// Returns a text column.
    public static Column text(String id, String title, double width) {
        return new Column(id, title, "", Kind.TEXT, width, List::of);
    }

    /// Returns a number column.
    public static Column number(String id, String title, String unit, double width) {
        return new Column(id, title, unit, Kind.NUMBER, width, List::of);
    }

    /// Returns a column whose cells take one of the choices.
    public static Column choice(String id, String title, double width, Supplier<List<String>> choices) {
        return new Column(id, title, "", Kind.CHOICE, width, choices);
    }

    /// Returns a check box column.
    public static Column check(String id, String title, double width) {
        return new Column(id, title, "", Kind.CHECK, width, List::of);
    }
}
