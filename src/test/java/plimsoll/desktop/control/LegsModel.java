package plimsoll.desktop.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.text.NumberText;

/// A small table of legs for tests: quantities above 1,000 are refused and stay in their cell.
public final class LegsModel extends TableModel {
    /// The check box column.
    public static final Column INCLUDED = Column.check("included", "", 26);

    /// A choice column.
    public static final Column INSTRUMENT = Column.choice(
            "instrument", "Instrument", 120, () -> List.of("BTC perpetual", "BTC 27 Nov 26", "ETH perpetual"));

    /// An editable number.
    public static final Column QUANTITY = Column.number("quantity", "Quantity", "BTC", 80);

    /// An editable number.
    public static final Column ENTRY = Column.number("entry", "Entry", "USDT", 90);

    /// A computed number.
    public static final Column DELTA = Column.number("delta", "Delta", "BTC", 80);

    /// What was committed, as `row column text`.
    public final List<String> committed = new ArrayList<>();

    private final List<Key> keys = new ArrayList<>();
    private int next = 1;

    /// Makes a table with these many legs.
    public LegsModel(int legs) {
        super("legs", List.of(INCLUDED, INSTRUMENT, QUANTITY, ENTRY, DELTA));
        for (int i = 0; i < legs; i++) {
            append();
        }
        arrange(keys);
        fill();
    }

    /// Adds a leg at the end.
    public void append() {
        keys.add(new Key(Row.Kind.ITEM, "p" + next++));
        arrange(keys);
        fill();
    }

    /// Returns the n-th row.
    public Row leg(int index) {
        return rows().get(index);
    }

    private void fill() {
        for (Row row : rows()) {
            if (row.value("quantity").text().isEmpty()) {
                row.show("included", CellValue.text("yes", CellState.EDITABLE));
                row.show("instrument", CellValue.text("BTC perpetual", CellState.EDITABLE));
                row.show("quantity", CellValue.typed(BigDecimal.TEN, 4, CellState.EDITABLE));
                row.show("entry", CellValue.typed(new BigDecimal("100000"), 2, CellState.EDITABLE));
                row.show("delta", CellValue.plainSigned(10, 4));
            }
        }
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        committed.add(row.id() + " " + column + " " + text);
        if (!column.equals("quantity")) {
            row.show(column, CellValue.text(text, CellState.EDITABLE));
            return Optional.empty();
        }
        CellValue shown = row.value(column);
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> {
                row.show(column, shown.rejected(text, wrong.message()));
                yield Optional.of(wrong.message());
            }
            case NumberText.Parsed.Value value -> {
                row.show(column, CellValue.typed(value.value(), 4, CellState.EDITABLE));
                yield Optional.empty();
            }
        };
    }

    @Override
    public boolean nudge(Row row, String column, double ticks) {
        committed.add(row.id() + " " + column + " nudge " + ticks);
        return true;
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        append();
        return Optional.of(rows().getLast().id());
    }

    @Override
    public void remove(List<Row> selected) {
        selected.forEach(row -> keys.removeIf(key -> key.id().equals(row.id())));
        arrange(keys);
    }
}
