package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.theme.Appearance;
import plimsoll.domain.key.KeyPress;
import plimsoll.domain.key.Keymap;

/// The sheet of shortcuts says what the commands have.
class KeySheetTest {
    private static final WorkspaceSession SESSION =
            OpenBook.sample("two-venues").session();

    @Test
    void everyLineHasKeysAndAMeaning() {
        List<KeySheet.Line> lines = KeySheet.groups(Actions.builtIn()).stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        assertTrue(lines.size() > 60);
        assertTrue(lines.stream()
                .noneMatch(line -> line.keys().isBlank() || line.meaning().isBlank()));
    }

    @Test
    void theShortcutsOfTheMainCommandsStandOnIt() {
        Set<String> keys = KeySheet.groups(Actions.builtIn()).stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> Stream.of(line.keys().split(", ", -1)))
                .collect(Collectors.toSet());
        Commands commands = new Commands(
                SESSION, new FileDesk(SESSION, new Answers(), text -> {}), List.of(), new CommandsTest.NoWindow());
        List<String> missing = commands.all().stream()
                .map(command -> Actions.builtIn().shown(command.id()))
                .filter(shortcut -> !shortcut.isEmpty())
                .filter(shortcut -> !keys.contains(shortcut))
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void columnsAreAboutEquallyHighAndHoldEveryGroupOnce() {
        List<KeySheet.Group> groups = KeySheet.groups(Actions.builtIn());
        List<List<KeySheet.Group>> columns = KeysCard.columnsOf(groups);
        assertEquals(groups.size(), columns.stream().mapToInt(List::size).sum());
        assertEquals(Set.copyOf(groups), columns.stream().flatMap(List::stream).collect(Collectors.toSet()));
        IntSummaryStatistics rows = columns.stream().mapToInt(KeysCard::rows).summaryStatistics();
        assertTrue(rows.getMax() - rows.getMin() <= 5, rows.toString());
    }

    @Test
    void keysOfTheUserStandOnIt() {
        Keymap own = Actions.builtIn()
                .with("file.import", List.of(KeyPress.of("Ctrl+O")))
                .with("view.tiles", List.of(KeyPress.of("F12")));
        List<KeySheet.Line> lines = KeySheet.groups(own).stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        assertTrue(lines.contains(new KeySheet.Line("no key", "open")), "its key went to another action");
        assertTrue(lines.stream()
                .anyMatch(line -> line.keys().equals("Ctrl+O") && line.meaning().startsWith("import")));
        assertEquals(
                new KeySheet.Group("Your own", List.of(new KeySheet.Line("F12", "Tiles and limits\u2026"))),
                KeySheet.groups(own).getLast());
        assertFalse(KeySheet.groups(Actions.builtIn()).getLast().title().equals("Your own"));
    }

    @ParameterizedTest
    @CsvSource({"1600, 1000", "1400, 900"})
    void allOfItIsSeenAtOnceInAWindowOfAUsualSize(double width, double height) {
        Fx.run(() -> {
            Overlay overlay = new Overlay(new Region());
            KeysCard card = new KeysCard(Actions.builtIn(), () -> {}, overlay::close);
            overlay.show(card);
            Scene scene = new Scene(overlay, width, height);
            Appearance.DEFAULT.apply(scene);
            scene.snapshot(null);
            ScrollPane scroll = (ScrollPane) card.lookup(".scroll-pane");
            double shown = scroll.getViewportBounds().getHeight();
            double all = scroll.getContent().getLayoutBounds().getHeight();
            assertTrue(shown >= all - 0.5, shown + " of " + all + " px");
            assertTrue(card.getHeight() < shown + 140, "no more than title and button around it");
        });
    }

    @Test
    void f1ShowsItAndEscapeTakesItAway() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            Fx.run(window.window().scene().getAccelerators().get(javafx.scene.input.KeyCombination.valueOf("F1")));
            Fx.settle();
            assertTrue(window.ask(() -> window.content().lookupAll(".keys-key").stream()
                    .map(Label.class::cast)
                    .anyMatch(label -> label.getText().equals("Ctrl+Shift+W"))));
            window.press(KeyCode.ESCAPE);
            assertTrue(window.ask(() -> window.content().lookupAll(".keys-key").isEmpty()));
        }
    }
}
