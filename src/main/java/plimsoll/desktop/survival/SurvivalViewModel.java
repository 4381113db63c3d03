package plimsoll.desktop.survival;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.AssumptionsViewModel;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.FirstResult;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;
import plimsoll.document.SurvivalQuestions;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.survival.SurvivalEngine;

/// Runs the questions about survival after every main run, beside the window's thread; the newest question wins, and
/// an edit stops the one of the book before it.
public final class SurvivalViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final LatestCalculation<SurvivalQuestion, SurvivalRun> calculation;
    private final LatestCalculation<SurvivalQuestion, SurvivalRun> comparison;
    private final ReadOnlyObjectWrapper<Optional<SurvivalRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SurvivalRun> before = Optional.empty();
    private Optional<SurvivalQuestion> askedBefore = Optional.empty();
    private final ReadOnlyBooleanWrapper searched = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(Texts.of("empty.calculating"));
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private boolean held;
    private final LegBreaksViewModel breaks;
    private final FirstBreaksViewModel firstBreaks;
    private final BreakChartModel breakChart;
    private final RangesViewModel ranges;
    private final ClosingsViewModel closings;
    private final VolLevelsViewModel vols;
    private final CliffsViewModel cliffs;
    private final CarryViewModel carry;
    private final AssumptionsViewModel assumptions;

    /// Follows the session until closed.
    public SurvivalViewModel(WorkspaceSession session) {
        this(session, SurvivalEngine::run);
    }

    /// Follows the session until closed.
    ///
    /// @param engine answers the questions
    SurvivalViewModel(WorkspaceSession session, LatestCalculation.Work<SurvivalQuestion, SurvivalRun> engine) {
        this.session = session;
        calculation = session.background(engine, new SpokenResults<>(this::show, state::set));
        comparison = session.background(SurvivalEngine::run, new SpokenResults<>(this::showBefore, this::sayBefore));
        breaks = new LegBreaksViewModel(this);
        firstBreaks = new FirstBreaksViewModel(this);
        breakChart = new BreakChartModel(this);
        ranges = new RangesViewModel(this);
        closings = new ClosingsViewModel(this);
        vols = new VolLevelsViewModel(this);
        cliffs = new CliffsViewModel(this);
        carry = new CarryViewModel(this);
        assumptions = new AssumptionsViewModel(session);
        subscription = Changes.follow(this::ask, session.runProperty())
                .and(Changes.follow(this::askBefore, session.beforeProperty()))
                .and(Changes.follow(this::age, session.staleProperty()))
                .and(Changes.follow(this::dim, session.keysProperty()))
                .and(Changes.follow(this::await, state, session.runStateProperty()));
        ask();
        askBefore();
    }

    /// Returns the newest result, observable; empty before the first one.
    public ReadOnlyObjectProperty<Optional<SurvivalRun>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Returns the result of the compared book, under the assumptions of the shown one; empty while none is compared.
    Optional<SurvivalRun> before() {
        return before;
    }

    /// Returns whether the newest result is older than the book or the what-if point, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns whether there was a pool to search, observable; false before the first result.
    public ReadOnlyBooleanProperty searchedProperty() {
        return searched.getReadOnlyProperty();
    }

    /// Returns whether the first result is still being calculated, or the main run before it.
    boolean isAwaited() {
        boolean asked = session.runProperty().get().isPresent();
        return run.get().isEmpty() && (asked ? SpokenResults.isBusy(state.get()) : FirstResult.isAwaited(session));
    }

    /// Returns what a chart says while there is nothing to draw, observable.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /// Returns what the calculation is doing, a few words or nothing, observable.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Counts changes of result and staleness, observable.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    WorkspaceSession session() {
        return session;
    }

    /// Returns which leg dies when.
    public LegBreaksViewModel breaks() {
        return breaks;
    }

    /// Returns which leg dies first each way.
    public FirstBreaksViewModel firstBreaks() {
        return firstBreaks;
    }

    /// Returns the leg break that is drawn.
    public BreakChartModel breakChart() {
        return breakChart;
    }

    /// Returns liquidation levels as ranges.
    public RangesViewModel ranges() {
        return ranges;
    }

    /// Returns what is left after the venues have closed.
    public ClosingsViewModel closings() {
        return closings;
    }

    /// Returns the volatility that liquidates.
    public VolLevelsViewModel vols() {
        return vols;
    }

    /// Returns where margin jumps or bends.
    public CliffsViewModel cliffs() {
        return cliffs;
    }

    /// Returns how long buffers pay for carry.
    public CarryViewModel carry() {
        return carry;
    }

    /// Returns what is assumed.
    public AssumptionsViewModel assumptions() {
        return assumptions;
    }

    /// A result of another book is never shown as that of this one.
    private void ask() {
        held = false;
        Optional<StressRun> main = session.runProperty().get();
        if (main.isEmpty()) {
            calculation.cancel();
            run.set(Optional.empty());
            state.set(Texts.of("survival.waiting"));
        } else {
            calculation.request(SurvivalQuestions.of(
                    session.document(), main.get().snapshot(), main.get().whatIf()));
        }
        dim();
    }

    private void askBefore() {
        Optional<SurvivalQuestion> question = session.beforeProperty()
                .get()
                .map(book -> SurvivalQuestions.of(session.document(), book.snapshot(), book.whatIf()));
        if (question.equals(askedBefore)) {
            return;
        }
        askedBefore = question;
        if (question.isEmpty()) {
            comparison.cancel();
            before = Optional.empty();
        } else {
            comparison.request(question.get());
        }
        dim();
    }

    /// A book that is edited is not calculated to the end; its question is asked again when it counts after all.
    private void age() {
        if (session.staleProperty().get()) {
            held = true;
            calculation.hold();
        } else if (held) {
            ask();
        }
        dim();
    }

    /// What becomes of the first result is told to the tables, which have nothing else to say yet.
    private void await() {
        if (run.get().isEmpty()) {
            dim();
        }
    }

    private void showBefore(SurvivalRun result) {
        before = Optional.of(result).filter(found -> askedBefore.isPresent());
        dim();
    }

    /// What the shown book's calculation does is said; of the compared one's only that it failed.
    private void sayBefore(String said) {
        if (!SpokenResults.failure(said).isEmpty()) {
            before = Optional.empty();
            state.set(said);
            dim();
        }
    }

    private void dim() {
        searched.set(run.get()
                .filter(found -> !found.question().snapshot().pools().isEmpty())
                .isPresent());
        boolean fresh = !session.staleProperty().get()
                && run.get().filter(this::isOfMainRun).isPresent();
        stale.set(!fresh);
        emptyText.set(FirstResult.chartText(session, isAwaited()));
        changes.set(changes.get() + 1);
    }

    private boolean isOfMainRun(SurvivalRun found) {
        return session.runProperty()
                .get()
                .filter(main -> main.revision() == found.revision()
                        && main.whatIf().equals(found.question().whatIf())
                        && main.snapshot()
                                .valuationTime()
                                .equals(found.question().snapshot().valuationTime()))
                .isPresent();
    }

    private void show(SurvivalRun result) {
        run.set(Optional.of(result));
        dim();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        calculation.cancel();
        comparison.cancel();
        breaks.close();
        firstBreaks.close();
        breakChart.close();
        ranges.close();
        closings.close();
        vols.close();
        cliffs.close();
        carry.close();
        assumptions.close();
    }
}
