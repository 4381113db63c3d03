package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.Row;

/// The view loses its cursor when rows are replaced: puts it back on its row, or where its row was.
final class CursorKeeper {
    private final TableCursor cursor;
    private final TableView<Row> view;
    private final TableColumns columns;
    private Optional<CellEditor.Target> last = Optional.empty();
    private int lastIndex;
    private List<Row> known = List.of();

    CursorKeeper(TableCursor cursor, TableView<Row> view, TableColumns columns) {
        this.cursor = cursor;
        this.view = view;
        this.columns = columns;
    }

    void start() {
        known = List.copyOf(view.getItems());
    }

    /// Remembers where the cursor is.
    void moved() {
        Optional<CellEditor.Target> now = cursor.at();
        if (now.isPresent() && known.equals(view.getItems())) {
            last = now;
            lastIndex = view.getFocusModel().getFocusedIndex();
        }
    }

    void restore() {
        if (known.equals(view.getItems())) {
            return;
        }
        known = List.copyOf(view.getItems());
        if (last.isEmpty() || known.isEmpty() || cursor.at().equals(last)) {
            return;
        }
        int at = known.indexOf(last.get().row());
        int index = at >= 0 ? at : Math.clamp(lastIndex, 0, known.size() - 1);
        view.getSelectionModel()
                .clearAndSelect(index, columns.inView(last.get().column().id()));
    }
}
