package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.engine.result.LossReport;
import plimsoll.report.CsvTable.Cell;
import plimsoll.report.CsvTable.Column;

/// What pools and the book may lose: one row each, and the moves of the worst market drawn.
public final class LossTable {
    private LossTable() {}

    /// Returns the table.
    public static CsvTable table(LossReport report) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("pool_id"),
                Column.number("horizon_days"),
                Column.number("markets"),
                Column.number("degrees_of_freedom"),
                Column.number("mean_profit_usd"),
                Column.number("deviation_usd"),
                Column.number("loss_95_usd"),
                Column.number("loss_99_usd"),
                Column.number("shortfall_97_5_usd"),
                Column.number("shortfall_error_usd"),
                Column.number("worst_loss_usd")));
        report.factors().forEach(factor -> columns.add(Column.number("worst_move " + factor.name())));
        List<List<Cell>> rows = new ArrayList<>();
        report.pools().forEach(losses -> rows.add(row(report, losses)));
        rows.add(row(report, report.book()));
        return new CsvTable(columns, rows);
    }

    private static List<Cell> row(LossReport report, LossReport.Losses losses) {
        List<Cell> row = new ArrayList<>(CsvTable.row(
                Cell.of(losses.id()),
                Cell.of(report.horizonDays()),
                Cell.of((double) report.count()),
                Cell.of((double) report.freedom()),
                Cell.of(losses.mean()),
                Cell.of(losses.deviation()),
                Cell.of(losses.atRisk95()),
                Cell.of(losses.atRisk99()),
                Cell.of(losses.shortfall().value()),
                Cell.of(losses.shortfall().standardError()),
                Cell.of(losses.worst())));
        losses.worstMoves().forEach(move -> row.add(Cell.of(move)));
        return row;
    }
}
