package plimsoll.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.report.RunReport;

/// Writes a run as a PDF to be forwarded: the answer on the first page, then the charts, the book, how it survives, and
/// what all of it was made from.
public final class RiskReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private RiskReport() {}

    /// Returns the PDF; the same run gives the same bytes.
    ///
    /// @param report   the run, as shown
    /// @param survival how the book survives; empty = not asked
    /// @param pictures PNG pictures by file name: `corridor.png`, `buffer.png`, `heatmap.png`; those missing are
    ///     left out
    public static byte[] pdf(RunReport report, Optional<SurvivalRun> survival, Map<String, byte[]> pictures) {
        try (Paper paper = new Paper()) {
            AnswerPage.write(paper, report, Optional.ofNullable(pictures.get("corridor.png")));
            ChartPages.write(paper, report, pictures);
            BookPages.write(paper, report);
            if (survival.isPresent()) {
                SurvivalPages.write(paper, survival.get());
            }
            SourcePages.write(paper, report);
            Instant time = report.run().snapshot().valuationTime();
            String name = report.document().name();
            return paper.bytes(
                    name + " \u2013 risk report",
                    "Plimsoll " + report.programVersion() + "   \u00b7   " + name + "   \u00b7   valued at "
                            + time(time) + "   \u00b7   workspace "
                            + report.inputSha256().substring(0, 16),
                    time);
        } catch (IOException e) {
            // Nothing is read or written but memory.
            throw new UncheckedIOException(e);
        }
    }

    static String time(Instant time) {
        return TIME.format(time);
    }
}
