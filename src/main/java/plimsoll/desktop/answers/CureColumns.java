package plimsoll.desktop.answers;

import java.math.BigDecimal;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.Cures.Need;

/// What a cure needs, costs and starts from in two books: before, now, difference.
final class CureColumns {
    private CureColumns() {}

    /// Fills the columns of the compared book and of the difference; of a cure that the shown book does not have also
    /// its own.
    static void compare(Row row, Optional<Cure> was, Optional<Cure> now, boolean stale) {
        put(
                row,
                Column.before(CuresViewModel.SIZE),
                was.map(cure -> size(cure.action().size(), false)),
                stale);
        put(row, Column.before(CuresViewModel.COST), was.map(CureColumns::cost), stale);
        if (now.isEmpty()) {
            put(row, CuresViewModel.SIZE, Optional.empty(), stale);
            put(row, CuresViewModel.COST, Optional.empty(), stale);
        }
        Optional<Cure> both = was.filter(cure -> now.isPresent());
        row.show(
                Column.difference(CuresViewModel.SIZE),
                both.map(cure -> sizes(
                                cure.action().size(), now.orElseThrow().action().size(), stale))
                        .orElse(CellValue.EMPTY));
        row.show(
                Column.difference(CuresViewModel.COST),
                both.map(cure -> CellValue.plainSigned(now.orElseThrow().costUsd() - cure.costUsd(), 2, state(stale)))
                        .orElse(CellValue.EMPTY));
    }

    /// Fills the worst buffers of a pool in both books; empty where it keeps what is asked.
    static void worst(Row row, Optional<Need> was, Optional<Need> now, boolean stale) {
        row.show(
                Column.before(CuresViewModel.BEFORE),
                was.map(need -> worst(need, stale)).orElse(CellValue.EMPTY));
        row.show(CuresViewModel.BEFORE, now.map(need -> worst(need, stale)).orElse(CellValue.EMPTY));
        row.show(
                Column.difference(CuresViewModel.BEFORE),
                was.filter(need -> now.isPresent())
                        .map(need -> CellValue.plainSigned(
                                now.orElseThrow().bufferUsd() - need.bufferUsd(), 0, state(stale)))
                        .orElse(CellValue.EMPTY));
    }

    /// Returns how much of an action is needed, in its own unit.
    static CellValue size(BigDecimal size, boolean stale) {
        return CellValue.typed(size, 0, state(stale));
    }

    private static CellValue sizes(BigDecimal was, BigDecimal now, boolean stale) {
        BigDecimal difference = now.subtract(was);
        int decimals = Math.max(0, difference.stripTrailingZeros().scale());
        return CellValue.plainSigned(difference.doubleValue(), decimals, state(stale));
    }

    private static CellValue cost(Cure cure) {
        return CellValue.plainSigned(cure.costUsd(), 2);
    }

    private static CellValue worst(Need need, boolean stale) {
        return CellValue.number(need.bufferUsd(), 0, state(stale));
    }

    private static void put(Row row, String column, Optional<CellValue> value, boolean stale) {
        CellValue shown = value.orElseGet(() -> CellValue.text(Texts.of("cell.none"), CellState.MUTED));
        row.show(column, stale ? shown.with(CellState.STALE) : shown);
    }

    private static CellState[] state(boolean stale) {
        return stale ? new CellState[] {CellState.STALE} : new CellState[0];
    }
}
