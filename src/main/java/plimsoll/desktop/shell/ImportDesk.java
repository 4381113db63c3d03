package plimsoll.desktop.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.imports.ImportCard;
import plimsoll.desktop.imports.ImportMemory;
import plimsoll.desktop.imports.ImportResultCard;
import plimsoll.desktop.imports.ImportRowsViewModel;
import plimsoll.desktop.imports.ImportSource;
import plimsoll.desktop.imports.ImportViewModel;
import plimsoll.desktop.model.ComparedViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.text.Texts;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.text.NumberText;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.imports.MappingFile;

/// Brings files into the workspace: chosen, dropped on the window, or pasted.
final class ImportDesk {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final WorkspaceSession session;
    private final Dialogs dialogs;
    private final Overlay overlay;
    private final Background background;
    private final ImportMemory memory;
    private final Consumer<String> say;
    private final Runnable reported;

    ImportDesk(
            WorkspaceSession session,
            Dialogs dialogs,
            Overlay overlay,
            Background background,
            Keeping keeping,
            Consumer<String> say,
            Runnable reported) {
        this.reported = reported;
        this.session = session;
        this.dialogs = dialogs;
        this.overlay = overlay;
        this.background = background;
        this.memory = new Memory(keeping.folders().map(folders -> new MappingFile(folders.settings())), say);
        this.say = say;
    }

    private record Memory(Optional<MappingFile> file, Consumer<String> say) implements ImportMemory {
        @Override
        public Optional<TableMapping> find(List<String> header) {
            return file.flatMap(found -> found.find(header));
        }

        @Override
        public void keep(TableMapping mapping) {
            file.ifPresent(found -> {
                try {
                    found.keep(mapping);
                } catch (IOException failure) {
                    say.accept(Texts.of("import.notKept", String.valueOf(failure.getMessage())));
                }
            });
        }
    }

    /// Takes files dropped on the window, and pasted replies where nothing is being typed.
    void install(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                files(event.getDragboard().getFiles().stream().map(File::toPath).toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && !overlay.isOpen() && !(scene.getFocusOwner() instanceof TextInputControl)) {
                String text = Clipboard.getSystemClipboard().getString();
                if (text != null && isReply(text)) {
                    pasted(text);
                    event.consume();
                }
            }
        });
    }

    /// A table row never begins so.
    private static boolean isReply(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n") || start.startsWith("[ ");
    }

    /// Asks for files and shows what importing them would do.
    void choose() {
        files(dialogs.importFiles());
    }

    /// Shows what importing files would do.
    void files(List<Path> files) {
        if (!files.isEmpty()) {
            show(files.stream().map(ImportSources::of).toList());
        }
    }

    /// Shows what importing text would do.
    void pasted(String text) {
        show(List.of(ImportSources.of(text)));
    }

    private void show(List<ImportSource> sources) {
        ImportViewModel model = new ImportViewModel(session, sources, ShippedRules::edited, memory, background);
        ImportCard card = new ImportCard(model, done -> {
            overlay.close();
            if (done) {
                String what = sources.size() > 1
                        ? Texts.of("import.andMore", sources.getFirst().name(), NumberText.count(sources.size() - 1))
                        : sources.getFirst().name();
                boolean compares = model.isCompared();
                if (compares) {
                    reported.run();
                    showResult(model);
                }
                say.accept(
                        compares
                                ? Texts.of("import.doneCompared", what, Texts.of("import.compared"))
                                : Texts.of("import.done", what));
            }
        });
        overlay.show(card, card::close);
        card.open();
    }

    /// Shows the venue's own numbers beside ours, as long as the user likes.
    private void showResult(ImportViewModel imported) {
        imported.importedPool().ifPresent(pool -> {
            ImportResultCard card = new ImportResultCard(
                    new ComparedViewModel(session, pool.id()),
                    pool.name(),
                    imported.unusedFields(),
                    imported.count(ImportRowsViewModel.Filter.NOT_INCLUDED),
                    overlay::close);
            overlay.show(card, card::close);
            card.open();
        });
    }
}
