package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.report.Residual;
import plimsoll.report.RunReport;

/// Writes what equity and requirement of each pool consist of, for reading.
final class BreakdownText {
    private static final String INDENT = "  ";

    private final TextTable table = new TextTable("llrrr");
    private final int decimals;

    private BreakdownText(int decimals) {
        this.decimals = decimals;
    }

    /// Returns one table per pool: a part stands in front of its own parts, which are indented and add up to it.
    static List<String> lines(RunReport report) {
        List<String> lines = new ArrayList<>();
        for (PoolBreakdown pool : report.run().now().breakdowns()) {
            report.run().now().pool(pool.poolId()).ifPresent(result -> {
                String name = report.pool(pool.poolId()).map(PoolSnapshot::name).orElse(pool.poolId());
                lines.add("");
                lines.addAll(new BreakdownText(NumberText.decimalsOf(result.currency())).pool(name, pool, result));
            });
        }
        return lines;
    }

    private List<String> pool(String name, PoolBreakdown pool, PoolResult result) {
        table.add(name + ", " + result.currency(), "How", "Equity", "Initial margin", "Maintenance margin");
        equity(pool.equity(), "");
        margin(pool.requirement(), "");
        table.add(
                "Totals of the pool",
                "",
                number(result.equity()),
                number(result.initialMargin()),
                number(result.maintenanceMargin()));
        Residual left = Residual.of(pool, result);
        table.add("Residual", "", number(left.equity()), number(left.initial()), number(left.maintenance()));
        return table.lines();
    }

    private void equity(EquityPart part, String indent) {
        table.add(indent + part.label(), "", number(part.value()), "", "");
        part.parts().forEach(inner -> equity(inner, indent + INDENT));
    }

    private void margin(MarginPart part, String indent) {
        table.add(indent + part.label(), part.note(), "", number(part.initial()), number(part.maintenance()));
        part.parts().forEach(inner -> margin(inner, indent + INDENT));
    }

    private String number(double value) {
        return NumberText.screen(value, decimals);
    }
}
