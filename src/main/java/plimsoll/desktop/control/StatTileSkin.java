package plimsoll.desktop.control;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lays a tile out by the design's type scale instead of by the tile's size; all colours come from the style sheet.
final class StatTileSkin extends TileSkin {
    // The base constructor calls initGraphics, so these have no initialisers.
    private Label title;
    private Label value;
    private Label unit;
    private Label detail;
    private Label side;
    private Label sideDetail;
    private Label verdict;
    private VBox face;

    @SuppressWarnings("NullAway.Init")
    StatTileSkin(Tile tile) {
        super(tile);
    }

    @Override
    protected void initGraphics() {
        title = label("tile-title");
        value = label("tile-value");
        unit = label("tile-unit");
        detail = label("tile-detail");
        side = label("tile-side");
        sideDetail = label("tile-detail");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox numbers = new Numbers();
        numbers.getStyleClass().add("tile-numbers");
        numbers.setAlignment(Pos.BASELINE_LEFT);
        verdict = label("tile-verdict");
        show(verdict, "");
        HBox top = new Top();
        top.getStyleClass().add("tile-top");
        face = new VBox(top, numbers, line(detail, spacer(), sideDetail));
        face.getStyleClass().add("tile-pane");
        pane = face;
        getChildren().setAll(pane);
    }

    void refresh() {
        Tile tile = getSkinnable();
        title.setText(tile.getTitle());
        value.setText(tile.getDescription());
        show(unit, tile.getUnit());
        detail.setText(tile.getText());
    }

    void setMark(Optional<Node> mark) {
        title.setGraphic(mark.orElse(null));
    }

    void setSide(Optional<Node> mark, String text, String below) {
        side.setGraphic(mark.orElse(null));
        show(side, text);
        show(sideDetail, below);
    }

    void setVerdict(Optional<Node> sign, String word) {
        verdict.setGraphic(sign.orElse(null));
        show(verdict, word);
    }

    void setFooter(Optional<? extends Node> footer) {
        while (face.getChildren().size() > 3) {
            face.getChildren().removeLast();
        }
        footer.ifPresent(face.getChildren()::add);
    }

    @Override
    protected void handleEvents(String event) {
        if (event.equals("RESIZE")) {
            resize();
        } else {
            refresh();
        }
    }

    @Override
    protected void resize() {
        pane.resizeRelocate(0, 0, getSkinnable().getWidth(), getSkinnable().getHeight());
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        pane.resizeRelocate(0, 0, getSkinnable().getWidth(), getSkinnable().getHeight());
    }

    @Override
    protected void redraw() {
        refresh();
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return face.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return face.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return face.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return face.prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private static HBox line(Node... nodes) {
        return new HBox(nodes);
    }

    private static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// A value is written smaller rather than its unit cut.
    private final class Numbers extends HBox {
        private static final String SMALLER = "narrow";
        /// Of the sizes in the style sheet.
        private static final double VALUE_TO_UNIT = 1.8333 / 0.9583;

        Numbers() {
            super(value, unit, spacer(), side);
        }

        @Override
        protected void layoutChildren() {
            double large = unit.getFont().getSize() * VALUE_TO_UNIT;
            double whole = value.prefWidth(-1) * large / value.getFont().getSize() + getSpacing();
            for (Label other : List.of(unit, side)) {
                whole += other.isManaged() ? other.prefWidth(-1) + getSpacing() : 0;
            }
            boolean small = value.getStyleClass().contains(SMALLER);
            boolean wanted = whole > getWidth();
            if (wanted && !small) {
                value.getStyleClass().add(SMALLER);
            } else if (small && !wanted) {
                value.getStyleClass().remove(SMALLER);
            }
            super.layoutChildren();
        }
    }

    /// The name of the tile goes before the word of the verdict; its sign stands whatever the room. Half a word
    /// is not shown: the tile says it whole to whoever points at it.
    private final class Top extends HBox {
        private static final double SIGN_PX = 20;

        Top() {
            super(title, spacer(), verdict);
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void layoutChildren() {
            double whole = verdict.prefWidth(-1);
            double ends = getInsets().getLeft() + getInsets().getRight();
            double left = getWidth() - ends - title.prefWidth(-1) - 2 * getSpacing() - 1;
            double width = !verdict.isManaged() ? 0 : left >= whole ? whole : Math.min(SIGN_PX, whole);
            verdict.setMinWidth(width);
            verdict.setMaxWidth(width);
            super.layoutChildren();
        }
    }
}
