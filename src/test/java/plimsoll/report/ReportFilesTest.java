package plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
    @TempDir
    Path folder;

    @Test
    void filesAreWrittenIntoANewFolderAndNothingElseStays() throws IOException {
        Path target = folder.resolve("new").resolve("report");
        ReportFiles.writeAll(target, List.of(file("pools.csv", "a"), file("run.json", "b")));
        assertEquals(List.of("pools.csv", "run.json"), names(target));
        assertEquals("b", Files.readString(target.resolve("run.json")));
    }

    @Test
    void anEarlierFileIsReplaced() throws IOException {
        ReportFiles.writeAll(folder, List.of(file("pools.csv", "old and longer")));
        ReportFiles.writeAll(folder, List.of(file("pools.csv", "new")));
        assertEquals("new", Files.readString(folder.resolve("pools.csv")));
        assertEquals(List.of("pools.csv"), names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x.csv", "a/b.csv", "a\\b.csv", "/etc/x", "C:x", ".hidden", "x\0y"})
    void aNameThatCouldLeaveTheFolderIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> file(name, "x"));
    }

    @Test
    void aLinkAtTheTargetIsReplacedAndNotFollowed() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("pools.csv"), elsewhere);
        ReportFiles.writeAll(out, List.of(file("pools.csv", "new")));
        assertEquals("precious", Files.readString(elsewhere));
        assertFalse(Files.isSymbolicLink(out.resolve("pools.csv")));
    }

    @Test
    void aFileInPlaceOfTheFolderIsReported() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        assertThrows(IOException.class, () -> ReportFiles.writeAll(taken, List.of(file("pools.csv", "a"))));
        assertEquals("x", Files.readString(taken));
    }

    @Test
    void aFolderInPlaceOfAFileIsReportedAndLeavesNoPart() throws IOException {
        Files.createDirectories(folder.resolve("pools.csv").resolve("inside"));
        assertThrows(IOException.class, () -> ReportFiles.writeAll(folder, List.of(file("pools.csv", "a"))));
        assertEquals(List.of("pools.csv"), names(folder));
    }

    @Test
    void theBytesOfAFileCannotBeChangedFromOutside() {
        byte[] content = {1, 2};
        OutputFile file = new OutputFile("a.bin", content);
        content[0] = 9;
        file.content()[1] = 9;
        assertArrayEquals(new byte[] {1, 2}, file.content());
    }

    private static OutputFile file(String name, String content) {
        return new OutputFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
