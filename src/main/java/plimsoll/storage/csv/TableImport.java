package plimsoll.storage.csv;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.instrument.Instrument;
import plimsoll.storage.Loaded;

/// Reads a table of positions, balances and prices, row by row. Good rows are kept; each other one is said
/// with its line
/// and column, up to a thousand of them, the rest is counted.
public final class TableImport {
    private static final int LISTED = 1000;
    private static final int BETWEEN = 4096;

    private final CsvFile file;
    private final TableRows rows;
    private final List<Problem> problems = new ArrayList<>();
    private long wrong;

    private TableImport(CsvFile file, TableRows rows) {
        this.file = file;
        this.rows = rows;
    }

    /// What reading a table gave.
    ///
    /// @param incoming what it states; empty when nothing could be read
    /// @param problems rows left out
    /// @param rows     how many rows were read, the header not counted
    /// @param wrong    how many of them were left out
    public record Result(Optional<Incoming> incoming, List<Problem> problems, long rows, long wrong) {
        /// Copies the list.
        public Result {
            problems = List.copyOf(problems);
        }

        /// Returns value and problems.
        public Loaded<Incoming> loaded() {
            return new Loaded<>(incoming, problems);
        }
    }

    /// Reads the table.
    ///
    /// @param names        reads instrument names as the pool's venue writes them
    /// @param cancellation asked now and then; a cancelled import has no result
    /// @param characters   hears how many characters have been read
    public static Optional<Result> read(
            CsvFile file,
            TableMapping mapping,
            Function<String, Optional<Instrument>> names,
            Cancellation cancellation,
            LongConsumer characters) {
        Optional<String> lacks = mapping.lacks();
        if (file.header().isEmpty() || lacks.isPresent()) {
            String what = file.header().isEmpty() ? "The file is empty." : "The columns are not understood.";
            return Optional.of(new Result(
                    Optional.empty(),
                    List.of(Problem.error(
                            Kind.FILE, file.name(), "line 1", what, lacks.orElse("Choose another file."))),
                    0,
                    0));
        }
        return new TableImport(
                        file, new TableRows(file.name(), mapping, file.format().numbers(), names))
                .read(cancellation, characters);
    }

    private Optional<Result> read(Cancellation cancellation, LongConsumer characters) {
        long count = 0;
        try (Reader reader = file.reader()) {
            CsvStream stream = file.stream(reader);
            stream.next();
            for (Optional<List<String>> row = stream.next(); row.isPresent(); row = stream.next()) {
                count++;
                if (count % BETWEEN == 0) {
                    characters.accept(stream.characters());
                    if (cancellation.isCancelled()) {
                        return Optional.empty();
                    }
                }
                if (stream.fault().isPresent()) {
                    wrong(
                            "line " + stream.line(),
                            stream.fault().get() + " The row is left out.",
                            "Check the separators and quotes of this row.");
                } else {
                    rows.add(stream.line(), row.get())
                            .ifPresent(problem -> wrong(
                                    "line " + stream.line() + ", column " + problem.column(),
                                    problem.what(),
                                    problem.fix()));
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error(
                    Kind.FILE,
                    file.name(),
                    "",
                    "Reading stopped: " + e.getMessage() + ".",
                    "Check the disk and import the" + " file again."));
        }
        if (wrong > LISTED) {
            problems.add(Problem.error(
                    Kind.FILE,
                    file.name(),
                    "",
                    wrong - LISTED + " further rows are left out.",
                    "Mend the listed ones first, then import the file again."));
        }
        return Optional.of(new Result(Optional.of(rows.incoming()), problems, count, wrong));
    }

    private void wrong(String place, String what, String fix) {
        wrong++;
        if (wrong <= LISTED) {
            problems.add(Problem.error(Kind.FILE, file.name(), place, what, fix));
        }
    }

    /// What is wrong with a row.
    ///
    /// @param column from 1
    record Fault(int column, String what, String fix) {}

    static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
