package plimsoll.domain.text;

import java.time.Duration;
import java.util.Locale;

/// How long something is, as people say it.
public final class DurationText {
    private static final double MINUTES_PER_HOUR = 60;
    private static final int DAYS_FROM = 2;

    private DurationText() {}

    /// Returns a duration of at least 0: `0:42 min` below an hour, `3.5 h` below two days, then `12 d`.
    public static String of(Duration duration) {
        if (duration.toHours() < 1) {
            return String.format(Locale.ROOT, "%d:%02d min", duration.toMinutes(), duration.toSecondsPart());
        }
        return duration.toDays() < DAYS_FROM
                ? String.format(Locale.ROOT, "%.1f h", duration.toMinutes() / MINUTES_PER_HOUR)
                : duration.toDays() + " d";
    }
}
