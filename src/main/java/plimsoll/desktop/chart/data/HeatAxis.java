package plimsoll.desktop.chart.data;

import plimsoll.desktop.chart.geometry.Labels;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// One axis of a heat map, and how its values read.
///
/// @param kind   what the values are
/// @param title  what moves, for the axis
/// @param word   the same in one word, for call-outs
/// @param values ascending
/// @param spot   price without a move, USD; counts for prices only
@SuppressWarnings("ArrayRecordComponent") // Numeric planes, written once, drawn often.
public record HeatAxis(Kind kind, String title, String word, double[] values, double spot) {
    /// What the values of an axis are.
    public enum Kind {
        /// Relative moves of a price, shown as prices.
        PRICE,
        /// Ratios, shown in percent.
        MOVE,
        /// Days.
        DAYS
    }

    /// Returns an axis of relative moves of a price.
    public static HeatAxis price(String underlying, double[] moves, double spot) {
        return new HeatAxis(Kind.PRICE, Texts.of("heat.priceAxis", underlying), Texts.of("heat.price"), moves, spot);
    }

    /// Returns an axis of relative moves.
    public static HeatAxis move(String title, String word, double[] moves) {
        return new HeatAxis(Kind.MOVE, title, word, moves, 0);
    }

    /// Returns an axis of days from now.
    public static HeatAxis days(double[] days) {
        return new HeatAxis(Kind.DAYS, Texts.of("heat.daysAxis"), Texts.of("heat.days"), days, 0);
    }

    /// Returns how many values there are.
    public int size() {
        return values.length;
    }

    /// Returns a value as the axis shows it.
    ///
    /// @param step between two labels
    public String label(double value, double step) {
        return switch (kind) {
            case PRICE ->
                NumberText.screen(spot * (1 + value), step * spot >= 1 ? 0 : NumberText.decimalsOfPrice(spot));
            case MOVE -> percent(value);
            case DAYS -> days(value);
        };
    }

    /// Returns a value as call-outs show it, for example `vol +10 %`.
    public String at(double value) {
        return switch (kind) {
            case PRICE -> Labels.price(spot * (1 + value)) + ", " + Labels.move(value);
            case MOVE -> word + " " + percent(value);
            case DAYS -> value == 0 ? Texts.of("heat.now") : word + " " + days(value);
        };
    }

    /// Returns the value alone, as a read-out shows it beside the word.
    public String text(double value) {
        return switch (kind) {
            case PRICE -> Labels.price(spot * (1 + value));
            case MOVE -> percent(value);
            case DAYS -> days(value);
        };
    }

    /// Returns the header of a copied column, such as `price_move` or `after_days`.
    public String column() {
        return word.replace(' ', '_') + (kind == Kind.DAYS ? "_days" : "_move");
    }

    private static String days(double value) {
        return NumberText.screen(value, value == StrictMath.rint(value) ? 0 : 1) + " d";
    }

    /// Small rates need more decimals than moves.
    private static String percent(double value) {
        double points = StrictMath.abs(value) * 10_000;
        return points == StrictMath.rint(points) || points >= 100 ? Labels.move(value) : NumberText.percent(value, 3);
    }
}
