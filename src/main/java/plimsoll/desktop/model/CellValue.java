package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What one cell shows.
///
/// @param text    as shown, and as edited when editing starts
/// @param file    as written to files: full precision, ASCII minus; empty when there is no value
/// @param states  how it looks
/// @param message why it is invalid or not available; empty otherwise
/// @param detail  softer text behind the value; empty for none
/// @param mark    the sign in front of it
public record CellValue(String text, String file, Set<CellState> states, String message, String detail, Mark mark) {
    /// Shows nothing.
    public static final CellValue EMPTY = new CellValue("", "", Set.of(), "");

    /// Copies the states.
    public CellValue {
        states = Set.copyOf(states);
    }

    /// Makes a value without detail and sign.
    public CellValue(String text, String file, Set<CellState> states, String message) {
        this(text, file, states, message, "", Mark.NONE);
    }

    /// Returns a text cell.
    public static CellValue text(String text, CellState... states) {
        return new CellValue(text, text, Set.copyOf(Arrays.asList(states)), "");
    }

    /// Returns a number cell with fixed decimals; `n/a` when not finite.
    public static CellValue number(double value, int decimals, CellState... states) {
        if (!Double.isFinite(value)) {
            return notAvailable(Texts.of("cell.noNumber"));
        }
        return isShownAsZero(value, decimals)
                ? zero(value, states)
                : new CellValue(NumberText.screen(value, decimals), NumberText.file(value), of(states), "");
    }

    /// Returns a margin ratio such as `×1.42`; `n/a` when not finite.
    public static CellValue ratio(double value, CellState... states) {
        return Double.isFinite(value)
                ? new CellValue(NumberText.ratio(value), NumberText.file(value), of(states), "")
                : notAvailable(Texts.of("cell.noRatio"));
    }

    /// Returns a number cell with an explicit sign, coloured by it.
    public static CellValue signed(double value, int decimals, CellState... states) {
        if (!Double.isFinite(value)) {
            return notAvailable(Texts.of("cell.noNumber"));
        }
        EnumSet<CellState> all = of(states);
        all.add(value > 0 ? CellState.GAIN : CellState.LOSS);
        return isShownAsZero(value, decimals) ? zero(value, states) : withSign(value, decimals, all);
    }

    /// Returns a number cell with an explicit sign, without colour.
    public static CellValue plainSigned(double value, int decimals, CellState... states) {
        if (!Double.isFinite(value)) {
            return notAvailable(Texts.of("cell.noNumber"));
        }
        return isShownAsZero(value, decimals) ? zero(value, states) : withSign(value, decimals, of(states));
    }

    private static CellValue withSign(double value, int decimals, Set<CellState> states) {
        return new CellValue(NumberText.signed(value, decimals), NumberText.file(value), states, "");
    }

    private static CellValue zero(double value, CellState... states) {
        EnumSet<CellState> all = of(states);
        all.add(CellState.ZERO);
        return new CellValue("0", NumberText.file(value), all, "");
    }

    /// Returns a typed number, shown with all its decimals.
    public static CellValue typed(BigDecimal value, int leastDecimals, CellState... states) {
        return new CellValue(NumberText.exact(value, leastDecimals), value.toPlainString(), of(states), "");
    }

    /// Returns an `n/a` cell with the reason.
    public static CellValue notAvailable(String reason) {
        return new CellValue(NumberText.NOT_AVAILABLE, "", Set.of(CellState.NOT_AVAILABLE), reason);
    }

    /// Returns this cell showing text that was not accepted.
    public CellValue rejected(String typed, String reason) {
        return new CellValue(typed, file, with(CellState.INVALID).states, reason, detail, mark);
    }

    /// Returns a bar for a column of kind BAR.
    ///
    /// @param fraction length from 0 to 1; cut to that range
    public static CellValue bar(double fraction, CellState... states) {
        double length = Double.isFinite(fraction) ? Math.clamp(fraction, 0, 1) : 0;
        return new CellValue("", NumberText.file(length), of(states), "");
    }

    /// Returns this cell with softer text behind the value.
    public CellValue withDetail(String soft) {
        return new CellValue(text, file, states, message, soft, mark);
    }

    /// Returns this cell with a sign in front.
    public CellValue withMark(Mark sign) {
        return new CellValue(text, file, states, message, detail, sign);
    }

    /// Returns whether the cell has the state.
    public boolean is(CellState state) {
        return states.contains(state);
    }

    /// Returns this cell with one more state.
    public CellValue with(CellState state) {
        if (states.contains(state)) {
            return this;
        }
        EnumSet<CellState> all = of();
        all.addAll(states);
        all.add(state);
        return new CellValue(text, file, all, message, detail, mark);
    }

    /// Returns this cell without a state.
    public CellValue without(CellState state) {
        if (!states.contains(state)) {
            return this;
        }
        EnumSet<CellState> all = of();
        all.addAll(states);
        all.remove(state);
        return new CellValue(text, file, all, message, detail, mark);
    }

    private static boolean isShownAsZero(double value, int decimals) {
        return Math.abs(value) < 0.5 * StrictMath.pow(10, -decimals);
    }

    private static EnumSet<CellState> of(CellState... states) {
        EnumSet<CellState> all = EnumSet.noneOf(CellState.class);
        all.addAll(Arrays.asList(states));
        return all;
    }
}
