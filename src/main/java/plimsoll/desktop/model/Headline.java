package plimsoll.desktop.model;

import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.text.NumberText;

/// One headline number.
///
/// @param label  what it is
/// @param value  the number as shown, without unit
/// @param unit   as shown small behind it; may be empty
/// @param detail the line below
/// @param band   how good it is
/// @param stale  whether it is older than the document
/// @param reason why it is not available; empty when it is
/// @param mark   the sign of the pool it is about
/// @param side   a second number at the right
/// @param ladder where a buffer stands
/// @param verdict in a word how it stands to its limit, such as `alert, at most 20,000`; empty = no limit is passed
/// @param place  the leg or pool that contributes most
/// @param opens  what a click opens
/// @param about  what is asked when somebody asks why; empty = nothing can be
public record Headline(
        String label,
        String value,
        String unit,
        String detail,
        Band band,
        boolean stale,
        String reason,
        Mark mark,
        Optional<Side> side,
        Optional<Ladder> ladder,
        String verdict,
        Optional<Problem.Place> place,
        Opens opens,
        Optional<About> about) {
    /// What a headline opens.
    public enum Opens {
        /// The place that contributes most, if there is one.
        PLACE,
        /// The list of runs.
        RUNS,
        /// The simulated paths.
        PATHS
    }

    /// A second, smaller number at the right end of a headline.
    ///
    /// @param mark   which way it goes
    /// @param value  as shown, with its unit
    /// @param detail the line below
    public record Side(Mark mark, String value, String detail) {}

    /// What a headline is about.
    ///
    /// @param kind of the tile
    /// @param item the pool of a ratio, the venue of a level; else empty
    public record About(TileKind kind, String item) {}

    /// A buffer on the workspace's ladder, USD.
    public record Ladder(BufferLadder bounds, double buffer) {}

    /// How good a headline number is.
    public enum Band {
        NONE,
        TARGET,
        WARN,
        RESTRICT,
        BREACH
    }

    /// Makes a headline of one number.
    public Headline(String label, String value, String unit, String detail, Band band, boolean stale, String reason) {
        this(
                label,
                value,
                unit,
                detail,
                band,
                stale,
                reason,
                Mark.NONE,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Opens.PLACE,
                Optional.empty());
    }

    /// Returns this headline with the sign of a pool.
    public Headline withMark(Mark sign) {
        return new Headline(
                label, value, unit, detail, band, stale, reason, sign, side, ladder, verdict, place, opens, about);
    }

    /// Returns this headline with a second number.
    public Headline withSide(Side second) {
        return new Headline(
                label,
                value,
                unit,
                detail,
                band,
                stale,
                reason,
                mark,
                Optional.of(second),
                ladder,
                verdict,
                place,
                opens,
                about);
    }

    /// Returns this headline with what the number was before, which takes the place of the detail unless both fit.
    ///
    /// @param text for example `was 100, +20`
    public Headline was(String text, boolean both) {
        String line = both && !detail.isEmpty() ? text + " \u00b7 " + detail : text;
        return new Headline(
                label, value, unit, line, band, stale, reason, mark, side, ladder, verdict, place, opens, about);
    }

    /// Returns this headline with its place on a ladder.
    public Headline withLadder(Optional<Ladder> bar) {
        return new Headline(
                label, value, unit, detail, band, stale, reason, mark, side, bar, verdict, place, opens, about);
    }

    /// Returns this headline judged by a limit of the user's.
    ///
    /// @param judged how it stands
    /// @param text   the same in words; empty when no limit is passed
    public Headline withVerdict(Band judged, String text) {
        return new Headline(
                label, value, unit, detail, judged, stale, reason, mark, side, ladder, text, place, opens, about);
    }

    /// Returns this headline with what contributes most.
    public Headline withPlace(Optional<Problem.Place> found) {
        return new Headline(
                label, value, unit, detail, band, stale, reason, mark, side, ladder, verdict, found, opens, about);
    }

    /// Returns this headline opening something else than its place.
    public Headline withOpens(Opens target) {
        return new Headline(
                label, value, unit, detail, band, stale, reason, mark, side, ladder, verdict, place, target, about);
    }

    /// Returns this headline with what is asked when somebody asks why.
    public Headline withAbout(About what) {
        return new Headline(
                label,
                value,
                unit,
                detail,
                band,
                stale,
                reason,
                mark,
                side,
                ladder,
                verdict,
                place,
                opens,
                Optional.of(what));
    }

    /// Returns this headline as if it were current, which says how good the number was.
    public Headline fresh() {
        return new Headline(
                label, value, unit, detail, band, false, reason, mark, side, ladder, verdict, place, opens, about);
    }

    /// Returns the headline as one sentence, as a screen reader says it.
    public String sentence() {
        String number =
                reason.isEmpty() ? value + (unit.isEmpty() ? "" : " " + unit) : Texts.of("tile.notAvailable", reason);
        String more = side.map(second -> ", " + second.value() + ", " + second.detail())
                .orElse("");
        return label + ": " + number + more + (reason.isEmpty() && !detail.isEmpty() ? ", " + detail : "")
                + (verdict.isEmpty() ? "" : ". " + Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1))
                + (stale ? ". " + Texts.of("tile.older") : "") + ".";
    }

    /// Returns a headline without a number.
    public static Headline notAvailable(String label, String reason) {
        return new Headline(label, NumberText.NOT_AVAILABLE, "", reason, Band.NONE, false, reason);
    }
}
