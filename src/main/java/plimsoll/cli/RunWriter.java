package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<OutputFile> files = RunFiles.all(report, pictures, scenarios);
        try {
            ReportFiles.writeAll(folder, files);
        } catch (IOException e) {
            throw new Refused("The folder " + folder + " cannot be written (" + reason(e)
                    + "). Choose another folder with --out.");
        }
        session.console()
                .line("Wrote "
                        + String.join(", ", files.stream().map(OutputFile::name).toList())
                        + " to " + folder.toAbsolutePath().normalize() + ".");
        return Outcome.report(report, session.console());
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
