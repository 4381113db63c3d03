package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.report.ChartImages;
import plimsoll.storage.Samples;

/// Every panel when it is empty, with one row, and when the calculation has failed.
@SuppressWarnings("NullAway.Init")
class PanelStatesTest {
    private boolean working;
    private boolean breaking;
    private OpenBook book;
    private WorkspaceSession session;
    private MainWindow window;
    private Stage stage;

    /// Screens whose panels show numbers of the main run, with the panels that hold none of them.
    private static final List<String> TYPED = List.of(
            "monitor.balances",
            "monitor.market",
            "monitor.problems",
            "book.pools",
            "book.balances",
            "book.market",
            "book.additions",
            "whatif.grid");

    static Stream<String> screens() {
        return MainWindow.SCREENS.stream();
    }

    static Stream<String> calculated() {
        return Stream.of("Monitor", "Book", "What-if");
    }

    private void open(Document document) {
        Fx.run(() -> {
            book = OpenBook.of(document);
            session = book.session();
            session.runNow();
            window = new MainWindow(session, new Answers(), ChartImages.NONE, "test", 1_400, 900, breakable());
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
        });
        calculate();
    }

    /// Long runs look at the clock while they work: when it breaks, they fail in the middle of their work.
    private Background breakable() {
        return new Background(
                task -> {
                    working = true;
                    task.run();
                    working = false;
                },
                Runnable::run,
                1,
                Runnable::run,
                () -> {
                    if (working && breaking) {
                        breaking = false;
                        throw new IllegalStateException("the run met a wall");
                    }
                    return java.time.Instant.EPOCH;
                });
    }

    @AfterEach
    void closeTheWindow() {
        Fx.run(() -> {
            stage.close();
            window.close();
        });
    }

    private void calculate() {
        Fx.run(() -> {
            book.calculate();
        });
        Fx.settle();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void anEmptyTableSaysWhatIsMissingInASentence(String screen) {
        open(Document.empty());
        show(screen);
        Set<String> bad = new TreeSet<>();
        int tables = 0;
        for (Dockable panel : panels(screen)) {
            for (Node table : tables(panel.node())) {
                tables++;
                Fx.call(() -> sentence(table)).filter(text -> !isSentence(text)).ifPresent(bad::add);
            }
        }
        assertTrue(tables > 0, screen);
        assertEquals(Set.of(), bad);
    }

    private static boolean isSentence(String text) {
        return text.length() > 20 && text.endsWith(".") && !text.equals("There are no rows here yet.");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void oneLegWithoutAPriceBreaksNoPanel(String screen) {
        open(Document.empty());
        show(screen);
        Fx.run(() -> window.models().positions().add(java.util.Optional.empty()));
        calculate();
        assertTrue(Fx.call(() -> window.leftOut().isVisible()));
        for (Dockable panel : panels(screen)) {
            assertFalse(failure(panel).isPresent(), panel.id());
        }
    }

    @ParameterizedTest
    @MethodSource("calculated")
    void aFailedCalculationIsSaidInEveryPanelAndGoesWhenItWorksAgain(String screen) {
        open(Samples.read("two-venues").value().orElseThrow());
        show(screen);
        book.setFailing(true);
        Fx.run(() -> session.apply(new Edit.SetPosition(
                "quantity", session.document().positions().getFirst().withQuantity(new BigDecimal("9")))));
        calculate();
        List<String> silent = new ArrayList<>();
        List<String> loud = new ArrayList<>();
        for (Dockable panel : panels(screen)) {
            boolean typed = TYPED.contains(panel.id()) || panel.head().isEmpty();
            boolean said = failure(panel)
                    .filter(text -> text.contains("the kernel met a wall"))
                    .isPresent();
            if (!typed && !said) {
                silent.add(panel.id());
            }
            if (typed && said) {
                loud.add(panel.id());
            }
        }
        assertEquals(List.of(), silent);
        assertEquals(List.of(), loud);

        book.setFailing(false);
        Fx.run(session::runNow);
        calculate();
        for (Dockable panel : panels(screen)) {
            assertFalse(failure(panel).isPresent(), panel.id());
        }
    }

    /// What is started, and the panels whose numbers it makes.
    static Stream<Arguments> longRuns() {
        return Stream.of(
                arguments("Scenarios", "Run scenarios", Set.of("scenarios.results")),
                arguments("Paths", "Run paths", Set.of("paths.fan", "paths.pools", "paths.acts", "paths.frontier")),
                arguments("Answers", "Find answers", Set.of("answers.fatal", "answers.cures")),
                arguments("Answers", "Draw losses", Set.of("answers.losses")));
    }

    @ParameterizedTest
    @MethodSource("longRuns")
    void aFailedLongRunIsSaidInItsPanelsAloneAndTheOthersGoOn(String screen, String button, Set<String> mine) {
        open(Samples.read("two-venues").value().orElseThrow());
        show(screen);
        Fx.run(() -> {
            session.apply(ScreenPictures.fewPaths(session.document().paths()));
            mine.forEach(panel ->
                    window.layouts().arrange(window.layouts().shown().layout().select(panel)));
        });
        calculate();
        breaking = true;
        press(button);
        assertFalse(breaking, "it failed");
        for (String each : MainWindow.SCREENS) {
            for (Dockable panel : panels(each)) {
                java.util.Optional<String> said = failure(panel);
                assertEquals(mine.contains(panel.id()), said.isPresent(), panel.id() + " " + said);
                said.ifPresent(
                        text -> assertTrue(text.contains("the run met a wall") && text.contains("run it again"), text));
            }
        }
        press(button);
        for (Dockable panel : panels(screen)) {
            assertFalse(failure(panel).isPresent(), panel.id());
        }
    }

    private void press(String name) {
        Fx.run(() -> ScreenPictures.button(window, name).fire());
        calculate();
    }

    private void show(String screen) {
        Fx.run(() -> window.showScreen(MainWindow.SCREENS.indexOf(screen)));
        Fx.settle();
    }

    private List<Dockable> panels(String screen) {
        String prefix = screen.toLowerCase(java.util.Locale.ROOT).replace("-", "") + ".";
        return Fx.call(() -> ShippedLayouts.panels().stream()
                .map(ShippedLayouts.Name::id)
                .filter(id -> id.startsWith(prefix))
                .flatMap(id -> window.docks().panel(id).stream())
                .toList());
    }

    private static List<Node> tables(Node node) {
        List<Node> found = new ArrayList<>();
        Fx.run(() -> collect(node, found));
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TableView<?> || node instanceof TreeTableView<?>) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// What an empty table says; empty for a table with rows, or with a whole empty state in its place.
    private static java.util.Optional<String> sentence(Node table) {
        boolean rows = table instanceof TableView<?> view
                ? !view.getItems().isEmpty()
                : ((TreeTableView<?>) table).getExpandedItemCount() > 0;
        Node placeholder = table instanceof TableView<?> view
                ? view.getPlaceholder()
                : ((TreeTableView<?>) table).getPlaceholder();
        return rows
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        placeholder instanceof Label label
                                ? label.getText()
                                : "An empty state of its own stands here.");
    }

    private static java.util.Optional<String> failure(Dockable panel) {
        return Fx.call(() -> java.util.Optional.ofNullable(panel.node().lookup(".panel-failure"))
                .map(node -> ((Label) node).getText()));
    }
}
