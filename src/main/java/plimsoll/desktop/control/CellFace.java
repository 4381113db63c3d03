package plimsoll.desktop.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;

/// Draws one cell value: sign, text, softer detail. States become pseudo-classes, so that they combine.
final class CellFace extends HBox {
    private static final Map<CellState, PseudoClass> CLASSES = classes();

    /// A detail of less room than this, in ems, is left out: some letters of a currency and dots say nothing.
    private static final double LEAST_DETAIL_EM = 4.5;

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

    /// Returns whether not all of text and detail is seen.
    boolean isCut() {
        boolean soft = getChildren().contains(detail);
        return text.getWidth() < snapSizeX(text.prefWidth(-1))
                || (soft && (!detail.isVisible() || detail.getWidth() < snapSizeX(detail.prefWidth(-1))));
    }

    /// Text gets the room it needs, the detail what is left: a number is never cut for the sake of a word beside it.
    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - left - snappedRightInset();
        double before =
                sign.map(node -> snapSizeX(node.prefWidth(-1)) + getSpacing()).orElse(0.0);
        double main = Math.clamp(snapSizeX(text.prefWidth(-1)), 0, Math.max(0, room - before));
        double rest = room - before - main - getSpacing();
        boolean soft = getChildren().contains(detail);
        double wanted = soft ? snapSizeX(detail.prefWidth(-1)) : 0;
        double least = Math.min(wanted, LEAST_DETAIL_EM * detail.getFont().getSize());
        double aside = rest >= least ? Math.min(wanted, rest) : 0;
        detail.setVisible(aside > 0);
        double used = before + main + (aside > 0 ? aside + getSpacing() : 0);
        double x = left + (getAlignment().getHpos() == HPos.RIGHT ? room - used : 0);
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        if (sign.isPresent()) {
            place(sign.get(), x, top, before - getSpacing(), height);
        }
        place(text, x + before, top, main, height);
        if (soft) {
            place(detail, x + before + main + getSpacing(), top, aside, height);
        }
    }

    private void place(Node node, double x, double y, double width, double height) {
        layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
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
