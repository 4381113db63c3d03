package plimsoll.storage.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Splits text into rows of cells, one row at a time, by RFC 4180 and what programs really write: any line
/// end, quotes
/// around part of the rows, rows of different length. Cells come out exactly as written, blanks and all.
///
/// Memory is bounded whatever the text: a row that is too long or has too many cells is passed over up to its
/// line end
/// and said to be so.
public final class CsvStream {
    /// Most characters of a cell.
    static final int LONGEST_CELL = 32 * 1024;

    /// Most cells of a row.
    static final int MOST_CELLS = 1024;

    /// Most characters of a row.
    static final int LONGEST_ROW = 256 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final char quote;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int filled;
    private long line = 1;
    private long characters;
    private long rowLine;
    private int rowLength;
    private Optional<String> fault = Optional.empty();

    /// Reads from a reader, which the caller closes.
    public CsvStream(Reader reader, char separator, char quote) {
        this.reader = reader;
        this.separator = separator;
        this.quote = quote;
    }

    /// Returns the line on which the last row began, from 1.
    public long line() {
        return rowLine;
    }

    /// Returns how many characters have been read.
    public long characters() {
        return characters;
    }

    /// Returns what is wrong with the last row as text; its cells are then not whole.
    public Optional<String> fault() {
        return fault;
    }

    /// Returns the next row; empty at the end of the text. Lines without a character are passed over.
    ///
    /// @throws IOException when the text cannot be read
    public Optional<List<String>> next() throws IOException {
        while (true) {
            int first = peek();
            if (first == END) {
                return Optional.empty();
            }
            if (first != '\n' && first != '\r') {
                return Optional.of(row());
            }
            endLine(take());
        }
    }

    /// Returns the first rows, for looking at.
    ///
    /// @param whole whether the text is whole, so that its end does not cut the last row
    Stream<List<String>> stream(int rows, boolean whole) {
        List<List<String>> found = new ArrayList<>();
        try {
            for (int i = 0; i < rows; i++) {
                Optional<List<String>> row = next();
                if (row.isEmpty()) {
                    break;
                }
                if (whole || peek() != END || found.isEmpty()) {
                    found.add(row.get());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
        return found.stream();
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        rowLine = line;
        rowLength = 0;
        fault = Optional.empty();
        while (true) {
            boolean whole = cell();
            if (cells.size() >= MOST_CELLS) {
                fault = Optional.of("The row has more than " + MOST_CELLS + " cells.");
                whole = false;
            }
            if (!whole) {
                passOver();
                return cells;
            }
            cells.add(cell.toString());
            int next = take();
            if (next != separator) {
                endLine(next);
                return cells;
            }
        }
    }

    /// Reads one cell up to what ends it; returns whether it is whole.
    private boolean cell() throws IOException {
        cell.setLength(0);
        if (peek() == quote) {
            return quoted();
        }
        while (true) {
            int next = peek();
            if (next == END || next == separator || next == '\n' || next == '\r') {
                return true;
            }
            if (!append(take())) {
                return false;
            }
        }
    }

    private boolean quoted() throws IOException {
        long opened = line;
        take();
        while (true) {
            int next = take();
            if (next == END) {
                fault = Optional.of("The quote opened on line " + opened + " is never closed.");
                return false;
            }
            if (next == quote) {
                if (peek() != quote) {
                    return tail();
                }
                take();
            } else if (next == '\n' || (next == '\r' && peek() != '\n')) {
                line++;
            }
            if (!append(next)) {
                fault = fault.map(text -> text + " Perhaps the quote opened on line " + opened + " is not closed.");
                return false;
            }
        }
    }

    /// Text after a closing quote belongs to the cell, as spreadsheets read it.
    private boolean tail() throws IOException {
        while (true) {
            int next = peek();
            if (next == END || next == separator || next == '\n' || next == '\r') {
                return true;
            }
            if (!append(take())) {
                return false;
            }
        }
    }

    private boolean append(int letter) {
        rowLength++;
        if (cell.length() >= LONGEST_CELL) {
            fault = Optional.of("A cell has more than " + LONGEST_CELL + " characters.");
            return false;
        }
        if (rowLength > LONGEST_ROW) {
            fault = Optional.of("The row has more than " + LONGEST_ROW + " characters.");
            return false;
        }
        cell.append((char) letter);
        return true;
    }

    private void passOver() throws IOException {
        while (peek() != END) {
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            characters += at - from;
            if (at < filled) {
                endLine(take());
                return;
            }
        }
    }

    private void endLine(int end) throws IOException {
        if (end == '\r' && peek() == '\n') {
            take();
        }
        line += end == END ? 0 : 1;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, reader.read(buffer, 0, BUFFER));
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    private int take() throws IOException {
        int next = peek();
        if (next != END) {
            at++;
            characters++;
        }
        return next;
    }
}
