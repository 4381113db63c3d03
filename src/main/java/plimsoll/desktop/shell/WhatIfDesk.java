package plimsoll.desktop.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
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
        start = Command.of("whatIf.start", on, this::start);
        Command apply = Command.of("whatIf.apply", off, this::apply);
        Command discard = Command.of("whatIf.discard", off, this::discard);
        Command list = Command.of("whatIf.changes", off, this::showChanges);
        Command add = Command.of("whatIf.addBook", this::addBook);
        Command scale = Command.of("whatIf.scale", this::scale);
        Command freeze = Command.of("whatIf.snapshot", this::freeze);
        Command thaw = Command.of("whatIf.stopComparing", this::thaw);
        Command why = Command.of("whatIf.why", explain);
        commands = List.of(start, apply, discard, list, add, scale, freeze, thaw, why);
        bar = new WhatIfBar(session, new WhatIfBar.Actions(list, add, scale, why, discard, apply, thaw));
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
            say.accept(Texts.of("whatif.started"));
        }
    }

    private void apply() {
        if (session.apply(new WhatIfEdit.Apply())) {
            say.accept(Texts.of("whatif.applied"));
        }
    }

    private void discard() {
        if (session.apply(new WhatIfEdit.Discard())) {
            say.accept(Texts.of("whatif.discarded"));
        }
    }

    private void showChanges() {
        ChangesCard card = new ChangesCard(changes, say, overlay::close);
        overlay.show(card);
        card.open();
    }

    private void addBook() {
        List<AddBookViewModel.Source> sources = new ArrayList<>();
        sources.add(new AddBookViewModel.Source(Texts.of("whatif.add.file"), files.others()::workspace));
        Samples.list()
                .forEach(sample -> sources.add(new AddBookViewModel.Source(
                        sample.title(),
                        then -> then.accept(Samples.read(sample.id()).value()))));
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
        String name = Texts.of("whatif.snapshot", CLOCK.format(session.now()));
        session.freeze(name);
        say.accept(Texts.of("whatif.snapshot.taken", name));
    }

    private void thaw() {
        Optional<Document> before =
                session.compared().filter(found -> found.frozen()).map(found -> found.document());
        session.thaw();
        say.accept(before.isPresent() ? Texts.of("whatif.snapshot.gone") : Texts.of("whatif.snapshot.none"));
    }

    @Override
    public void close() {
        bar.close();
        changes.close();
    }
}
