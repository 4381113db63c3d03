package plimsoll.domain.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import plimsoll.domain.Decimals;

/// Parses typed numbers and formats numbers to show. The locale never matters: `,` groups thousands, `.` is the
/// decimal point.
public final class NumberText {
    /// What is shown for a value that does not exist.
    public static final String NOT_AVAILABLE = "n/a";

    /// The minus sign on screen, as wide as a digit.
    public static final char MINUS = '\u2212';

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d*)?([eE][+-]?\\d{1,3})?");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int GROUP = 3;

    private NumberText() {}

    /// What parsing gave.
    public sealed interface Parsed {
        /// The text is a number.
        record Value(BigDecimal value) implements Parsed {}

        /// The text is not a number; the message says why and how to mend it.
        record Wrong(String message) implements Parsed {}
    }

    /// Parses a typed number: sign `+`, `-` or U+2212, groups of three with `,` or blanks, `(1.5)` as negative, `%`,
    /// and `k`, `m` as thousands and millions. The whole text must be consumed.
    public static Parsed parse(String typed) {
        String text = typed.strip()
                .replace(MINUS, '-')
                .replace("\u00a0", "")
                .replace("\u202f", "")
                .replace(" ", "")
                .replace("_", "");
        if (text.isEmpty()) {
            return new Parsed.Wrong("Enter a number.");
        }
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        }
        int power = 0;
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == '%') {
            power = -2;
        } else if (last == 'k' || last == 'K') {
            power = 3;
        } else if (last == 'm' || last == 'M') {
            power = 6;
        }
        if (power != 0) {
            text = text.substring(0, text.length() - 1);
        }
        if (!NUMBER.matcher(text).matches() || !DIGIT.matcher(text).find()) {
            return new Parsed.Wrong("\u201c" + shortened(typed) + "\u201d is not a number; write it like 1,234.5.");
        }
        try {
            BigDecimal value = new BigDecimal(text.replace(",", "")).movePointRight(power);
            return new Parsed.Value(Decimals.checked("number", negative ? value.negate() : value));
        } catch (IllegalArgumentException e) {
            return new Parsed.Wrong("\u201c" + shortened(typed) + "\u201d is out of range; at most 1e18.");
        }
    }

    /// Formats for the screen: grouped, fixed decimals, U+2212 as minus, never `-0`; `n/a` when not finite.
    public static String screen(double value, int decimals) {
        return Double.isFinite(value) ? screen(BigDecimal.valueOf(value), decimals) : NOT_AVAILABLE;
    }

    /// Formats for the screen: grouped, fixed decimals, U+2212 as minus, never `-0`.
    public static String screen(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return grouped(rounded.abs().toPlainString(), rounded.signum() < 0);
    }

    /// Formats a count for the screen: grouped, from 1,000 on.
    public static String count(long items) {
        return screen(BigDecimal.valueOf(items), 0);
    }

    /// Puts `,` between groups of three digits in front of the point.
    private static String grouped(String digits, boolean negative) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits.length() + whole / GROUP + 1);
        if (negative) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.append(digits, whole, digits.length()).toString();
    }

    /// Formats for the screen with a sign: `+` above 0, U+2212 below, none at 0.
    public static String signed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NOT_AVAILABLE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + screen(rounded, decimals) : screen(rounded, decimals);
    }

    /// Formats a ratio as signed percent, for example `+5.47 %`.
    public static String percent(double ratio, int decimals) {
        return Double.isFinite(ratio) ? signed(ratio * 100, decimals) + " %" : NOT_AVAILABLE;
    }

    /// Formats a margin ratio, for example `×12.00`.
    public static String ratio(double value) {
        return Double.isFinite(value) ? "\u00d7" + screen(value, 2) : NOT_AVAILABLE;
    }

    /// Formats a typed number exactly as stored, grouped, for editing and for cells: all decimals, at least the given.
    public static String exact(BigDecimal value, int leastDecimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return screen(value, Math.max(leastDecimals, Math.max(stripped.scale(), 0)));
    }

    /// Returns how many decimals suit amounts of an asset: 2 for USD and stable coins, 4 for coins.
    public static int decimalsOf(String asset) {
        return asset.startsWith("USD") || asset.endsWith("USD") || asset.equals("DAI") || asset.equals("EUR") ? 2 : 4;
    }

    /// Returns how many decimals suit a price of this size: 2 from 100, 4 from 1, else 6.
    public static int decimalsOfPrice(double price) {
        double size = Math.abs(price);
        return size >= 100 ? 2 : size >= 1 ? 4 : 6;
    }

    /// Formats for files: ASCII minus, no groups, shortest text that reads back as the same number; empty when not
    /// finite.
    public static String file(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
    }
}
