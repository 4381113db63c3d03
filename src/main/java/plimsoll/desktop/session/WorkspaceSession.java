package plimsoll.desktop.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.keys.Actions;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.History;
import plimsoll.document.Prepared;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// The open workspace as all screens see it. Confined to the user interface thread.
public final class WorkspaceSession {
    private final RuleCatalog shipped;
    private final Supplier<Instant> clock;
    private final BookRuns runs;
    private Runnable onLargeBook = () -> {};
    private final Turns turns;
    private final History history;
    private final ProblemBoard problems = new ProblemBoard();
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean gathering;
    private final ReadOnlyObjectWrapper<Keymap> keys = new ReadOnlyObjectWrapper<>(Actions.builtIn());

    /// What a run is asked.
    ///
    /// @param snapshot the book
    /// @param whatIf   the point to evaluate
    public record Question(Snapshot snapshot, WhatIf whatIf) {}

    /// Makes the calculation once its listener is known.
    @FunctionalInterface
    public interface CalculationFactory {
        /// Returns a calculation that tells the listener.
        LatestCalculation<Question, StressRun> create(LatestCalculation.Listener<StressRun> listener);
    }

    /// Opens a document.
    ///
    /// @param document the workspace
    /// @param shipped  the rule files that come with the program
    /// @param clock    the current time
    /// @param factory  makes the calculation
    public WorkspaceSession(
            Document document, RuleCatalog shipped, Supplier<Instant> clock, CalculationFactory factory) {
        this.shipped = shipped;
        this.clock = clock;
        this.history = new History(document);
        this.document = new ReadOnlyObjectWrapper<>(document);
        this.runs = new BookRuns(document, shipped, clock, factory, this::listProblems, this::settled);
        this.turns = new Turns(() -> BookRuns.isLarge(document()), runs.screen(), System::nanoTime);
        listProblems();
    }

    /// Calls the listener after every change of document, problems, result or staleness: once however many of them
    /// change, and not before they agree. What the calculation is doing has its own property.
    public Subscription subscribe(Runnable listener) {
        return changes.subscribe((before, after) -> listener.run());
    }

    /// Returns an action for those who show numbers and take none: it runs the given one at once, and for a large book
    /// in its turn, soon, so that the window answers in between.
    public Runnable inTurn(Runnable action) {
        return turns.of(action);
    }

    /// Lets numbers of a large book be shown with the frames of a window, so that it also lays out what one turn shows
    /// before the next one.
    ///
    /// @param frames runs a task with one of the next frames
    /// @param anew   hears that a large book was opened, before anything of it is laid out
    public void showInFrames(Executor frames, Runnable anew) {
        turns.setScreen(frames);
        onLargeBook = anew;
    }

    /// Returns the document, observable.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// Returns the document.
    public Document document() {
        return history.document();
    }

    /// Returns the snapshot and what was left out of it, observable.
    public ReadOnlyObjectProperty<Prepared> preparedProperty() {
        return runs.preparedProperty();
    }

    /// Returns the newest result, observable; empty before the first one.
    public ReadOnlyObjectProperty<Optional<StressRun>> runProperty() {
        return runs.runProperty();
    }

    /// Returns the result of the book that the shown one is compared with, at the same point and on the same grid,
    /// observable; empty when nothing is compared, and before its first result.
    public ReadOnlyObjectProperty<Optional<StressRun>> beforeProperty() {
        return runs.comparison().beforeProperty();
    }

    /// Returns what the shown book is compared with; empty for nothing.
    public Optional<Compared> compared() {
        return runs.comparison().compared(document());
    }

    /// Returns the compared book as it is calculated, before its result is there too; empty for none.
    public Optional<ComparedBook> comparedBook() {
        return runs.comparison().book();
    }

    /// Compares with the state as it is now, whatever is edited from here on.
    ///
    /// @param name what the frozen state is called
    public void freeze(String name) {
        runs.comparison().freeze(document(), name);
        show();
    }

    /// Compares with no frozen state any more.
    public void thaw() {
        runs.comparison().thaw();
        show();
    }

    /// Returns what the calculation is doing, observable.
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runs.stateProperty();
    }

    /// Returns whether the newest result is older than the document or the what-if point, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return runs.staleProperty();
    }

    /// Returns whether the document differs from the saved state, observable.
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /// Returns everything wrong with the workspace, rejected texts first, observable.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.problemsProperty();
    }

    /// Returns the what-if point; setting it asks for a run.
    public ObjectProperty<WhatIf> whatIfProperty() {
        return runs.whatIfProperty();
    }

    /// Returns the shipped and edited rule files.
    public RuleCatalog catalog() {
        return shipped.with(document().editedRules());
    }

    /// Returns the rule files that come with the program.
    public RuleCatalog shippedRules() {
        return shipped;
    }

    /// Returns the keys that texts say, observable.
    public ReadOnlyObjectProperty<Keymap> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Returns the keys that texts say.
    public Keymap keys() {
        return keys.get();
    }

    /// Sets the keys that texts say; what is shown is said again.
    public void setKeys(Keymap next) {
        if (!keys().equals(next)) {
            keys.set(next);
            settled();
        }
    }

    /// Returns the current time.
    public Instant now() {
        return clock.get();
    }

    /// Returns the document's revision.
    public long revision() {
        return history.revision();
    }

    /// Applies an edit; returns whether anything changed.
    public boolean apply(Edit edit) {
        boolean changed = history.apply(edit, clock.get());
        if (changed && !gathering) {
            changed();
        }
        return changed;
    }

    /// Makes all edits that are applied meanwhile one undo step, and tells listeners once.
    ///
    /// @param name  of the step, for the undo menu
    /// @param edits applies them
    public void together(String name, Runnable edits) {
        boolean changed;
        gathering = true;
        try {
            changed = history.together(name, edits);
        } finally {
            gathering = false;
        }
        if (changed) {
            changed();
        } else {
            listProblems();
            settled();
        }
    }

    /// Returns the name of the step that undo would take back.
    public Optional<String> undoName() {
        return history.undoName();
    }

    /// Returns the name of the step that redo would bring back.
    public Optional<String> redoName() {
        return history.redoName();
    }

    /// Takes the last step back.
    public void undo() {
        if (history.undo()) {
            changed();
        }
    }

    /// Brings the last undone step back.
    public void redo() {
        if (history.redo()) {
            changed();
        }
    }

    /// Opens another document.
    public void load(Document next) {
        problems.forgetRejections();
        history.load(next);
        runs.forget();
        changed();
        if (BookRuns.isLarge(next)) {
            onLargeBook.run();
        }
    }

    /// Marks the current document as saved.
    public void markSaved() {
        markSaved(document());
    }

    /// Marks a document that was current as saved: what was edited since is not.
    public void markSaved(Document state) {
        history.markSaved(state);
        modified.set(history.isModified());
        settled();
    }

    /// Gives a workspace without a name of its own a name, as no step of the history.
    public void nameUntitled(String name) {
        history.nameUntitled(name);
        changed();
    }

    /// Keeps text that was not accepted, so that it stays in its cell and in the problem list.
    public void reject(Rejection rejection) {
        problems.reject(rejection);
        rejectionsChanged();
    }

    /// Forgets rejected text of a cell.
    public void accept(Problem.Place place) {
        if (problems.accept(place)) {
            rejectionsChanged();
        }
    }

    private void rejectionsChanged() {
        if (!gathering) {
            listProblems();
            settled();
        }
    }

    /// Returns whether any text was not accepted.
    public boolean hasRejections() {
        return problems.hasRejections();
    }

    /// Returns the rejected text of a cell.
    public Optional<Rejection> rejection(Problem.Place place) {
        return problems.rejection(place);
    }

    /// Returns a calculation of something else that waits for quiet and runs beside the window's thread.
    public <I, O> LatestCalculation<I, O> background(
            LatestCalculation.Work<I, O> work, LatestCalculation.Listener<O> listener) {
        return runs.beside(work, listener);
    }

    /// Runs at once, with the current time.
    public void runNow() {
        runs.showNow(document(), revision());
        settled();
    }

    /// Stops the calculation.
    public void cancelRun() {
        runs.cancel();
    }

    /// Ends the session.
    public void close() {
        turns.close();
        runs.close();
    }

    private void changed() {
        problems.keepRowsOf(history.document());
        document.set(history.document());
        modified.set(history.isModified());
        show();
    }

    private void show() {
        runs.show(document(), revision());
        settled();
    }

    private void settled() {
        changes.set(changes.get() + 1);
    }

    private void listProblems() {
        problems.list(
                history.document(), preparedProperty().get(), runs.comparison().problem());
    }
}
