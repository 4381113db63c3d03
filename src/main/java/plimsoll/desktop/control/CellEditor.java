package plimsoll.desktop.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;

/// The one text field that stands above the table while a cell is edited.
///
/// It belongs to a row object and a column, not to a cell of the control, so updates, additions and reuse of cells
/// cannot drop what is typed. Enter and Tab commit and move; loss of focus, a click elsewhere, scrolling away and
/// a deactivated window commit; Escape cancels.
final class CellEditor extends TextField {
    private static final PseudoClass TEXT = PseudoClass.getPseudoClass("text-column");

    /// Where the cursor goes after a commit.
    enum Move {
        STAY,
        DOWN,
        UP,
        RIGHT,
        LEFT
    }

    /// The cell that is edited.
    record Target(Row row, Column column) {}

    private final DataTable table;
    private final ChoicePopup choices = new ChoicePopup(this, () -> commit(Move.STAY));
    private final Runnable follow = this::follow;
    private final EventHandler<MouseEvent> outside = this::pressed;
    private final EventHandler<ScrollEvent> scrolled = event -> commit(Move.STAY);
    private Optional<Target> target = Optional.empty();
    private @Nullable Scene watched;
    private String before = "";

    CellEditor(DataTable table) {
        this.table = table;
        getStyleClass().add("cell-editor");
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit(Move.STAY);
            }
        });
    }

    Optional<Target> target() {
        return target;
    }

    /// Opens over a cell.
    ///
    /// @param typed what replaces the value; empty to edit the value in place
    void open(Row row, Column column, Optional<String> typed) {
        commit(Move.STAY);
        Scene scene = getScene();
        Optional<Node> cell = table.laidOut(row, column);
        CellValue value = row.value(column.id());
        if (scene == null || cell.isEmpty() || !value.is(CellState.EDITABLE)) {
            return;
        }
        before = value.is(CellState.NOT_AVAILABLE) && !value.is(CellState.INVALID) ? "" : value.text();
        target = Optional.of(new Target(row, column));
        boolean number = column.kind() == Column.Kind.NUMBER;
        pseudoClassStateChanged(TEXT, !number);
        setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setAccessibleText(column.title() + " " + column.unit());
        setText(typed.orElse(before));
        setVisible(true);
        place(cell.get());
        watch(scene);
        requestFocus();
        if (typed.isPresent()) {
            end();
        } else {
            selectAll();
        }
        if (column.kind() == Column.Kind.CHOICE) {
            choices.open(
                    text -> table.model().complete(row, column, text),
                    text -> table.model().asks(row, column, text),
                    typed.isPresent());
        }
    }

    /// Hands the text to the model and closes; text that was not changed is not handed over.
    void commit(Move move) {
        if (target.isEmpty()) {
            return;
        }
        Target edited = target.get();
        String typed = choices.chosen().orElse(getText());
        close();
        boolean several = table.edits().isOneOfSeveral(edited.row());
        if (!typed.equals(before) || (several && move != Move.STAY)) {
            table.edits().commit(edited.row(), edited.column(), typed);
        }
        if (several && move != Move.STAY) {
            table.requestTableFocus();
        } else if (move != Move.STAY) {
            table.requestTableFocus();
            table.move(edited.row(), edited.column(), move);
        }
    }

    /// Closes without handing anything over.
    void cancel() {
        if (target.isPresent()) {
            close();
            table.requestTableFocus();
        }
    }

    private void close() {
        target = Optional.empty();
        choices.close();
        Scene scene = watched;
        if (scene != null) {
            scene.removePostLayoutPulseListener(follow);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
            scene.removeEventFilter(ScrollEvent.SCROLL, scrolled);
            watched = null;
        }
        boolean hadFocus = isFocused();
        setVisible(false);
        if (hadFocus) {
            table.requestTableFocus();
        }
    }

    private void watch(Scene scene) {
        watched = scene;
        scene.addPostLayoutPulseListener(follow);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
        scene.addEventFilter(ScrollEvent.SCROLL, scrolled);
    }

    private void follow() {
        if (target.isEmpty()) {
            return;
        }
        Target edited = target.get();
        if (!table.model().rows().contains(edited.row())) {
            cancel();
            return;
        }
        table.cell(edited.row(), edited.column()).ifPresentOrElse(this::place, () -> commit(Move.STAY));
    }

    private void place(Node cell) {
        Bounds bounds = getParent().sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private void pressed(MouseEvent event) {
        boolean inside = event.getTarget() instanceof Node node && isWithin(node);
        if (!inside) {
            commit(Move.STAY);
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent event) {
        Optional<Move> move = switch (event.getCode()) {
            case ENTER -> Optional.of(event.isShiftDown() ? Move.UP : Move.DOWN);
            case TAB -> Optional.of(event.isShiftDown() ? Move.LEFT : Move.RIGHT);
            default -> Optional.empty();
        };
        switch (event.getCode()) {
            case ENTER, TAB -> {
                if (!choices.ask()) {
                    commit(move.orElse(Move.STAY));
                }
            }
            case ESCAPE -> cancel();
            case UP, DOWN -> {
                boolean up = event.getCode() == javafx.scene.input.KeyCode.UP;
                if (event.isAltDown()) {
                    nudge(event, up ? 1 : -1);
                } else if (choices.isOpen()) {
                    choices.step(up ? -1 : 1);
                } else {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void nudge(KeyEvent event, int direction) {
        target.ifPresent(edited -> {
            commit(Move.STAY);
            table.edits().nudge(edited.row(), edited.column(), direction * TableKeys.size(event));
            open(edited.row(), edited.column(), Optional.empty());
        });
    }
}
