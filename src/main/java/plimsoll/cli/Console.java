package plimsoll.cli;

import java.io.PrintStream;
import java.util.Locale;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// Where a command writes: results to `out`, messages to `err`. Text is plain: no colours, and signs that every
/// terminal can show.
///
/// @param out results
/// @param err messages
public record Console(PrintStream out, PrintStream err) {
    /// Writes one line of results.
    void line(String text) {
        out.println(plain(text));
    }

    /// Writes the bytes of a result file as they are.
    void bytes(byte[] content) {
        out.write(content, 0, content.length);
        out.flush();
    }

    /// Writes one message.
    void message(String text) {
        err.println(plain(text));
    }

    /// Returns a problem as one line that begins with its severity.
    static String describe(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        return severity + ": " + problem;
    }

    private static String plain(String text) {
        return text.replace(NumberText.MINUS, '-')
                .replace('\u00d7', 'x')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace("\u2026", "...");
    }
}
