package plimsoll.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.text.NumberStyle;
import plimsoll.domain.text.NumberText;

/// A table pasted from a spreadsheet or a text file: rows of cells, with the header when there is one.
///
/// Cells are separated by tabs, commas, semicolons or bars, whichever the first line uses. A quoted cell may hold line
/// ends and separators; a doubled quote in it is one quote. Blanks around cells are dropped, empty lines are skipped,
/// and an apostrophe that guards a formula is removed.
///
/// @param header    the first row when none of its cells is a number
/// @param rows      all other rows; they may differ in length
/// @param ambiguous whether every line is one number with grouped thousands, so that commas were not taken as
///                  separators although they could be; the screen then offers both readings
/// @param problems  what was left out
public record PastedTable(
        Optional<List<String>> header, List<List<String>> rows, boolean ambiguous, List<Problem> problems) {
    /// Most rows read; a table of more is a file, not a paste.
    static final int MAX_ROWS = 100_000;

    /// Most cells of a row.
    static final int MAX_COLUMNS = 256;

    private static final String SOURCE = "pasted text";
    private static final String SEPARATORS = "\t,;|";

    /// A line that reads as one number with grouped thousands.
    private static final Pattern GROUPED = Pattern.compile("\\s*[+(-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?\\)?\\s*");

    /// Text that an export guarded against being run as a formula: apostrophes before a character that starts one.
    private static final Pattern GUARDED =
            Pattern.compile("'+[=+\\-@\\t\\r\\n\\x00\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    /// Copies the lists.
    public PastedTable {
        header = header.map(List::copyOf);
        rows = rows.stream().map(List::copyOf).toList();
        problems = List.copyOf(problems);
    }

    /// Reads pasted text, choosing the separator by the first line. Lines that all read as one grouped number are one
    /// column.
    public static PastedTable parse(String text) {
        return parse(text, NumberStyle.POINT);
    }

    /// Reads pasted text whose numbers are written in a style; cells come out in the program's own. With a decimal
    /// comma,
    /// commas do not separate cells.
    public static PastedTable parse(String text, NumberStyle style) {
        boolean grouped = style == NumberStyle.POINT && isGrouped(text);
        return parse(text, grouped ? '\t' : separator(text, style), grouped, style);
    }

    /// Reads pasted text with a separator chosen by the user.
    public static PastedTable parse(String text, char separator) {
        return parse(text, separator, false, NumberStyle.POINT);
    }

    static PastedTable parse(String text, char separator, boolean ambiguous, NumberStyle style) {
        List<Problem> problems = new ArrayList<>();
        List<List<String>> rows = new Cells(unmarked(text), separator, problems)
                .rows().stream()
                        .map(row -> row.stream().map(style::read).toList())
                        .toList();
        boolean headed = !rows.isEmpty() && isHeader(rows.getFirst());
        return new PastedTable(
                headed ? Optional.of(rows.getFirst()) : Optional.empty(),
                headed ? rows.subList(1, rows.size()) : rows,
                ambiguous,
                problems);
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isHeader(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isEmpty())
                && cells.stream().noneMatch(cell -> NumberText.parse(cell) instanceof NumberText.Parsed.Value);
    }

    static boolean isGrouped(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> GROUPED.matcher(line).matches());
    }

    /// Returns the most frequent separator of the first line outside quotes; a tab always wins.
    static char separator(String text, NumberStyle style) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean filled = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n' && filled) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(letter) >= 0 && !(letter == ',' && style == NumberStyle.COMMA)) {
                counts[SEPARATORS.indexOf(letter)]++;
            }
            filled |= !Character.isWhitespace(letter);
        }
        int best = 0;
        for (int at = 1; at < counts.length; at++) {
            if (counts[0] == 0 && counts[at] > counts[best]) {
                best = at;
            }
        }
        return SEPARATORS.charAt(best);
    }

    /// Splits text into cells.
    private static final class Cells {
        private final String text;
        private final char separator;
        private final List<Problem> problems;
        private final List<List<String>> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> row = new ArrayList<>();
        private int line = 1;

        Cells(String text, char separator, List<Problem> problems) {
            this.text = text;
            this.separator = separator;
            this.problems = problems;
        }

        List<List<String>> rows() {
            int at = 0;
            while (at < text.length() && rows.size() <= MAX_ROWS) {
                char letter = text.charAt(at);
                if (letter == '"' && cell.toString().isBlank()) {
                    at = quoted(at);
                    continue;
                }
                if (letter == separator) {
                    endCell(cell.toString().strip());
                } else if (letter == '\n' || letter == '\r') {
                    at += letter == '\r' && text.startsWith("\n", at + 1) ? 1 : 0;
                    endRow();
                } else {
                    cell.append(letter);
                }
                at++;
            }
            endRow();
            if (rows.size() > MAX_ROWS) {
                problem("The text has more than " + MAX_ROWS + " rows; the rest is left out.", "Paste it in parts.");
                return rows.subList(0, MAX_ROWS);
            }
            return rows;
        }

        /// Reads a quoted cell and returns where reading goes on.
        private int quoted(int from) {
            int opened = line;
            StringBuilder content = new StringBuilder();
            int at = from + 1;
            while (at < text.length()) {
                char letter = text.charAt(at);
                if (letter == '"' && text.startsWith("\"", at + 1)) {
                    at++;
                } else if (letter == '"') {
                    break;
                }
                line += letter == '\n' ? 1 : 0;
                content.append(letter);
                at++;
            }
            if (at >= text.length()) {
                problems.add(Problem.error(
                        Kind.FILE,
                        SOURCE,
                        "line " + opened,
                        "The quote opened here is never closed; the rest of the text is one cell.",
                        "Close the quote and paste again."));
            }
            cell.setLength(0);
            cell.append(content);
            return at + 1;
        }

        private void endCell(String value) {
            row.add(GUARDED.matcher(value).matches() ? value.substring(1) : value);
            cell.setLength(0);
        }

        private void endRow() {
            endCell(cell.toString().strip());
            if (row.size() > MAX_COLUMNS) {
                problem(
                        "The row has " + row.size() + " cells, more than " + MAX_COLUMNS + ", and is left out.",
                        "Check the separator.");
            } else if (row.stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(row);
            }
            row = new ArrayList<>();
            line++;
        }

        private void problem(String what, String fix) {
            problems.add(Problem.error(Kind.FILE, SOURCE, "line " + line, what, fix));
        }
    }
}
