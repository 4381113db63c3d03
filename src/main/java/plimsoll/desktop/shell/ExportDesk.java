package plimsoll.desktop.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Slices;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberStyle;
import plimsoll.report.CsvProfile;
import plimsoll.storage.AtomicFile;

/// Writes tables and pictures as shown: what only the window's thread can take is taken there in pieces, the file is
/// made and written beside it.
public final class ExportDesk implements Exports {
    private final WorkspaceSession session;
    private final Dialogs dialogs;
    private final Consumer<String> say;
    private final FileWork work;
    private final Executor window;
    private CsvProfile profile = CsvProfile.COMMA;
    private Runnable onExported = () -> {};
    private Runnable onRefused = () -> {};
    private Runnable onAccepted = () -> {};

    /// @param window the window's thread
    ExportDesk(WorkspaceSession session, Dialogs dialogs, Consumer<String> say, FileWork work, Executor window) {
        this.session = session;
        this.dialogs = dialogs;
        this.say = say;
        this.work = work;
        this.window = window;
    }

    /// Sets how numbers of exported tables are written.
    void setNumbers(NumberStyle style) {
        profile = style == NumberStyle.COMMA ? CsvProfile.SEMICOLON : CsvProfile.COMMA;
    }

    /// Sets what hears that a table was written.
    void setOnExported(Runnable action) {
        onExported = action;
    }

    /// Sets what hears that the sentence just said is a refusal, and that an edit was taken.
    void setOnEdits(Runnable refused, Runnable accepted) {
        onRefused = refused;
        onAccepted = accepted;
    }

    @Override
    public void table(TableModel table) {
        dialogs.saveFile(Texts.of("file.exportTable"), table.name() + ".csv", "csv")
                .ifPresent(path -> take(path, table));
    }

    /// Takes the rows in pieces; what changes meanwhile is taken again, so that a file never mixes two states.
    private void take(Path path, TableModel table) {
        TableCsv csv = new TableCsv(table);
        new Slices(window, System::nanoTime)
                .start(
                        csv::step,
                        () -> {
                            if (csv.isCurrent()) {
                                write(path, TableFile.of(csv, profile, session));
                            } else {
                                take(path, table);
                            }
                        },
                        failure ->
                                dialogs.problems(Texts.of("file.tableNotWritten"), List.of(notTaken(path, failure))));
    }

    private static Problem notTaken(Path path, String failure) {
        return Problem.error(
                Problem.Kind.FILE,
                String.valueOf(path.getFileName()),
                "",
                Texts.of("file.rowsNotTaken", failure),
                Texts.of("file.rowsNotTaken.cure"));
    }

    private void write(Path path, TableFile file) {
        write(path, "file.exporting", "file.tableNotWritten", () -> file.write(path), () -> {
            say.accept(Texts.of("file.exported", String.valueOf(path.getFileName())));
            onExported.run();
        });
    }

    /// Something that can fail while it is written.
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Path path, String busy, String failed, Writing writing, Runnable done) {
        work.run(
                Texts.of(busy, String.valueOf(path.getFileName())),
                () -> () -> problem(path, writing),
                problem -> problem.ifPresentOrElse(found -> dialogs.problems(Texts.of(failed), List.of(found)), done));
    }

    private static Optional<Problem> problem(Path path, Writing writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(WrittenFile.failed(path, failure));
        }
    }

    @Override
    public void picture(String name, Supplier<byte[]> png) {
        dialogs.saveFile(Texts.of("file.savePicture"), name + ".png", "png").ifPresent(path -> {
            try {
                byte[] drawn = png.get();
                write(
                        path,
                        "file.saving",
                        "file.pictureNotWritten",
                        () -> AtomicFile.write(path, drawn),
                        () -> say.accept(Texts.of("file.saved", String.valueOf(path.getFileName()))));
            } catch (UncheckedIOException failure) {
                dialogs.problems(
                        Texts.of("file.pictureNotDrawn"),
                        List.of(WrittenFile.failed(path, Objects.requireNonNull(failure.getCause()))));
            }
        });
    }

    @Override
    public void say(String sentence) {
        say.accept(sentence);
    }

    @Override
    public void refuse(String sentence) {
        say.accept(sentence);
        onRefused.run();
    }

    @Override
    public void accepted() {
        onAccepted.run();
    }

    @Override
    public void copyPicture(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
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
}
