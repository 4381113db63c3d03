package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LossReport;

/// Writes what a book may lose for reading.
final class LossText {
    private LossText() {}

    static List<String> lines(String title, Snapshot snapshot, FactorModel model, LossReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ", losses over " + ReverseText.days(report.horizonDays()) + " in "
                + NumberText.screen(report.count(), 0) + " random markets, USD");
        lines.add("");
        List<String> head = new ArrayList<>(List.of("", "1 in 20", "1 in 100", "Worst 2.5 %", "Error", "Worst drawn"));
        report.factors().forEach(factor -> head.add(factor.name()));
        TextTable table =
                new TextTable("lrrrrr" + "r".repeat(report.factors().size())).add(head.toArray(String[]::new));
        report.pools().forEach(losses -> table.add(row(ReverseText.name(losses.id(), snapshot), losses)));
        table.add(row("Whole book", report.book()));
        lines.addAll(table.lines());
        lines.add("");
        lines.add("1 in 20 and 1 in 100: loss exceeded that often (value at risk). Worst 2.5 %: average loss there"
                + " (expected shortfall).");
        lines.add("A pool's gain does not help another pool; the whole book is what is left when it does.");
        lines.addAll(ReverseText.assumptions(model, report.factors()));
        lines.add("Fat tails: Student's distribution with " + report.freedom()
                + " degrees of freedom. Time does not pass.");
        return lines;
    }

    private static String[] row(String name, LossReport.Losses losses) {
        List<String> row = new ArrayList<>(List.of(
                name,
                NumberText.screen(losses.atRisk95(), 0),
                NumberText.screen(losses.atRisk99(), 0),
                NumberText.screen(losses.shortfall().value(), 0),
                NumberText.screen(losses.shortfall().standardError(), 0),
                NumberText.screen(losses.worst(), 0)));
        losses.worstMoves().forEach(move -> row.add(NumberText.percent(move, 1)));
        return row.toArray(String[]::new);
    }
}
