package plimsoll.desktop.control;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// A panel around a table, with its export.
public final class ModelPanel {
    private final Panel panel;
    private final DataTable table;

    /// Shows a table.
    ///
    /// @param title   what it shows
    /// @param hint    the question it answers
    /// @param model   the table
    /// @param exports where its export goes
    public ModelPanel(String title, String hint, TableModel model, Exports exports) {
        this(title, hint, new DataTable(model, title), exports);
    }

    /// Shows some columns of a table.
    ///
    /// @param title   what it shows
    /// @param hint    the question it answers
    /// @param model   the table
    /// @param exports where its export goes
    /// @param columns identifiers of the columns, in order
    public ModelPanel(String title, String hint, TableModel model, Exports exports, List<String> columns) {
        this(title, hint, new DataTable(model, title, columns), exports);
    }

    private ModelPanel(String title, String hint, DataTable shown, Exports exports) {
        table = shown;
        panel = new Panel(title, hint, table);
        Button export = Icons.EXPORT.keyed(Texts.of("panel.export", title), "file.exportTable");
        export.setOnAction(event -> exports.table(shown.model()));
        panel.actions().add(export);
        table.setMessages(exports);
    }

    /// Puts focus and cursor where a problem can be mended, in the first of some tables that has the place; returns
    /// whether one has.
    public static boolean reveal(Problem.Place place, ModelPanel... panels) {
        return Arrays.stream(panels).anyMatch(panel -> panel.reveal(place));
    }

    private boolean reveal(Problem.Place place) {
        boolean found = table.reveal(place);
        if (found) {
            panel.want();
            table.reveal(place);
        }
        return found;
    }

    /// Says what can be done with a row, by right click or the menu key.
    public void setRowActions(Function<Row, List<RowAction>> actions) {
        table.menus().setRowActions(actions);
    }

    /// Returns the panel.
    public Panel panel() {
        return panel;
    }

    /// Returns the table in it.
    public DataTable table() {
        return table;
    }
}
