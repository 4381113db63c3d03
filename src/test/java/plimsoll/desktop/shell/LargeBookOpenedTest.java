package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.DataTable;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;

/// A large book that is opened in a window that shows another one.
class LargeBookOpenedTest {
    private static final int LEGS = 2_500;

    /// More frames than panels, tables and pieces of their rows.
    private static final int FRAMES = 100;

    private static Document large(Document book) {
        Position first = book.positions().getFirst();
        List<Position> legs = new ArrayList<>();
        for (int i = 0; i < LEGS; i++) {
            legs.add(first.withId("leg" + i));
        }
        return book.withPositions(legs);
    }

    private static long tables(OpenWindow window) {
        return window.ask(() -> window.window().scene().getRoot().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .count());
    }

    @Test
    void itsPanelsComeSomeAFrame() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            long all = tables(window);
            assertTrue(all > 3, all + " tables");
            Fx.run(() -> window.window().docks().showInFrames(window.session()));
            Document large = large(window.session().document());

            Fx.run(() -> window.session().load(large));
            assertTrue(tables(window) < all, "all panels of the large book are laid out with one frame");
            for (int i = 0; i < FRAMES && tables(window) < all; i++) {
                Fx.settle();
            }

            assertEquals(all, tables(window));
            window.calculate();
            assertEquals(LEGS, window.session().document().positions().size());
            DataTable positions = window.table("Positions");
            assertTrue(window.ask(() -> positions.model().rows().size() > LEGS));
        }
    }
}
