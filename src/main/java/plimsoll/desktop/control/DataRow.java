package plimsoll.desktop.control;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.Row;

/// A row that looks like a group when it is one.
final class DataRow extends TableRow<Row> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(GROUP, !empty && row != null && row.kind() == Row.Kind.GROUP);
    }
}
