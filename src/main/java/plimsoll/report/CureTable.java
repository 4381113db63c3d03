package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.cure.CureAction;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.Cures.Refusal;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// What restores each pool, cheapest first, and what cannot.
public final class CureTable {
    private static final List<Column> COLUMNS = List.of(
            Column.text("pool_id"),
            Column.number("rank"),
            Column.text("action"),
            Column.text("from_pool_id"),
            Column.text("item"),
            Column.number("amount"),
            Column.number("cost_usd"),
            Column.number("hours"),
            Column.number("worst_buffer_before_usd"),
            Column.number("worst_buffer_after_usd"),
            Column.text("worst_scenario"),
            Column.number("delta_usd"),
            Column.text("why_not"));

    private CureTable() {}

    /// Returns the table: cures with their rank in their pool, then what cannot restore a pool, with the reason.
    public static CsvTable table(Cures cures) {
        List<List<Cell>> rows = new ArrayList<>();
        int rank = 0;
        String pool = "";
        for (Cure cure : cures.cures()) {
            rank = cure.action().poolId().equals(pool) ? rank + 1 : 1;
            pool = cure.action().poolId();
            rows.add(row(cure, rank));
        }
        for (Refusal refusal : cures.refusals()) {
            List<Cell> row = new ArrayList<>();
            COLUMNS.forEach(column -> row.add(Cell.missing()));
            row.set(0, Cell.of(refusal.poolId()));
            row.set(2, Cell.of(refusal.what()));
            row.set(row.size() - 1, Cell.of(refusal.why()));
            rows.add(row);
        }
        return new CsvTable(COLUMNS, rows);
    }

    private static List<Cell> row(Cure cure, int rank) {
        CureAction action = cure.action();
        return CsvTable.row(
                Cell.of(action.poolId()),
                Cell.of((double) rank),
                Cell.of(name(action)),
                action instanceof CureAction.Transfer transfer ? Cell.of(transfer.fromPool()) : Cell.missing(),
                Cell.of(item(action)),
                new Cell.Typed(action.size()),
                Cell.of(cure.costUsd()),
                Cell.of(cure.hours()),
                Cell.of(cure.bufferBefore()),
                Cell.of(cure.bufferAfter()),
                Cell.of(cure.worst()),
                Cell.of(cure.deltaUsd()),
                Cell.missing());
    }

    private static String name(CureAction action) {
        return switch (action) {
            case CureAction.Transfer ignored -> "transfer";
            case CureAction.Reduction ignored -> "reduce";
            case CureAction.Hedge hedge -> hedge.sale() ? "sell" : "buy";
        };
    }

    private static String item(CureAction action) {
        return switch (action) {
            case CureAction.Transfer transfer -> transfer.asset();
            case CureAction.Reduction reduction -> reduction.positionId();
            case CureAction.Hedge hedge -> hedge.instrumentId();
        };
    }
}
