package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Edit;

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

    /// A name that is no key is taken for a character; on a desktop such keys then do nothing.
    @Test
    void shortcutsNameKeysAndNoneIsGivenTwice() {
        List<Command> all = java.util.stream.Stream.concat(
                        commands.all().stream(), commands.screens(ShippedLayouts.SCREENS).stream())
                .filter(command -> !command.shortcut().isEmpty())
                .toList();
        assertTrue(all.size() > 30, all.size() + " shortcuts");
        assertEquals(
                all.size(),
                all.stream().map(Command::combination).distinct().count(),
                () -> all.stream().map(Command::shortcut).sorted().toList().toString());
        assertEquals(
                javafx.scene.input.KeyCode.DIGIT2,
                commands.screens(ShippedLayouts.SCREENS).get(1).combination().getCode());
        assertThrows(IllegalArgumentException.class, () -> Command.of("Book", "Shortcut+DIGIT2", () -> {}));
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
        public void about() {}

        @Override
        public void close() {}
    }
}
