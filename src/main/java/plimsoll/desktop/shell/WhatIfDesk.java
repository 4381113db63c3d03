package plimsoll.desktop.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.whatif.AddBookForm;
import plimsoll.desktop.whatif.AddBookViewModel;
import plimsoll.desktop.whatif.ChangesCard;
import plimsoll.desktop.whatif.ChangesViewModel;
import plimsoll.desktop.whatif.ScaleForm;
import plimsoll.document.BookScale;
import plimsoll.document.Document;
import plimsoll.document.WhatIfEdit;
import plimsoll.storage.Samples;

/// Everything around the what-if book in the window: starting and leaving it, its changes, other books, and comparing.
final class WhatIfDesk implements AutoCloseable {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final WorkspaceSession session;
    private final FileDesk files;
    private final Overlay overlay;
    private final Consumer<String> say;
    private final ChangesViewModel changes;
    private final List<Command> commands;
    private final Command start;
    private final WhatIfBar bar;

    /// Works on a session.
    ///
    /// @param overlay where cards are shown
    /// @param say     shows one sentence
    /// @param explain shows why the shown book differs from what it is compared with
    WhatIfDesk(WorkspaceSession session, FileDesk files, Overlay overlay, Consumer<String> say, Runnable explain) {
        this.session = session;
        this.files = files;
        this.overlay = overlay;
        this.say = say;
        changes = new ChangesViewModel(session);
        ObservableBooleanValue on = Bindings.createBooleanBinding(
                () -> session.document().whatIf().isPresent(), session.documentProperty());
        ObservableBooleanValue off =
                Bindings.createBooleanBinding(() -> session.document().whatIf().isEmpty(), session.documentProperty());
        start = command("Start what-if", "Shortcut+Shift+W", on, this::start);
        Command apply = command("Apply what-if", "Shortcut+Shift+A", off, this::apply);
        Command discard = command("Discard what-if", "Shortcut+Shift+X", off, this::discard);
        Command list = command("Changes of the what-if\u2026", "Shortcut+Shift+H", off, this::showChanges);
        Command add = Command.of("Add or subtract a book\u2026", "Shortcut+Shift+B", this::addBook);
        Command scale = Command.of("Scale or flip the book\u2026", "Shortcut+Shift+F", this::scale);
        Command freeze = Command.of("Snapshot and compare", "F8", this::freeze);
        Command thaw = Command.of("Stop comparing", "Shift+F8", this::thaw);
        Command why = Command.of("Why the difference?", "Shortcut+F8", explain);
        commands = List.of(start, apply, discard, list, add, scale, freeze, thaw, why);
        bar = new WhatIfBar(session, new WhatIfBar.Actions(list, add, scale, why, discard, apply, thaw));
    }

    private static Command command(String name, String keys, ObservableBooleanValue disabled, Runnable action) {
        return new Command(new ReadOnlyStringWrapper(name).getReadOnlyProperty(), keys, disabled, action);
    }

    /// Returns what can be asked for.
    List<Command> commands() {
        return commands;
    }

    /// Returns what starts the what-if book.
    Command startCommand() {
        return start;
    }

    /// Returns the bar above the screen.
    WhatIfBar bar() {
        return bar;
    }

    private void start() {
        session.thaw();
        if (session.apply(new WhatIfEdit.Start())) {
            say.accept("Edits change the what-if book only; the book stays.");
        }
    }

    private void apply() {
        if (session.apply(new WhatIfEdit.Apply())) {
            say.accept("The what-if book is the book now; Undo takes it back.");
        }
    }

    private void discard() {
        if (session.apply(new WhatIfEdit.Discard())) {
            say.accept("Back in the book; Undo brings the what-if back.");
        }
    }

    private void showChanges() {
        ChangesCard card = new ChangesCard(changes, say, overlay::close);
        overlay.show(card);
        card.open();
    }

    private void addBook() {
        List<AddBookViewModel.Source> sources = new ArrayList<>();
        sources.add(new AddBookViewModel.Source("File\u2026", files::otherWorkspace));
        Samples.list()
                .forEach(sample -> sources.add(new AddBookViewModel.Source(
                        sample.title(), () -> Samples.read(sample.id()).value())));
        AddBookForm form = new AddBookForm(new AddBookViewModel(session, sources), say, overlay::close);
        overlay.show(form);
        form.open();
    }

    private void scale() {
        ScaleForm form = new ScaleForm(
                (factor, collateral) -> {
                    session.apply(new WhatIfEdit.Start());
                    session.apply(BookScale.by(session.document(), factor, collateral));
                },
                overlay::close);
        overlay.show(form);
        form.open();
    }

    private void freeze() {
        String name = "Snapshot " + CLOCK.format(session.now());
        session.freeze(name);
        say.accept(name + " UTC: tables and charts show it as before.");
    }

    private void thaw() {
        Optional<Document> before =
                session.compared().filter(found -> found.frozen()).map(found -> found.document());
        session.thaw();
        say.accept(before.isPresent() ? "The snapshot is no longer compared with." : "No snapshot is compared with.");
    }

    @Override
    public void close() {
        bar.close();
        changes.close();
    }
}
