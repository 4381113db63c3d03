package plimsoll.desktop.control;

import plimsoll.desktop.model.Headline;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What a tile shows.
///
/// @param text   the value as text
/// @param unit   behind the value, smaller; may be empty
/// @param detail the line below; may be empty
/// @param tone   how good it is
public record StatValue(String text, String unit, String detail, Tone tone) {
    /// How good a value is; each tone colours the value, and all but the first three draw a bar at the left.
    public enum Tone {
        NORMAL,
        NOT_AVAILABLE,
        /// Computed from an older document.
        STALE,
        GAIN,
        WARN,
        LOSS
    }

    /// Returns a value in the normal tone.
    public static StatValue of(String text, String unit, String detail) {
        return new StatValue(text, unit, detail, Tone.NORMAL);
    }

    /// Returns a headline number of a ViewModel.
    public static StatValue of(Headline headline) {
        if (!headline.reason().isEmpty()) {
            return notAvailable(headline.reason());
        }
        Tone tone = switch (headline.band()) {
            case NONE, TARGET -> Tone.NORMAL;
            case WARN -> Tone.WARN;
            case RESTRICT, BREACH -> Tone.LOSS;
        };
        return new StatValue(
                headline.value(), headline.unit(), headline.detail(), headline.stale() ? Tone.STALE : tone);
    }

    /// Returns a number with fixed decimals; `n/a` with the reason when it is not finite.
    public static StatValue number(double value, int decimals, String unit, String detail) {
        return Double.isFinite(value)
                ? of(NumberText.screen(value, decimals), unit, detail)
                : notAvailable(Texts.of("tile.noNumber"));
    }

    /// Returns a number with its sign; `n/a` with the reason when it is not finite.
    public static StatValue signed(double value, int decimals, String unit, String detail) {
        return Double.isFinite(value)
                ? of(NumberText.signed(value, decimals), unit, detail)
                : notAvailable(Texts.of("tile.noNumber"));
    }

    /// Returns a margin ratio such as `×1.42`; `n/a` with the reason when it is not finite.
    public static StatValue ratio(double value, String detail) {
        return Double.isFinite(value)
                ? of(NumberText.ratio(value), "", detail)
                : notAvailable(Texts.of("tile.noRatio"));
    }

    /// Returns `n/a` with the reason below it.
    public static StatValue notAvailable(String reason) {
        return new StatValue(NumberText.NOT_AVAILABLE, "", reason, Tone.NOT_AVAILABLE);
    }

    /// Returns the same value in another tone; `n/a` keeps its own.
    public StatValue in(Tone next) {
        return tone == Tone.NOT_AVAILABLE ? this : new StatValue(text, unit, detail, next);
    }
}
