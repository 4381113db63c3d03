package plimsoll.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says on the standard error how far a long set of scenarios is, and how long it will still take.
final class ScenarioProgress {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Console console;
    private final InstantSource clock;
    private final int count;
    private final Instant start;
    private Instant shown;
    private int done;

    ScenarioProgress(Console console, InstantSource clock, int count) {
        this.console = console;
        this.clock = clock;
        this.count = count;
        start = clock.instant();
        shown = start;
    }

    /// Counts one scenario; a line is written at most every two seconds.
    void step() {
        done++;
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(EVERY) >= 0 && done < count) {
            shown = now;
            long left = Duration.between(start, now).toMillis() * (count - done) / done / 1000;
            console.message("Scenarios: " + done + " of " + count + ", about " + left + " s left");
        }
    }
}
