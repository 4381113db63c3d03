package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberStyle;
import plimsoll.domain.text.NumberText;

/// Pasted text before it is taken: how it was read, where its columns go, and which rows cannot be taken.
public final class PasteViewModel {
    /// Texts of so many letters are read beside the window's thread.
    private static final int LONG = 20_000;

    private final String text;
    private final PastedCells.Parser parser;
    private final PasteTarget target;
    private PastedCells.Reading reading = PastedCells.Reading.FOUND;
    private PastedCells cells;
    private Optional<Map<NumberStyle, String>> readings = Optional.empty();
    private List<String> order = List.of();
    private List<Line> lines = List.of();

    /// One pasted row.
    ///
    /// @param cells   its texts
    /// @param problem why it cannot be taken; empty when it can
    public record Line(List<String> cells, String problem) {
        /// Returns whether it can be taken.
        public boolean isValid() {
            return problem.isEmpty();
        }
    }

    /// Takes a text that is still to be read.
    public PasteViewModel(String text, PastedCells.Parser parser, PasteTarget target) {
        this.text = text;
        this.parser = parser;
        this.target = target;
        this.cells = new PastedCells(List.of(), List.of());
    }

    /// What was read beside the window's thread.
    ///
    /// @param cells    of the text
    /// @param readings a number that the styles read differently, as each reads it; empty when there is none
    public record Found(PastedCells cells, Optional<Map<NumberStyle, String>> readings) {}

    /// Returns whether reading it takes so long that nobody waits for it.
    public boolean isLong() {
        return text.length() >= LONG;
    }

    /// Reads the text at once, as chosen; returns this.
    public PasteViewModel read() {
        take(finding().get());
        return check();
    }

    /// Checks all rows at once; returns this.
    public PasteViewModel check() {
        boolean more = true;
        while (more) {
            more = step();
        }
        return this;
    }

    /// Returns what splits the text into cells, as chosen; it may work beside the window's thread.
    public Supplier<Found> finding() {
        PastedCells.Reading now = reading;
        return () -> {
            PastedCells found = parser.parse(text, now);
            NumberStyle other = found.style() == NumberStyle.POINT ? NumberStyle.COMMA : NumberStyle.POINT;
            PastedCells otherwise =
                    parser.parse(text, new PastedCells.Reading(Optional.of(found.separator()), Optional.of(other)));
            return new Found(found, difference(found, otherwise));
        };
    }

    private static Optional<Map<NumberStyle, String>> difference(PastedCells found, PastedCells otherwise) {
        for (int row = 0; row < Math.min(found.rows().size(), otherwise.rows().size()); row++) {
            List<String> ones = found.rows().get(row);
            List<String> others = otherwise.rows().get(row);
            for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
                if (!ones.get(i).equals(others.get(i))) {
                    return Optional.of(
                            Map.of(found.style(), plain(ones.get(i)), otherwise.style(), plain(others.get(i))));
                }
            }
        }
        return Optional.empty();
    }

    /// Takes what was read; its rows are then to be checked. Columns that were chosen stay while there are as many.
    public void take(Found found) {
        cells = found.cells();
        readings = found.readings();
        if (width() != order.size()) {
            match();
        }
        lines = new ArrayList<>(cells.rows().size());
    }

    /// Checks one more row; returns whether there is another one.
    public boolean step() {
        if (lines.size() < cells.rows().size()) {
            List<String> row = cells.rows().get(lines.size());
            lines.add(new Line(row, target.problem(values(row)).orElse("")));
        }
        return lines.size() < cells.rows().size();
    }

    /// Returns whether the text can go in without a question: its numbers are sure and all rows can be taken.
    public boolean isClear() {
        return !cells.unsure() && lines.stream().allMatch(Line::isValid);
    }

    /// Returns whether there is any row.
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Returns what stands between the cells.
    public char separator() {
        return cells.separator();
    }

    /// Returns how numbers are read.
    public NumberStyle style() {
        return cells.style();
    }

    /// Returns whether nothing in the text tells how its numbers are written.
    public boolean isUnsure() {
        return cells.unsure();
    }

    /// Returns a number of the text that the styles read differently, as each reads it; empty when there is none.
    public Optional<Map<NumberStyle, String>> readings() {
        return readings;
    }

    private static String plain(String number) {
        return plimsoll.domain.text.NumberText.parse(number)
                        instanceof plimsoll.domain.text.NumberText.Parsed.Value value
                ? plimsoll.domain.text.NumberText.exact(value.value(), 0)
                : number;
    }

    /// Returns the heads of the pasted columns; empty without a header.
    public List<String> header() {
        return cells.header();
    }

    /// Returns the rows.
    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /// Returns how many rows can be taken.
    public int valid() {
        return (int) lines.stream().filter(Line::isValid).count();
    }

    /// Returns the columns that values may go to.
    public List<Column> columns() {
        return target.columns();
    }

    /// Returns the column each pasted column goes to; an empty text for one that is left out.
    public List<String> order() {
        return order;
    }

    /// Chooses how numbers are written; the text is then to be read again.
    public void chooseStyle(NumberStyle style) {
        reading = new PastedCells.Reading(reading.separator(), Optional.of(style));
    }

    /// Chooses what stands between cells; the text is then to be read again.
    public void chooseSeparator(char separator) {
        reading = new PastedCells.Reading(Optional.of(separator), reading.style());
    }

    /// Sends a pasted column to a column of the table, or nowhere; the column it went to is freed. The rows are
    /// then to be checked again.
    ///
    /// @param index  of the pasted column
    /// @param column identifier; empty for nowhere
    public void chooseColumn(int index, String column) {
        List<String> next = new ArrayList<>(order);
        if (!column.isEmpty()) {
            next.replaceAll(other -> other.equals(column) ? "" : other);
        }
        next.set(index, column);
        order = List.copyOf(next);
        lines = new ArrayList<>(cells.rows().size());
    }

    private int width() {
        int width = cells.header().size();
        for (List<String> row : cells.rows()) {
            width = Math.max(width, row.size());
        }
        return width;
    }

    private void match() {
        List<String> matched = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            String column = cells.header().isEmpty()
                    ? i < target.order().size() ? target.order().get(i) : ""
                    : i < cells.header().size()
                            ? target.columnNamed(cells.header().get(i))
                            : "";
            matched.add(matched.contains(column) ? "" : column);
        }
        order = List.copyOf(matched);
    }

    private Map<String, String> values(List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.size(), order.size()); i++) {
            if (!order.get(i).isEmpty()) {
                values.put(order.get(i), row.get(i));
            }
        }
        return values;
    }

    /// Takes the rows that can be taken as one undo step; returns one sentence about it.
    public String apply() {
        List<Map<String, String>> taken = lines.stream()
                .filter(Line::isValid)
                .map(line -> values(line.cells()))
                .toList();
        int refused = lines.size() - taken.size();
        String done = target.apply(taken);
        return refused == 0
                ? done + "."
                : Texts.of(
                        "paste.someLeftOut",
                        done,
                        NumberText.count(refused),
                        lines.stream()
                                .filter(line -> !line.isValid())
                                .findFirst()
                                .orElseThrow()
                                .problem());
    }
}
