package plimsoll.desktop.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// What the shown book gives, beside the one it is compared with: its snapshot, the newest result at the what-if point,
/// and whether that result is the one of the document as it is.
final class BookRuns {
    /// A book of more legs is prepared beside the window's thread, and its numbers are shown one table after the other:
    /// what is left out is then said a moment later.
    private static final int LARGE = 2_000;

    private final RuleCatalog shipped;
    private final Supplier<Instant> clock;
    private final Runnable relist;
    private final Runnable settled;
    private final LatestCalculation<WorkspaceSession.Question, StressRun> calculation;
    private final LatestCalculation<Unprepared, Prepared> preparation;
    private final Comparison comparison;
    private final ReadOnlyObjectWrapper<Prepared> prepared;
    private final ReadOnlyObjectWrapper<Optional<StressRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(RunState.of(RunState.Phase.WAITING));
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<WhatIf> whatIf = new SimpleObjectProperty<>(WhatIf.NONE);
    private final Subscription whatIfSubscription;
    private Document document;
    private long revision;

    private record Unprepared(Document document, Instant time, long revision) {}

    /// @param relist  hears when other problems may be known
    /// @param settled hears when result and staleness agree again
    BookRuns(
            Document document,
            RuleCatalog shipped,
            Supplier<Instant> clock,
            WorkspaceSession.CalculationFactory factory,
            Runnable relist,
            Runnable settled) {
        this.document = document;
        this.shipped = shipped;
        this.clock = clock;
        this.relist = relist;
        this.settled = settled;
        this.prepared = new ReadOnlyObjectWrapper<>(Snapshots.of(document, shipped, clock.get(), 0));
        this.comparison = new Comparison(shipped, factory, this::beforeArrived);
        this.calculation = factory.create(new Results());
        this.preparation = calculation.beside(
                (book, cancellation) ->
                        Optional.of(Snapshots.of(book.document(), shipped, book.time(), book.revision())),
                new Preparation());
        this.whatIfSubscription = whatIf.subscribe((before, after) -> {
            request();
            settled.run();
        });
    }

    /// Returns whether what a book shows takes longer than the window may be away.
    static boolean isLarge(Document document) {
        return document.positions().size() > LARGE;
    }

    /// Returns what runs a task on the window's thread, later.
    Executor screen() {
        return calculation.screen();
    }

    ReadOnlyObjectProperty<Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StressRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ObjectProperty<WhatIf> whatIfProperty() {
        return whatIf;
    }

    /// Returns what the book is compared with.
    Comparison comparison() {
        return comparison;
    }

    /// Returns a calculation of something else that waits for quiet and runs beside the window's thread.
    <I, O> LatestCalculation<I, O> beside(LatestCalculation.Work<I, O> work, LatestCalculation.Listener<O> listener) {
        return calculation.beside(work, listener);
    }

    /// Forgets results, comparison and what-if point of a document that is gone.
    void forget() {
        comparison.thaw();
        comparison.renew();
        whatIf.set(WhatIf.NONE);
        run.set(Optional.empty());
    }

    /// Shows a document from now on, and asks for its result.
    void show(Document next, long number) {
        document = next;
        revision = number;
        reuse();
        if (isLarge(next)) {
            stale.set(true);
            calculation.hold();
            preparation.request(new Unprepared(next, comparison.time(next, clock.get()), number));
        } else {
            preparation.hold();
            prepare();
            request();
        }
    }

    /// Calculates a document at once, with the current time.
    void showNow(Document next, long number) {
        document = next;
        revision = number;
        comparison.renew();
        preparation.hold();
        prepare();
        stale.set(true);
        compare();
        calculation.runNow(question());
    }

    void cancel() {
        calculation.cancel();
    }

    void close() {
        whatIfSubscription.unsubscribe();
        preparation.cancel();
        calculation.cancel();
        comparison.close();
    }

    /// The book shown so far may be what is compared with from now on: then it has been calculated already.
    private void reuse() {
        boolean started = comparison.compared(document).isPresent()
                && comparison.beforeProperty().get().isEmpty();
        if (started && !stale.get()) {
            run.get()
                    .filter(found -> found.snapshot().stress().equals(document.stress()))
                    .ifPresent(comparison::reuse);
        }
    }

    private void prepare() {
        Instant time = comparison.time(document, clock.get());
        prepared.set(Snapshots.of(document, shipped, time, revision));
    }

    private WorkspaceSession.Question question() {
        return new WorkspaceSession.Question(prepared.get().snapshot(), whatIf.get());
    }

    private void request() {
        stale.set(true);
        compare();
        calculation.request(question());
    }

    private void compare() {
        comparison.request(document, whatIf.get(), comparison.time(document, clock.get()), revision);
        comparison.pair(run.get());
        relist.run();
    }

    private void beforeArrived() {
        comparison.pair(run.get());
        relist.run();
        showStale();
        settled.run();
    }

    private void showStale() {
        stale.set(run.get()
                .filter(found -> found.revision() == revision
                        && found.whatIf().equals(whatIf.get())
                        && !comparison.isPending(document))
                .isEmpty());
    }

    /// A large book that is prepared need not wait for quiet once more.
    private final class Preparation implements LatestCalculation.Listener<Prepared> {
        @Override
        public void waiting() {}

        @Override
        public void started() {}

        @Override
        public void finished(Prepared result) {
            prepared.set(result);
            compare();
            calculation.runNow(question());
            settled.run();
        }

        @Override
        public void cancelled() {}

        @Override
        public void failed(Throwable failure) {
            state.set(new RunState(RunState.Phase.FAILED, FailureText.of(failure)));
        }
    }

    private final class Results implements LatestCalculation.Listener<StressRun> {
        @Override
        public void waiting() {
            state.set(RunState.of(RunState.Phase.WAITING));
        }

        @Override
        public void started() {
            state.set(RunState.of(RunState.Phase.RUNNING));
        }

        @Override
        public void finished(StressRun result) {
            comparison.pair(Optional.of(result));
            run.set(Optional.of(result));
            showStale();
            state.set(RunState.of(RunState.Phase.COMPLETE));
            settled.run();
        }

        @Override
        public void cancelled() {
            state.set(RunState.of(RunState.Phase.CANCELLED));
        }

        @Override
        public void failed(Throwable failure) {
            state.set(new RunState(RunState.Phase.FAILED, FailureText.of(failure)));
        }
    }
}
