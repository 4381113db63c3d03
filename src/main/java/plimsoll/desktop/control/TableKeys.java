package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.task.Slices;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// What keys do while no cell is edited.
final class TableKeys {
    private static final double COARSE = 10;
    private static final double FINE = 0.1;

    /// What is copied is said when it is so much that it cannot be seen.
    private static final int MANY = 1_000;

    private final DataTable table;
    private final TableView<Row> view;
    private final Slices copying = new Slices();

    TableKeys(DataTable table, TableView<Row> view) {
        this.table = table;
        this.view = view;
    }

    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        view.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (typed(event)) {
                event.consume();
            }
        });
    }

    /// Returns how far one nudge goes: 1 tick, with Ctrl 10, with Shift a tenth.
    static double size(KeyEvent event) {
        return event.isControlDown() ? COARSE : event.isShiftDown() ? FINE : 1;
    }

    private boolean pressed(KeyEvent event) {
        if (asked(event)) {
            return true;
        }
        if (event.isAltDown()) {
            return nudge(event);
        }
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        return switch (event.getCode()) {
            case LEFT -> sideways(-1);
            case RIGHT -> sideways(1);
            case UP -> !event.isShiftDown() && go(CellEditor.Move.UP);
            case DOWN -> !event.isShiftDown() && go(CellEditor.Move.DOWN);
            case TAB -> go(event.isShiftDown() ? CellEditor.Move.LEFT : CellEditor.Move.RIGHT);
            case F2, ENTER -> open();
            case SPACE -> include();
            case F3 -> jump(event.isShiftDown() ? -1 : 1);
            case INSERT -> add();
            case DELETE -> {
                table.model().remove(table.selected());
                yield true;
            }
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent event) {
        return switch (event.isShiftDown() ? KeyCode.UNDEFINED : event.getCode()) {
            case C -> copy();
            case V -> {
                pasteClipboard();
                yield true;
            }
            default -> false;
        };
    }

    /// What the user's keys for tables do; also in a table that stands in no window.
    private boolean asked(KeyEvent event) {
        switch (KeyHints.action(view, event).orElse("")) {
            case "table.fillDown" -> table.edits().fillOrDuplicate();
            case "table.find" -> table.find();
            case "table.filter" -> table.chooseFilter();
            case "table.columns" -> table.chooseColumns();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean jump(int step) {
        if (table.bar().isFinding()) {
            table.bar().jump(step);
        } else {
            table.find();
        }
        return true;
    }

    /// Copies the rows, in pieces when they are many; what changes meanwhile is copied as it is then.
    boolean copy() {
        TableText text = table.textToCopy();
        long state = table.model().fillsProperty().get();
        copying.start(
                text::step,
                () -> {
                    if (table.model().fillsProperty().get() == state) {
                        put(text);
                    } else {
                        copy();
                    }
                },
                failure -> table.messages().say(Texts.of("table.copyFailed", failure)));
        if (copying.isWorking()) {
            table.messages().say(Texts.of("table.copying", NumberText.count(text.size())));
        }
        return true;
    }

    private void put(TableText text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text.text());
        Clipboard.getSystemClipboard().setContent(content);
        if (text.size() > MANY) {
            table.messages().say(Texts.of("table.copied", NumberText.count(text.size())));
        }
    }

    void pasteClipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            table.paste(text);
        }
    }

    private boolean typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean printable = !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
        if (!printable || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        Optional<CellEditor.Target> at = editableCursor();
        at.ifPresent(cell -> table.editor().open(cell.row(), cell.column(), Optional.of(text)));
        return at.isPresent();
    }

    private boolean nudge(KeyEvent event) {
        int direction = switch (event.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (direction == 0) {
            return false;
        }
        return table.cursor()
                .filter(cell -> table.edits().nudge(cell.row(), cell.column(), direction * size(event)))
                .isPresent();
    }

    private boolean sideways(int step) {
        Optional<CellEditor.Target> at = table.cursor();
        if (at.isEmpty()) {
            return false;
        }
        List<Column> columns = table.columns();
        int next = Math.clamp(columns.indexOf(at.get().column()) + step, 0, columns.size() - 1);
        table.select(at.get().row(), columns.get(next));
        return true;
    }

    private boolean go(CellEditor.Move move) {
        Optional<CellEditor.Target> at = table.cursor();
        if (at.isEmpty()) {
            return false;
        }
        Optional<CellEditor.Target> to = new CursorMoves(table.columns(), view.getItems())
                .from(at.get().row(), at.get().column(), move);
        to.ifPresent(cell -> table.select(cell.row(), cell.column()));
        return to.isPresent();
    }

    private boolean open() {
        Optional<CellEditor.Target> at = table.cursor();
        if (at.isEmpty()) {
            return false;
        }
        Row row = at.get().row();
        if (row.kind() == Row.Kind.GROUP) {
            table.fold(row, !table.isFolded(row));
        } else if (at.get().column().kind() == Column.Kind.CHECK) {
            table.edits().flip(row, at.get().column());
        } else {
            table.edit(row, at.get().column());
        }
        return true;
    }

    private boolean include() {
        Optional<Row> group = table.cursor().map(CellEditor.Target::row).filter(row -> row.kind() == Row.Kind.GROUP);
        if (group.isPresent()) {
            table.fold(group.get(), !table.isFolded(group.get()));
        } else {
            table.model().toggle(table.selected());
        }
        return true;
    }

    boolean add() {
        Optional<String> added = table.model().add(table.cursor().map(CellEditor.Target::row));
        added.flatMap(id -> table.model().row(Row.Kind.ITEM, id))
                .map(row -> {
                    table.listing().open(row);
                    return row;
                })
                .flatMap(row -> new CursorMoves(table.columns(), view.getItems()).first(row))
                .ifPresent(cell -> table.select(cell.row(), cell.column()));
        return added.isPresent();
    }

    private Optional<CellEditor.Target> editableCursor() {
        return table.cursor()
                .filter(cell -> cell.column().kind() != Column.Kind.CHECK)
                .filter(cell -> cell.row().value(cell.column().id()).is(CellState.EDITABLE));
    }
}
