package plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;

class ImportTableTest {
    /// What a venue wrote is text: none of it runs in a spreadsheet.
    @Test
    void formulasInKeptFieldsAreGuarded() {
        KeptFields.Builder kept = new KeptFields.Builder();
        kept.row("=row");
        kept.add("@field", "=cmd|' /C calc'!A0");
        Document document = Document.empty()
                .withImports(List.of(
                        new ImportRecord("p", "table", "+file.csv", Instant.EPOCH, Optional.empty(), kept.build())));
        String text = new String(ImportTable.file(document).orElseThrow().content(), StandardCharsets.UTF_8);
        assertEquals(
                "p,table,'+file.csv,1970-01-01T00:00:00Z,,'=row,'@field,'=cmd|' /C calc'!A0",
                text.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void withoutImportsThereIsNoTable() {
        assertTrue(ImportTable.file(Document.empty()).isEmpty());
    }
}
