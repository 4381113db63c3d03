package plimsoll.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.report.BreakdownTable;
import plimsoll.report.CsvText;
import plimsoll.report.MarginTable;
import plimsoll.report.RunManifest;
import plimsoll.report.RunReport;

/// Prints what each pool has, needs, and how far the market can move.
@Command(
        name = "margin",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Print equity, margin, buffer and the nearest liquidation levels of every pool.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or the workspace cannot be read."
        })
final class MarginCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--explain", description = "Show what equity and margin of every pool consist of.")
    private boolean explain;

    @Mixin
    private WhatIfOptions whatIf = new WhatIfOptions();

    MarginCommand(Session session) {
        this.session = session;
    }

    /// How the numbers are written.
    enum Format {
        TABLE,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        RunReport report = Calculation.run(workspace, whatIf.whatIf(), session);
        Console console = session.console();
        switch (format) {
            case TABLE -> {
                MarginText.lines(report).forEach(console::line);
                if (explain) {
                    BreakdownText.lines(report).forEach(console::line);
                }
            }
            case CSV ->
                console.bytes(CsvText.bytes(explain ? BreakdownTable.evaluated(report) : MarginTable.table(report)));
            case JSON ->
                console.bytes(
                        explain
                                ? RunManifest.explained(report, MarginTable.table(report))
                                : RunManifest.json(report, MarginTable.table(report)));
        }
        return Outcome.report(report, console);
    }
}
