package plimsoll.desktop.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Criterion;
import plimsoll.desktop.model.PositionGrouping;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.FxThread;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.BookScale;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.UserSettings;
import plimsoll.domain.account.Position;
import plimsoll.engine.Book;
import plimsoll.engine.stress.StressEngine;
import plimsoll.report.ChartImages;
import plimsoll.storage.ScenarioLibrary;
import plimsoll.storage.UserFolders;
import plimsoll.storage.WorkspaceFiles;

/// Does what people do in a window with a book of ten thousand legs, and prints for each step the longest time that the
/// window did not answer, until everything that follows the step has come to rest.
///
/// The window is the real one with its own threads, shown without a display and painted in software. Each step is done
/// several times; the first time includes the compiler's work.
public final class WindowBlocks {
    private static final ManyRows ROWS = new ManyRows(10_000);
    private static final int SMALL = 6;
    private static final int THREADS =
            UserSettings.DEFAULTS.threadsOf(Runtime.getRuntime().availableProcessors());
    private static final int WIDTH = 960;
    private static final int HEIGHT = 900;
    private static final long LIMIT_SECONDS = 300;
    private static final long LOOK_MILLIS = 150;
    private static final double IDLE = 0.35;
    private static final double NANOS = 1e9;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Path folder;
    private final Path file;
    private final String only;
    private final String book;
    private final Map<String, DataTable> tables = new HashMap<>();
    private List<Row> items = List.of();
    private Document document = Document.empty();
    private WorkspaceSession session;
    private MainWindow window;
    private BlockMeter meter;

    private WindowBlocks(Path folder, String book, String only) {
        this.folder = folder;
        this.file = folder.resolve("many.json");
        this.book = book;
        this.only = only;
    }

    /// Prints the table.
    ///
    /// @param arguments a part of the names of the steps that are printed; then `few` for a book of three instruments
    ///     in place of one with an instrument per option
    public static void main(String[] arguments) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        String only = arguments.length > 0 ? arguments[0] : "";
        String book = arguments.length > 1 ? arguments[1] : "many";
        Path folder = Files.createTempDirectory("window-blocks");
        WindowBlocks blocks = new WindowBlocks(folder, book, only);
        blocks.open();
        blocks.steps();
        System.exit(0);
    }

    private void open() throws IOException {
        CompletableFuture<Thread> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(Thread.currentThread()));
        Platform.setImplicitExit(false);
        Book made = ROWS.book(book);
        document = made.document();
        WorkspaceFiles.write(file, document);
        StressEngine engine = new StressEngine(pool, THREADS);
        Later.onScreen(() -> {
            session = new WorkspaceSession(
                    Document.empty(),
                    made.catalog(),
                    () -> Book.TIME,
                    listener -> new LatestCalculation<>(
                            (question, cancellation) ->
                                    engine.run(question.snapshot(), question.whatIf(), cancellation),
                            task -> Later.after(150, task),
                            pool,
                            FxThread.executor(),
                            listener));
            Keeping keeping = new Keeping(
                    Optional.of(new UserFolders(folder.resolve("state"), folder.resolve("settings"))),
                    task -> Later.after(1000, task),
                    Executors.newSingleThreadExecutor(),
                    FxThread.executor());
            window = new MainWindow(
                    session,
                    new Answers(),
                    ChartImages.NONE,
                    "bench",
                    WIDTH,
                    HEIGHT,
                    new Background(pool, pool, THREADS, FxThread.executor(), InstantSource.system()),
                    Preferences.read(keeping, Book.TIME));
            window.docks().showInFrames(session);
            window.docks().makeAhead(task -> Later.after(500, task), session.staleProperty()::get);
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            session.runNow();
            return stage;
        });
        startAsTheProgramDoes();
        meter = new BlockMeter(started.join());
    }

    /// The program opens a small sample and reads the scenarios as soon as it stands.
    private void startAsTheProgramDoes() throws IOException {
        Path small = folder.resolve("small.json");
        WorkspaceFiles.write(small, new ManyRows(SMALL).book(book).document());
        Later.onScreen(() -> {
            window.files().open(small);
            return true;
        });
        ScenarioLibrary.items();
        while (Later.onScreen(() -> !window.docks().areAllMade())) {
            rest();
        }
    }

    /// Waits until the results are there and no thread of the program works any more.
    private void rest() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        long work = processor();
        long since = System.nanoTime();
        while (System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            boolean settled = Later.onScreen(() -> window.files().busyProperty().get().isEmpty()
                    && (!session.staleProperty().get()
                    || session.runStateProperty().get().phase() == RunState.Phase.FAILED));
            long now = System.nanoTime();
            long used = processor();
            boolean idle = (used - work) < IDLE * (now - since);
            work = used;
            since = now;
            if (settled && idle) {
                return;
            }
        }
        System.out.println("block not at rest after " + LIMIT_SECONDS + " s");
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void step(String name, Runnable action) {
        Later.onScreen(() -> {
            find();
            return true;
        });
        rest();
        meter.take();
        long start = System.nanoTime();
        Later.onScreen(() -> {
            action.run();
            return true;
        });
        rest();
        BlockMeter.Block block = meter.take();
        if (name.contains(only)) {
            System.out.printf(
                    Locale.ROOT,
                    "block %-34s %8.0f ms (works %6.0f ms), at rest after %5.1f s  %s%n",
                    name,
                    block.millis(),
                    block.work(),
                    (System.nanoTime() - start) / NANOS,
                    block.what());
        }
    }

    /// Finds before a step, and so outside its time, the tables and rows that it works with.
    private void find() {
        tables.clear();
        window.scene().getRoot().lookupAll(".data-table").stream()
                .filter(DataTable.class::isInstance)
                .map(DataTable.class::cast)
                .forEach(table -> tables.putIfAbsent(table.model().name(), table));
        items = Optional.ofNullable(tables.get("positions")).stream()
                .flatMap(table -> table.listing().rows().stream())
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .toList();
    }

    private DataTable table(String model) {
        return Optional.ofNullable(tables.get(model)).orElseThrow();
    }

    private static TableView<?> view(DataTable table) {
        return (TableView<?>) table.lookup(".table-view");
    }

    private Column column(String id) {
        return table("positions").model().columns().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void steps() {
        step("open the file", () -> window.files().open(file));
        step("open it again", () -> window.files().open(file));
        for (String screen : MainWindow.SCREENS) {
            step("screen " + screen, () -> window.showScreen(MainWindow.SCREENS.indexOf(screen)));
        }
        step("back to Book", () -> window.showScreen(MainWindow.SCREENS.indexOf("Book")));
        for (int round = 1; round <= 2; round++) {
            String mark = " " + round;
            edits(mark);
            pastes(mark);
            looks(mark);
            files(mark);
        }
        step("screen Survival, then edits", () -> {
            window.showScreen(MainWindow.SCREENS.indexOf("Survival"));
            editOne();
        });
        step("edit one more", this::editOne);
        step("edit one on Monitor", () -> {
            window.showScreen(MainWindow.SCREENS.indexOf("Monitor"));
            editOne();
        });
    }

    private void undone(String name, Runnable action) {
        step(name, action);
        step("  undo: " + name, session::undo);
    }

    private void edits(String mark) {
        step("edit one quantity" + mark, this::editOne);
        step("select all" + mark, () -> {
            DataTable table = table("positions");
            table.select(items.getFirst(), column(PositionsViewModel.QUANTITY));
            view(table).getSelectionModel().selectAll();
        });
        undone("fill down a quantity" + mark, () -> {
            DataTable table = table("positions");
            table.model().fillDown(items, column(PositionsViewModel.QUANTITY));
        });
        step("  redo" + mark, session::redo);
        step("  undo again" + mark, session::undo);
        undone(
                "fill down an instrument" + mark,
                () -> table("positions").model().fillDown(items, column("instrument")));
        undone(
                "fill down a pool" + mark,
                () -> table("positions").model().fillDown(items, column("pool")));
        undone(
                "type over all rows" + mark,
                () -> table("positions").model().commitAll(items, "entry_price", "100500"));
        undone(
                "type a wrong text over all" + mark,
                () -> table("positions").model().commitAll(items, "quantity", "ten"));
        undone(
                "exclude all" + mark,
                () -> table("positions").model().toggle(items));
        undone(
                "duplicate all" + mark,
                () -> table("positions").model().duplicate(items));
        undone("delete all" + mark, () -> table("positions").model().remove(items));
        undone(
                "scale by 2" + mark,
                () -> session.apply(BookScale.by(session.document(), BigDecimal.TWO, true)));
        step("start a what-if book" + mark, () -> session.apply(new WhatIfEdit.Start()));
        step("edit the what-if book" + mark, this::editOne);
        step("fill down in it" + mark, () -> {
            DataTable table = table("positions");
            table.model().fillDown(items, column(PositionsViewModel.QUANTITY));
        });
        step("discard it" + mark, () -> session.apply(new WhatIfEdit.Discard()));
    }

    private void editOne() {
        Position first = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", first.withQuantity(first.quantity().add(BigDecimal.ONE))));
    }

    private void pastes(String mark) {
        String legs = ROWS.legs(document, false);
        String wrong = ROWS.legs(document, true);
        undone("paste 10,000 legs" + mark, () -> table("positions").paste(legs));
        step("preview 10,000 legs" + mark, () -> table("positions").paste(wrong));
        step("  close the preview" + mark, () -> {
            for (Node node : window.scene().getRoot().lookupAll(".card")) {
                node.fireEvent(new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.ESCAPE,
                        false,
                        false,
                        false,
                        false));
            }
        });
        String prices = ROWS.prices(document);
        undone("paste 10,000 prices" + mark, () -> table("market").paste(prices));
    }

    private void looks(String mark) {
        step("find a letter" + mark, () -> {
            DataTable table = table("positions");
            table.find();
            ((TextField) table.lookup(".table-find .text-field")).setText("7");
        });
        step("find a word" + mark, () -> ((TextField) table("positions").lookup(".table-find .text-field")).setText("p9999"));
        step("find nothing" + mark, () -> ((TextField) table("positions").lookup(".table-find .text-field")).setText(""));
        for (Criterion.Facet facet : Later.onScreen(() -> table("positions").model().facets())) {
            step("filter " + facet.title() + mark, () -> {
                List<Criterion> offered = table("positions").listing().offered(facet);
                table("positions").listing().flip(offered.getFirst());
            });
            step("  clear the filter" + mark, () -> table("positions").listing().clear());
        }
        step("sort by P&L" + mark, () -> {
            DataTable table = table("positions");
            table.listing().setOrder((a, b) -> a.value("unrealised_pnl")
                    .file()
                    .compareTo(b.value("unrealised_pnl").file()));
        });
        step("edit while sorted" + mark, this::editOne);
        step("unsorted" + mark, () -> table("positions").listing().setOrder(null));
        for (PositionGrouping grouping : PositionGrouping.values()) {
            step("group by " + grouping.title() + mark, () -> window.models().positions().groupBy(grouping));
        }
        step("group by pool" + mark, () -> window.models().positions().groupBy(PositionGrouping.POOL));
        step("fold all" + mark, () -> table("positions").listing().foldAll(true));
        step("unfold all" + mark, () -> table("positions").listing().foldAll(false));
        step("copy all" + mark, () -> {
            DataTable table = table("positions");
            view(table).getSelectionModel().selectAll();
            if (table.copyText().isEmpty()) {
                throw new IllegalStateException("nothing copied");
            }
        });
    }

    private void files(String mark) {
        step("save" + mark, () -> {
            editOne();
            window.files().save();
        });
        step("open once more" + mark, () -> window.files().open(file));
    }
}
