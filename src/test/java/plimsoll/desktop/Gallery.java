package plimsoll.desktop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.LadderBar;
import plimsoll.desktop.control.LoadLineMark;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.control.ShockSlider;
import plimsoll.desktop.control.StatTile;
import plimsoll.desktop.control.StatValue;
import plimsoll.desktop.control.StatusLine;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.Problem;

/// One scene with every control in every state, to look at and to run the style tests on.
public final class Gallery {
    private Gallery() {}

    /// Returns the scene, dressed.
    public static Scene scene(Theme theme) {
        BorderPane root = new BorderPane();
        root.setTop(new VBox(menuBar(), toolBar()));
        SplitPane split = new SplitPane(left(), middle(), right());
        split.setDividerPositions(0.33, 0.72);
        BorderPane.setMargin(split, new javafx.geometry.Insets(4));
        root.setCenter(split);
        root.setBottom(status());
        Scene scene = new Scene(root, 1600, 1000);
        theme.apply(scene);
        return scene;
    }

    private static Node menuBar() {
        MenuBar bar = new MenuBar();
        for (String name : List.of("File", "Edit", "View", "Run", "Scenarios", "Tools", "Help")) {
            bar.getMenus().add(new Menu(name));
        }
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox logo = new HBox(new LoadLineMark(18));
        logo.setAlignment(Pos.CENTER);
        HBox line = new HBox(logo, bar);
        line.getStyleClass().add("menu-line");
        return line;
    }

    private static Node toolBar() {
        Button undo = Icons.UNDO.button("Undo", "Ctrl+Z");
        Button redo = Icons.REDO.button("Redo", "Ctrl+Y");
        redo.setDisable(true);
        ShockSlider price = new ShockSlider("BTC price", -0.5, 0.5, 2);
        price.ratioProperty().set(-0.04);
        ShockSlider volatility = new ShockSlider("Volatility", -0.5, 1, 3);
        return new ToolBar(
                new SegmentedBar("Screen", List.of("Monitor", "What-if", "Rules")),
                new Separator(javafx.geometry.Orientation.VERTICAL),
                undo,
                redo,
                new Separator(javafx.geometry.Orientation.VERTICAL),
                Buttons.primary(Icons.RUN, "Run", "F5"),
                Buttons.normal(Icons.SNAPSHOT, "Snapshot", "F8"),
                Buttons.normal(Icons.EXPORT, "Export", "Ctrl+E"),
                new Separator(javafx.geometry.Orientation.VERTICAL),
                price,
                volatility,
                new Chip(Chip.Kind.WHAT_IF, "WHAT-IF"));
    }

    private static Node left() {
        VBox box = new VBox(
                new Panel("Table cell states", "row 22, header 24, padding 6", GalleryTables.states()),
                GalleryTables.positions(),
                new Panel("Cliff radar", "what is near?", GalleryTables.radar()));
        box.getStyleClass().add("column");
        return box;
    }

    private static Node middle() {
        Panel stale = new Panel("Paths", "when?", new Label("  Dimmed body keeps primary text"));
        stale.staleProperty().set(true);
        stale.actions().addAll(new Chip(Chip.Kind.STALE, "stale: revision 41 of 42"), Buttons.link("F9", () -> {}));
        HBox states = new HBox(
                4,
                new Panel(
                        "Empty",
                        "one sentence",
                        new EmptyState(
                                "No positions yet.",
                                "Type, paste from a spreadsheet, or import.",
                                List.of(
                                        new EmptyState.Action("Add", () -> {}),
                                        new EmptyState.Action("Paste", () -> {}),
                                        new EmptyState.Action("Import", () -> {})))),
                new Panel(
                        "Heat map",
                        "which combination?",
                        new EmptyState("The heat map needs an option.", "", List.of())));
        states.getChildren().forEach(node -> HBox.setHgrow(node, Priority.ALWAYS));
        TabPane tabs = new TabPane(new Tab("Tasks", new Label("  tab body")), new Tab("Log"));
        tabs.getTabs().forEach(tab -> tab.setClosable(false));
        VBox box = new VBox(buttons(), chips(), stale, states, progress(), new Panel("Tabs", "", tabs));
        box.getStyleClass().add("column");
        return box;
    }

    private static Node buttons() {
        Button disabled = Buttons.normal("Disabled", "");
        disabled.setDisable(true);
        HBox first = new HBox(
                8,
                Buttons.primary(Icons.RUN, "Run", "F5"),
                Buttons.normal(Icons.SNAPSHOT, "Snapshot", ""),
                Buttons.normal("Plain", ""),
                disabled,
                Buttons.danger("Discard"),
                Icons.UNDO.button("Undo", "Ctrl+Z"),
                Buttons.link("Link", () -> {}));
        NumberField valid = new NumberField("Price");
        valid.show("3,072.00");
        NumberField wrong = new NumberField("Price");
        wrong.setOnCommit(text -> Optional.of("Not a number."));
        wrong.setText("3,o72");
        wrong.commit();
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("cross", "isolated");
        combo.getSelectionModel().selectFirst();
        combo.setAccessibleText("Mode");
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().addAll("USDT", "USDC");
        choice.getSelectionModel().selectFirst();
        TextField search = new TextField();
        search.setPromptText("Command or position");
        HBox second = new HBox(8, valid, wrong, combo, choice, search);
        CheckBox on = new CheckBox("included");
        on.setSelected(true);
        HBox third = new HBox(12, new ShockSlider("Price", -0.5, 0.5, 1), on, new CheckBox("excluded"));
        for (HBox line : List.of(first, second, third)) {
            line.setAlignment(Pos.CENTER_LEFT);
        }
        VBox body = new VBox(10, first, second, third);
        body.setPadding(new javafx.geometry.Insets(10));
        return new Panel("Buttons, fields, sliders", "height 26, radius 4", body);
    }

    private static Node chips() {
        HBox first = new HBox(
                8,
                new Chip(Chip.Kind.WHAT_IF, "WHAT-IF"),
                new Chip(Chip.Kind.WARN, "illustrative, as of 1 Nov 2026"),
                new Chip(Chip.Kind.STALE, "stale: revision 41 of 42"),
                new Chip(Chip.Kind.INFO, "in force"));
        HBox second = new HBox(
                8,
                new Chip(Chip.Kind.NEUTRAL, "superseded"),
                new Chip(Chip.Kind.NOT_AVAILABLE, "n/a: 2 legs not valued"),
                new Chip(Chip.Kind.LOSS, "below maintenance"),
                new Chip(Chip.Kind.ERROR, "1 problem"));
        VBox body = new VBox(8, first, second);
        body.setPadding(new javafx.geometry.Insets(10));
        return new Panel("Chips", "height 18, text 11", body);
    }

    private static Node progress() {
        ProgressBar bar = new ProgressBar(0.62);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox body = new VBox(6, new Label("Path simulation, revision 42"), bar, new Label("24,800 of 40,000 paths"));
        body.setPadding(new javafx.geometry.Insets(10));
        return new Panel("Task and progress", "cancel answers within 200 ms", body);
    }

    private static Node right() {
        StatTile worst = new StatTile("Worst buffer");
        worst.show(StatValue.of("55,000", "USDT", "5.50 % of notional, A and B equal"));
        LadderBar ladder = new LadderBar();
        ladder.show(5_000, 20_000, 40_000, 55_000);
        worst.setFooter(Optional.of(ladder));
        StatTile nearest = new StatTile("Nearest level");
        nearest.show(StatValue.of("105,472.64", "", "pool B"));
        nearest.showSide(Mark.UP, "+5.47 %", "1.31 \u03c3 in 1 day");
        StatTile a = tile("Margin ratio A", StatValue.ratio(12, "60,000 / 5,000"));
        a.setMark(Mark.POOL_1);
        StatTile b = tile(
                "Margin ratio B", StatValue.ratio(1.32, "warn, 1.20 to 1.50").in(StatValue.Tone.WARN));
        b.setMark(Mark.POOL_2);
        GridPane grid = new GridPane(4, 4);
        grid.addRow(0, a, b);
        grid.addRow(
                1,
                tile(
                        "Margin ratio D",
                        StatValue.ratio(0.84, "below maintenance").in(StatValue.Tone.LOSS)),
                tile("Gamma", StatValue.number(Double.NaN, 2, "", "")));
        grid.addRow(
                2,
                tile(
                        "P(liquidation) 7 d",
                        new StatValue("9.9 %", "\u00b10.2", "stale, F9 recomputes", StatValue.Tone.STALE)),
                tile(
                        "Data age",
                        StatValue.of("14:05", "min", "oldest of 6 marks").in(StatValue.Tone.WARN)));
        grid.getChildren().forEach(node -> {
            GridPane.setHgrow(node, Priority.ALWAYS);
            ((Region) node).setPrefWidth(1);
        });
        ProblemList problems = new ProblemList();
        problems.show(List.of(
                Problem.error(
                        Problem.Kind.RULE,
                        "C",
                        "",
                        "Row 4 of Perpetual tiers",
                        "Bound must exceed 20,000,000. The last valid value stays in use."),
                Problem.warning(
                        Problem.Kind.RULE,
                        "A",
                        "",
                        "Rules are illustrative, as of 1 Nov 2026",
                        "Venue A, Venue B. Review and confirm."),
                Problem.note(Problem.Kind.POSITION, "12", "", "1 row not included", "Row 12 has no instrument.")));
        Panel panel = new Panel("Problems", "", problems);
        Label count = new Label("1 warning");
        count.getStyleClass().add("warn-text");
        panel.actions().add(count);
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox box = new VBox(worst, nearest, grid, panel);
        box.getStyleClass().add("column");
        return box;
    }

    private static StatTile tile(String title, StatValue value) {
        StatTile tile = new StatTile(title);
        tile.show(value);
        return tile;
    }

    private static Node status() {
        StatusLine line = new StatusLine();
        Label rules = new Label("illustrative");
        rules.getStyleClass().add("warn-text");
        line.setLeft(List.of(new Label("Offline, sends no orders"), rules, new Label("2 legs, 2 pools")));
        line.setRight(List.of(new Label("Run complete"), new Label("Engine 3.1 ms"), new Label("Saved")));
        return line;
    }
}
