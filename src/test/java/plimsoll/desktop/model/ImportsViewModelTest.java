package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.ImportEdit;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;

class ImportsViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final ImportsViewModel model = new ImportsViewModel(book.session());

    private ImportRecord keep(String file, int fields, int omitted) {
        KeptFields.Builder kept = new KeptFields.Builder();
        for (int i = 0; i < fields; i++) {
            kept.row("row " + i);
            kept.add("field", "value " + i);
        }
        kept.omit(omitted);
        ImportRecord record = new ImportRecord(
                "gone", "okx-positions", file, Instant.parse("2026-11-29T10:20:30Z"), Optional.empty(), kept.build());
        book.session().apply(new ImportEdit.Keep(record));
        return record;
    }

    private List<String> column(String column) {
        return model.rows().stream().map(row -> row.value(column).text()).toList();
    }

    @Test
    void theNewestFileStandsFirstWithItsFieldsBelow() {
        keep("old.json", 1, 0);
        keep("new.json", 2, 3);
        assertEquals(
                List.of("new.json", "    new.json", "    new.json", "old.json", "    old.json"),
                column(ImportsViewModel.FILE));
        assertEquals(List.of("", "row 0", "row 1", "", "row 0"), column(ImportsViewModel.ROW));
        assertEquals(
                "2 fields that nothing used; 3 more are too many or too long to be kept",
                column(ImportsViewModel.VALUE).getFirst());
        assertEquals("OKX positions", column(ImportsViewModel.KIND).getFirst());
        assertEquals("gone", column(ImportsViewModel.POOL).getFirst());
        assertEquals("2026-11-29 10:20 UTC", column(ImportsViewModel.TIME).getFirst());
    }

    @Test
    void aFileOfWhichEverythingWasUsedIsListedToo() {
        keep("used.json", 0, 0);
        assertEquals(List.of("every field was used"), column(ImportsViewModel.VALUE));
    }

    @Test
    void moreFieldsThanAnybodyReadsAreCounted() {
        keep("long.json", 2_005, 0);
        assertEquals(2_002, model.rows().size());
        assertEquals(
                "5 further fields are in the workspace file",
                column(ImportsViewModel.VALUE).getLast());
    }

    @Test
    void deletingAnyRowForgetsItsFileAndUndoBringsItBack() {
        keep("one.json", 1, 0);
        ImportRecord two = keep("two.json", 1, 0);
        model.remove(List.of(model.rows().getLast()));
        assertEquals(List.of(two), book.session().document().imports());
        assertEquals(Optional.of("Forget import"), book.session().undoName());
        book.session().undo();
        assertEquals(4, model.rows().size());
        assertTrue(column(ImportsViewModel.FILE).contains("one.json"));
    }
}
