package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            Column.text("why_not"),
            Column.text("into_item"),
            Column.text("then_action"),
            Column.text("then_item"),
            Column.number("then_amount"));

    private static final int WHY_NOT = 12;

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
            row.set(WHY_NOT, Cell.of(refusal.why()));
            rows.add(row);
        }
        return new CsvTable(COLUMNS, rows);
    }

    private static List<Cell> row(Cure cure, int rank) {
        CureAction action = first(cure.action());
        Optional<CureAction.Reduction> then =
                cure.action() instanceof CureAction.Both both ? Optional.of(both.reduction()) : Optional.empty();
        return CsvTable.row(
                Cell.of(action.poolId()),
                Cell.of((double) rank),
                Cell.of(name(action)),
                action.giver().map(Cell::of).orElse(Cell.missing()),
                Cell.of(item(action)),
                new Cell.Typed(action.size()),
                Cell.of(cure.costUsd()),
                Cell.of(cure.hours()),
                Cell.of(cure.bufferBefore()),
                Cell.of(cure.bufferAfter()),
                Cell.of(cure.worst()),
                Cell.of(cure.deltaUsd()),
                Cell.missing(),
                action instanceof CureAction.Swap swap ? Cell.of(swap.into()) : Cell.missing(),
                then.map(rest -> Cell.of(name(rest))).orElse(Cell.missing()),
                then.map(rest -> Cell.of(item(rest))).orElse(Cell.missing()),
                Cell.of(then.map(CureAction::size)));
    }

    /// What is done first, where two things are done.
    private static CureAction first(CureAction action) {
        return action instanceof CureAction.Both both ? both.transfer() : action;
    }

    private static String name(CureAction action) {
        return switch (action) {
            case CureAction.Transfer ignored -> "transfer";
            case CureAction.Reduction ignored -> "reduce";
            case CureAction.Hedge hedge -> hedge.sale() ? "sell" : "buy";
            case CureAction.Swap ignored -> "swap";
            case CureAction.Both both -> name(both.transfer());
        };
    }

    private static String item(CureAction action) {
        return switch (action) {
            case CureAction.Transfer transfer -> transfer.asset();
            case CureAction.Reduction reduction -> reduction.positionId();
            case CureAction.Hedge hedge -> hedge.instrumentId();
            case CureAction.Swap swap -> swap.asset();
            case CureAction.Both both -> item(both.transfer());
        };
    }
}
