package plimsoll.desktop.session;

import java.time.Duration;
import java.time.Instant;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.text.DurationText;

/// How old a price, a volatility or a rate is, and whether that is too old to rest numbers on.
///
/// @param age of the quote at the valuation time; negative for times after it
/// @param old whether it is older than the workspace allows
public record MarkAge(Duration age, boolean old) {
    /// What is too old until the workspace says otherwise.
    public static final Duration LIMIT = Duration.ofHours(24);

    private static final double SECONDS_PER_MINUTE = 60;

    /// Judges a quote.
    ///
    /// @param quoted   when it was true
    /// @param now      the valuation time
    /// @param document whose limit holds
    public static MarkAge of(Instant quoted, Instant now, Document document) {
        Duration age = Duration.between(quoted, now);
        return new MarkAge(age, age.compareTo(limit(document)) >= 0);
    }

    /// Returns the age beyond which a quote is old: the warning limit of the tile for data age, else a day.
    public static Duration limit(Document document) {
        return document.stress()
                .tiles()
                .tile(TileKind.DATA_AGE)
                .flatMap(TileLimit::warn)
                .map(minutes -> Duration.ofSeconds(Math.round(minutes.doubleValue() * SECONDS_PER_MINUTE)))
                .orElse(LIMIT);
    }

    /// Returns whether the quote is of a time after the valuation time.
    public boolean ahead() {
        return age.isNegative();
    }

    /// Returns the age as people say it: `0:42 min`, `3.5 h`, `12 d`; `ahead` for times after the valuation time.
    public String text() {
        return text(age);
    }

    /// Returns an age as people say it.
    public static String text(Duration age) {
        return age.isNegative() ? Texts.of("age.ahead") : DurationText.of(age);
    }
}
