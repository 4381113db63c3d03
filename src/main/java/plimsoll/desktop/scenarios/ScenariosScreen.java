package plimsoll.desktop.scenarios;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunWords;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Scenario;

/// Library, the scenario looked at and its market, results.
public final class ScenariosScreen implements Screen {
    private static final KeyCombination APPLY = KeyCombination.valueOf("Shortcut+Enter");

    private final ScenariosViewModel scenarios;
    private final ScenarioAnswers answers;
    private final ScenarioRunBar runBar;
    private final ShocksViewModel shocks;
    private final ShockedMarketViewModel market;
    private final ResultsViewModel results;
    private final ScenarioList list;
    private final TextField search = new TextField();
    private final TextField name = new TextField();
    private final Label note = new Label();
    private final Chip pending = new Chip(Chip.Kind.WARN, Texts.of("scenarios.pending"));
    private final Button apply = Buttons.primary(Icons.DONE, Texts.of("scenarios.apply"), "Ctrl+Enter");
    private final Button revert = Buttons.normal(Icons.RESET, Texts.of("scenarios.revert"), "");
    private final Button addOwn = Buttons.normal(Icons.ADD, Texts.of("scenarios.add"), "");
    private final Button duplicate = Icons.COPY.button(Texts.of("scenarios.duplicate"), "");
    private final Button delete = Icons.DELETE.button(Texts.of("scenarios.delete"), "");
    private final MenuButton addShock = new MenuButton(Texts.of("scenarios.addShock"));
    private final MenuButton addStep = new MenuButton(Texts.of("scenarios.addStep"));
    private final MenuButton combine = new MenuButton(Texts.of("scenarios.combine"));
    private final ModelPanel editor;
    private final ModelPanel marketPanel;
    private final ModelPanel resultPanel;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    public ScenariosScreen(ScenariosViewModel scenarios, Background background, Exports exports) {
        this.scenarios = scenarios;
        answers = new ScenarioAnswers(scenarios, background);
        runBar = new ScenarioRunBar(answers);
        shocks = new ShocksViewModel(scenarios);
        market = new ShockedMarketViewModel(scenarios);
        results = new ResultsViewModel(answers);
        list = new ScenarioList(entry -> scenarios.choose(Optional.of(entry)));
        editor = new ModelPanel(Texts.of("scenarios.editor.title"), "", shocks, exports);
        marketPanel = new ModelPanel(Texts.of("scenarios.market.title"), "", market, exports);
        resultPanel = new ModelPanel(
                Texts.of("scenarios.results.title"),
                "",
                results,
                exports,
                List.of(
                        ResultsViewModel.NAME,
                        ResultsViewModel.BUFFER,
                        ResultsViewModel.PNL,
                        ResultsViewModel.EQUITY,
                        ResultsViewModel.RATIO,
                        ResultsViewModel.REACHABLE,
                        ResultsViewModel.STATE));
        panels = List.of(
                Dockable.of("scenarios.library", library()),
                Dockable.of("scenarios.editor", editor.panel()),
                Dockable.of("scenarios.market", marketPanel.panel()),
                Dockable.of("scenarios.results", resultPanel.panel()));
        panels.forEach(panel -> panel.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (APPLY.match(event)) {
                scenarios.apply();
                event.consume();
            } else if (KeyHints.action(panel.node(), event).equals(Optional.of("run.scenarios"))) {
                answers.start();
                event.consume();
            }
        }));
        dressEditor();
        resultPanel.panel().body().addFirst(runBar);
    }

    /// Runs the set that is looked at.
    public void start() {
        answers.start();
    }

    /// Looks at a scenario.
    ///
    /// @param id  identifier
    /// @param own whether the workspace holds it
    public void look(String id, boolean own) {
        scenarios.look(id, own);
    }

    private Panel library() {
        search.setPromptText(Texts.of("scenarios.search"));
        search.setAccessibleText(Texts.of("scenarios.search.name"));
        search.textProperty().bindBidirectional(scenarios.searchProperty());
        HBox searching = new HBox(Icons.SEARCH.node(), search);
        searching.getStyleClass().add("search-field");
        HBox.setHgrow(search, Priority.ALWAYS);
        VBox body = new VBox(searching, list);
        body.getStyleClass().add("library");
        VBox.setVgrow(list, Priority.ALWAYS);
        Panel panel = new Panel(Texts.of("scenarios.library.title"), "", body);
        Button create = Icons.ADD.button(Texts.of("scenarios.new"), "");
        create.setOnAction(event -> scenarios.addNew());
        Button open = Icons.OPEN.button(Texts.of("scenarios.import"), "");
        open.setOnAction(event -> scenarios.importFile());
        panel.actions().addAll(create, open);
        return panel;
    }

    private void dressEditor() {
        name.setAccessibleText(Texts.of("scenarios.name"));
        name.setPromptText(Texts.of("scenarios.name.prompt"));
        name.setOnAction(event -> scenarios.rename(name.getText()));
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                scenarios.rename(name.getText());
            }
        });
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("field-label");
        for (ShockKind kind : ShockKind.values()) {
            addShock.getItems().add(item(kind.title(), () -> scenarios.add(kind, false)));
            addStep.getItems().add(item(kind.title(), () -> scenarios.add(kind, true)));
        }
        addShock.getItems().add(item(Texts.of("scenarios.paste"), editor.table()::pasteClipboard));
        addShock.setAccessibleText(Texts.of("scenarios.addShock.name"));
        addStep.setAccessibleText(Texts.of("scenarios.addStep.name"));
        combine.setAccessibleText(Texts.of("scenarios.combine.name"));
        apply.setOnAction(event -> scenarios.apply());
        revert.setOnAction(event -> scenarios.revert());
        addOwn.setOnAction(event -> scenarios.addToWorkspace());
        duplicate.setOnAction(event -> scenarios.duplicate());
        delete.setOnAction(event -> scenarios.delete());
        FlowPane tools = new FlowPane(addOwn, addShock, addStep, combine, apply, revert);
        tools.getStyleClass().add("button-row");
        VBox head = new VBox(name, note, tools);
        head.getStyleClass().add("scenario-head");
        editor.panel().body().addFirst(head);
        editor.panel().actions().addAll(0, List.of(pending, duplicate, delete));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show() {
        Optional<ScenariosViewModel.Entry> entry = scenarios.chosenProperty().get();
        Optional<Scenario> draft = scenarios.draftProperty().get();
        boolean editable = scenarios.isEditable();
        boolean waits = scenarios.isPending();
        list.show(scenarios.entriesProperty().get(), entry);
        name.setText(draft.map(Scenario::name)
                .or(() -> entry.map(line -> line.item().name()))
                .orElse(""));
        name.setEditable(editable);
        String about = draft.map(Scenario::note)
                .or(() -> entry.map(line -> line.item().note()))
                .orElse("");
        note.setText(about);
        only(note, !about.isEmpty());
        only(pending, waits);
        only(apply, editable);
        only(revert, editable);
        apply.setDisable(!waits);
        revert.setDisable(!waits);
        only(
                addOwn,
                entry.filter(line -> !line.own() && line.item().random().isEmpty())
                        .isPresent());
        only(addShock, editable);
        only(addStep, editable);
        only(combine, draft.isPresent() && !others(entry).isEmpty());
        only(duplicate, draft.isPresent());
        only(delete, editable);
        combine.getItems()
                .setAll(others(entry).stream()
                        .flatMap(other -> List.of(
                                item(
                                        Texts.of(
                                                "scenarios.combine.same",
                                                other.item().name()),
                                        () -> scenarios.combine(other, false)),
                                item(
                                        Texts.of(
                                                "scenarios.combine.after",
                                                other.item().name()),
                                        () -> scenarios.combine(other, true)))
                                .stream())
                        .toList());
        editor.panel()
                .hintProperty()
                .set(
                        editable
                                ? Texts.of("scenarios.hint.own")
                                : draft.isPresent()
                                        ? Texts.of("scenarios.hint.library")
                                        : Texts.of("scenarios.hint.set"));
    }

    /// The workspace's other scenarios, to combine with.
    private List<ScenariosViewModel.Entry> others(Optional<ScenariosViewModel.Entry> chosen) {
        return scenarios.entriesProperty().get().stream()
                .filter(ScenariosViewModel.Entry::own)
                .filter(entry -> !chosen.equals(Optional.of(entry)))
                .toList();
    }

    private static void only(Node shown, boolean visible) {
        shown.setVisible(visible);
        shown.setManaged(visible);
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                runBar.follow(),
                answers.progressProperty()
                        .subscribe(progress -> resultPanel.panel().showFailure(RunWords.failure(progress))),
                scenarios.entriesProperty().subscribe(entries -> show()),
                scenarios.chosenProperty().subscribe(entry -> show()),
                scenarios.draftProperty().subscribe(draft -> show()),
                marketPanel
                        .panel()
                        .sceneProperty()
                        .map(scene -> true)
                        .orElse(false)
                        .subscribe(market::setShown),
                market.hintProperty()
                        .subscribe(text -> marketPanel.panel().hintProperty().set(text)),
                results.hintProperty()
                        .subscribe(text -> resultPanel.panel().hintProperty().set(text)),
                results.staleProperty()
                        .subscribe(stale -> resultPanel.panel().staleProperty().set(stale)));
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        market.setShown(false);
    }

    /// Ends its own view models.
    @Override
    public void close() {
        detach();
        results.close();
        market.close();
        shocks.close();
        answers.close();
        scenarios.close();
    }
}
