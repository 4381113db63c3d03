package plimsoll.desktop.chart.geometry;

import plimsoll.domain.text.NumberText;

/// How numbers read on charts: never in scientific notation, no decimals that say nothing.
public final class Labels {
    private Labels() {}

    /// Returns a price with the decimals of its size, for example `94,472.36`.
    public static String price(double price) {
        return NumberText.screen(price, NumberText.decimalsOfPrice(price));
    }

    /// Returns a price without decimals when it is whole, for example `100,000`.
    public static String briefPrice(double price) {
        return price == StrictMath.rint(price) ? NumberText.screen(price, 0) : price(price);
    }

    /// Returns a price difference with sign and the decimals of the price, for example `+5,472.64`.
    public static String difference(double difference, double price) {
        return NumberText.signed(difference, NumberText.decimalsOfPrice(price));
    }

    /// Returns USD without decimals from 1,000 on, else with two.
    public static String usd(double amount) {
        return NumberText.screen(amount, Math.abs(amount) >= 1000 || amount == StrictMath.rint(amount) ? 0 : 2);
    }

    /// Returns a move in percent with as few decimals as tell it exactly, at most two, for example `-8 %`.
    public static String move(double ratio) {
        double percent = ratio * 100;
        int decimals = near(percent) ? 0 : near(percent * 10) ? 1 : 2;
        return NumberText.percent(ratio, decimals);
    }

    /// Returns an amount in thousands or millions, for example `40k` or `1.5M`.
    public static String compact(double amount) {
        double size = Math.abs(amount);
        if (size >= 1e9) {
            return scaled(amount / 1e9) + "B";
        }
        if (size >= 1e6) {
            return scaled(amount / 1e6) + "M";
        }
        return size >= 1e3 ? scaled(amount / 1e3) + "k" : scaled(amount);
    }

    private static String scaled(double value) {
        return NumberText.screen(value, near(value) ? 0 : near(value * 10) ? 1 : near(value * 100) ? 2 : 3);
    }

    private static boolean near(double value) {
        return Math.abs(value - StrictMath.rint(value)) < 1e-6;
    }
}
