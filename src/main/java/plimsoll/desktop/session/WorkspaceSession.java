package plimsoll.desktop.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.History;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// The open workspace as all screens see it. Confined to the user interface thread.
public final class WorkspaceSession {
    private final RuleCatalog shipped;
    private final Supplier<Instant> clock;
    private final LatestCalculation<Question, StressRun> calculation;
    private final Comparison comparison;
    private final History history;
    private final ProblemBoard problems = new ProblemBoard();
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyObjectWrapper<Prepared> prepared;
    private final ReadOnlyObjectWrapper<Optional<StressRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunState> runState =
            new ReadOnlyObjectWrapper<>(RunState.of(RunState.Phase.WAITING));
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<WhatIf> whatIf = new SimpleObjectProperty<>(WhatIf.NONE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Subscription whatIfSubscription;
    private boolean gathering;

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
        this.prepared = new ReadOnlyObjectWrapper<>(Snapshots.of(document, shipped, clock.get(), 0));
        this.comparison = new Comparison(shipped, factory, this::beforeArrived);
        listProblems();
        this.calculation = factory.create(new Results());
        this.whatIfSubscription = whatIf.subscribe((before, after) -> {
            request();
            settled();
        });
    }

    /// Calls the listener after every change of document, problems, result or staleness: once however many of them
    /// change, and not before they agree. What the calculation is doing has its own property.
    public Subscription subscribe(Runnable listener) {
        return changes.subscribe((before, after) -> listener.run());
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
        return prepared.getReadOnlyProperty();
    }

    /// Returns the newest result, observable; empty before the first one.
    public ReadOnlyObjectProperty<Optional<StressRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Returns the result of the book that the shown one is compared with, at the same point and on the same grid,
    /// observable; empty when nothing is compared, and before its first result.
    public ReadOnlyObjectProperty<Optional<StressRun>> beforeProperty() {
        return comparison.beforeProperty();
    }

    /// Returns what the shown book is compared with; empty for nothing.
    public Optional<Compared> compared() {
        return comparison.compared(document());
    }

    /// Compares with the state as it is now, whatever is edited from here on.
    ///
    /// @param name what the frozen state is called
    public void freeze(String name) {
        comparison.freeze(document(), name);
        compareAnew();
    }

    /// Compares with no frozen state any more.
    public void thaw() {
        comparison.thaw();
        compareAnew();
    }

    /// Returns what the calculation is doing, observable.
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runState.getReadOnlyProperty();
    }

    /// Returns whether the newest result is older than the document or the what-if point, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
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
        return whatIf;
    }

    /// Returns the shipped and edited rule files.
    public RuleCatalog catalog() {
        return shipped.with(document().editedRules());
    }

    /// Returns the rule files that come with the program.
    public RuleCatalog shippedRules() {
        return shipped;
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
        comparison.thaw();
        comparison.renew();
        whatIf.set(WhatIf.NONE);
        run.set(Optional.empty());
        changed();
    }

    /// Marks the current document as saved.
    public void markSaved() {
        history.markSaved();
        modified.set(history.isModified());
        settled();
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
        return calculation.beside(work, listener);
    }

    /// Runs at once, with the current time.
    public void runNow() {
        comparison.renew();
        prepare();
        stale.set(true);
        compare();
        calculation.runNow(new Question(prepared.get().snapshot(), whatIf.get()));
        settled();
    }

    /// Stops the calculation.
    public void cancelRun() {
        calculation.cancel();
    }

    /// Ends the session.
    public void close() {
        whatIfSubscription.unsubscribe();
        calculation.cancel();
        comparison.close();
    }

    /// The book shown so far may be what is compared with from now on: then it has been calculated already.
    private void reuse() {
        boolean started = compared().isPresent() && beforeProperty().get().isEmpty();
        if (started && !stale.get()) {
            run.get()
                    .filter(found -> found.snapshot().stress().equals(document().stress()))
                    .ifPresent(comparison::reuse);
        }
    }

    private void compareAnew() {
        reuse();
        prepare();
        request();
        settled();
    }

    private void compare() {
        Document shown = history.document();
        comparison.request(shown, whatIf.get(), comparison.time(shown, clock.get()), history.revision());
        comparison.pair(run.get());
        listProblems();
    }

    private void beforeArrived() {
        comparison.pair(run.get());
        listProblems();
        showStale();
        settled();
    }

    private void showStale() {
        stale.set(run.get()
                .filter(found -> found.revision() == history.revision()
                        && found.whatIf().equals(whatIf.get())
                        && !comparison.isPending(history.document()))
                .isEmpty());
    }

    private void changed() {
        problems.keepRowsOf(history.document());
        document.set(history.document());
        modified.set(history.isModified());
        reuse();
        prepare();
        request();
        settled();
    }

    private void settled() {
        changes.set(changes.get() + 1);
    }

    private void prepare() {
        Instant time = comparison.time(history.document(), clock.get());
        prepared.set(Snapshots.of(history.document(), shipped, time, history.revision()));
    }

    private void listProblems() {
        problems.list(history.document(), prepared.get(), comparison.problem());
    }

    private void request() {
        stale.set(true);
        compare();
        calculation.request(new Question(prepared.get().snapshot(), whatIf.get()));
    }

    private final class Results implements LatestCalculation.Listener<StressRun> {
        @Override
        public void waiting() {
            runState.set(RunState.of(RunState.Phase.WAITING));
        }

        @Override
        public void started() {
            runState.set(RunState.of(RunState.Phase.RUNNING));
        }

        @Override
        public void finished(StressRun result) {
            comparison.pair(Optional.of(result));
            run.set(Optional.of(result));
            showStale();
            runState.set(RunState.of(RunState.Phase.COMPLETE));
            settled();
        }

        @Override
        public void cancelled() {
            runState.set(RunState.of(RunState.Phase.CANCELLED));
        }

        @Override
        public void failed(Throwable failure) {
            runState.set(new RunState(RunState.Phase.FAILED, FailureText.of(failure)));
        }
    }
}
