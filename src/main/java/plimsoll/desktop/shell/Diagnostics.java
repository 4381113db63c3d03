package plimsoll.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.desktop.task.Blockages;
import plimsoll.desktop.task.RunWords;
import plimsoll.domain.text.NumberText;

/// What the program says about how it runs, for a report of a problem.
///
/// @param version   of the program
/// @param java      version and maker
/// @param javafx    version
/// @param system    name, version, processor
/// @param vector    whether the vector module is there
/// @param threads   that calculate
/// @param memory    bytes used and the most there may be
/// @param start     when the process started, was shown, and had its first numbers
/// @param folder    where unsaved changes are kept
/// @param blockages of the window's thread; empty when nobody watches
record Diagnostics(
        String version,
        String java,
        String javafx,
        String system,
        boolean vector,
        String threads,
        Memory memory,
        Start start,
        String folder,
        Optional<Blockages> blockages) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final double MEBI = 1024.0 * 1024.0;

    /// Bytes.
    record Memory(long used, long most) {}

    /// Times since the process started; empty = not yet, or not known.
    record Start(Optional<Duration> shown, Optional<Duration> numbers) {
        /// Nothing is known.
        static final Start UNKNOWN = new Start(Optional.empty(), Optional.empty());
    }

    /// Returns everything that the running program knows.
    static Diagnostics now(String version, String threads, Start start, String folder, Optional<Blockages> blockages) {
        Runtime runtime = Runtime.getRuntime();
        return new Diagnostics(
                version,
                property("java.version") + ", " + property("java.vendor"),
                property("javafx.runtime.version"),
                property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", "
                        + runtime.availableProcessors() + " processors",
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                threads,
                new Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()),
                start,
                folder,
                blockages);
    }

    private static String property(String name) {
        return System.getProperty(name, "not known");
    }

    /// Returns the page.
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Plimsoll", version);
        line(text, "Java", java);
        line(text, "JavaFX", javafx);
        line(text, "System", system);
        line(text, "Vector module", vector ? "present" : "missing, the scalar kernel calculates");
        line(text, "Threads", threads);
        line(text, "Memory", mebi(memory.used()) + " of at most " + mebi(memory.most()));
        line(text, "Start", "window after " + after(start.shown()) + ", first numbers after " + after(start.numbers()));
        line(text, "Unsaved work", folder);
        text.append('\n');
        blockages.ifPresentOrElse(
                found -> blockages(text, found), () -> text.append("The window's thread is not watched here.\n"));
        return text.toString();
    }

    private static void blockages(StringBuilder text, Blockages found) {
        List<Blockages.Blockage> longest = found.longest();
        if (longest.isEmpty()) {
            text.append("The window has answered within 100 ms all the time.\n");
            return;
        }
        text.append("The window did not answer for more than 100 ms ")
                .append(found.count() == 1 ? "once" : found.count() + " times")
                .append("; the longest:\n");
        for (Blockages.Blockage one : longest) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s UTC   %,6d ms   %s%n",
                    TIME.format(one.at()),
                    one.time().toMillis(),
                    one.what()));
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String after(Optional<Duration> time) {
        return time.map(found -> RunWords.seconds(found.toMillis() / 1000.0)).orElse("n/a");
    }

    private static String mebi(long bytes) {
        return NumberText.screen(bytes / MEBI, 0) + " MiB";
    }

    /// Returns how long ago the process started.
    static Optional<Duration> sinceStart(Instant now) {
        return ProcessHandle.current().info().startInstant().map(began -> Duration.between(began, now));
    }
}
