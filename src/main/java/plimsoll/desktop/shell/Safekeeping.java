package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Differences;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.storage.Autosaves;
import plimsoll.storage.WorkspaceKey;
import plimsoll.storage.WorkspaceLocks;

/// Keeps unsaved edits where a crash does not reach them, offers them at the next start, and sees to it that one window
/// writes a workspace. Confined to the window's thread; the disk is used through [Keeping#disk], in order.
final class Safekeeping implements AutoCloseable {
    /// Windows without a file that are told apart.
    private static final int UNTITLED = 9;

    private final WorkspaceSession session;
    private final Keeping keeping;
    private final Consumer<String> say;
    private final Optional<Autosaves> autosaves;
    private final Optional<WorkspaceLocks> locks;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> readOnly = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<WorkspaceKey> key = Optional.empty();
    private Optional<WorkspaceLocks.Lock> lock = Optional.empty();
    private boolean enabled = true;
    private boolean waiting;

    /// A state that was kept and never saved.
    ///
    /// @param recovery    the state and its time
    /// @param differences from the state that is open, in a few words
    record Offer(Autosaves.Recovery recovery, List<String> differences) {}

    /// Follows the session until closed.
    ///
    /// @param say shows one sentence
    Safekeeping(WorkspaceSession session, Keeping keeping, Consumer<String> say) {
        this.session = session;
        this.keeping = keeping;
        this.say = say;
        autosaves =
                keeping.folders().map(folders -> new Autosaves(folders.state().resolve("autosave")));
        locks = keeping.folders()
                .map(folders -> new WorkspaceLocks(folders.state().resolve("locks")));
        subscription = session.documentProperty().subscribe((before, after) -> keepSoon());
    }

    /// Returns the state that can be recovered, observable.
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Returns which other window writes the open workspace, observable; empty when this one may.
    ReadOnlyObjectProperty<Optional<String>> readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// Turns autosaving on or off.
    void setEnabled(boolean on) {
        enabled = on;
        keepSoon();
    }

    /// What asking for the right to write a file gave.
    ///
    /// @param key    of the file; empty = nothing was asked
    /// @param answer empty = this window had the right already
    record Claim(Optional<WorkspaceKey> key, Optional<WorkspaceLocks.Answer> answer) {
        static final Claim NONE = new Claim(Optional.empty(), Optional.empty());

        /// Returns which other window writes the file; empty when none does.
        Optional<String> owner() {
            return answer.flatMap(given ->
                    given instanceof WorkspaceLocks.Answer.Taken taken ? Optional.of(taken.owner()) : Optional.empty());
        }

        /// Gives a right back that is not used.
        void giveUp() throws IOException {
            if (answer.isPresent() && answer.get() instanceof WorkspaceLocks.Answer.Held held) {
                held.lock().close();
            }
        }
    }

    /// Asks for the right to write a file, beside the window's thread.
    @FunctionalInterface
    interface Claiming {
        /// Asks.
        Claim claim();
    }

    /// Returns what asks for the right to write a file.
    Claiming claiming(Path file) {
        Optional<WorkspaceKey> ours = lock.isPresent() ? key : Optional.empty();
        Instant now = session.now();
        return () -> {
            WorkspaceKey wanted = WorkspaceKey.of(file);
            return new Claim(
                    Optional.of(wanted),
                    ours.filter(wanted::equals).isPresent() ? Optional.empty() : Optional.of(ask(wanted, now)));
        };
    }

    /// Takes care of a workspace without a file that was just opened, and leaves the one before it, which the user has
    /// saved or given up.
    void opened() {
        leave();
        readOnly.set(Optional.empty());
        takeUntitled();
        look();
    }

    /// Takes care of the workspace that was just opened, and leaves the one before it, which the user has saved or
    /// given up.
    ///
    /// @param claim of the workspace's file
    void opened(Claim claim) {
        if (claim.answer().isPresent()) {
            leave();
            readOnly.set(take(claim));
        } else {
            settleUnlessOffered();
            offer.set(Optional.empty());
        }
        look();
    }

    /// Takes care of the workspace under the file it was just saved to; returns nothing to recover of it.
    ///
    /// @param claim of that file
    void saved(Claim claim) {
        boolean held = claim.answer().isPresent() && claim.answer().get() instanceof WorkspaceLocks.Answer.Held;
        if (held || !key.equals(claim.key())) {
            leave();
            take(claim);
            readOnly.set(Optional.empty());
        }
        offer.set(Optional.empty());
        if (session.modifiedProperty().get()) {
            keepSoon();
        } else {
            settle();
        }
    }

    /// Puts the offered state in place of the open one, as one step that undo takes back.
    void recover() {
        offer.get().ifPresent(found -> {
            offer.set(Optional.empty());
            session.apply(
                    new Edit.Replace(Texts.of("recovery.edit"), found.recovery().document()));
        });
    }

    /// Gives the offered state up.
    void discard() {
        offer.set(Optional.empty());
        if (session.modifiedProperty().get()) {
            keepSoon();
        } else {
            settle();
        }
    }

    /// Takes a place that no other window has: rather one where a crash left something than a free one before it.
    private void takeUntitled() {
        List<WorkspaceKey> places = IntStream.rangeClosed(1, UNTITLED)
                .mapToObj(WorkspaceKey::untitled)
                .sorted(Comparator.comparing(
                        place -> autosaves.filter(kept -> kept.isOpen(place)).isEmpty()))
                .toList();
        for (WorkspaceKey wanted : places) {
            if (take(new Claim(Optional.of(wanted), Optional.of(ask(wanted, session.now()))))
                    .isEmpty()) {
                return;
            }
        }
    }

    /// Makes a workspace ours; returns the other owner when it has one.
    private Optional<String> take(Claim claim) {
        return claim.answer().flatMap(answer -> switch (answer) {
            case WorkspaceLocks.Answer.Held held -> {
                key = claim.key();
                lock = Optional.of(held.lock());
                yield Optional.empty();
            }
            case WorkspaceLocks.Answer.Taken taken -> Optional.of(taken.owner());
            case WorkspaceLocks.Answer.Unavailable unavailable -> {
                key = locks.isPresent() ? claim.key() : Optional.empty();
                if (locks.isPresent()) {
                    say.accept(Texts.of("file.noLock", unavailable.reason()));
                }
                yield Optional.empty();
            }
        });
    }

    private WorkspaceLocks.Answer ask(WorkspaceKey wanted, Instant now) {
        return locks.map(found ->
                        found.acquire(wanted, now, ProcessHandle.current().pid()))
                .orElse(new WorkspaceLocks.Answer.Unavailable(""));
    }

    /// Looks for a state of the workspace that was never saved.
    private void look() {
        Document open = session.document();
        Optional<WorkspaceKey> wanted = key;
        wanted.ifPresent(name -> autosaves.ifPresent(kept -> keeping.disk().execute(() -> {
            Optional<Autosaves.Recovery> found = kept.pending(name, open);
            keeping.window().execute(() -> {
                if (key.equals(wanted)) {
                    offer.set(found.map(recovery -> new Offer(recovery, Differences.of(open, recovery.document()))));
                }
            });
        })));
    }

    private void keepSoon() {
        if (enabled && !waiting && key.isPresent() && autosaves.isPresent()) {
            waiting = true;
            keeping.soon().accept(this::keep);
        }
    }

    private void keep() {
        waiting = false;
        if (!session.modifiedProperty().get()) {
            settleUnlessOffered();
        } else if (enabled) {
            Document state = session.document();
            Instant now = session.now();
            key.ifPresent(name -> write(kept -> kept.write(name, state, now)));
        }
    }

    private void settleUnlessOffered() {
        if (offer.get().isEmpty()) {
            settle();
        }
    }

    private void settle() {
        key.ifPresent(name -> write(kept -> kept.settle(name)));
    }

    private interface Writing {
        void to(Autosaves kept) throws IOException;
    }

    private void write(Writing writing) {
        autosaves.ifPresent(kept -> keeping.disk().execute(() -> {
            try {
                writing.to(kept);
            } catch (IOException failure) {
                keeping.window()
                        .execute(() ->
                                say.accept(Texts.of("file.autosaveFailed", String.valueOf(failure.getMessage()))));
            }
        }));
    }

    /// What is still offered stays kept; everything else was saved or given up.
    private void leave() {
        settleUnlessOffered();
        offer.set(Optional.empty());
        key = Optional.empty();
        Optional<WorkspaceLocks.Lock> held = lock;
        lock = Optional.empty();
        held.ifPresent(this::free);
    }

    private void free(WorkspaceLocks.Lock held) {
        try {
            held.close();
        } catch (IOException failure) {
            say.accept(Texts.of("file.lockNotFreed", String.valueOf(failure.getMessage())));
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        leave();
    }
}
