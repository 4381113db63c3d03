package plimsoll.desktop.task;

import java.util.Locale;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// How far a run is, in words.
public final class RunWords {
    private static final double MINUTE = 60;
    private static final double SHORT = 10;
    private static final double LEAST = 0.05;

    private RunWords() {}

    /// Returns what is finished, for example `2,500 of 10,000 paths`.
    public static String done(RunProgress progress, String unit) {
        return unit.isEmpty()
                ? percent(progress)
                : Texts.of(
                        "run.doneOf",
                        NumberText.screen((double) progress.done(), 0),
                        NumberText.screen((double) progress.total(), 0),
                        unit);
    }

    /// Returns what is finished and how long the rest takes.
    public static String running(RunProgress progress, String unit) {
        return progress.secondsLeft().isPresent()
                ? Texts.of(
                        "run.aboutLeft",
                        done(progress, unit),
                        seconds(progress.secondsLeft().getAsDouble()))
                : done(progress, unit);
    }

    /// Returns the state of a run as a line of a list.
    public static String line(RunProgress progress, String unit) {
        return switch (progress.phase()) {
            case IDLE -> Texts.of("run.notStarted");
            case RUNNING -> running(progress, unit);
            case COMPLETE ->
                unit.isEmpty()
                        ? Texts.of("run.complete", seconds(progress.seconds()))
                        : Texts.of(
                                "run.completeOf",
                                NumberText.screen((double) progress.total(), 0),
                                unit,
                                seconds(progress.seconds()));
            case CANCELLED -> Texts.of("run.cancelledAfter", done(progress, unit));
            case FAILED -> Texts.of("run.failedBecause", progress.message());
        };
    }

    /// Returns why a run has no numbers, one sentence; empty when it has not failed.
    public static String failure(RunProgress progress) {
        return progress.phase() == RunProgress.Phase.FAILED ? Texts.of("failure.panel", progress.message()) : "";
    }

    /// Returns share and rest for the status line, for example `42 %, 3.1 s left`.
    static String brief(RunProgress progress) {
        return progress.secondsLeft().isPresent()
                ? Texts.of(
                        "run.left",
                        percent(progress),
                        seconds(progress.secondsLeft().getAsDouble()))
                : percent(progress);
    }

    private static String percent(RunProgress progress) {
        return String.format(Locale.ROOT, "%d %%", (int) Math.floor(100 * progress.share()));
    }

    /// Returns a time span, in seconds or minutes.
    public static String seconds(double seconds) {
        if (seconds < LEAST) {
            return Texts.of("run.moment");
        }
        return seconds < MINUTE
                ? NumberText.screen(seconds, seconds < SHORT ? 1 : 0) + " s"
                : Texts.of("run.minutes", NumberText.screen(seconds / MINUTE, 1));
    }
}
