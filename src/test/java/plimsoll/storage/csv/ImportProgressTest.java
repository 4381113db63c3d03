package plimsoll.storage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.domain.Progress;
import plimsoll.storage.imports.ImportFiles;

class ImportProgressTest {
    @TempDir
    private Path folder;

    @Test
    void aLongTableTellsHowMuchOfItHasBeenRead() throws IOException {
        StringBuilder text = new StringBuilder("instrument,quantity,entry price\r\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("BTC-PERPETUAL,").append(i + 1).append(",100000\r\n");
        }
        Path file = folder.resolve("legs.csv");
        Files.writeString(file, text);
        List<Integer> told = new ArrayList<>();
        ImportFiles.read(file, Optional.empty(), Map.of(), "", new Progress(told::add));
        int sum = told.stream().mapToInt(Integer::intValue).sum();
        assertEquals(4, told.size(), told.toString());
        assertTrue(sum > 700 && sum < Progress.WHOLE, told.toString());
    }
}
