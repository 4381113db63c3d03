package plimsoll.desktop.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.FxThread;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.Watchdog;
import plimsoll.document.Document;
import plimsoll.domain.layout.Bounds;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.engine.pricing.KernelWarmUp;
import plimsoll.engine.stress.StressEngine;
import plimsoll.report.ChartImages;
import plimsoll.storage.Samples;
import plimsoll.storage.ScenarioLibrary;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.UserFolders;

/// Puts the window on the screen and the calculation on its threads.
public final class Desktop implements AutoCloseable {
    /// Edits within this time are calculated together.
    private static final Duration QUIET = Duration.millis(150);

    /// So long nothing is done before a screen is made ahead.
    private static final Duration IDLE = Duration.millis(500);

    /// Unsaved edits are kept this long after the first of them; at most 2 s with a slow disk are lost.
    private static final Duration SOON = Duration.seconds(1);

    private static final long LAST_WRITES_SECONDS = 5;
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double MARGIN = 40;

    private static final String ICON = "/plimsoll/assets/icon/plimsoll-128.png";

    private final Stage stage;
    /// A thread for each calculation that follows edits: the numbers of the book never wait for those of a panel.
    private final ExecutorService coordinators = Executors.newCachedThreadPool(Desktop::daemon);

    private final ExecutorService runs = Executors.newCachedThreadPool(Desktop::daemon);
    private final ExecutorService workers;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(Desktop::daemon);
    private final Preferences preferences;
    private final MainWindow window;
    private final Watchdog watchdog;
    private final Runnable onShown;
    private Optional<java.time.Duration> shown = Optional.empty();
    private Optional<java.time.Duration> numbers = Optional.empty();

    /// Makes the window; [#open] shows it.
    ///
    /// @param stage   the system's window
    /// @param clock   the current time
    /// @param images  draws charts for reports
    /// @param version of the program
    /// @param processors of the machine; one thread less calculates unless the user's settings say otherwise
    /// @param folders    what belongs to the user
    public Desktop(
            Stage stage, InstantSource clock, ChartImages images, String version, int processors, UserFolders folders) {
        this.stage = stage;
        Keeping keeping = new Keeping(Optional.of(folders), Desktop::soon, disk, FxThread.executor());
        preferences = Preferences.read(keeping, clock.instant());
        int threads = preferences.model().settings().threadsOf(processors);
        this.workers = Executors.newFixedThreadPool(threads, Desktop::daemon);
        KernelWarmUp kernel = new KernelWarmUp();
        StressEngine engine = new StressEngine(workers, threads, kernel);
        RuleCatalog rules = ShippedRules.catalog();
        WorkspaceSession session = new WorkspaceSession(
                Document.empty(),
                rules,
                clock::instant,
                listener -> new LatestCalculation<>(
                        (question, cancellation) -> engine.run(question.snapshot(), question.whatIf(), cancellation),
                        Desktop::afterQuiet,
                        coordinators,
                        FxThread.executor(),
                        listener));
        afterFirst(session, daemon(() -> {
            ScenarioLibrary.items();
            kernel.run();
        }));
        watchdog = new Watchdog(Thread.currentThread(), FxThread.executor(), clock);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        window = new MainWindow(
                session,
                new WindowDialogs(stage),
                images,
                version,
                Math.min(WIDTH, screen.getWidth() - MARGIN),
                Math.min(HEIGHT, screen.getHeight() - MARGIN),
                new Background(runs, workers, threads, FxThread.executor(), clock),
                preferences);
        window.docks().showInFrames(session);
        window.docks().makeAhead(Desktop::whenNothingIsDone, session.staleProperty()::get);
        session.runProperty().subscribe(run -> {
            if (run.isPresent() && numbers.isEmpty()) {
                numbers = Diagnostics.sinceStart(clock.instant());
            }
        });
        window.diagnostics()
                .setPage(() -> Diagnostics.now(
                                version,
                                Integer.toString(threads),
                                new Diagnostics.Start(shown, numbers),
                                folders.state().toString(),
                                Optional.of(watchdog.blockages()))
                        .text());
        onShown = () -> shown = Diagnostics.sinceStart(clock.instant());
    }

    /// Starts the thread once the first numbers are there, so that it does not take the processor from the window.
    private static void afterFirst(WorkspaceSession session, Thread thread) {
        session.runProperty().subscribe(run -> {
            if (run.isPresent() && thread.getState() == Thread.State.NEW) {
                thread.start();
            }
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "calculation");
        thread.setDaemon(true);
        return thread;
    }

    private static void afterQuiet(Runnable task) {
        after(QUIET, task);
    }

    private static void whenNothingIsDone(Runnable task) {
        after(IDLE, task);
    }

    /// Runs a task on the window's thread once unsaved edits have waited long enough.
    static void soon(Runnable task) {
        after(SOON, task);
    }

    private static void after(Duration time, Runnable task) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> task.run());
        pause.play();
    }

    /// Shows the window on a workspace.
    ///
    /// @param file the workspace to open; empty = the first sample
    public void open(Optional<Path> file) {
        window.setOnTitle(stage::setTitle);
        window.setOnClose(stage::close);
        stage.setScene(window.scene());
        // Not before: a tile that leaves its scene before that has a window breaks the setting of it.
        window.docks().view().fillAnew();
        preferences
                .model()
                .settings()
                .window()
                .map(saved -> saved.on(DesktopScreens.now()))
                .ifPresent(this::place);
        icon().ifPresent(stage.getIcons()::add);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            event.consume();
            window.askToClose();
        });
        stage.setOnHiding(event -> rememberPlace());
        stage.show();
        watchdog.start();
        window.docks().enter();
        onShown.run();
        preferences.tellProblems(window.dialogs());
        file.ifPresentOrElse(
                window.files()::open,
                () -> Samples.list().stream().findFirst().ifPresent(sample -> {
                    window.files().openSample(sample.id());
                    window.offerGuide();
                }));
    }

    private void place(Bounds bounds) {
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
    }

    /// A window that fills the screen or is in the task bar keeps the place it had before.
    private void rememberPlace() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            preferences
                    .model()
                    .rememberWindow(new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    /// Returns the window's content.
    public MainWindow window() {
        return window;
    }

    private static Optional<Image> icon() {
        try (InputStream stream = Desktop.class.getResourceAsStream(ICON)) {
            return Optional.ofNullable(stream).map(Image::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        watchdog.close();
        window.close();
        coordinators.shutdownNow();
        runs.shutdownNow();
        workers.shutdownNow();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
                disk.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
