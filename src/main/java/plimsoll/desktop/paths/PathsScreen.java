package plimsoll.desktop.paths;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.chart.FanChart;
import plimsoll.desktop.chart.FrontierChart;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;

/// Settings and the run, fan and result per pool, where to act and what collateral buys.
public final class PathsScreen implements Screen {
    private final PathsViewModel model;
    private final FanChart fan = new FanChart();
    private final FrontierChart frontier = new FrontierChart();
    private final ComboBox<String> fans = new ComboBox<>();
    private final RunPane run;
    private final SettingsPane settings;
    private final ChartPanel fanPanel;
    private final ChartPanel frontierPanel;
    private final ModelPanel routes;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /// Makes the screen; it follows its model while attached.
    public PathsScreen(PathsViewModel model, Exports exports) {
        this.model = model;
        run = new RunPane(model);
        settings = new SettingsPane(model);
        fanPanel = new ChartPanel(Texts.of("paths.fan.title"), Texts.of("paths.fan.hint"), "paths", fan, exports);
        frontierPanel = new ChartPanel(
                Texts.of("paths.frontier.title"), Texts.of("paths.frontier.hint"), "frontier", frontier, exports);
        fans.setAccessibleText(Texts.of("paths.fan.shown"));
        fans.getStyleClass().add("short-choice");
        fans.setOnAction(event -> {
            if (!showing) {
                model.chosenFanProperty()
                        .set(Math.max(0, fans.getSelectionModel().getSelectedIndex()));
            }
        });
        fanPanel.panel().actions().addFirst(fans);
        ModelPanel pools = new ModelPanel(
                Texts.of("paths.pools.title"),
                Texts.of("paths.pools.hint"),
                model.pools(),
                exports,
                List.of(
                        PathPoolsViewModel.POOL,
                        PathPoolsViewModel.LIQUIDATED,
                        PathPoolsViewModel.LIQUIDATED_ERROR,
                        PathPoolsViewModel.EXACT,
                        PathPoolsViewModel.CALLED,
                        PathPoolsViewModel.CALLED_ERROR,
                        PathPoolsViewModel.EARLY,
                        PathPoolsViewModel.HALF,
                        PathPoolsViewModel.NEED_HIGH,
                        PathPoolsViewModel.LOSS,
                        PathPoolsViewModel.RECEIVED));
        ModelPanel acts =
                new ModelPanel(Texts.of("paths.act.title"), Texts.of("paths.act.hint"), model.acts(), exports);
        routes = new ModelPanel(Texts.of("paths.routes.title"), Texts.of("paths.routes.hint"), model.routes(), exports);
        Button add = Icons.ADD.button(Texts.of("paths.routes.add"), "Ins");
        add.setOnAction(event -> routes.table().addRow());
        routes.panel().actions().addFirst(add);
        routes.table().setPrompt(Buttons.link(Texts.of("paths.routes.prompt"), routes.table()::addRow));
        ScrollPane scroll = new ScrollPane(settings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setMinHeight(0);
        Panel runPanel = new Panel(Texts.of("paths.run.title"), "", run);
        runPanel.setMinHeight(Region.USE_PREF_SIZE);
        panels = List.of(
                Dockable.of("paths.run", runPanel),
                Dockable.of(
                        "paths.assumptions",
                        new Panel(Texts.of("paths.assumptions.title"), Texts.of("paths.assumptions.hint"), scroll)),
                Dockable.of("paths.fan", fanPanel.panel()),
                Dockable.of("paths.pools", pools.panel()),
                Dockable.of("paths.acts", acts.panel()),
                Dockable.of("paths.routes", routes.panel()),
                Dockable.of("paths.frontier", frontierPanel.panel()));
        panels.forEach(panel -> panel.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key));
    }

    /// Starts a run.
    public void start() {
        model.start();
    }

    /// Ctrl+Enter starts a run, Escape stops it; otherwise both keep their meaning.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.start();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && model.progressProperty().get().isRunning()) {
            model.cancel();
            event.consume();
        }
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                settings.follow(),
                model.progressProperty()
                        .subscribe(progress -> Dockable.showFailure(
                                panels, RunWords.failure(progress), "paths.run", "paths.assumptions", "paths.routes")),
                run.follow(),
                model.fanNamesProperty().subscribe(this::showNames),
                model.fanProperty()
                        .subscribe(found ->
                                found.ifPresentOrElse(fan::setData, () -> fan.clear(Texts.of("paths.fan.empty")))),
                model.frontierProperty()
                        .subscribe(found -> found.ifPresentOrElse(
                                frontier::setData, () -> frontier.clear(Texts.of("paths.frontier.empty")))),
                model.staleProperty().subscribe(this::dim));
    }

    private void showNames(List<String> names) {
        showing = true;
        fans.getItems().setAll(names);
        fans.getSelectionModel().select(Math.min(model.chosenFanProperty().get(), Math.max(0, names.size() - 1)));
        fans.setVisible(!names.isEmpty());
        showing = false;
    }

    private void dim(boolean stale) {
        fanPanel.panel().staleProperty().set(stale);
        frontierPanel.panel().staleProperty().set(stale);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void close() {
        detach();
        model.close();
    }
}
