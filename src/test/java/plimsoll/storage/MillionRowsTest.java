package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of a million rows is read in a heap that could not hold it.
@SuppressWarnings("NullAway.Init")
class MillionRowsTest {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aMillionRowsWithColumnsThatNothingUsesFitIntoASmallHeap() throws IOException {
        Path file = folder.resolve("marks.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("symbol,mark,desk,comment\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write("S" + row % 500 + "USDT," + row + ".25,desk " + row + ",a comment that nothing uses\n");
            }
        }
        try (OtherProcess small =
                OtherProcess.start(List.of("-Xmx32m", "-XX:+UseSerialGC"), MillionRows.class, file.toString())) {
            String said = small.nextLine();
            String[] parts = said.split(", ");
            assertEquals("500 quotes", parts[0], said);
            assertEquals("0 problems", parts[3], said);
            int kept = Integer.parseInt(parts[1].replace(" kept", ""));
            int omitted = Integer.parseInt(parts[2].replace(" omitted", ""));
            assertEquals(2 * ROWS, kept + omitted, said);
        }
    }
}
