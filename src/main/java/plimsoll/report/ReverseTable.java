package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// The most plausible fatal shocks: one row per shock and factor.
public final class ReverseTable {
    private static final List<Column> COLUMNS = List.of(
            Column.number("rank"),
            Column.text("pool_id"),
            Column.number("distance_deviations"),
            Column.text("factor"),
            Column.number("move_ratio"),
            Column.number("move_deviations"),
            Column.number("horizon_days"),
            Column.number("buffer"),
            Column.number("buffer_at_99_percent"),
            Column.text("liquidated_pool_ids"));

    private ReverseTable() {}

    /// Returns the table.
    public static CsvTable table(ReverseStress stress) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int rank = 0; rank < stress.answers().size(); rank++) {
            Answer answer = stress.answers().get(rank);
            for (int i = 0; i < stress.factors().size(); i++) {
                double move = answer.moves().get(i);
                rows.add(CsvTable.row(
                        Cell.of(rank + 1.0),
                        Cell.of(answer.poolId()),
                        Cell.of(answer.distance()),
                        Cell.of(stress.factors().get(i).name()),
                        Cell.of(move),
                        Cell.of(move / stress.factors().get(i).deviation()),
                        Cell.of(stress.horizonDays()),
                        Cell.of(answer.buffer()),
                        Cell.of(answer.bufferBefore()),
                        Cell.of(String.join(" ", answer.liquidated()))));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }
}
