package plimsoll.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;

/// Collects what is wrong with one file.
public final class Report {
    /// More are counted, not listed: a wrong file of a million rows must stay readable.
    private static final int LISTED = 1000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private int unlisted;

    public Report(String file) {
        this.file = file;
    }

    /// Adds a problem that leaves something out.
    public void error(Location at, String what, String fix) {
        errors++;
        add(Problem.error(Kind.FILE, file, at.shown(), what, fix));
    }

    /// Adds something worth knowing.
    public void note(Location at, String what, String fix) {
        add(Problem.note(Kind.FILE, file, at.shown(), what, fix));
    }

    /// Returns what the reader gives; when it rejects, the item is reported as left out and nothing is returned.
    ///
    /// @param item what is left out, for example "The position"
    public <T> Optional<T> item(String item, Location at, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Rejected e) {
            error(e.at(), item + " is left out: " + e.what(), e.fix());
        } catch (IllegalArgumentException e) {
            error(at, item + " is left out: " + e.getMessage() + ".", "Correct the value.");
        }
        return Optional.empty();
    }

    /// Returns how many errors were added so far.
    public int errors() {
        return errors;
    }

    /// Returns the collected problems with the value, which is dropped when it is empty.
    public <T> Loaded<T> loaded(Optional<T> value) {
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            all.add(Problem.error(
                    Kind.FILE,
                    file,
                    "",
                    "The file has " + unlisted + " further problems.",
                    "Mend the listed ones first, then open the file again."));
        }
        return new Loaded<>(value, all);
    }

    private void add(Problem problem) {
        if (problems.size() < LISTED) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }
}
