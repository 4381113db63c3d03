package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.OutputFile;
import plimsoll.report.ReportFiles;
import plimsoll.report.RunFiles;
import plimsoll.report.RunReport;
import plimsoll.report.ScenarioReport;

/// Writes the files of a run and says what was written where.
final class RunWriter {
    private RunWriter() {}

    /// Writes tables, charts and `run.json`; returns the exit code.
    ///
    /// @throws Refused when the folder cannot be written
    static int write(RunReport report, Path folder, PictureOptions options, Session session) {
        return write(report, Optional.empty(), folder, options, session);
    }

    /// Writes the files of a run that went through scenarios too; returns the exit code.
    ///
    /// @param scenarios what they did; empty = none were run
    /// @throws Refused when the folder cannot be written
    static int write(
            RunReport report,
            Optional<ScenarioReport> scenarios,
            Path folder,
            PictureOptions options,
            Session session) {
        int scale = options.scale();
        Map<String, byte[]> pictures =
                options.wanted() ? session.charts().png(report.run(), options.dark(), scale) : Map.of();
        SurvivalRun survival = Calculation.survival(
                report.document(), report.prepared(), report.run().whatIf());
        List<OutputFile> files = RunFiles.all(report, pictures, Optional.of(survival), scenarios);
        session.console().line(written(folder, files, scenarios));
        return Outcome.report(report, session.console());
    }

    /// Writes files to a folder and returns a sentence about them.
    ///
    /// @throws Refused when the folder cannot be written
    static String written(Path folder, List<OutputFile> files) {
        return written(folder, files, Optional.empty());
    }

    private static String written(Path folder, List<OutputFile> files, Optional<ScenarioReport> scenarios) {
        try {
            ReportFiles.writeAll(folder, files);
        } catch (IOException e) {
            throw new Refused("The folder " + folder + " cannot be written (" + reason(e)
                    + "). Choose another folder with --out.");
        }
        List<String> names =
                new ArrayList<>(files.stream().map(OutputFile::name).toList());
        scenarios.ifPresent(set -> names.add(set.table().name()));
        return "Wrote " + String.join(", ", names) + " to "
                + folder.toAbsolutePath().normalize() + ".";
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
