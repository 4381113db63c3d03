package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import plimsoll.desktop.model.Row;

/// The view loses its cursor when rows are replaced: puts it back on its row, or where its row was.
final class CursorKeeper {
    private final DataTable table;
    private final TableView<Row> view;
    private Optional<CellEditor.Target> last = Optional.empty();
    private int lastIndex;
    private List<Row> known = List.of();

    CursorKeeper(DataTable table, TableView<Row> view) {
        this.table = table;
        this.view = view;
    }

    void start() {
        known = List.copyOf(view.getItems());
    }

    /// Remembers where the cursor is.
    void moved() {
        Optional<CellEditor.Target> now = table.cursor();
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
        if (last.isEmpty() || known.isEmpty() || table.cursor().equals(last)) {
            return;
        }
        int at = known.indexOf(last.get().row());
        int index = at >= 0 ? at : Math.clamp(lastIndex, 0, known.size() - 1);
        view.getSelectionModel()
                .clearAndSelect(index, table.tableColumn(last.get().column().id()));
    }
}
