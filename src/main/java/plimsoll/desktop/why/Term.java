package plimsoll.desktop.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// A formula in words, in numbers, and its value.
///
/// @param words   such as `quantity × mark`
/// @param numbers such as `10 × 100,000`
/// @param value   what it gives
/// @param size    the largest number it is a sum of: equality is judged against it
/// @param binding how strongly it holds together: 2 a single number, 1 a product, 0 a sum
public record Term(String words, String numbers, double value, double size, int binding) {
    /// The number one.
    public static final Term ONE = new Term("1", "1", 1, 1, 2);

    private static final MathContext SHOWN = new MathContext(12);
    private static final double EQUAL = 1e-9;

    /// Creates an input.
    ///
    /// @param name  what it is called
    /// @param value as the engine took it
    public static Term of(String name, double value) {
        return new Term(name, plain(value), value, Math.abs(value), 2);
    }

    /// Returns the number with up to twelve digits, grouped, with U+2212 as minus; `n/a` when not finite.
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return NumberText.NOT_AVAILABLE;
        }
        BigDecimal digits = BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros();
        return NumberText.screen(digits, Math.max(0, digits.scale()));
    }

    /// Returns the product.
    public Term times(Term other) {
        return new Term(
                in(1, words) + " \u00d7 " + other.in(1, other.words),
                in(1, numbers) + " \u00d7 " + other.signed(other.in(1, other.numbers)),
                value * other.value,
                Math.abs(value * other.value),
                1);
    }

    /// Returns the quotient.
    public Term over(Term other) {
        return new Term(
                in(1, words) + " / " + other.in(2, other.words),
                in(1, numbers) + " / " + other.signed(other.in(2, other.numbers)),
                value / other.value,
                Math.abs(value / other.value),
                1);
    }

    /// Returns the sum.
    public Term plus(Term other) {
        return new Term(
                words + " + " + other.words,
                numbers + " + " + other.signed(other.numbers),
                value + other.value,
                Math.max(size, other.size),
                0);
    }

    /// Returns the difference.
    public Term minus(Term other) {
        return new Term(
                words + " \u2212 " + other.in(1, other.words),
                numbers + " \u2212 " + other.signed(other.in(1, other.numbers)),
                value - other.value,
                Math.max(size, other.size),
                0);
    }

    /// Returns the square root.
    public Term root() {
        return new Term(
                "\u221a(" + words + ")", "\u221a(" + numbers + ")", StrictMath.sqrt(value), StrictMath.sqrt(value), 2);
    }

    /// Returns the sum of named numbers, in order.
    public static Term sum(List<Term> terms) {
        return terms.stream().reduce(Term::plus).orElse(of(Texts.of("why.term.nothing"), 0));
    }

    /// Returns whether it gives a number, but for rounding in the last digits.
    public boolean gives(double number) {
        return Double.isFinite(value)
                && Double.isFinite(number)
                && Math.abs(value - number) <= EQUAL * Math.max(size, Math.abs(number));
    }

    /// Returns the names of some terms in one line.
    static String names(List<Term> terms) {
        return terms.stream().map(Term::words).collect(Collectors.joining(" + "));
    }

    private String in(int least, String text) {
        return binding < least ? "(" + text + ")" : text;
    }

    /// A negative number behind an operator stands in brackets.
    private String signed(String text) {
        return text.charAt(0) == NumberText.MINUS ? "(" + text + ")" : text;
    }
}
