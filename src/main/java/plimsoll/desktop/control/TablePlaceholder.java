package plimsoll.desktop.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;

/// What stands in place of a table's rows while there are none: what is missing, or that it is not known yet because
/// the book is still being calculated.
final class TablePlaceholder {
    private final TableModel model;
    private final ObjectProperty<Node> shown;
    private final Label calculating = sentence(Texts.of("empty.calculating"));
    private final ChangeListener<Boolean> changed = (value, before, now) -> show();
    private Node missing;

    /// Shows what the table says by its name; the model does not keep it.
    TablePlaceholder(TableModel model, ObjectProperty<Node> shown) {
        this.model = model;
        this.shown = shown;
        this.missing = KeyHints.text(sentence(""), EmptyTexts.key(model.name()));
        model.awaitedProperty().addListener(new WeakChangeListener<>(changed));
        show();
    }

    /// Sets what is shown once it is known that there are no rows.
    void setMissing(Node node) {
        missing = node;
        show();
    }

    private void show() {
        shown.set(model.awaitedProperty().get() ? calculating : missing);
    }

    static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
