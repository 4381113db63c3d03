package plimsoll.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import plimsoll.document.Edit;
import plimsoll.document.imports.TableField;
import plimsoll.domain.text.BundleKeys;

class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "plimsoll", "document");
    private static final Path BUNDLE =
            Path.of("src", "main", "resources", "plimsoll", "document", "text", "texts.properties");

    @Test
    void everyTextThatIsAskedForIsThere() {
        Set<String> asked = BundleKeys.asked(SOURCES);
        assertTrue(asked.size() > 80, asked.size() + " keys");
        asked.removeAll(Texts.keys());
        assertEquals(Set.of(), asked);
        for (TableField field : TableField.values()) {
            assertFalse(field.text().isBlank(), field.name());
        }
    }

    @Test
    void everyTextIsUsedSomewhereAndStandsOnce() {
        Set<String> idle = new TreeSet<>(Texts.keys());
        idle.removeAll(BundleKeys.named(SOURCES));
        assertEquals(Set.of(), idle);
        assertEquals(List.copyOf(Texts.keys()), BundleKeys.listed(BUNDLE));
    }

    @Test
    void oneThingIsNotCounted() {
        assertEquals("Delete leg", new Edit.RemovePositions(Set.of("a")).name());
        assertEquals("Delete 2 legs", new Edit.RemovePositions(Set.of("a", "b")).name());
        assertEquals("Exclude 2 legs", new Edit.IncludePositions(Set.of("a", "b"), false).name());
    }
}
