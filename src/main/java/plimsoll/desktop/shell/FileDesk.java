package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Untitled;
import plimsoll.domain.layout.Layouts;
import plimsoll.storage.Loaded;
import plimsoll.storage.Quarantine;
import plimsoll.storage.Samples;

/// Opens and saves; asks before anything unsaved is lost.
public final class FileDesk {
    private final WorkspaceSession session;
    private final Dialogs dialogs;
    private final Consumer<String> say;
    private final Safekeeping safekeeping;
    private final Optional<Quarantine> quarantine;
    private final LayoutKeeper layouts = new LayoutKeeper();
    private final FileWork work;
    private final OtherFiles others;
    private final ExportDesk exports;
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
        this.work = new FileWork(keeping.disk(), keeping.window());
        this.others = new OtherFiles(dialogs, say, work);
        this.exports = new ExportDesk(session, dialogs, say, work, keeping.window());
        this.quarantine =
                keeping.folders().map(folders -> new Quarantine(folders.state().resolve("quarantine")));
    }

    /// Returns what writes tables and pictures.
    public ExportDesk exports() {
        return exports;
    }

    /// Returns what reads files beside the open workspace.
    OtherFiles others() {
        return others;
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

    /// Returns what is being read or written, observable; empty for nothing.
    ReadOnlyStringProperty busyProperty() {
        return work.busyProperty();
    }

    /// Starts an empty workspace.
    public void createNew() {
        leave(() -> {
            session.load(Document.empty());
            openedWithoutFile();
        });
    }

    /// Asks for a workspace and opens it.
    public void open() {
        leave(() -> dialogs.openWorkspace().ifPresent(this::open));
    }

    /// Opens a workspace file; what is wrong with it is shown, the rest is loaded. A file with something wrong is
    /// copied aside, and saving asks for another one. It is read beside the window's thread; what is edited meanwhile
    /// is asked about.
    public void open(Path path) {
        long[] revision = new long[1];
        work.run(
                Texts.of("file.opening", String.valueOf(path.getFileName())),
                () -> {
                    revision[0] = session.revision();
                    Instant now = session.now();
                    Safekeeping.Claiming claiming = safekeeping.claiming(path);
                    return () -> ReadFile.of(path, quarantine, now, claiming);
                },
                read -> {
                    if (session.revision() != revision[0]) {
                        giveUp(read.claim());
                        leave(() -> open(path));
                    } else {
                        show(path, read);
                    }
                });
    }

    private void giveUp(Safekeeping.Claim claim) {
        try {
            claim.giveUp();
        } catch (IOException failure) {
            say.accept(Texts.of("file.lockNotFreed", String.valueOf(failure.getMessage())));
        }
    }

    private void show(Path path, ReadFile read) {
        String name = String.valueOf(path.getFileName());
        if (!load(read.book(), read.title(name))) {
            return;
        }
        if (read.damaged()) {
            openedWithoutFile();
        } else {
            file.set(Optional.of(path));
            safekeeping.opened(read.claim());
        }
        say.accept(Texts.of(read.damaged() ? "file.openedPart" : "file.opened", name));
        layouts.opened(read.layouts()).ifPresent(say);
        safekeeping
                .readOnlyProperty()
                .get()
                .ifPresent(
                        owner -> dialogs.text(Texts.of("file.readOnly", name), Texts.of("file.readOnly.why", owner)));
    }

    private void openedWithoutFile() {
        layouts.openedWithoutFile();
        file.set(Optional.empty());
        safekeeping.opened();
    }

    /// Opens a sample; saving it asks for a file.
    public void openSample(String id) {
        leave(() -> {
            if (load(Samples.read(id), Texts.of("file.sample.damaged", id))) {
                openedWithoutFile();
                say.accept(Texts.of("file.sample.opened", session.document().name()));
            }
        });
    }

    private boolean load(Loaded<Document> loaded, String title) {
        loaded.value().ifPresent(session::load);
        others.show(loaded.problems(), title);
        return loaded.value().isPresent();
    }

    /// Saves to the known file, or asks for one.
    public void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        boolean known =
                file.get().isPresent() && safekeeping.readOnlyProperty().get().isEmpty();
        if (known) {
            saveTo(file.get().get(), then);
        } else {
            saveAs(then);
        }
    }

    /// Asks for a file and saves.
    public void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        dialogs.saveWorkspace(fileName(session.document().name()) + ".json")
                .map(FileDesk::withJson)
                .ifPresent(path -> saveTo(path, then));
    }

    /// Writes the workspace as it is now, beside the window's thread; what is edited meanwhile stays unsaved. A
    /// workspace without a name of its own takes the file's.
    ///
    /// @param then what is done once it is saved
    private void saveTo(Path path, Runnable then) {
        String name = String.valueOf(path.getFileName());
        work.run(
                Texts.of("file.saving", name),
                () -> {
                    Document open = session.document();
                    Document document = Untitled.nameFrom(name, open)
                            .map(taken -> Untitled.named(open, taken))
                            .orElse(open);
                    Layouts arranged = layouts.now();
                    Safekeeping.Claiming claiming = safekeeping.claiming(path);
                    return () -> WrittenFile.of(path, document, arranged, claiming);
                },
                written -> {
                    if (written.obstacle().isPresent()) {
                        giveUp(written.claim());
                        dialogs.problems(
                                Texts.of("file.notSaved"),
                                List.of(written.obstacle().get()));
                        return;
                    }
                    layouts.stored(written.layouts());
                    file.set(Optional.of(path));
                    Untitled.nameFrom(name, session.document())
                            .filter(written.document().name()::equals)
                            .ifPresent(session::nameUntitled);
                    session.markSaved(written.document());
                    safekeeping.saved(written.claim());
                    say.accept(Texts.of("file.saved", name));
                    then.run();
                });
    }

    /// Leaves the workspace if it may be left: nothing is unsaved, or the user saved it or gave it up. Files that are
    /// being read or written come first, so that none of them is lost or meant for another workspace.
    ///
    /// @param then what is done then
    public void leave(Runnable then) {
        work.afterAll(() -> leaveNow(then));
    }

    private void leaveNow(Runnable then) {
        if (session.modifiedProperty().get()) {
            switch (dialogs.unsavedChanges(session.document().name())) {
                case SAVE -> save(then);
                case DISCARD -> then.run();
                case CANCEL -> {
                    // The workspace stays as it is.
                }
            }
            return;
        }
        Optional<Path> known =
                file.get().filter(path -> safekeeping.readOnlyProperty().get().isEmpty());
        if (known.isEmpty() || !layouts.isRearranged()) {
            then.run();
            return;
        }
        work.run(
                Texts.of("file.saving", String.valueOf(known.get().getFileName())),
                () -> {
                    Document document = session.document();
                    Layouts arranged = layouts.now();
                    return () -> LayoutKeeper.write(known.get(), document, arranged);
                },
                failure -> {
                    failure.ifPresent(say);
                    then.run();
                });
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
