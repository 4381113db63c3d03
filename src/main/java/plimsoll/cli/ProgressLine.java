package plimsoll.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import plimsoll.domain.Progress;

/// Says how far a long run is, on the stream of messages: one line that is written over on a terminal, otherwise a line
/// now and then. A short run says nothing. Any thread may report.
final class ProgressLine {
    /// A run shorter than this says nothing.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration ON_FILE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final InstantSource clock;
    private final boolean terminal;
    private final String what;
    private final long total;
    private final boolean inShares;
    private final Instant start;
    private Instant shown;
    private long done;
    private int width;

    /// Begins a run.
    ///
    /// @param terminal whether a line can be written over
    /// @param what     is counted, in the plural
    /// @param total    how many there will be, above 0
    ProgressLine(PrintStream out, InstantSource clock, boolean terminal, String what, long total) {
        this(out, clock, terminal, what, total, false);
    }

    private ProgressLine(
            PrintStream out, InstantSource clock, boolean terminal, String what, long total, boolean inShares) {
        this.out = out;
        this.clock = clock;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
        this.inShares = inShares;
        start = clock.instant();
        shown = start;
    }

    /// Begins a run that is told of on the session's stream of messages.
    ///
    /// @param what  is counted, in the plural
    /// @param total how many there will be, above 0
    static ProgressLine of(Session session, String what, long total) {
        return new ProgressLine(session.console().err(), session.clock(), session.isTerminal(), what, total);
    }

    /// Begins a run whose progress is counted in thousandths.
    ///
    /// @param what is done, a noun
    static ProgressLine share(Session session, String what) {
        return new ProgressLine(
                session.console().err(), session.clock(), session.isTerminal(), what, Progress.WHOLE, true);
    }

    /// Counts what has been finished.
    synchronized void add(long more) {
        done += more;
        Instant now = clock.instant();
        Duration since = Duration.between(shown, now);
        boolean due = since.compareTo(terminal ? ON_TERMINAL : ON_FILE) >= 0;
        if (due && Duration.between(start, now).compareTo(QUIET) >= 0) {
            shown = now;
            show(text(Duration.between(start, now)));
        }
    }

    /// Clears the line.
    synchronized void end() {
        if (terminal && width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
        }
    }

    private String text(Duration elapsed) {
        double share = Math.min(1, (double) done / total);
        String left = share > 0 ? ", about " + time(elapsed.toMillis() / 1000.0 * (1 / share - 1)) + " left" : "";
        return inShares
                ? String.format(Locale.ROOT, "%s: %.0f %%%s", what, 100 * share, left)
                : String.format(Locale.ROOT, "%,d of %,d %s (%.0f %%)%s", done, total, what, 100 * share, left);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    private void show(String text) {
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            out.flush();
            width = Math.max(width, text.length());
        } else {
            out.println(text);
        }
    }
}
