package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.ComparedBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.document.CureEdits;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Progress;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.BufferText;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.reverse.ReverseSearch;

/// The Answers screen without controls: what is asked, the run and its progress, the most plausible fatal shocks and
/// the
/// cheapest cures. The result stays when the book changes, and is stale then.
public final class AnswersViewModel implements AutoCloseable {
    /// Share of the work that the search of shocks is taken for.
    private static final double FOR_SHOCKS = 0.4;

    private final WorkspaceSession session;
    private final FactorInputs factors = new FactorInputs();
    private final LongRun<Question, Answer> run;
    private final ExplainViewModel explain;
    private final ReverseViewModel reverse = new ReverseViewModel();
    private final CuresViewModel cures = new CuresViewModel();
    private final ReadOnlyObjectWrapper<Optional<String>> helped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty buffer = new SimpleStringProperty("10,000");
    private final StringProperty shocks = new SimpleStringProperty("-10%:+20%, +10%");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reverseHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cureHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(false);
    private final Subscription subscription;

    /// @param cures    what is searched in the book
    /// @param compared what is searched in the compared book; empty = none is compared
    private record Question(CureQuestion cures, Optional<CureQuestion> compared, long revision, FactorModel model) {}

    /// What is fatal to a book, and what restores it.
    private record Part(ReverseStress shocks, CureQuestion.Found cures) {
        private ReverseViewModel.Found fatal() {
            return new ReverseViewModel.Found(shocks, cures.question().snapshot());
        }
    }

    /// @param before the answers for the compared book; empty = none is compared
    private record Answer(Question question, Part now, Optional<Part> before) {
        /// Returns the answers for the compared book as long as that one is still compared.
        private Optional<Part> before(Optional<ComparedBook> book) {
            return before.filter(part -> Optional.of(part.cures().document()).equals(book.map(ComparedBook::document)));
        }

        private Snapshot snapshot() {
            return question.cures().snapshot();
        }
    }

    /// Follows the session until closed.
    ///
    /// @param others opens another workspace to compare with
    public AnswersViewModel(WorkspaceSession session, Background background, OtherBook others) {
        this.session = session;
        explain = new ExplainViewModel(session, background, others);
        run = background.longRun(
                Texts.of("answers.run"),
                "",
                (question, cancellation, finished) -> answer(question, cancellation, new Progress(finished)));
        subscription =
                Subscription.combine(run.resultProperty().subscribe(result -> show()), session.subscribe(this::show));
    }

    private static Optional<Answer> answer(Question question, Cancellation cancellation, Progress progress) {
        double first = question.compared().isPresent() ? 0.5 : 1;
        Optional<Part> now = part(question, question.cures(), cancellation, progress.part(0, first));
        if (now.isEmpty() || question.compared().isEmpty()) {
            return now.map(part -> new Answer(question, part, Optional.empty()));
        }
        return part(question, question.compared().get(), cancellation, progress.part(first, 1))
                .map(before -> new Answer(question, now.get(), Optional.of(before)));
    }

    /// All shocks are searched: one that is far in this book may be near in the other.
    private static Optional<Part> part(
            Question question, CureQuestion cures, Cancellation cancellation, Progress progress) {
        return ReverseSearch.of(
                        cures.snapshot(),
                        question.model(),
                        Integer.MAX_VALUE,
                        cancellation,
                        progress.part(0, FOR_SHOCKS))
                .flatMap(shocks ->
                        cures.search(cancellation, progress.part(FOR_SHOCKS, 1)).map(found -> new Part(shocks, found)));
    }

    /// Starts the search on the book as it is, and the explanation; an older run is stopped. What is typed wrong is
    /// said
    /// instead.
    public void start() {
        try {
            run.start(question(), Progress.WHOLE);
            wrong.set("");
            explain.start();
        } catch (IllegalArgumentException e) {
            wrong.set(Optional.ofNullable(e.getMessage()).orElse(Texts.of("answers.wrong")));
        }
    }

    /// Starts the search with cures of one pool alone.
    ///
    /// @param poolId identifier, as calculated
    public void start(String poolId) {
        help(Optional.of(poolId));
        start();
    }

    /// Chooses the pool that cures are searched for; empty = all.
    public void help(Optional<String> poolId) {
        helped.set(poolId);
    }

    /// Returns the pool that cures are searched for, observable; empty = all.
    public ReadOnlyObjectProperty<Optional<String>> helpedProperty() {
        return helped.getReadOnlyProperty();
    }

    /// Returns the pools that cures can be searched for.
    List<HelpedPool> pools() {
        return session.preparedProperty().get().snapshot().pools().stream()
                .map(pool -> new HelpedPool(pool.id(), pool.name()))
                .toList();
    }

    private Question question() {
        Document document = session.document();
        Snapshot snapshot = session.preparedProperty().get().snapshot();
        List<Scenario> scenarios = new ArrayList<>(PointShock.parse(document.stress(), shocks.get()));
        scenarios.addAll(document.scenarios());
        BufferTarget target = BufferText.parse(buffer.get());
        Optional<String> one = stillThere(snapshot);
        Optional<ComparedBook> compared = session.comparedBook();
        return new Question(
                CureQuestion.of(session, document, snapshot, one, scenarios, target),
                compared.map(
                        book -> CureQuestion.of(session, book.document(), book.snapshot(), one, scenarios, target)),
                session.revision(),
                factors.model(snapshot, compared));
    }

    /// A pool that is gone by now is no reason to find nothing.
    private Optional<String> stillThere(Snapshot snapshot) {
        return helped.get()
                .filter(id ->
                        snapshot.pools().stream().anyMatch(pool -> pool.id().equals(id)));
    }

    /// Stops the run; the last result stays.
    public void cancel() {
        run.cancel();
        explain.cancel();
    }

    /// Does what a row of the cures says, as one step that can be undone; returns a sentence about it.
    public String apply(Row row) {
        return apply(row, false);
    }

    /// Does it in the what-if book instead, which is started when there is none; returns a sentence about it.
    public String tryOut(Row row) {
        return apply(row, true);
    }

    private String apply(Row row, boolean whatIf) {
        Optional<Answer> answer = run.resultProperty().get();
        Optional<Cure> cure = cures.cure(row);
        if (answer.isEmpty() || cure.isEmpty()) {
            return Texts.of(CuresViewModel.isBefore(row) ? "answers.cures.onlyBefore" : "answers.cures.choose");
        }
        if (stale.get()) {
            return Texts.of("answers.cures.stale");
        }
        String words = CureEdits.words(session.document(), cure.get().action());
        List<Edit> edits = edits(answer.get(), cure.get(), whatIf);
        if (!edits.isEmpty() && whatIf) {
            session.apply(new WhatIfEdit.Start());
        }
        edits.forEach(session::apply);
        return !edits.isEmpty()
                ? Texts.of(whatIf ? "answers.cures.tried" : "answers.cures.done", words)
                : Texts.of("answers.cures.elsewhere");
    }

    /// In the book a cure is one step, which one undo takes back; in the what-if book each of its parts is.
    private List<Edit> edits(Answer answer, Cure cure, boolean whatIf) {
        double costUsd = cure.costUsd() - cure.fundingUsd();
        boolean premiums = paysPremiums(answer.snapshot(), cure.action().poolId());
        return whatIf
                ? CureEdits.steps(session.document(), cure.action(), costUsd, premiums)
                : CureEdits.of(session.document(), cure.action(), costUsd, premiums).stream()
                        .toList();
    }

    private static boolean paysPremiums(Snapshot snapshot, String poolId) {
        return snapshot.pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .noneMatch(pool -> pool.rule().file().equity().optionValue() == OptionValue.UNREALISED_PNL);
    }

    private void show() {
        Optional<Answer> answer = run.resultProperty().get();
        boolean old = answer.filter(found -> found.question().revision() != session.revision())
                .isPresent();
        stale.set(old);
        Snapshot snapshot = answer.map(Answer::snapshot)
                .orElse(session.preparedProperty().get().snapshot());
        Optional<Part> now = answer.map(Answer::now);
        Optional<Part> before = answer.flatMap(found -> found.before(session.comparedBook()));
        reverse.show(now.map(Part::fatal), before.map(Part::fatal), old);
        cures.show(now.map(Part::cures), before.map(Part::cures), snapshot, old);
        reverseHint.set(now.map(part -> hint(part.shocks(), snapshot)).orElse(Texts.of("answers.waiting")));
        cureHint.set(answer.map(found -> hint(found)).orElse(Texts.of("answers.waiting")));
    }

    private static String hint(ReverseStress found, Snapshot snapshot) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.of(
                found.horizonDays() == 1 ? "answers.fatal.day" : "answers.fatal.days",
                NumberText.file(found.horizonDays())));
        found.alreadyBelow()
                .forEach(id -> parts.add(Texts.of("answers.fatal.already", ReverseViewModel.name(snapshot, id))));
        found.outOfReach()
                .forEach(id -> parts.add(Texts.of("answers.fatal.outOfReach", ReverseViewModel.name(snapshot, id))));
        return String.join("; ", parts);
    }

    private static String hint(Answer found) {
        String count = NumberText.count(found.question().cures().scenarios().size());
        Snapshot snapshot = found.snapshot();
        Optional<String> one = found.question().cures().helped().map(id -> ReverseViewModel.name(snapshot, id));
        return found.now().cures().cures().needs().isEmpty()
                ? Texts.of("answers.cures.hold", one.orElseGet(() -> Texts.of("answers.cures.everyPool")), count)
                : one.map(name -> Texts.of("answers.cures.oneFirst", name, count))
                        .orElseGet(() -> Texts.of("answers.cures.first", count));
    }

    /// Returns where the run is, observable.
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    /// Returns whether the result shown is older than the book, observable.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Returns what is typed wrong; empty when nothing is, observable.
    public ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Returns a sentence about the shocks, observable.
    public ReadOnlyStringProperty reverseHintProperty() {
        return reverseHint.getReadOnlyProperty();
    }

    /// Returns a sentence about the cures, observable.
    public ReadOnlyStringProperty cureHintProperty() {
        return cureHint.getReadOnlyProperty();
    }

    /// Returns the buffer that every pool must keep, as typed.
    public StringProperty bufferProperty() {
        return buffer;
    }

    /// Returns the shocks that a buffer must hold in, as typed; the workspace's scenarios come on top.
    public StringProperty shocksProperty() {
        return shocks;
    }

    /// Returns how prices move, as typed.
    public FactorInputs factors() {
        return factors;
    }

    /// Returns the fatal shocks.
    public ReverseViewModel reverse() {
        return reverse;
    }

    /// Returns the cures.
    public CuresViewModel cures() {
        return cures;
    }

    /// Returns why numbers differ.
    public ExplainViewModel explain() {
        return explain;
    }

    @Override
    public void close() {
        run.clear();
        subscription.unsubscribe();
        explain.close();
    }
}
