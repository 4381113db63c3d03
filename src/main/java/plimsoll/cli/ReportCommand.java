package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.SurvivalQuestions;
import plimsoll.domain.Cancellation;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.survival.SurvivalEngine;
import plimsoll.report.ImportTable;
import plimsoll.report.OutputFile;
import plimsoll.report.ReportFiles;
import plimsoll.report.ReportPack;
import plimsoll.report.RunFiles;
import plimsoll.report.RunReport;
import plimsoll.report.pdf.RiskReport;
import plimsoll.storage.RunInputs;

/// Writes a run to be forwarded: a PDF to read, an archive to check.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Write what a risk manager reads: a PDF, or an archive of PDF, tables, charts, the inputs and"
                + " their SHA-256.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read or written."
        })
final class ReportCommand implements Callable<Integer> {
    private static final double SCALE = 2;

    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Option(names = "--pdf", paramLabel = "FILE", description = "Write the PDF to this file.")
    private Optional<Path> pdf = Optional.empty();

    @Option(names = "--zip", paramLabel = "FILE", description = "Write the archive to this file.")
    private Optional<Path> zip = Optional.empty();

    @Option(names = "--no-charts", description = "Draw no charts.")
    private boolean withoutCharts;

    @Mixin
    private WhatIfOptions whatIf = new WhatIfOptions();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (pdf.isEmpty() && zip.isEmpty()) {
            throw new Refused("Say what to write: --pdf FILE, --zip FILE, or both.");
        }
        RunReport report = Calculation.run(workspace, whatIf.whatIf(), session);
        SurvivalRun survival = SurvivalEngine.run(
                        SurvivalQuestions.of(report.document(), report.run().snapshot(), whatIf.whatIf()),
                        Cancellation.NONE)
                .orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
        Map<String, byte[]> pictures =
                withoutCharts ? Map.of() : session.charts().png(report.run(), false, SCALE);
        byte[] document = RiskReport.pdf(report, Optional.of(survival), pictures);
        pdf.ifPresent(path -> write(path, document));
        zip.ifPresent(path -> write(path, archive(report, survival, pictures, document)));
        return Outcome.report(report, session.console());
    }

    private static byte[] archive(
            RunReport report, SurvivalRun survival, Map<String, byte[]> pictures, byte[] document) {
        List<OutputFile> results = new ArrayList<>();
        results.add(new OutputFile("report.pdf", document));
        results.addAll(RunFiles.all(report, pictures, Optional.of(survival), Optional.empty()));
        List<OutputFile> inputs = new ArrayList<>();
        RunInputs.of(report.document(), report.run().snapshot())
                .forEach((name, bytes) -> inputs.add(new OutputFile(name, bytes)));
        ImportTable.file(report.document()).ifPresent(inputs::add);
        return ReportPack.zip(results, inputs);
    }

    private void write(Path path, byte[] bytes) {
        try {
            ReportFiles.write(path, bytes);
        } catch (IOException e) {
            throw new Refused("The file " + path + " cannot be written ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + "). Choose another place.");
        }
        session.console().line("Wrote " + path.toAbsolutePath().normalize() + ".");
    }
}
