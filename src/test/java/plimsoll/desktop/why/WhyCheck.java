package plimsoll.desktop.why;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;

/// Asks every number of a table, and works out again what is shown as its formula.
public final class WhyCheck {
    private static final double CLOSE = 2e-6;

    private WhyCheck() {}

    /// Asks every number of a table; returns how many formulas were worked out.
    ///
    /// @param wrong takes numbers that are not explained, and formulas that give something else
    public static int table(TableModel table, List<String> wrong) {
        int formulas = 0;
        for (Row row : table.rows()) {
            for (Column column : table.columns()) {
                CellValue cell = row.value(column.id());
                if (column.kind() == Column.Kind.NUMBER && cell.text().chars().anyMatch(Character::isDigit)) {
                    Why why = table.why(row, column);
                    String at = table.name() + " " + row.id() + " " + column.id() + ": ";
                    if (!why.explained()) {
                        wrong.add(at + "not explained");
                    }
                    formulas += check(why, at, wrong);
                }
            }
        }
        return formulas;
    }

    /// Works out the formulas of one number; returns how many.
    public static int check(Why why, String at, List<String> wrong) {
        List<String> numbers = why.texts(Why.Kind.NUMBERS);
        for (String line : numbers) {
            String[] sides = line.split(" = ", 2);
            double given = Sum.of(sides[0]);
            double result = Sum.of(sides[1].split(" ", 2)[0]);
            double size = biggest(sides[0]);
            if (Math.abs(given - result) > CLOSE * Math.max(1e-3, Math.max(size, Math.abs(result)))) {
                wrong.add(at + line + " gives " + given);
            }
        }
        return numbers.size();
    }

    private static double biggest(String line) {
        return Stream.of(line.split("[^0-9.,]+"))
                .filter(part -> part.chars().anyMatch(Character::isDigit))
                .mapToDouble(part -> Double.parseDouble(part.replace(",", "")))
                .filter(value -> value < 1e9)
                .max()
                .orElse(0);
    }
}
