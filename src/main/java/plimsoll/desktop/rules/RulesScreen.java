package plimsoll.desktop.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.chart.StepChart;
import plimsoll.desktop.chart.data.StepData;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.text.NumberText;

/// Venues and versions, every primitive of a file, difference, effect and sources.
public final class RulesScreen implements Screen {
    private final RulesViewModel rules;
    private final RuleModels models;
    private final VersionList versions;
    private final RuleHead head;
    private final ComboBox<String> symbols = new ComboBox<>();
    private final ComboBox<String> scans = new ComboBox<>();
    private final ComboBox<HashedRule> bases = new ComboBox<>();
    private final ScanMatrix matrix;
    private final VBox assembly = new VBox();
    private final ProblemList problems = new ProblemList();
    private final PropertyList properties = new PropertyList();
    private final StepChart waterfall = new StepChart();
    private final SourceList sources;
    private final ModelPanel difference;
    private final ModelPanel effect;
    private final ChartPanel waterfallPanel;
    private final Panel scanPanel = new Panel(Texts.of("rules.scan.title"), Texts.of("rules.scan.hint"));
    private final Panel propertyPanel =
            new Panel(Texts.of("rules.properties.title"), Texts.of("rules.properties.hint"));
    private final Exports exports;
    private final RulePanels primitives;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /// Makes the screen; it follows its models while attached.
    ///
    /// @param rules   what it shows
    /// @param exports where tables and addresses go
    /// @param goTo    brings the place of a problem on the screen
    public RulesScreen(RulesViewModel rules, Exports exports, Consumer<Problem> goTo) {
        this.rules = rules;
        this.exports = exports;
        problems.setOnGoTo(goTo);
        this.models = new RuleModels(rules);
        this.primitives = new RulePanels(models, exports);
        this.head = new RuleHead(rules);
        this.sources = new SourceList(exports::copyText);
        this.matrix = new ScanMatrix(editing());
        versions = new VersionList(rules::choose);
        difference = new ModelPanel(Texts.of("rules.difference.title"), "", models.difference(), exports);
        effect = new ModelPanel(Texts.of("rules.effect.title"), "", models.effect(), exports);
        waterfallPanel = new ChartPanel(
                Texts.of("rules.waterfall.title"),
                Texts.of("rules.waterfall.hint"),
                "rule-waterfall",
                waterfall,
                exports);
        chooser(scans, Texts.of("rules.scan.chooser"), models.scan().chosenProperty()::set);
        dressComparison();
        scanPanel.actions().addFirst(scans);
        scanPanel.setBody(matrix);
        assembly.getStyleClass().add("assembly-text");
        VBox middle = new VBox(head.panel(), primitives());
        middle.getStyleClass().add("panel-column");
        VBox.setVgrow(middle.getChildren().getLast(), Priority.ALWAYS);
        panels = List.of(
                Dockable.of(
                        "rules.venues",
                        new Panel(Texts.of("rules.venues.title"), Texts.of("rules.venues.hint"), versions)),
                Dockable.of("rules.file", middle, head.panel()),
                Dockable.of("rules.difference", difference.panel()),
                Dockable.of("rules.waterfall", waterfallPanel.panel()),
                Dockable.of("rules.effect", effect.panel()),
                Dockable.of(
                        "rules.sources",
                        new Panel(Texts.of("rules.sources.title"), Texts.of("rules.sources.hint"), sources)));
    }

    private void dressComparison() {
        chooser(bases, Texts.of("rules.base.name"), rules.baseProperty()::set);
        bases.setCellFactory(list -> new BaseCell(""));
        bases.setButtonCell(new BaseCell(Texts.of("rules.base.prompt")));
        bases.setPromptText(Texts.of("rules.base.prompt"));
        difference.panel().actions().addFirst(bases);
        difference
                .table()
                .setEmpty(new EmptyState(
                        Texts.of("rules.difference.empty"),
                        Texts.of("rules.difference.empty.how"),
                        List.of(new EmptyState.Action(Texts.of("rules.head.newVersion"), rules::newVersion))));
        effect.table()
                .setEmpty(
                        new EmptyState(Texts.of("rules.effect.empty"), Texts.of("rules.effect.empty.how"), List.of()));
    }

    private ScanMatrix.Editing editing() {
        return new ScanMatrix.Editing() {
            @Override
            public Optional<String> commit(ScanGrid.Typed number, String text) {
                Optional<String> refused = models.scan().commit(number, text);
                refused.ifPresent(exports::say);
                return refused;
            }

            @Override
            public void add(ScanGrid.Typed number) {
                models.scan().addMove(number);
            }

            @Override
            public void remove(ScanGrid.Typed number) {
                models.scan().removeMove(number);
            }
        };
    }

    private <T> void chooser(ComboBox<T> box, String name, Consumer<Optional<T>> chosen) {
        box.setAccessibleText(name);
        box.getStyleClass().add("short-choice");
        box.setOnAction(event -> {
            if (!showing) {
                chosen.accept(Optional.ofNullable(box.getValue()));
            }
        });
    }

    private Node primitives() {
        ModelPanel tiers = primitives.tiers();
        chooser(symbols, Texts.of("rules.tiers.symbol"), rules.symbolProperty()::set);
        tiers.panel().actions().addFirst(symbols);
        propertyPanel.setBody(properties, problems);
        VBox all = new VBox(
                primitives.margins(),
                tiers.panel(),
                scanPanel,
                primitives.scans(),
                primitives.components(assembly),
                primitives.haircuts().panel(),
                primitives.account(),
                propertyPanel);
        all.getStyleClass().add("panel-column");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setMinHeight(0);
        scroll.setAccessibleText(Texts.of("rules.primitives"));
        return scroll;
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                models.answers()
                        .failureProperty()
                        .subscribe(text -> Dockable.showFailure(
                                panels, text, "rules.venues", "rules.file", "rules.difference", "rules.sources")),
                rules.entriesProperty()
                        .subscribe(entries ->
                                versions.show(entries, rules.ruleProperty().get())),
                rules.ruleProperty().subscribe(this::show),
                rules.baseProperty().subscribe(value -> showBases()),
                rules.symbolProperty().subscribe(value -> showSymbols()),
                models.scan().choicesProperty().subscribe(value -> showScans()),
                models.scan().chosenProperty().subscribe(value -> showScans()),
                models.scan().gridProperty().subscribe(this::showGrid),
                models.difference()
                        .hintProperty()
                        .subscribe(text -> difference.panel().hintProperty().set(text)),
                models.effect()
                        .hintProperty()
                        .subscribe(text -> effect.panel().hintProperty().set(text)),
                models.difference().stepsProperty().subscribe(this::showSteps),
                models.difference().staleProperty().subscribe(this::dim),
                models.properties().heldProperty().subscribe(held -> showProperties()),
                rules.noticeProperty().subscribe((before, notice) -> sayNotice(notice)),
                models.problemsProperty().subscribe(this::showProblems));
    }

    private void show(Optional<HashedRule> rule) {
        versions.show(rules.entriesProperty().get(), rule);
        assembly.getChildren()
                .setAll(rules.assembly().stream()
                        .map(line -> {
                            Label label = new Label(line);
                            label.setWrapText(true);
                            return label;
                        })
                        .toList());
        assembly.setManaged(!assembly.getChildren().isEmpty());
        sources.show(rules);
        showSymbols();
        showBases();
        showProblems(rules.problems());
    }

    private void sayNotice(String notice) {
        if (!notice.isEmpty()) {
            exports.say(notice);
        }
    }

    private void showSteps(Optional<StepData> steps) {
        steps.ifPresentOrElse(waterfall::setData, () -> waterfall.clear(Texts.of("rules.waterfall.empty")));
        waterfallPanel.panel().idleProperty().set(steps.isEmpty());
    }

    private void dim(boolean stale) {
        for (Panel panel : List.of(difference.panel(), waterfallPanel.panel(), effect.panel(), propertyPanel)) {
            panel.staleProperty().set(stale);
        }
    }

    private void showProblems(List<Problem> all) {
        problems.show(all);
        problems.setVisible(!all.isEmpty());
        problems.setManaged(!all.isEmpty());
        boolean sound = all.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        rules.ruleProperty().get().ifPresent(rule -> head.show(rule, sound));
        showProperties();
    }

    private void showProperties() {
        List<PropertiesViewModel.Held> held = models.properties().heldProperty().get();
        properties.show(held);
        long broken = held.stream().filter(property -> !property.holds()).count();
        int wrong = models.problemsProperty().get().size();
        propertyPanel.hintProperty().set(held(held.size() - broken, broken, wrong));
    }

    private static String held(long holding, long broken, int wrong) {
        return Texts.of("rules.properties.count", NumberText.count(holding))
                + (broken == 0 ? "" : Texts.of("rules.properties.countBroken", NumberText.count(broken)))
                + (wrong == 0
                        ? ""
                        : wrong == 1
                                ? Texts.of("rules.properties.problem")
                                : Texts.of("rules.properties.problems", NumberText.count(wrong)));
    }

    private void showSymbols() {
        show(symbols, rules.symbols(), rules.symbolProperty().get());
    }

    private void showScans() {
        show(
                scans,
                models.scan().choicesProperty().get(),
                models.scan().chosenProperty().get());
    }

    private void showBases() {
        show(bases, rules.bases(), rules.baseProperty().get());
    }

    private <T> void show(ComboBox<T> box, List<T> all, Optional<T> chosen) {
        showing = true;
        box.getItems().setAll(all);
        box.setValue(chosen.orElse(null));
        box.setVisible(!all.isEmpty());
        box.setManaged(!all.isEmpty());
        showing = false;
    }

    private void showGrid(Optional<ScanGrid> grid) {
        matrix.show(grid);
        scanPanel.setVisible(grid.isPresent());
        scanPanel.setManaged(grid.isPresent());
        scanPanel
                .hintProperty()
                .set(grid.map(found -> found.unit().isEmpty()
                                ? Texts.of("rules.scan.noBook")
                                : Texts.of("rules.scan.unit", found.unit()))
                        .orElse(""));
    }

    /// Chooses the rule file, and the number in it where the place names one that is edited by itself.
    @Override
    public boolean reveal(Problem.Place place) {
        boolean found = rules.choose(place);
        if (found && primitives.tables().stream().noneMatch(table -> table.reveal(place))) {
            versions.requestFocus();
        }
        return found;
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    /// Ends its own view models.
    @Override
    public void close() {
        detach();
        models.close();
        rules.close();
    }

    /// A version to compare with.
    private static final class BaseCell extends ListCell<HashedRule> {
        private final String prompt;

        /// Makes a cell.
        ///
        /// @param prompt what it says while nothing is chosen
        BaseCell(String prompt) {
            this.prompt = prompt;
            setText(prompt);
        }

        @Override
        protected void updateItem(@Nullable HashedRule rule, boolean empty) {
            super.updateItem(rule, empty);
            setText(
                    empty || rule == null
                            ? prompt
                            : Texts.of(
                                    rule.shipped() ? "rules.base.against" : "rules.base.againstEdited",
                                    rule.file().version()));
        }
    }
}
