package plimsoll.desktop.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;

/// Adding a whole book while files are read slowly.
class AddBookViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final Document other = book.session().document().withName("Other");
    private final Deque<Consumer<Optional<Document>>> readers = new ArrayDeque<>();
    private final AddBookViewModel model = new AddBookViewModel(
            book.session(),
            List.of(
                    new AddBookViewModel.Source("File", readers::add),
                    new AddBookViewModel.Source(
                            "Sample", then -> then.accept(Optional.of(other.withName("A sample"))))));

    private String summary() {
        return model.previewProperty().get().summary();
    }

    private String chosen() {
        return model.previewProperty().get().book();
    }

    private String quantity(int leg) {
        return book.session().document().positions().get(leg).quantity().toPlainString();
    }

    @Test
    void nothingCanBeAddedBeforeTheBookIsRead() {
        model.choose(0);
        assertEquals("Reading the book\u2026", summary());
        assertEquals("Choose a book first.", model.apply());
        assertEquals(Optional.empty(), book.session().document().whatIf());

        readers.pop().accept(Optional.of(other));
        assertEquals("Other", chosen());
        model.apply();
        assertEquals("20", quantity(0), "10 and 10");
    }

    @Test
    void whatIsEditedWhileTheBookIsReadIsInTheResult() {
        model.choose(0);
        book.resize("leg-a", "12");
        readers.pop().accept(Optional.of(other));
        book.resize("leg-b", "-7");
        model.subtractedProperty().set(true);
        model.apply();

        assertEquals("2", quantity(0), "12 less 10");
        assertEquals("3", quantity(1), "-7 less -10");
        assertEquals(
                new BigDecimal("12"),
                book.session().document().book().positions().getFirst().quantity());
    }

    @Test
    void theBookChosenLastCountsAndOneThatCannotBeReadLeavesTheOneBefore() {
        model.choose(0);
        model.choose(1);
        assertEquals("A sample", chosen());
        readers.pop().accept(Optional.of(other));
        assertEquals("A sample", chosen(), "the file came too late");

        model.choose(0);
        assertEquals("", chosen());
        readers.pop().accept(Optional.empty());
        assertEquals("A sample", chosen());
    }
}
