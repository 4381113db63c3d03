package plimsoll.desktop.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.theme.Theme;

@SuppressWarnings("NullAway.Init")
class FrameTurnsTest {
    private static final int LEGS = 16;

    private final List<DataTable> tables = List.of(table("First"), table("Second"));
    private Stage stage;

    private static DataTable table(String name) {
        return Fx.call(() -> new DataTable(new LegsModel(LEGS), name));
    }

    private void show(boolean inTurn) {
        stage = new Stage();
        VBox all = new VBox(new Button("elsewhere"));
        Scene scene = new Scene(all, 700, 900);
        Theme.DARK.apply(scene);
        if (inTurn) {
            FrameTurns.install(scene);
        }
        all.getChildren().addAll(tables);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(stage::close);
    }

    private static int rows(DataTable table) {
        return (int) table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible())
                .count();
    }

    @Test
    void newTablesAndTheirRowsComeSomeAFrame() {
        List<List<Integer>> frames = new ArrayList<>();
        AnimationTimer watch = Fx.call(() -> {
            show(true);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frames.add(tables.stream().map(FrameTurnsTest::rows).toList());
                }
            };
            timer.start();
            return timer;
        });
        for (int i = 0; i < 10; i++) {
            Fx.settle();
        }
        Fx.run(watch::stop);
        assertEquals(List.of(0, 0), frames.getFirst());
        assertEquals(List.of(LEGS, LEGS), frames.getLast());
        int before = 0;
        for (List<Integer> frame : frames) {
            int now = frame.stream().mapToInt(Integer::intValue).sum();
            assertTrue(now - before <= FrameTurns.MORE_ROWS + 2, () -> "all at once: " + frames);
            before = now;
        }
        assertTrue(new TreeSet<>(frames.stream().map(List::getFirst).toList()).size() > 2, frames::toString);
    }

    @Test
    void theKeyboardDoesNotWaitForATurn() {
        Fx.run(() -> {
            show(true);
            Node second = tables.getLast().lookup(".table-view");
            assertEquals(null, second);
            Node frame = tables.getLast().lookupAll("*").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElseThrow();
            frame.requestFocus();
            assertTrue(tables.getLast().view().isFocused());
            assertFalse(frame.isFocusTraversable(), "only the view takes the keyboard from now on");
            tables.getFirst().requestTableFocus();
            assertTrue(tables.getFirst().view().isFocused());
        });
    }

    @Test
    void whatWasSeenOnceComesBackAtOnce() {
        Fx.run(() -> show(true));
        for (int i = 0; i < 10; i++) {
            Fx.settle();
        }
        Fx.run(() -> {
            VBox all = (VBox) stage.getScene().getRoot();
            all.getChildren().removeAll(tables);
            all.getChildren().addAll(tables);
            all.applyCss();
            all.layout();
            assertEquals(
                    List.of(LEGS, LEGS),
                    tables.stream().map(FrameTurnsTest::rows).toList());
        });
    }

    @Test
    void elsewhereAllComesAtOnce() {
        Fx.run(() -> {
            show(false);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            assertEquals(
                    List.of(LEGS, LEGS),
                    tables.stream().map(FrameTurnsTest::rows).toList());
        });
    }
}
