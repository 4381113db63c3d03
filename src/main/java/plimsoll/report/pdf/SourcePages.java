package plimsoll.report.pdf;

import java.io.IOException;
import java.util.Locale;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.rule.RuleFile;
import plimsoll.report.ReadableBook;
import plimsoll.report.ReadableTable;
import plimsoll.report.RunReport;

/// What the numbers rest on: rules, what is missing, problems, the workspace's hash.
final class SourcePages {
    private SourcePages() {}

    static void write(Paper paper, RunReport report) throws IOException {
        ReadableTable missing = missing(report);
        if (!missing.rows().isEmpty()) {
            paper.heading("Not included in any number");
            paper.table(missing);
        }
        ReadableTable problems = problems(report);
        if (!problems.rows().isEmpty()) {
            paper.heading("To be mended or known");
            paper.table(problems);
        }
        paper.heading("Margin rules used");
        paper.table(rules(report));
        if (report.run().snapshot().pools().stream()
                .anyMatch(pool -> pool.rule().file().illustrative())) {
            paper.paragraph(
                    8.5f,
                    Ink.QUIET,
                    "Rules marked illustrative are read from the venue's documentation and not yet confirmed against"
                            + " the venue by the user.");
        }
        ReadableTable imports = imports(report);
        if (!imports.rows().isEmpty()) {
            paper.heading("Imported files");
            paper.table(imports);
        }
        paper.heading("What this report was made from");
        paper.paragraph(
                8.5f,
                Ink.TEXT,
                "Workspace \u201c" + report.document().name() + "\u201d, SHA-256 " + report.inputSha256() + ".");
        paper.paragraph(
                8.5f,
                Ink.TEXT,
                "Calculated by Plimsoll " + report.programVersion() + ". Requirements are positive; buffer = equity"
                        + " less what liquidates. The same workspace, program and what-if point give the same file.");
    }

    private static ReadableTable missing(RunReport report) {
        ReadableTable table = new ReadableTable("lll").head("Leg", "Pool", "Reason");
        report.prepared().leftOut().forEach(left -> {
            Position position = report.document().position(left.positionId()).orElse(null);
            table.add(
                    true,
                    position == null ? left.positionId() : ReadableBook.symbol(report, position.id()),
                    position == null ? "" : position.poolId(),
                    left.reason());
        });
        return table;
    }

    private static ReadableTable problems(RunReport report) {
        ReadableTable table = new ReadableTable("llll").head("", "Where", "What", "How to mend it");
        for (Problem problem : report.prepared().problems()) {
            if (problem.severity() != Problem.Severity.NOTE) {
                table.add(
                        problem.severity() == Problem.Severity.ERROR,
                        problem.severity().name().toLowerCase(Locale.ROOT),
                        problem.place().toString(),
                        problem.what(),
                        problem.fix());
            }
        }
        return table;
    }

    private static ReadableTable imports(RunReport report) {
        ReadableTable table = new ReadableTable("llllrr")
                .head("File", "What it was", "Pool", "Imported", "Fields not used", "Of them not kept");
        report.document()
                .imports()
                .forEach(file -> table.add(
                        file.file(),
                        file.kind(),
                        report.document().pool(file.poolId()).map(Pool::name).orElse(file.poolId()),
                        file.time().toString(),
                        String.valueOf(file.kept().count() + file.kept().omitted()),
                        String.valueOf(file.kept().omitted())));
        return table;
    }

    private static ReadableTable rules(RunReport report) {
        ReadableTable table = new ReadableTable("lllllll")
                .head("Pool", "Rules", "Version", "Read at the source", "In force from", "State", "SHA-256");
        for (PoolSnapshot pool : report.run().snapshot().pools()) {
            RuleFile file = pool.rule().file();
            table.add(
                    pool.name(),
                    file.id(),
                    file.version(),
                    file.asOf().toString(),
                    file.effectiveFrom().toString(),
                    (pool.rule().shipped() ? "shipped" : "edited") + (file.illustrative() ? ", illustrative" : ""),
                    pool.rule().sha256().substring(0, 16));
        }
        return table;
    }
}
