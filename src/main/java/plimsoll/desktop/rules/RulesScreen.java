package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.ProblemList;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SideSplit;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;

/// Venues and versions at the left, every primitive of a file in the middle, difference, effect and sources at the
/// right.
public final class RulesScreen implements Screen {
    private static final double LEFT_PX = 300;
    private static final double RIGHT_PX = 490;
    private static final double DIFFERENCE = 0.42;
    private static final double EFFECT = 0.74;

    private final RulesViewModel rules;
    private final RuleModels models;
    private final VersionList versions;
    private final RuleHead head;
    private final ComboBox<String> symbols = new ComboBox<>();
    private final ComboBox<String> scans = new ComboBox<>();
    private final ComboBox<HashedRule> bases = new ComboBox<>();
    private final ScanMatrix matrix = new ScanMatrix();
    private final VBox assembly = new VBox();
    private final ProblemList problems = new ProblemList();
    private final SourceList sources;
    private final ModelPanel tierPanel;
    private final ModelPanel differencePanel;
    private final Panel scanPanel = new Panel("Scenario scan", "what counts in each cell");
    private final Panel checkPanel = new Panel("Checks", "must hold for every version", problems);
    private final List<ModelPanel> parameters = new ArrayList<>();
    private final SideSplit node;
    private Subscription subscription = Subscription.EMPTY;
    private boolean showing;

    /// Makes the screen; it follows its models while attached.
    ///
    /// @param rules   what it shows
    /// @param exports where tables and addresses go
    /// @param goTo    brings the place of a problem on the screen
    public RulesScreen(RulesViewModel rules, Exports exports, Consumer<Problem> goTo) {
        this.rules = rules;
        problems.setOnGoTo(goTo);
        this.models = new RuleModels(rules);
        this.head = new RuleHead(rules);
        this.sources = new SourceList(exports::copyText);
        versions = new VersionList(rules::choose);
        tierPanel = new ModelPanel("Tiers", "a tier includes its bound", models.tiers(), exports);
        differencePanel = new ModelPanel("Difference", "", models.difference(), exports);
        chooser(symbols, "Symbol", rules.symbolProperty()::set);
        chooser(scans, "Netting set and scan", models.scan().chosenProperty()::set);
        chooser(bases, "Compared with", rules.baseProperty()::set);
        bases.setCellFactory(list -> new BaseCell());
        bases.setButtonCell(new BaseCell());
        tierPanel.panel().actions().addFirst(symbols);
        differencePanel.panel().actions().addFirst(bases);
        scanPanel.actions().addFirst(scans);
        scanPanel.setBody(matrix);
        assembly.getStyleClass().add("assembly-text");
        VBox middle = new VBox(head.panel(), primitives(exports));
        middle.getStyleClass().add("panel-column");
        VBox.setVgrow(middle.getChildren().getLast(), Priority.ALWAYS);
        SplitPane right = new SplitPane(
                differencePanel.panel(),
                new ModelPanel("Effect on this book", "market as it is, no what-if", models.effect(), exports).panel(),
                new Panel("Sources", "no network: copy an address to open it yourself", sources));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(DIFFERENCE, EFFECT);
        node = new SideSplit(
                new Panel("Venues", "rule files and versions", versions), LEFT_PX, middle, right, RIGHT_PX);
    }

    private <T> void chooser(ComboBox<T> box, String name, Consumer<Optional<T>> chosen) {
        box.setAccessibleText(name);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> {
            if (!showing) {
                chosen.accept(Optional.ofNullable(box.getValue()));
            }
        });
    }

    private Node primitives(Exports exports) {
        ModelPanel components =
                new ModelPanel("Components", "and what they need in this book", models.components(), exports);
        components.panel().body().addFirst(assembly);
        VBox panels = new VBox(
                whileFilled("Position margins", "first match applies", models.margins(), exports),
                whileFilled(tierPanel, models.tiers()),
                scanPanel,
                whileFilled("Scan parameters", "", models.scans(), exports),
                whileFilled(components, models.components()),
                whileFilled(
                        "Collateral",
                        "counted = amount \u00d7 price \u00d7 (1 \u2212 haircut)",
                        models.haircuts(),
                        exports),
                whileFilled("Account", "assembly, charges, ladder, settlement", models.account(), exports),
                checkPanel);
        panels.getStyleClass().add("panel-column");
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setMinHeight(0);
        scroll.setAccessibleText("Primitives of the rule file");
        return scroll;
    }

    private Panel whileFilled(String title, String hint, TableModel model, Exports exports) {
        ModelPanel made = new ModelPanel(title, hint, model, exports);
        parameters.add(made);
        return whileFilled(made, model);
    }

    /// A file shows the primitives that it has.
    private static Panel whileFilled(ModelPanel panel, TableModel model) {
        panel.panel().visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        panel.panel().managedProperty().bind(panel.panel().visibleProperty());
        return panel.panel();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
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
                        .subscribe(
                                text -> differencePanel.panel().hintProperty().set(text)),
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
        sources.show(rules);
        showSymbols();
        showBases();
        showProblems(rules.problems());
    }

    private void showProblems(List<Problem> all) {
        problems.show(all);
        boolean sound = all.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        rules.ruleProperty().get().ifPresent(rule -> head.show(rule, sound));
        checkPanel
                .hintProperty()
                .set(all.isEmpty() ? "all hold" : all.size() == 1 ? "1 problem" : all.size() + " problems");
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
                .set(grid.map(found ->
                                found.unit().isEmpty() ? "no book" : "this book, P&L per cell in " + found.unit())
                        .orElse(""));
    }

    /// Chooses the rule file, and the number in it where the place names one that is edited by itself.
    @Override
    public boolean reveal(Problem.Place place) {
        boolean found = rules.choose(place);
        if (found && !ModelPanel.reveal(place, parameters.toArray(ModelPanel[]::new))) {
            versions.requestFocus();
        }
        return found;
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        matrix.setDark(dark);
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
        @Override
        protected void updateItem(@Nullable HashedRule rule, boolean empty) {
            super.updateItem(rule, empty);
            setText(
                    empty || rule == null
                            ? null
                            : (rule.shipped() ? "against " : "against edited ")
                                    + rule.file().version());
        }
    }
}
