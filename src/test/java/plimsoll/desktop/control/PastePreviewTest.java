package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.PastedCells;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.SplitText;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberStyle;

/// The card of a text of a thousand rows, which is not read by the window's thread.
class PastePreviewTest {
    private static final int ROWS = 1_000;
    private static final long LIMIT_SECONDS = 60;

    private final OpenBook book = OpenBook.sample("two-venues");
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    private PasteViewModel pasted() {
        PastedCells.Parser parser = new PastedCells.Parser() {
            @Override
            public PastedCells parse(String text) {
                return parse(text, PastedCells.Reading.FOUND);
            }

            @Override
            public PastedCells parse(String text, PastedCells.Reading reading) {
                readers.add(Thread.currentThread());
                return new SplitText().parse(text, reading);
            }
        };
        String text = String.join(
                "\n",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "BTC-PERP\t1,234\t100000")
                        .toList());
        return new PositionsViewModel(book.session(), parser).unread(text).orElseThrow();
    }

    /// Does something in the card and waits until its rows can be pasted again.
    private static void change(PastePreview card, Consumer<PastePreview> change) throws Exception {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Fx.run(() -> {
            change.accept(card);
            take(card).disabledProperty().subscribe(waits -> {
                if (!waits) {
                    ready.complete(true);
                }
            });
        });
        assertTrue(ready.get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    private static Button take(PastePreview card) {
        return (Button) card.lookup(".accent");
    }

    @Test
    void aLongTextIsReadBesideTheWindow() throws Exception {
        PasteViewModel model = pasted();
        model.read();
        assertTrue(model.isLong() && model.isUnsure());
        Thread window = Fx.call(Thread::currentThread);
        PastePreview card = Fx.call(() -> {
            PastePreview made = new PastePreview(model, said -> {}, () -> {});
            new Scene(made);
            made.applyCss();
            return made;
        });

        change(card, shown -> {
            shown.lookupAll(".segmented-bar").stream()
                    .filter(bar -> Texts.of("paste.numbers").equals(bar.getAccessibleText()))
                    .forEach(bar -> ((SegmentedBar) bar).select(1));
            assertTrue(take(shown).isDisabled(), "rows that are not read cannot be pasted");
        });
        assertEquals(NumberStyle.COMMA, model.style());
        assertEquals(ROWS, model.valid());
        assertEquals("1.234", model.lines().getLast().cells().get(1));

        change(card, shown -> {
            shown.applyCss();
            shown.layout(); // A list without a skin tells nobody what is chosen.
            TableView<?> rows = (TableView<?>) shown.lookup(".table-view");
            ((ComboBox<?>) rows.getColumns().get(2).getGraphic().lookup(".combo-box"))
                    .getSelectionModel()
                    .selectFirst();
        });
        assertEquals("", model.order().get(2));
        assertEquals(ROWS, model.lines().size());
        assertTrue(readers.stream().noneMatch(window::equals), "read by the window's thread");
    }
}
