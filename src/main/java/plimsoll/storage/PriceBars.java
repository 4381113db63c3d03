package plimsoll.storage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.domain.scenario.PricePath;

/// A table of price bars as a path: columns time, open, high, low, close and, for more than one asset, asset. The first
/// open is the start.
final class PriceBars {
    private static final List<String> PRICES = List.of("open", "high", "low", "close");
    private static final Pattern ASSET = Pattern.compile("[A-Za-z]+");
    private static final double SECONDS_PER_HOUR = 3_600;

    /// Later numbers of seconds lie beyond the year 2500, so a time above this is in milliseconds.
    private static final double MOST_SECONDS = 16_725_225_600.0;

    private PriceBars() {}

    /// One bar with its place.
    private record Bar(CsvRows.Row row, Instant time, double open, double high, double low, double close) {}

    /// Reads bars.
    ///
    /// @param name of the file; its first letters name the asset when no column does
    /// @throws Rejected naming row and column of what is wrong
    static PricePath read(String name, CsvRows rows) {
        rows.need("time");
        PRICES.forEach(rows::need);
        SortedMap<String, List<Bar>> bars = new TreeMap<>();
        for (CsvRows.Row row : rows.rows()) {
            bars.computeIfAbsent(asset(name, rows, row), asset -> new ArrayList<>())
                    .add(bar(row));
        }
        if (bars.isEmpty()) {
            throw new Rejected(Location.NOWHERE, "The file has no bars.", "Add one line per bar.");
        }
        SortedMap<String, PricePath.Levels> levels = new TreeMap<>();
        bars.forEach((asset, list) -> levels.put(asset, levels(list)));
        double hours = hours(bars.firstEntry().getValue());
        for (Map.Entry<String, List<Bar>> entry : bars.entrySet()) {
            check(entry.getKey(), entry.getValue(), bars.firstEntry().getValue(), hours);
        }
        return new PricePath(name, hours, levels);
    }

    private static String asset(String name, CsvRows rows, CsvRows.Row row) {
        if (rows.has("asset") && !row.text("asset").isEmpty()) {
            return row.text("asset");
        }
        Matcher letters = ASSET.matcher(name);
        if (!letters.lookingAt()) {
            throw new Rejected(
                    row.at("asset"),
                    "The bar names no asset.",
                    "Add a column \"asset\", or let the file's name begin with it, like BTC-2022.csv.");
        }
        return letters.group().toUpperCase(Locale.ROOT);
    }

    private static Bar bar(CsvRows.Row row) {
        for (String column : PRICES) {
            if (!(row.number(column) > 0)) {
                throw new Rejected(row.at(column), "\"" + column + "\" is not above 0.", "Correct the price.");
            }
        }
        Bar bar =
                new Bar(row, time(row), row.number("open"), row.number("high"), row.number("low"), row.number("close"));
        if (bar.low() > StrictMath.min(bar.open(), bar.close())) {
            throw new Rejected(row.at("low"), "The low lies above the open or the close.", "Correct the bar.");
        }
        if (bar.high() < StrictMath.max(bar.open(), bar.close())) {
            throw new Rejected(row.at("high"), "The high lies below the open or the close.", "Correct the bar.");
        }
        return bar;
    }

    private static Instant time(CsvRows.Row row) {
        String text = row.text("time");
        try {
            double number = Double.parseDouble(text);
            return Instant.ofEpochMilli(StrictMath.round(number > MOST_SECONDS ? number : number * 1000));
        } catch (NumberFormatException notANumber) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new Rejected(
                        row.at("time"),
                        "\"time\" is not a time: \"" + text + "\".",
                        "Write it in UTC like 2022-11-08T16:00:00Z, or as Unix seconds.");
            }
        }
    }

    private static double hours(List<Bar> bars) {
        return bars.size() < 2
                ? 1
                : Duration.between(bars.get(0).time(), bars.get(1).time()).toSeconds() / SECONDS_PER_HOUR;
    }

    /// Bars must follow each other evenly, and all assets must share one clock.
    private static void check(String asset, List<Bar> bars, List<Bar> clock, double hours) {
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (i >= clock.size() || !bar.time().equals(clock.get(i).time())) {
                throw new Rejected(
                        bar.row().at("time"),
                        "The bars of " + asset + " do not stand at the times of the first asset.",
                        "Give every asset the same times.");
            }
            if (i > 0) {
                double step =
                        Duration.between(bars.get(i - 1).time(), bar.time()).toSeconds() / SECONDS_PER_HOUR;
                if (!(step > 0) || step != hours) {
                    throw new Rejected(
                            bar.row().at("time"),
                            "The bars are not evenly spaced: " + step + " hours after " + hours + ".",
                            "Sort them by time and fill the gap.");
                }
            }
        }
        if (bars.size() < clock.size()) {
            throw new Rejected(
                    bars.getLast().row().at("time"),
                    "The bars of " + asset + " end before those of the first asset.",
                    "Give every asset the same times.");
        }
    }

    private static PricePath.Levels levels(List<Bar> bars) {
        double start = bars.getFirst().open();
        List<Double> close = new ArrayList<>(List.of(1.0));
        List<Double> low = new ArrayList<>(List.of(1.0));
        List<Double> high = new ArrayList<>(List.of(1.0));
        for (Bar bar : bars) {
            close.add(bar.close() / start);
            low.add(bar.low() / start);
            high.add(bar.high() / start);
        }
        return new PricePath.Levels(close, low, high);
    }
}
