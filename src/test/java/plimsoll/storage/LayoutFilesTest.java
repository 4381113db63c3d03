package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.document.Document;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Layouts;
import plimsoll.domain.layout.RandomLayouts;

/// Layouts in a workspace's file.
class LayoutFilesTest {
    @TempDir
    Path folder;

    @Test
    void whateverWasArrangedIsReadAsItWasWritten() throws IOException {
        Random random = new Random(11);
        Document document = Samples.read("two-venues").value().orElseThrow();
        Path file = folder.resolve("book.json");
        for (int i = 0; i < 40; i++) {
            Map<String, Layout> own = new LinkedHashMap<>();
            for (int j = 0; j < random.nextInt(3); j++) {
                own.put("Own " + j, RandomLayouts.after(random.nextInt(60), random));
            }
            Map<String, Layout> arranged = Map.of("Monitor", RandomLayouts.after(30, random));
            OptionalDouble later = i % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(i / 10.0);
            Layouts layouts = new Layouts("Monitor", own, arranged, later);

            WorkspaceFiles.write(file, document, layouts);

            assertEquals(new Loaded<>(Optional.of(layouts), List.of()), WorkspaceFiles.readLayouts(file));
            assertEquals(new Loaded<>(Optional.of(document), List.of()), WorkspaceFiles.read(file));
        }
    }

    @Test
    void theHashOfABookDoesNotDependOnItsLayouts() throws IOException {
        Document document = Samples.read("two-venues").value().orElseThrow();
        Path file = folder.resolve("book.json");

        WorkspaceFiles.write(file, document, Layouts.SHIPPED);
        assertFalse(Files.readString(file).contains("layouts"));
        assertEquals(WorkspaceFiles.hash(document), Hashes.sha256(Files.readAllBytes(file)));
    }

    @Test
    void aLayoutThatCannotBeReadIsReportedAndTheOthersAreThere() throws IOException {
        Path file = folder.resolve("book.json");
        Layout good = RandomLayouts.start();
        WorkspaceFiles.write(
                file,
                Document.empty(),
                new Layouts("Good", Map.of("Good", good, "Bad", good.close("panel1")), Map.of()));
        Files.writeString(
                file, Files.readString(file).replace("\"closed\": [\"panel1\"]", "\"closed\": [\"nowhere\"]"));

        Loaded<Layouts> loaded = WorkspaceFiles.readLayouts(file);

        assertEquals(Map.of("Good", good), loaded.value().orElseThrow().own());
        assertTrue(
                loaded.problems().getFirst().what().contains("nowhere"),
                loaded.problems().toString());
        assertEquals(List.of(), WorkspaceFiles.read(file).problems());
    }

    @Test
    void aFileWithoutTheDayOfLaterProfitOpensAndAWrongDayIsLeftOutAlone() throws IOException {
        Path file = folder.resolve("book.json");
        Layouts kept = new Layouts("Good", Map.of("Good", RandomLayouts.start()), Map.of());
        WorkspaceFiles.write(file, Document.empty(), kept);
        assertFalse(Files.readString(file).contains("pnlLaterDays"), "files without it stay as they were");
        assertEquals(new Loaded<>(Optional.of(kept), List.of()), WorkspaceFiles.readLayouts(file));

        WorkspaceFiles.write(file, Document.empty(), kept.withLaterDays(OptionalDouble.of(12.5)));
        String text = Files.readString(file);
        assertTrue(text.contains("\"pnlLaterDays\": 12.5"), text);
        for (String wrong : List.of("0", "-1", "3651", "\"soon\"")) {
            Files.writeString(file, text.replace("12.5", wrong));
            Loaded<Layouts> loaded = WorkspaceFiles.readLayouts(file);
            assertEquals(Optional.of(kept), loaded.value(), wrong);
            assertEquals(1, loaded.problems().size(), wrong);
            assertEquals(List.of(), WorkspaceFiles.read(file).problems(), "the book has nothing to do with it");
        }
    }
}
