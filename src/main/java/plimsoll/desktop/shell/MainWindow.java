package plimsoll.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.log.LogViewModel;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.model.LeftOutViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.palette.PaletteEntry;
import plimsoll.desktop.palette.PaletteViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.Problem;
import plimsoll.domain.UserSettings;
import plimsoll.report.ChartImages;

/// The whole window: one session, its screens.
public final class MainWindow implements AutoCloseable {
    /// The screens in order.
    public static final List<String> SCREENS = ShippedLayouts.SCREENS;

    private static final double PERCENT = 100.0;

    private final WorkspaceSession session;
    private final FileDesk files;
    private final ReportDesk reports;
    private final ScreenModels models;
    private final LazyScreens screens;
    private final Commands commands;
    private final WhatIfDesk whatIf;
    private final Toolbar toolbar;
    private final StatusItems status;
    private final LogViewModel log;
    private final RecoveryBar recovery;
    private final LeftOutBar leftOut;
    private final LayoutsViewModel layouts = new LayoutsViewModel(ShippedLayouts.all());
    private final ScreenDesk desk = new ScreenDesk(layouts::choose);
    private final DockDesk docks;
    private final PanelCommands panels;
    private final WindowHead head = new WindowHead();
    private final BorderPane root = new BorderPane();
    private final Scene scene;
    private final Preferences preferences;
    private final Dialogs dialogs;
    private final Overlay overlay;
    private final ImportDesk imports;
    private final PaletteEntries entries;
    private final WindowCards cards;
    private final RunsDesk runs = new RunsDesk();
    private final Subscription subscription;
    private final DiagnosticsDesk diagnostics;
    private final GuideDesk guide;
    private final WindowMarks marks;
    private Appearance look = Appearance.DEFAULT;
    private Runnable onClose = () -> {};

    /// Makes the window's content.
    ///
    /// @param session the open workspace
    /// @param dialogs asks the user
    /// @param images  draws charts for reports
    /// @param version of the program
    /// @param width   of the scene, px
    /// @param height  of the scene, px
    /// @param background where long runs work
    public MainWindow(
            WorkspaceSession session,
            Dialogs dialogs,
            ChartImages images,
            String version,
            double width,
            double height,
            Background background) {
        this(
                session,
                dialogs,
                images,
                version,
                width,
                height,
                background,
                Preferences.read(Keeping.nothing(), session.now()));
    }

    /// Makes the window's content.
    ///
    /// @param preferences the user's settings, and where unsaved changes are kept
    MainWindow(
            WorkspaceSession session,
            Dialogs dialogs,
            ChartImages images,
            String version,
            double width,
            double height,
            Background background,
            Preferences preferences) {
        this.session = session;
        this.preferences = preferences;
        this.dialogs = dialogs;
        status = new StatusItems(session, runs.button());
        Background listed = background.listedBy(runs.list()::add);
        log = new LogViewModel(session);
        files = new FileDesk(session, dialogs, this::say, preferences.keeping());
        reports = new ReportDesk(session, dialogs, images, version, this::say, listed);
        diagnostics = new DiagnosticsDesk(version, files.exports()::copyText);
        recovery = new RecoveryBar(files.safekeeping());
        leftOut = new LeftOutBar(new LeftOutViewModel(session), this::goTo);
        models = new ScreenModels(
                session, new PasteReader(() -> preferences.model().settings().numbers()));
        screens = new ScreenMakers(
                        session,
                        models,
                        files,
                        log,
                        runs.list(),
                        listed,
                        this::goTo,
                        () -> imports().choose(),
                        desk,
                        this::open)
                .all();
        desk.follow(screens);
        docks = new DockDesk(layouts, screens);
        files.layouts().follow(layouts, models.pnl());
        overlay = new Overlay(root);
        panels = new PanelCommands(layouts, docks, overlay, status::say);
        whatIf = new WhatIfDesk(session, files, overlay, status::say, desk::explain);
        commands = new Commands(session, files, whatIf.commands(), new WindowCommands(this, desk, version));
        commands.setPanels(panels.groups());
        docks.setMenu(panels::menu);
        docks.setCommands(commands::all);
        toolbar = new Toolbar(
                session,
                commands,
                () -> reports.export(ReportDesk.Shape.ARCHIVE),
                whatIf.startCommand(),
                SCREENS,
                panels.layoutButton());
        root.setTop(new VBox(
                head.with(commands.menuBar(SCREENS, panels.ownMenu(), panels.showMenu())),
                toolbar,
                recovery,
                whatIf.bar(),
                leftOut));
        root.setCenter(docks.view());
        guide = new GuideDesk(session, preferences.model(), layouts, docks, toolbar, this::goTo);
        files.exports().setOnExported(guide::exported);
        reports.setOnExported(guide::exported);
        root.setBottom(new VBox(guide.strip(), status.line()));
        root.getStyleClass().add("main-window");
        imports = new ImportDesk(session, dialogs, overlay, background, preferences.keeping(), status::say, () -> {
            showScreen(SCREENS.indexOf(ShippedLayouts.BOOK));
            docks.reveal("book.reported");
        });
        entries = new PaletteEntries(this, session, commands, panels, desk);
        cards = new WindowCards(
                session, preferences, overlay, docks, new PaletteViewModel(entries::all), runs, diagnostics);
        scene = preferences.remembered(new Scene(overlay, width, height), session);
        runs.watch(scene, overlay);
        WhyDesk why = new WhyDesk(session, this::goTo, files.exports()::copyText, status::say, this::showBreakdown);
        why.install(scene);
        docks.setOnScene(why::install);
        imports.install(scene);
        guide.watch(scene);
        subscription = Subscription.combine(
                toolbar.screens().selectedProperty().subscribe((before, index) -> choose(index.intValue())),
                layouts.shownProperty().subscribe(now -> toolbar.screens().select(SCREENS.indexOf(now.name()))),
                files.safekeeping().readOnlyProperty().subscribe(head::showReadOnly),
                files.busyProperty().subscribe(status::showBusy),
                preferences.model().settingsProperty().subscribe(this::prefer));
        preferences.setOnFailure(status::say);
        files.exports().setOnEdits(status::refused, status::accepted);
        marks = new WindowMarks(session, root, head, docks);
    }

    private void open(Headline.Opens target) {
        if (target == Headline.Opens.RUNS) {
            cards.showRuns();
        } else {
            layouts.choose(ShippedLayouts.PATHS);
        }
    }

    private void prefer(UserSettings settings) {
        look = new Appearance(
                Theme.valueOf(settings.look().name()),
                Palette.valueOf(settings.colors().name()),
                settings.fontPercent() / PERCENT);
        files.exports().setNumbers(settings.numbers());
        files.safekeeping().setEnabled(settings.autosave());
        dress();
    }

    /// Says one sentence in the status line and keeps it in the log.
    void say(String sentence) {
        status.say(sentence);
        log.add(sentence);
    }

    private void choose(int screen) {
        if (screen >= 0 && !layouts.shown().name().equals(SCREENS.get(screen))) {
            layouts.choose(SCREENS.get(screen));
        }
    }

    /// Shows the screen where a place can be mended, with the cursor there.
    void goTo(Problem.Place named) {
        Problem.Place place = models.positions().mendedAt(named);
        String before = layouts.shown().name();
        for (String name : ProblemPlaces.screens(place, before)) {
            layouts.choose(name);
            if (docks.reveal(place)) {
                return;
            }
        }
        layouts.choose(before);
        status.say(Texts.of("window.noPlace", String.valueOf(place)));
    }

    /// Shows the margin breakdown.
    void showBreakdown() {
        layouts.choose(ShippedLayouts.WHAT_IF);
        docks.reveal("whatif.breakdown");
    }

    private void dress() {
        look.apply(scene);
        docks.dress(look);
    }

    /// Returns the scene, ready to be shown.
    public Scene scene() {
        return scene;
    }

    /// Returns what opens, saves and exports.
    public FileDesk files() {
        return files;
    }

    /// Returns what writes reports.
    ReportDesk reports() {
        return reports;
    }

    /// Shows the n-th screen.
    public void showScreen(int index) {
        layouts.choose(SCREENS.get(index));
    }

    /// Returns which screen is shown, counted from 0; -1 while it is a layout of the user's own.
    public int shownScreen() {
        return SCREENS.indexOf(layouts.shown().name());
    }

    Toolbar toolbar() {
        return toolbar;
    }

    DockDesk docks() {
        return docks;
    }

    ScreenModels models() {
        return models;
    }

    Preferences preferences() {
        return preferences;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    RunsDesk runs() {
        return runs;
    }

    Appearance look() {
        return look;
    }

    BorderPane root() {
        return root;
    }

    /// Closes the window; nothing is asked any more.
    void leave() {
        onClose.run();
    }

    /// Returns the layouts that can be chosen.
    LayoutsViewModel layouts() {
        return layouts;
    }

    /// Returns what moves and shows panels.
    PanelCommands panels() {
        return panels;
    }

    /// Returns the page about the running program.
    DiagnosticsDesk diagnostics() {
        return diagnostics;
    }

    /// Offers the guide of the first start, unless it was dismissed.
    public void offerGuide() {
        guide.model().offer();
    }

    /// Returns the bar of what no number contains.
    LeftOutBar leftOut() {
        return leftOut;
    }

    /// Returns the guide.
    GuideDesk guide() {
        return guide;
    }

    /// Returns the cards that stand above the window.
    WindowCards cards() {
        return cards;
    }

    /// Returns what brings files into the workspace.
    ImportDesk imports() {
        return imports;
    }

    /// Returns everything the palette can find now.
    List<PaletteEntry> paletteEntries() {
        return entries.all();
    }

    /// Chooses the theme.
    public void setTheme(Theme next) {
        setAppearance(look.with(next));
    }

    /// Chooses theme, palette and size of texts.
    void setAppearance(Appearance next) {
        look = next;
        dress();
    }

    /// Sets what closes the window when the user asks for it.
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /// Sets what hears of the window's title.
    public void setOnTitle(Consumer<String> action) {
        marks.setOnTitle(action);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        marks.close();
        guide.close();
        docks.close();
        reports.close();
        recovery.close();
        leftOut.close();
        files.safekeeping().close();
        screens.close();
        models.close();
        toolbar.close();
        commands.close();
        whatIf.close();
        status.close();
        log.close();
        runs.close();
        session.close();
    }

    /// Closes the window when it may close: nothing is unsaved, or the user decided.
    public void askToClose() {
        files.leave(this::leave);
    }

    /// Returns the file the workspace came from.
    public Optional<java.nio.file.Path> file() {
        return files.fileProperty().get();
    }
}
