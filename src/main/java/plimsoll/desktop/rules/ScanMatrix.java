package plimsoll.desktop.rules;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import plimsoll.desktop.chart.ChartColors;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Appearance;

/// Draws a scan as a matrix: heat and sign in every cell, the deciding cell outlined, a line before each block.
final class ScanMatrix extends VBox {
    private static final PseudoClass WORST = PseudoClass.getPseudoClass("worst");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int FIELD_COLUMNS = 5;

    private final GridPane grid = new GridPane();
    private final Label worst = new Label();
    private final Editing editing;
    private ChartColors colors = ChartColors.of(Appearance.DEFAULT);
    private Optional<ScanGrid> shown = Optional.empty();

    /// What a matrix does to the numbers it shows.
    interface Editing {
        /// Takes typed text; returns why it was not accepted.
        Optional<String> commit(ScanGrid.Typed number, String text);

        /// Adds a move after a listed one.
        void add(ScanGrid.Typed number);

        /// Removes a listed move.
        void remove(ScanGrid.Typed number);
    }

    ScanMatrix(Editing editing) {
        this.editing = editing;
        getStyleClass().add("scan-matrix");
        grid.getStyleClass().add("scan-grid");
        worst.getStyleClass().add("scan-worst");
        worst.setWrapText(true);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("scan-scroll");
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(scroll, worst);
        Appearance.follow(this, this::dress);
    }

    private void dress(Appearance look) {
        colors = ChartColors.of(look);
        draw();
    }

    void show(Optional<ScanGrid> next) {
        shown = next;
        draw();
    }

    private void draw() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        shown.ifPresent(this::draw);
    }

    private void draw(ScanGrid scan) {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        Label corner = new Label(Texts.of("rules.scan.move"));
        corner.getStyleClass().add("scan-head");
        grid.add(corner, 0, 0);
        for (int c = 0; c < scan.heads().size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
            grid.add(head(scan.heads().get(c)), c + 1, 0);
        }
        for (int r = 0; r < scan.lines().size(); r++) {
            ScanGrid.Line line = scan.lines().get(r);
            Label title = new Label(line.title());
            title.getStyleClass().add("scan-line");
            title.setMaxWidth(Double.MAX_VALUE);
            grid.add(title, 0, r + 1);
            line.number().ifPresent(number -> editable(title, title, number));
            for (int c = 0; c < line.cells().size(); c++) {
                int column = c;
                int row = r;
                line.cells().get(c).ifPresent(cell -> grid.add(cell(scan, cell, column), column + 1, row + 1));
            }
        }
        worst.setText(
                scan.worst().isEmpty() ? Texts.of("rules.scan.none") : Texts.of("rules.scan.worst", scan.worst()));
    }

    /// Opens a field in place of the label on a click, Enter or F2.
    ///
    /// @param place what stands in the grid: the label, or what holds it
    private void editable(Label label, Node place, ScanGrid.Typed number) {
        label.getStyleClass().add("scan-editable");
        label.setFocusTraversable(true);
        label.setAccessibleText(Texts.of("rules.scan.editable", label.getText(), number.label()));
        label.setTooltip(new Tooltip(Texts.of("rules.scan.change", number.label())));
        label.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open(place, number);
            }
        });
        label.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                open(place, number);
                event.consume();
            }
        });
        if (ScanMove.at(number.path()).isPresent()) {
            MenuItem add = new MenuItem(Texts.of("rules.scan.addMove"));
            add.setOnAction(event -> editing.add(number));
            MenuItem remove = new MenuItem(Texts.of("rules.scan.removeMove"));
            remove.setOnAction(event -> editing.remove(number));
            label.setContextMenu(new ContextMenu(add, remove));
        }
    }

    private void open(Node place, ScanGrid.Typed number) {
        TextField field = new TextField(number.text());
        field.getStyleClass().add("scan-field");
        field.setPrefColumnCount(FIELD_COLUMNS);
        field.setAccessibleText(number.label());
        grid.add(field, GridPane.getColumnIndex(place), GridPane.getRowIndex(place));
        field.selectAll();
        field.requestFocus();
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                grid.getChildren().remove(field);
                event.consume();
            }
        });
        field.setOnAction(event -> {
            boolean refused = editing.commit(number, field.getText()).isPresent();
            field.pseudoClassStateChanged(INVALID, refused);
            if (!refused) {
                grid.getChildren().remove(field);
            }
        });
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                grid.getChildren().remove(field);
            }
        });
    }

    /// A move, and below it how much of a result counts there.
    private Region head(ScanGrid.Head head) {
        VBox both = new VBox();
        both.getStyleClass().add("scan-head");
        both.setAlignment(Pos.TOP_RIGHT);
        both.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        both.pseudoClassStateChanged(FIRST, head.first());
        part(both, head.move(), head.number());
        if (!head.weight().isEmpty()) {
            part(both, "\u00d7 " + head.weight(), head.share());
        }
        return both;
    }

    private void part(VBox head, String text, Optional<ScanGrid.Typed> number) {
        Label label = new Label(text);
        label.getStyleClass().add("scan-part");
        number.ifPresent(typed -> editable(label, head, typed));
        head.getChildren().add(label);
    }

    private Label cell(ScanGrid scan, ScanGrid.Cell cell, int column) {
        Label label = new Label(cell.text());
        label.getStyleClass().add("scan-cell");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(cell.exact()));
        label.setAccessibleText(cell.worst() ? Texts.of("rules.scan.worstCell", cell.exact()) : cell.exact());
        if (Double.isFinite(cell.value())) {
            Color fill = colors.heat(cell.value(), scan.limit());
            label.setBackground(Background.fill(fill));
            label.setTextFill(ChartColors.ink(fill));
        }
        label.pseudoClassStateChanged(WORST, cell.worst());
        label.pseudoClassStateChanged(FIRST, scan.heads().get(column).first());
        return label;
    }
}
