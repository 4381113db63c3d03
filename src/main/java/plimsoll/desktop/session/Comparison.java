package plimsoll.desktop.session;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// What the shown book is compared with: the book that a what-if book was started from, or a state that the user froze.
/// It is calculated on the same grid, at the same what-if point and time as the shown book, and only when one of these
/// changes: an edit of the shown book does not calculate it again.
final class Comparison {
    private final RuleCatalog shipped;
    private final LatestCalculation<WorkspaceSession.Question, StressRun> calculation;
    private final Runnable arrived;
    private final ReadOnlyObjectWrapper<Optional<StressRun>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Compared> frozen = Optional.empty();
    private Optional<WorkspaceSession.Question> asked = Optional.empty();
    private Optional<StressRun> newest = Optional.empty();
    private Optional<Instant> time = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private Optional<Source> source = Optional.empty();

    /// Out of what a question was made. The book is compared as an object: each state of a document is one, and a look
    /// at ten thousand legs costs more than a question too many.
    private record Source(Document book, StressSettings stress, WhatIf point, Instant time) {
        private boolean isSameAs(Source other) {
            return sameObject(book, other.book)
                    && stress.equals(other.stress)
                    && point.equals(other.point)
                    && time.equals(other.time);
        }

        @SuppressWarnings("ReferenceEquality") // States of a document are never changed.
        private static boolean sameObject(Document one, Document other) {
            return one == other;
        }
    }

    /// @param arrived hears when the compared book has been calculated
    Comparison(RuleCatalog shipped, WorkspaceSession.CalculationFactory factory, Runnable arrived) {
        this.shipped = shipped;
        this.arrived = arrived;
        this.calculation = factory.create(new Results());
    }

    ReadOnlyObjectProperty<Optional<StressRun>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// Compares with a state from now on.
    void freeze(Document state, String name) {
        frozen = Optional.of(new Compared(state.shown(), name, true));
    }

    /// Compares with no frozen state any more.
    void thaw() {
        frozen = Optional.empty();
    }

    /// Returns what a document is compared with; empty for nothing.
    Optional<Compared> compared(Document document) {
        return frozen.or(
                () -> document.whatIf().map(book -> new Compared(book.base(), Texts.of("compare.book"), false)));
    }

    /// Returns the compared book as it is calculated, before its result is there too; empty for none.
    Optional<ComparedBook> book() {
        return source.flatMap(found -> asked.map(question -> new ComparedBook(found.book(), question.snapshot())));
    }

    /// Returns the time that both books are valued at, the clock's when nothing is compared.
    Instant time(Document document, Instant now) {
        if (compared(document).isEmpty()) {
            time = Optional.empty();
            return now;
        }
        Instant same = time.orElse(now);
        time = Optional.of(same);
        return same;
    }

    /// Values both books at a later time.
    void renew() {
        time = Optional.empty();
    }

    /// Values both books at the time of a run that shows the compared book as it is, which then need not run again.
    void reuse(StressRun run) {
        time = Optional.of(run.snapshot().valuationTime());
        newest = Optional.of(run);
        asked = Optional.of(new WorkspaceSession.Question(run.snapshot(), run.whatIf()));
    }

    /// Asks for a run of the compared book when it, the grid, the point or the time is another one.
    void request(Document document, WhatIf point, Instant now, long revision) {
        Optional<Compared> compared = compared(document);
        if (compared.isEmpty()) {
            asked = Optional.empty();
            newest = Optional.empty();
            failure = Optional.empty();
            source = Optional.empty();
            before.set(Optional.empty());
            calculation.cancel();
            return;
        }
        Source next = new Source(compared.get().document(), document.stress(), point, now);
        if (source.filter(next::isSameAs).isPresent()) {
            return;
        }
        source = Optional.of(next);
        Document state = compared.get().document().withStress(document.stress());
        long same = asked.map(question -> question.snapshot().revision()).orElse(revision);
        WorkspaceSession.Question question = new WorkspaceSession.Question(
                Snapshots.of(state, shipped, now, same).snapshot(), point);
        if (asked.filter(question::equals).isEmpty()) {
            asked = Optional.of(question);
            newest = Optional.empty();
            failure = Optional.empty();
            calculation.request(question);
        }
    }

    /// Returns whether the compared book's numbers are still to come.
    boolean isPending(Document document) {
        return compared(document).isPresent() && newest.isEmpty() && failure.isEmpty();
    }

    /// Returns why the compared book has no numbers; empty when it has, or will.
    Optional<Problem> problem() {
        return failure.map(reason -> Problem.error(
                Problem.Kind.WORKSPACE,
                Texts.of("compare.problem.place"),
                "",
                Texts.of("compare.problem", FailureText.of(reason)),
                Texts.of("compare.problem.cure")));
    }

    /// Shows the newest numbers beside a run when both are of the same grid and point; until then the last pair stays.
    void pair(Optional<StressRun> run) {
        boolean fits = run.isPresent()
                && newest.isPresent()
                && newest.get().whatIf().equals(run.get().whatIf())
                && newest.get().snapshot().stress().equals(run.get().snapshot().stress());
        if (fits) {
            before.set(newest);
        }
    }

    void close() {
        calculation.cancel();
    }

    private final class Results implements LatestCalculation.Listener<StressRun> {
        @Override
        public void waiting() {}

        @Override
        public void started() {}

        @Override
        public void finished(StressRun result) {
            newest = Optional.of(result);
            arrived.run();
        }

        @Override
        public void cancelled() {}

        @Override
        public void failed(Throwable reason) {
            failure = Optional.of(reason);
            before.set(Optional.empty());
            arrived.run();
        }
    }
}
