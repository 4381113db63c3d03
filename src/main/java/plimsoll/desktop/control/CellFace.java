package plimsoll.desktop.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;

/// Draws one cell value: sign, text, softer detail. States become pseudo-classes, so that they combine.
final class CellFace extends HBox {
    private static final Map<CellState, PseudoClass> CLASSES = classes();

    private final Label text = new Label();
    private final Label detail = new Label();
    private Mark mark = Mark.NONE;
    private Optional<Node> sign = Optional.empty();

    CellFace(Column.Kind kind) {
        getStyleClass().add("cell-face");
        text.getStyleClass().add("cell-text");
        detail.getStyleClass().add("cell-detail");
        text.setMinWidth(0);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS); // The detail is cut before the text; neither grows.
        getChildren().add(text);
        setAlignment(kind == Column.Kind.NUMBER ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    void show(CellValue value) {
        text.setText(value.text());
        if (value.mark() != mark) {
            mark = value.mark();
            sign.ifPresent(getChildren()::remove);
            sign = Marks.node(mark);
            sign.ifPresent(getChildren()::addFirst);
        }
        boolean soft = !value.detail().isEmpty();
        detail.setText(value.detail());
        if (soft != getChildren().contains(detail)) {
            if (soft) {
                getChildren().add(detail);
            } else {
                getChildren().remove(detail);
            }
        }
    }

    /// Sets the pseudo-classes of a cell for a value.
    static void mark(Node cell, CellValue value) {
        CLASSES.forEach((state, look) -> cell.pseudoClassStateChanged(look, value.is(state)));
    }

    private static Map<CellState, PseudoClass> classes() {
        Map<CellState, PseudoClass> classes = new EnumMap<>(CellState.class);
        for (CellState state : CellState.values()) {
            classes.put(state, PseudoClass.getPseudoClass(state.styleName()));
        }
        return classes;
    }
}
