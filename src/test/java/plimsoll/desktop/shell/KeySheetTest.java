package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;

/// The sheet of shortcuts says what the commands have.
class KeySheetTest {
    private static final WorkspaceSession SESSION =
            OpenBook.sample("two-venues").session();

    @Test
    void everyLineHasKeysAndAMeaning() {
        List<KeySheet.Line> lines = KeySheet.groups().stream()
                .flatMap(group -> group.lines().stream())
                .toList();
        assertTrue(lines.size() > 60);
        assertTrue(lines.stream()
                .noneMatch(line -> line.keys().isBlank() || line.meaning().isBlank()));
    }

    @Test
    void theShortcutsOfTheMainCommandsStandOnIt() {
        Set<String> keys = KeySheet.groups().stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> Stream.of(line.keys().split(", ", -1)))
                .collect(Collectors.toSet());
        Commands commands = new Commands(
                SESSION, new FileDesk(SESSION, new Answers(), text -> {}), List.of(), new CommandsTest.NoWindow());
        List<String> missing = commands.all().stream()
                .filter(command -> !command.shortcut().isEmpty())
                .map(Command::keys)
                .filter(shortcut -> !keys.contains(shortcut))
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void f1ShowsItAndEscapeTakesItAway() {
        try (OpenWindow window = OpenWindow.sample("two-venues")) {
            plimsoll.desktop.Fx.run(
                    window.window().scene().getAccelerators().get(javafx.scene.input.KeyCombination.valueOf("F1")));
            plimsoll.desktop.Fx.settle();
            assertTrue(window.ask(() -> window.content().lookupAll(".keys-key").stream()
                    .map(Label.class::cast)
                    .anyMatch(label -> label.getText().equals("Ctrl+Shift+W"))));
            window.press(KeyCode.ESCAPE);
            assertTrue(window.ask(() -> window.content().lookupAll(".keys-key").isEmpty()));
        }
    }
}
