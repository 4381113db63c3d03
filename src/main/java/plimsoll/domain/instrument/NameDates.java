package plimsoll.domain.instrument;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Reads dates in instrument names: `27DEC24`, `241227`, `20241227`, and a quarter such as `Z24`, which ends on the
/// last
/// Friday of its month. All known venues settle at 08:00 UTC.
final class NameDates {
    private static final LocalTime SETTLEMENT = LocalTime.of(8, 0);
    private static final int CENTURY = 2000;
    private static final int COMPACT = 6;

    private NameDates() {}

    /// Returns the time of expiry; empty when there is no such day.
    static Optional<Instant> read(String text) {
        try {
            return date(text).map(day -> day.atTime(SETTLEMENT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        if (text.matches("\\d{8}")) {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)));
        }
        if (text.matches("\\d{6}")) {
            return Optional.of(
                    LocalDate.of(CENTURY + number(text, 0, 2), number(text, 2, 4), number(text, 4, COMPACT)));
        }
        if (text.matches("[HMUZ]\\d{2}")) {
            int month = 3 * ("HMUZ".indexOf(text.charAt(0)) + 1);
            return Optional.of(LocalDate.of(CENTURY + number(text, 1, 3), month, 1)
                    .with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)));
        }
        int letters = text.length() - 5;
        if (!text.matches("\\d{1,2}[A-Z]{3}\\d{2}")) {
            return Optional.empty();
        }
        return month(text.substring(letters, letters + 3))
                .map(month -> LocalDate.of(
                        CENTURY + number(text, letters + 3, text.length()), month, number(text, 0, letters)));
    }

    private static Optional<Month> month(String letters) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(letters)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
