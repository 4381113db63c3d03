package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.RuleEffect;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// Writes what other rules do to each pool: one row per number, before, after and the difference.
final class EffectText {
    private static final List<Column> COLUMNS = List.of(
            Column.text("pool_id"),
            Column.text("unit"),
            Column.text("number"),
            Column.number("before"),
            Column.number("after"),
            Column.number("difference"),
            Column.text("breaks"));

    private EffectText() {}

    /// One number of one pool.
    private record Line(String unit, String name, OptionalDouble before, OptionalDouble after, int decimals) {
        OptionalDouble difference() {
            return before.isPresent() && after.isPresent()
                    ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /// Returns all numbers as a table; a number that cannot be calculated is missing.
    static CsvTable table(List<RuleEffect> effects) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RuleEffect effect : effects) {
            for (Line line : lines(effect)) {
                rows.add(CsvTable.row(
                        Cell.of(effect.poolId()),
                        Cell.of(line.unit()),
                        Cell.of(line.name()),
                        Cell.of(line.before()),
                        Cell.of(line.after()),
                        Cell.of(line.difference()),
                        Cell.of(effect.breaks())));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    /// Returns the lines for reading.
    ///
    /// @param rules what the pools follow afterwards
    /// @param complete whether nothing is left out of the numbers
    static List<String> lines(List<RuleEffect> effects, String rules, boolean complete) {
        TextTable table = new TextTable("lllrrr").add("Pool", "In", "", "Before", "After", "Difference");
        for (RuleEffect effect : effects) {
            for (Line line : lines(effect)) {
                table.add(
                        effect.poolId(),
                        line.unit(),
                        line.name(),
                        shown(line.before(), line.decimals()),
                        shown(line.after(), line.decimals()),
                        line.difference().isPresent()
                                ? NumberText.signed(line.difference().getAsDouble(), line.decimals())
                                : "");
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("Under " + rules);
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        if (!complete) {
            lines.add("Something is left out of these numbers; the messages name it.");
        }
        List<String> broken = effects.stream()
                .filter(RuleEffect::breaks)
                .map(RuleEffect::poolId)
                .toList();
        lines.add(
                broken.isEmpty()
                        ? "The rules alone push no pool below maintenance margin."
                        : "The rules alone push below maintenance margin: " + String.join(", ", broken) + ".");
        return lines;
    }

    private static List<Line> lines(RuleEffect effect) {
        String currency =
                effect.after().or(effect::before).map(PoolResult::currency).orElse("");
        int decimals = NumberText.decimalsOf(currency);
        Map<String, ToDoubleFunction<PoolResult>> numbers = new LinkedHashMap<>();
        numbers.put("Equity", PoolResult::equity);
        numbers.put("Initial margin", PoolResult::initialMargin);
        numbers.put("Maintenance margin", PoolResult::maintenanceMargin);
        numbers.put("Buffer", PoolResult::buffer);
        List<Line> lines = new ArrayList<>();
        numbers.forEach((name, number) -> lines.add(
                new Line(currency, name, number(effect.before(), number), number(effect.after(), number), decimals)));
        TreeSet<String> underlyings = new TreeSet<>();
        effect.levelsBefore().forEach(levels -> underlyings.add(levels.underlying()));
        effect.levelsAfter().forEach(levels -> underlyings.add(levels.underlying()));
        for (String underlying : underlyings) {
            lines.add(level(effect, underlying, "down"));
            lines.add(level(effect, underlying, "up"));
        }
        return lines;
    }

    private static Line level(RuleEffect effect, String underlying, String side) {
        OptionalDouble before = level(effect.levelsBefore(), underlying, side);
        OptionalDouble after = level(effect.levelsAfter(), underlying, side);
        int decimals = NumberText.decimalsOfPrice(before.orElse(after.orElse(1)));
        return new Line("USD", underlying + " level " + side, before, after, decimals);
    }

    private static OptionalDouble level(List<LiquidationLevels> all, String underlying, String side) {
        Optional<Level> level = all.stream()
                .filter(levels -> levels.underlying().equals(underlying))
                .findFirst()
                .flatMap(levels -> side.equals("down") ? levels.down(0) : levels.up(0));
        return level.isPresent() ? OptionalDouble.of(level.get().price()) : OptionalDouble.empty();
    }

    private static OptionalDouble number(Optional<PoolResult> pool, ToDoubleFunction<PoolResult> number) {
        return pool.isPresent() ? OptionalDouble.of(number.applyAsDouble(pool.get())) : OptionalDouble.empty();
    }

    private static String shown(OptionalDouble value, int decimals) {
        return value.isPresent() ? NumberText.screen(value.getAsDouble(), decimals) : "none";
    }
}
