package plimsoll.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.text.NumberStyle;
import plimsoll.report.CsvProfile;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvText;
import plimsoll.report.TableSidecar;
import plimsoll.storage.AtomicFile;
import plimsoll.storage.Loaded;
import plimsoll.storage.Quarantine;
import plimsoll.storage.Samples;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.WorkspaceFiles;

/// Opens, saves and exports; asks before anything unsaved is lost.
public final class FileDesk implements Exports {
    private final WorkspaceSession session;
    private final Dialogs dialogs;
    private final Consumer<String> say;
    private final Safekeeping safekeeping;
    private final Optional<Quarantine> quarantine;
    private final LayoutKeeper layouts = new LayoutKeeper();
    private CsvProfile profile = CsvProfile.COMMA;
    private Runnable onExported = () -> {};
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Works on one session.
    ///
    /// @param session the open workspace
    /// @param dialogs asks the user
    /// @param say     shows one sentence about what was done
    public FileDesk(WorkspaceSession session, Dialogs dialogs, Consumer<String> say) {
        this(session, dialogs, say, Keeping.nothing());
    }

    /// Works on one session and keeps what is not saved.
    FileDesk(WorkspaceSession session, Dialogs dialogs, Consumer<String> say, Keeping keeping) {
        this.session = session;
        this.dialogs = dialogs;
        this.say = say;
        this.safekeeping = new Safekeeping(session, keeping, say);
        this.quarantine =
                keeping.folders().map(folders -> new Quarantine(folders.state().resolve("quarantine")));
    }

    /// Sets how numbers of exported tables are written.
    void setNumbers(NumberStyle style) {
        profile = style == NumberStyle.COMMA ? CsvProfile.SEMICOLON : CsvProfile.COMMA;
    }

    /// Sets what hears that a table was written.
    void setOnExported(Runnable action) {
        onExported = action;
    }

    /// Returns what keeps the arrangement of panels with the workspace.
    LayoutKeeper layouts() {
        return layouts;
    }

    /// Returns what keeps unsaved changes.
    Safekeeping safekeeping() {
        return safekeeping;
    }

    /// Returns the file the workspace was read from or saved to, observable.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Starts an empty workspace.
    public void createNew() {
        if (mayLeave()) {
            session.load(Document.empty());
            opened(Optional.empty());
        }
    }

    /// Asks for a workspace and opens it.
    public void open() {
        if (mayLeave()) {
            dialogs.openWorkspace().ifPresent(this::open);
        }
    }

    /// Asks for a workspace and reads it beside the open one; what is wrong with it is shown.
    public Optional<Document> otherWorkspace() {
        return dialogs.openWorkspace().flatMap(path -> {
            Loaded<Document> loaded = WorkspaceFiles.read(path);
            showProblems(loaded.problems(), Texts.of("file.damaged", String.valueOf(path.getFileName())));
            return loaded.value().map(Document::book);
        });
    }

    /// Opens a workspace file; what is wrong with it is shown, the rest is loaded. A file with something wrong is
    /// copied
    /// aside, and saving asks for another one.
    public void open(Path path) {
        Loaded<Document> loaded = WorkspaceFiles.read(path);
        Optional<Problem> damage = loaded.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst();
        if (load(withCopy(loaded, damage, path), Texts.of("file.damaged", String.valueOf(path.getFileName())))) {
            opened(damage.isPresent() ? Optional.empty() : Optional.of(path));
            say.accept(Texts.of("file.opened", String.valueOf(path.getFileName())));
            layouts.opened(path).ifPresent(say);
            safekeeping
                    .readOnlyProperty()
                    .get()
                    .ifPresent(owner -> dialogs.text(
                            Texts.of("file.readOnly", String.valueOf(path.getFileName())),
                            Texts.of("file.readOnly.why", owner)));
        }
    }

    private void opened(Optional<Path> path) {
        file.set(path);
        safekeeping.opened(path);
    }

    /// Keeps a copy of a damaged file and adds where it is to what is wrong.
    private Loaded<Document> withCopy(Loaded<Document> loaded, Optional<Problem> damage, Path path) {
        if (damage.isEmpty() || quarantine.isEmpty() || !Files.isRegularFile(path)) {
            return loaded;
        }
        List<Problem> all = new ArrayList<>(loaded.problems());
        String name = String.valueOf(path.getFileName());
        try {
            Path copy = quarantine.get().keep(path, damage.get(), session.now());
            all.add(Problem.warning(
                    Kind.FILE,
                    name,
                    "",
                    "A copy of the file as it is was kept: " + copy + ".",
                    "The file itself stays unchanged; saving asks for another one."));
        } catch (IOException failure) {
            all.add(Problem.warning(
                    Kind.FILE,
                    name,
                    "",
                    "No copy of the file could be kept: " + failure.getMessage() + ".",
                    "The file itself stays unchanged; saving asks for another one."));
        }
        return new Loaded<>(loaded.value(), all);
    }

    /// Opens a sample; saving it asks for a file.
    public void openSample(String id) {
        if (mayLeave() && load(Samples.read(id), Texts.of("file.sample.damaged", id))) {
            opened(Optional.empty());
            say.accept(Texts.of("file.sample.opened", session.document().name()));
        }
    }

    /// Asks for a file of scenarios or price bars and returns its scenarios; what is wrong with it is shown.
    public List<Scenario> openScenarios() {
        Optional<Path> path = dialogs.openScenarios();
        if (path.isEmpty()) {
            return List.of();
        }
        Loaded<ScenarioBook> loaded = ScenarioFiles.read(path.get());
        showProblems(
                loaded.problems(),
                Texts.of("file.damaged", String.valueOf(path.get().getFileName())));
        return loaded.value().map(book -> book.set().scenarios()).orElse(List.of());
    }

    private boolean load(Loaded<Document> loaded, String title) {
        loaded.value().ifPresent(session::load);
        showProblems(loaded.problems(), title);
        return loaded.value().isPresent();
    }

    private void showProblems(List<Problem> problems, String title) {
        List<Problem> serious = problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .toList();
        if (!serious.isEmpty()) {
            dialogs.problems(title, serious);
        }
    }

    /// Saves to the known file, or asks for one; returns whether it was saved.
    public boolean save() {
        boolean known =
                file.get().isPresent() && safekeeping.readOnlyProperty().get().isEmpty();
        return known ? saveTo(file.get().get()) : saveAs();
    }

    /// Asks for a file and saves; returns whether it was saved.
    public boolean saveAs() {
        return dialogs.saveWorkspace(fileName(session.document().name()) + ".json")
                .map(FileDesk::withJson)
                .map(this::saveTo)
                .orElse(false);
    }

    /// Returns why a file must stay as it is.
    private Optional<Problem> obstacle(Path path) {
        return safekeeping
                .otherOwner(path)
                .map(owner -> Problem.error(
                        Kind.FILE,
                        String.valueOf(path.getFileName()),
                        "",
                        "Another window of Plimsoll has this file open (" + owner + ").",
                        "Save under another name."))
                .or(() -> WorkspaceFiles.keepsFromReplacing(path)
                        .map(damage -> new Problem(
                                damage.severity(),
                                damage.place(),
                                "The file that is there would be lost: " + damage.what(),
                                "Save under another name.")));
    }

    private boolean saveTo(Path path) {
        Optional<Problem> obstacle = obstacle(path);
        if (obstacle.isPresent()) {
            dialogs.problems(Texts.of("file.notSaved"), List.of(obstacle.get()));
            return false;
        }
        try {
            layouts.write(path, session.document());
            file.set(Optional.of(path));
            session.markSaved();
            safekeeping.saved(path);
            say.accept(Texts.of("file.saved", String.valueOf(path.getFileName())));
            return true;
        } catch (IOException failure) {
            failed(Texts.of("file.notSaved"), path, failure);
            return false;
        }
    }

    /// Returns whether the workspace may be left: nothing is unsaved, or the user saved or gave it up.
    public boolean mayLeave() {
        if (!session.modifiedProperty().get()) {
            file.get()
                    .filter(known -> safekeeping.readOnlyProperty().get().isEmpty())
                    .flatMap(known -> layouts.writeIfRearranged(known, session.document()))
                    .ifPresent(say);
            return true;
        }
        return switch (dialogs.unsavedChanges(session.document().name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    @Override
    public void table(TableModel table) {
        dialogs.saveFile(Texts.of("file.exportTable"), table.name() + ".csv", "csv")
                .ifPresent(path -> {
                    try {
                        write(path, table);
                        say.accept(Texts.of("file.exported", String.valueOf(path.getFileName())));
                        onExported.run();
                    } catch (IOException failure) {
                        failed(Texts.of("file.tableNotWritten"), path, failure);
                    }
                });
    }

    /// Writes a table, and beside it what it holds and was made from.
    private void write(Path path, TableModel table) throws IOException {
        CsvTable csv = TableCsv.of(table);
        byte[] bytes = CsvText.bytes(csv, profile);
        String name = String.valueOf(path.getFileName());
        AtomicFile.write(path, bytes);
        Document shown = session.document().shown();
        AtomicFile.write(
                path.resolveSibling(name + TableSidecar.ENDING),
                TableSidecar.bytes(
                        name,
                        bytes,
                        csv,
                        profile,
                        TableCsv.shown(table),
                        new TableSidecar.Origin(
                                shown.name(),
                                WorkspaceFiles.hash(shown),
                                session.runProperty()
                                        .get()
                                        .map(run -> run.snapshot().valuationTime()),
                                session.staleProperty().get())));
    }

    @Override
    public void say(String sentence) {
        say.accept(sentence);
    }

    @Override
    public void picture(String name, Supplier<byte[]> png) {
        dialogs.saveFile(Texts.of("file.savePicture"), name + ".png", "png").ifPresent(path -> {
            try {
                AtomicFile.write(path, png.get());
                say.accept(Texts.of("file.saved", String.valueOf(path.getFileName())));
            } catch (IOException failure) {
                failed(Texts.of("file.pictureNotWritten"), path, failure);
            } catch (UncheckedIOException failure) {
                failed(Texts.of("file.pictureNotDrawn"), path, new IOException(failure.getMessage(), failure));
            }
        });
    }

    @Override
    public void copyPicture(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new java.io.ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(Texts.of("file.copiedPicture"));
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        say.accept(Texts.of("file.copiedNumbers"));
    }

    private void failed(String title, Path path, IOException failure) {
        String reason = FailureText.of(failure);
        dialogs.problems(
                title,
                List.of(Problem.error(
                        Kind.FILE,
                        String.valueOf(path.getFileName()),
                        "",
                        "Writing failed: " + reason + ".",
                        "Choose another folder, or free some space; the old file is unchanged.")));
    }

    private static Path withJson(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + ".json");
    }

    private static String fileName(String title) {
        String name = title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "workspace" : name;
    }
}
