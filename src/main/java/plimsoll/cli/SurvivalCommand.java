package plimsoll.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.CsvText;
import plimsoll.report.SurvivalTables;

/// Prints how the book survives: ranges of levels, volatility, leg breaks, what is left, cliffs, carry.
@Command(
        name = "survival",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Print liquidation levels as ranges and of volatility, which leg dies when, what is left after"
                + " liquidation, where margin jumps, and how long buffers pay for carry.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read or written."
        })
final class SurvivalCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. csv writes one table after the other,"
                    + " an empty line between them.")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the tables as CSV files to a folder instead, created when needed.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private WhatIfOptions whatIf = new WhatIfOptions();

    SurvivalCommand(Session session) {
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
        Calculation.Book book = Calculation.open(workspace, session);
        SurvivalRun run = Calculation.survival(book.document(), book.prepared(), whatIf.whatIf());
        Console console = session.console();
        if (out.isPresent()) {
            console.line(RunWriter.written(out.get(), SurvivalTables.files(run)));
        } else {
            switch (format) {
                case TABLE -> SurvivalText.lines(book.document().name(), run).forEach(console::line);
                case JSON -> console.bytes(SurvivalTables.json(run));
                case CSV -> csv(run);
            }
        }
        return Outcome.report(book.prepared(), console);
    }

    private void csv(SurvivalRun run) {
        boolean first = true;
        for (var table : SurvivalTables.all(run).values()) {
            if (!first) {
                session.console().line("");
            }
            session.console().bytes(CsvText.bytes(table));
            first = false;
        }
    }
}
