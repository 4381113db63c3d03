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
import plimsoll.desktop.text.Texts;
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
                property("os.name") + " " + property("os.version") + ", " + property("os.arch")
                        + Texts.of("diagnostics.processors", String.valueOf(runtime.availableProcessors())),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                threads,
                new Memory(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()),
                start,
                folder,
                blockages);
    }

    private static String property(String name) {
        return System.getProperty(name, Texts.of("diagnostics.notKnown"));
    }

    /// Returns the page.
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, Texts.of("window.product"), version);
        line(text, Texts.of("diagnostics.java"), java);
        line(text, Texts.of("diagnostics.javafx"), javafx);
        line(text, Texts.of("diagnostics.system"), system);
        line(
                text,
                Texts.of("diagnostics.vector"),
                vector ? Texts.of("diagnostics.present") : Texts.of("diagnostics.missing"));
        line(text, Texts.of("diagnostics.threads"), threads);
        line(
                text,
                Texts.of("diagnostics.memory"),
                Texts.of("diagnostics.used", mebi(memory.used()), mebi(memory.most())));
        line(
                text,
                Texts.of("diagnostics.start"),
                Texts.of("diagnostics.started", after(start.shown()), after(start.numbers())));
        line(text, Texts.of("diagnostics.unsaved"), folder);
        text.append('\n');
        blockages.ifPresentOrElse(
                found -> blockages(text, found), () -> text.append(Texts.of("diagnostics.notWatched") + "\n"));
        return text.toString();
    }

    private static void blockages(StringBuilder text, Blockages found) {
        List<Blockages.Blockage> longest = found.longest();
        if (longest.isEmpty()) {
            text.append(Texts.of("diagnostics.always") + "\n");
            return;
        }
        text.append(Texts.of(
                        "diagnostics.late",
                        found.count() == 1
                                ? Texts.of("diagnostics.once")
                                : Texts.of("diagnostics.times", NumberText.count(found.count()))))
                .append('\n');
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
