package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.keys.Action;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Edit;
import plimsoll.domain.key.Keymap;

/// What the commands say and when they make sense, without a window around them.
class CommandsTest {
    private final WorkspaceSession session = OpenBook.sample("two-venues").session();
    private final Commands commands =
            new Commands(session, new FileDesk(session, new Answers(), text -> {}), List.of(), new NoWindow());

    @Test
    void undoIsNamedAfterTheLastOfSeveralSteps() {
        assertEquals("Undo", commands.undo().name().get());
        assertTrue(commands.undo().disabled().get());

        session.apply(quantity("8"));
        session.apply(new Edit.SetStress("shocks", session.document().stress().withUnderlying("ETH")));

        assertEquals("Undo edit shocks", commands.undo().name().get());
        assertFalse(commands.undo().disabled().get());

        session.undo();
        session.undo();

        assertEquals("Undo", commands.undo().name().get());
        assertEquals("Redo edit quantity", commands.redo().name().get());
    }

    @Test
    void everyActionIsDoneByOneCommandOfTheWindow() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            List<String> ids = window.ask(() -> window.window().paletteEntries().stream()
                    .filter(entry ->
                            entry.kind() == PaletteEntry.Kind.COMMAND || entry.kind() == PaletteEntry.Kind.SCREEN)
                    .map(entry -> entry.id().substring(entry.id().indexOf('/') + 1))
                    .sorted()
                    .toList());
            Set<String> idle =
                    Set.of("edit.undo", "edit.redo", "run.cancel", "whatIf.apply", "whatIf.discard", "whatIf.changes");
            assertEquals(
                    Actions.all().stream()
                            .map(Action::id)
                            .filter(id -> !idle.contains(id))
                            .sorted()
                            .toList(),
                    ids);
        }
    }

    @Test
    void anActionThatIsNotKnownIsNoCommand() {
        assertThrows(IllegalArgumentException.class, () -> Command.of("file.nothing", () -> {}));
    }

    private Edit quantity(String value) {
        return new Edit.SetPosition(
                "quantity", session.document().positions().getFirst().withQuantity(new BigDecimal(value)));
    }

    static final class NoWindow implements Commands.WindowActions {
        @Override
        public void table(java.util.function.Consumer<plimsoll.desktop.control.DataTable> action) {}

        @Override
        public void groupPositions(plimsoll.desktop.model.PositionGrouping grouping) {}

        @Override
        public void why() {}

        @Override
        public void leftOut() {}

        @Override
        public void importFiles() {}

        @Override
        public void chart(java.util.function.Consumer<plimsoll.desktop.chart.Chart> action) {}

        @Override
        public void highContrast() {}

        @Override
        public void colors(plimsoll.domain.UserSettings.Colors colors) {}

        @Override
        public void screen(int index) {}

        @Override
        public void exportReport(ReportDesk.Shape shape) {}

        @Override
        public void shockPrice() {}

        @Override
        public void shockVol() {}

        @Override
        public void breakdown() {}

        @Override
        public void palette() {}

        @Override
        public void settings() {}

        @Override
        public void switchTheme() {}

        @Override
        public void exportTable() {}

        @Override
        public void start(ScreenDesk.LongWork work) {}

        @Override
        public void runs() {}

        @Override
        public void cancelRuns() {}

        @Override
        public void diagnostics() {}

        @Override
        public void tiles() {}

        @Override
        public void guide() {}

        @Override
        public void keys() {}

        @Override
        public void shortcuts() {}

        @Override
        public ObservableValue<Keymap> keymap() {
            return new SimpleObjectProperty<>(Actions.builtIn());
        }

        @Override
        public void about() {}

        @Override
        public void close() {}
    }
}
