package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.model.PnlViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.layout.Layouts;
import plimsoll.storage.Loaded;
import plimsoll.storage.WorkspaceFiles;

/// Keeps the arrangement of panels, and the day that later profit is drawn for, in the workspace's file. Neither is an
/// unsaved change: they go with the next save, and with a workspace that is left otherwise saved.
final class LayoutKeeper {
    private Optional<LayoutsViewModel> shown = Optional.empty();
    private Optional<PnlViewModel> profit = Optional.empty();
    private Layouts stored = Layouts.SHIPPED;

    /// Keeps the layouts of a window and the day of its later profit.
    void follow(LayoutsViewModel layouts, PnlViewModel pnl) {
        shown = Optional.of(layouts);
        profit = Optional.of(pnl);
    }

    /// Returns the layouts of the window.
    Layouts now() {
        Layouts layouts = shown.map(LayoutsViewModel::layouts).orElse(Layouts.SHIPPED);
        return profit.map(pnl -> layouts.withLaterDays(pnl.laterProperty().get()))
                .orElse(layouts);
    }

    /// Takes the layouts of a file that is opened; a file without any leaves those of the window. Returns what could
    /// not be read.
    Optional<String> opened(Loaded<Layouts> loaded) {
        stored = loaded.value().orElse(Layouts.SHIPPED);
        profit.ifPresent(pnl -> pnl.choose(stored.laterDays()));
        if (!stored.withLaterDays(OptionalDouble.empty()).equals(Layouts.SHIPPED)) {
            shown.ifPresent(layouts -> layouts.load(stored));
        }
        return loaded.problems().isEmpty() ? Optional.empty() : Optional.of(Texts.of("layout.unread"));
    }

    /// Hears of a workspace without a file: the window's layouts stay, the day of its later profit is the usual one.
    void openedWithoutFile() {
        profit.ifPresent(pnl -> pnl.choose(OptionalDouble.empty()));
    }

    /// Hears which layouts were written.
    void stored(Layouts written) {
        stored = written;
    }

    /// Returns whether the file holds other layouts than the window.
    boolean isRearranged() {
        Layouts now = now();
        return !now.own().equals(stored.own())
                || !now.arranged().equals(stored.arranged())
                || !now.laterDays().equals(stored.laterDays());
    }

    /// Writes layouts into the file of a workspace that is saved otherwise, unless the file holds another document by
    /// now; returns why they could not be written. May be called beside the window's thread.
    static Optional<String> write(Path file, Document document, Layouts layouts) {
        boolean same =
                WorkspaceFiles.read(file).value().filter(document::equals).isPresent();
        if (!same) {
            return Optional.empty();
        }
        try {
            WorkspaceFiles.write(file, document, layouts);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(Texts.of("layout.notKept", String.valueOf(failure.getMessage())));
        }
    }
}
