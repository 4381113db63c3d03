package plimsoll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(
                new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now, terminal, "paths", 10_000);
    }

    private String said() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text.replace(System.lineSeparator(), "\n");
    }

    private void later(long millis) {
        now = now.plusMillis(millis);
    }

    @Test
    void aShortRunSaysNothing() {
        ProgressLine line = line(true);
        later(1_900);
        line.add(9_000);
        line.end();
        assertEquals("", said());
    }

    @Test
    void aTerminalLineIsWrittenOverAndCleared() {
        ProgressLine line = line(true);
        later(3_000);
        line.add(2_500);
        assertEquals("\r2,500 of 10,000 paths (25 %), about 9 s left", said());
        later(100);
        line.add(1);
        assertEquals("", said(), "at most twice a second");
        later(117_000);
        line.add(1);
        assertEquals("\r2,502 of 10,000 paths (25 %), about 6 min 0 s left", said());
        line.end();
        assertEquals("\r" + " ".repeat(50) + "\r", said());
    }

    @Test
    void aFileGetsALineNowAndThen() {
        ProgressLine line = line(false);
        later(5_000);
        line.add(1_000);
        assertEquals("", said());
        later(5_000);
        line.add(1_000);
        assertEquals("2,000 of 10,000 paths (20 %), about 40 s left\n", said());
        line.end();
        assertEquals("", said());
    }
}
