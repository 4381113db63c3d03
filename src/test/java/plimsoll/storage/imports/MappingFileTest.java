package plimsoll.storage.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;

/// How the user read tables before is found again by their titles.
@SuppressWarnings("NullAway.Init")
class MappingFileTest {
    @TempDir
    Path folder;

    private static TableMapping mapping(String first, TableField field) {
        return new TableMapping(List.of(first, "Q"), List.of(Optional.of(field), Optional.empty()));
    }

    @Test
    void eachHeaderHasAMappingOfItsOwnAndTheLastOneCounts() throws IOException {
        MappingFile file = new MappingFile(folder.resolve("new"));
        file.keep(mapping("A", TableField.SYMBOL));
        file.keep(mapping("B", TableField.ASSET));
        file.keep(mapping("A", TableField.ASSET));
        MappingFile again = new MappingFile(folder.resolve("new"));
        assertEquals(Optional.of(mapping("A", TableField.ASSET)), again.find(List.of("A", "Q")));
        assertEquals(Optional.of(mapping("B", TableField.ASSET)), again.find(List.of("B", "Q")));
        assertEquals(Optional.empty(), again.find(List.of("Q", "A")));
        assertEquals(Optional.empty(), again.find(List.of("A")));
    }

    @Test
    void ofMoreThanAHundredTheOldestGo() throws IOException {
        MappingFile file = new MappingFile(folder);
        for (int i = 0; i <= 100; i++) {
            file.keep(mapping("T" + i, TableField.SYMBOL));
        }
        assertEquals(Optional.empty(), file.find(List.of("T0", "Q")));
        assertTrue(file.find(List.of("T1", "Q")).isPresent());
        assertTrue(file.find(List.of("T100", "Q")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{\"mappings\": 3}",
                "{\"mappings\": [{\"header\": [\"A\"], \"fields\": [\"symbol\", \"asset\"]}]}",
                "{\"mappings\": [{\"header\": [\"A\", \"Q\"], \"fields\": [\"symbol\", \"symbol\"]}]}"
            })
    void whatCannotBeReadCountsAsForgottenAndIsReplaced(String text) throws IOException {
        Files.writeString(folder.resolve(MappingFile.NAME), text);
        MappingFile file = new MappingFile(folder);
        assertEquals(Optional.empty(), file.find(List.of("A", "Q")));
        file.keep(mapping("A", TableField.SYMBOL));
        assertTrue(file.find(List.of("A", "Q")).isPresent());
    }

    @Test
    void aFieldThatNobodyKnowsAnyMoreIsNotUsed() throws IOException {
        Files.writeString(
                folder.resolve(MappingFile.NAME),
                "{\"mappings\": [{\"header\": [\"A\", \"Q\"], \"fields\": [\"tomorrow\", \"quantity\"]}]}");
        assertEquals(
                List.of(Optional.empty(), Optional.of(TableField.QUANTITY)),
                new MappingFile(folder).find(List.of("A", "Q")).orElseThrow().fields());
    }
}
