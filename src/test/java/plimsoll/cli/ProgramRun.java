package plimsoll.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import plimsoll.report.ChartImages;

/// One run of the command line inside the test's process.
///
/// @param code what it returned
/// @param out  its results
/// @param err  its messages
@SuppressWarnings("ArrayRecordComponent")
record ProgramRun(int code, byte[] out, String err) {
    /// Runs the command line with two threads and a fixed clock, without pictures.
    static ProgramRun of(String... arguments) {
        return with(ChartImages.NONE, arguments);
    }

    /// Runs the command line with the pictures.
    static ProgramRun with(ChartImages charts, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                charts,
                InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")),
                "1.2.3",
                2);
        int code = new CommandLineProgram(session).run(arguments);
        return new ProgramRun(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /// Returns the results as text.
    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }
}
