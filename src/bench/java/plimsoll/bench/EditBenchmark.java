package plimsoll.bench;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.shell.Dialogs;
import plimsoll.desktop.shell.MainWindow;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.FxThread;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Edit;
import plimsoll.domain.account.Position;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.stress.StressEngine;
import plimsoll.report.ChartImages;

/// From the edit of one quantity in a book of 200 legs to the repainted Monitor screen of 1600 x 1000 pixels: new
/// document, snapshot, run on two threads, tables, tiles and charts, layout and painting in software. The quiet time
/// of 150 ms before a run is left out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"})
public class EditBenchmark {
    private static final int POSITIONS = 200;
    private static final int THREADS = 2;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final long LIMIT_SECONDS = 60;

    private final ExecutorService coordinator = Executors.newSingleThreadExecutor();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);
    private WorkspaceSession session;
    private MainWindow window;
    private CompletableFuture<Void> finished = new CompletableFuture<>();
    private int quantity;

    @Setup
    public void open() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        Platform.setImplicitExit(false);
        onScreenThread(() -> {
            Book book = RandomBooks.of(7, POSITIONS);
            StressEngine engine = new StressEngine(workers, THREADS);
            session = new WorkspaceSession(
                    book.document(),
                    book.catalog(),
                    () -> Book.TIME,
                    listener -> new LatestCalculation<>(
                            (question, cancellation) ->
                                    engine.run(question.snapshot(), question.whatIf(), cancellation),
                            Runnable::run,
                            coordinator,
                            FxThread.executor(),
                            listener));
            window = new MainWindow(
                    session, dialogs(), ChartImages.NONE, "bench", WIDTH, HEIGHT, Background.DIRECT);
            session.runStateProperty().subscribe(state -> {
                if (state.phase() == RunState.Phase.COMPLETE || state.phase() == RunState.Phase.FAILED) {
                    finished.complete(null);
                }
            });
            return window;
        });
    }

    @TearDown
    public void close() {
        onScreenThread(() -> {
            window.close();
            return true;
        });
        coordinator.close();
        workers.close();
        Platform.exit();
    }

    @Benchmark
    public WritableImage editToRepaintedNumbers() {
        CompletableFuture<Void> run = onScreenThread(this::edit);
        run.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        return onScreenThread(() -> {
            if (session.runStateProperty().get().phase() != RunState.Phase.COMPLETE
                    || session.staleProperty().get()) {
                throw new IllegalStateException("no current result: " + session.runStateProperty().get());
            }
            return window.scene().snapshot(picture);
        });
    }

    private static Dialogs dialogs() {
        return (Dialogs) Proxy.newProxyInstance(
                Dialogs.class.getClassLoader(), new Class<?>[] {Dialogs.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("nobody is there to answer " + method.getName());
                });
    }

    private CompletableFuture<Void> edit() {
        finished = new CompletableFuture<>();
        quantity = quantity % 9 + 1;
        Position first = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", first.withQuantity(BigDecimal.valueOf(quantity))));
        return finished;
    }

    private static <T> T onScreenThread(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.executor().execute(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
