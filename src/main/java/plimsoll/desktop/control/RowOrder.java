package plimsoll.desktop.control;

import java.math.BigDecimal;
import java.util.Comparator;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;

/// Orders cells of a column: numbers by value, texts by letters; cells without a value come last when ascending.
final class RowOrder {
    private RowOrder() {}

    static Comparator<CellValue> comparator(Column.Kind kind) {
        return switch (kind) {
            case NUMBER, BAR ->
                Comparator.comparing((CellValue value) -> value.file().isEmpty())
                        .thenComparing(RowOrder::number);
            case TEXT, CHOICE, CHECK -> Comparator.comparing(CellValue::text, String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static BigDecimal number(CellValue value) {
        return value.file().isEmpty() ? BigDecimal.ZERO : new BigDecimal(value.file());
    }
}
