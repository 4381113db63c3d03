package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import plimsoll.desktop.chart.data.WaterfallData;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.explain.ChangeWalk;
import plimsoll.engine.explain.PnlExplainer;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.MarginExplain.Change;
import plimsoll.engine.result.MarginMeasure;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.result.PnlPart;
import plimsoll.engine.result.PnlSplit;
import plimsoll.engine.stress.Scenarios;

/// Why a number differs: this book against the what-if point, other rules or another workspace, as a waterfall. Parts
/// of
/// margin are averages over all orders; parts of profit are the second-order split.
public final class ExplainViewModel implements AutoCloseable {
    /// The comparison with the what-if point.
    public static final String WHAT_IF = Texts.of("answers.why.point");

    /// The comparison with the book without the what-if, or with the frozen state.
    public static final String BEFORE = Texts.of("answers.why.compared");

    /// Asks for a workspace; once it is read, the comparison has its name.
    public static final String OTHER = Texts.of("answers.why.other");

    /// The whole book instead of one pool.
    public static final String BOOK = Texts.of("answers.why.book");

    private static final String THIS = Texts.of("answers.why.this");
    private static final String PROFIT = Texts.of("answers.why.profit");

    private final WorkspaceSession session;
    private final OtherBook others;
    private final LongRun<Question, Answer> run;
    private final StringProperty against = new SimpleStringProperty(WHAT_IF);
    private final StringProperty number = new SimpleStringProperty(Texts.of("line.buffer"));
    private final StringProperty pool = new SimpleStringProperty(BOOK);
    private final ReadOnlyObjectWrapper<List<String>> comparisons = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> pools = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<WaterfallData>> waterfall =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;
    private Optional<Document> other = Optional.empty();

    /// Number of the newest choice: a workspace that is read too late is not compared with.
    private int asked;

    private record Question(Snapshot before, Snapshot after, String start, String end) {}

    private record Answer(Question question, MarginExplain margin, PnlExplain pnl) {}

    ExplainViewModel(WorkspaceSession session, Background background, OtherBook others) {
        this.session = session;
        this.others = others;
        run = background.longRun(Texts.of("answers.why.title"), "", (question, cancellation, finished) -> {
            PnlExplain pnl = PnlExplainer.of(question.before(), question.after());
            return ChangeWalk.average(question.before(), question.after(), cancellation)
                    .map(margin -> new Answer(question, margin, pnl));
        });
        subscription = Subscription.combine(
                run.resultProperty().subscribe(result -> show()),
                session.subscribe(this::choices),
                number.subscribe(value -> show()),
                pool.subscribe(value -> show()));
        choices();
    }

    /// Returns how the comparison goes on, observable.
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    /// Returns what the book can be compared with, observable.
    public ReadOnlyObjectProperty<List<String>> comparisonsProperty() {
        return comparisons.getReadOnlyProperty();
    }

    /// Returns the pools that can be looked at, observable.
    public ReadOnlyObjectProperty<List<String>> poolsProperty() {
        return pools.getReadOnlyProperty();
    }

    /// Returns the numbers that can be looked at.
    public List<String> numbers() {
        return List.of(
                Texts.of("line.buffer"),
                Texts.of("line.equity"),
                Texts.of("line.initial"),
                Texts.of("line.maintenance"),
                PROFIT);
    }

    /// Returns what the book is compared with.
    public StringProperty againstProperty() {
        return against;
    }

    /// Returns the number looked at.
    public StringProperty numberProperty() {
        return number;
    }

    /// Returns the pool looked at.
    public StringProperty poolProperty() {
        return pool;
    }

    /// Returns what is drawn; empty before the first comparison, observable.
    public ReadOnlyObjectProperty<Optional<WaterfallData>> waterfallProperty() {
        return waterfall.getReadOnlyProperty();
    }

    /// Chooses what the book is compared with, asks for a workspace when that is meant, and compares once it is read.
    public void compare(String choice) {
        asked++;
        if (!choice.equals(OTHER)) {
            against.set(choice);
            start();
            return;
        }
        int mine = asked;
        others.open(opened -> {
            if (opened.isPresent() && mine == asked) {
                other = opened;
                choices();
                against.set(named(opened.get()));
                start();
            }
        });
    }

    /// Compares the book as it is now.
    public void start() {
        Snapshot here = session.preparedProperty().get().snapshot();
        Optional<Compared> compared = session.compared();
        if (against.get().equals(BEFORE) && compared.isPresent()) {
            Snapshot before = Snapshots.of(
                            compared.get().document(), session.shippedRules(), here.valuationTime(), session.revision())
                    .snapshot();
            String end = session.document().whatIf().isPresent() ? Texts.of("answers.why.whatIfBook") : THIS;
            run.start(new Question(before, atPoint(here), compared.get().name(), end), 1);
            return;
        }
        run.start(new Question(here, after(here), THIS, against.get()), 1);
    }

    /// Compares with what tables and charts show as before.
    void why() {
        choices();
        compare(session.compared().isPresent() ? BEFORE : WHAT_IF);
    }

    void cancel() {
        run.cancel();
    }

    private Snapshot after(Snapshot before) {
        Optional<Document> opened = other.filter(book -> named(book).equals(against.get()));
        if (opened.isPresent()) {
            return snapshot(opened.get());
        }
        Optional<HashedRule> rule = rules().stream()
                .filter(candidate -> name(candidate).equals(against.get()))
                .findFirst();
        if (rule.isPresent()) {
            Set<String> followers = session.document().pools().stream()
                    .filter(item -> item.rule().id().equals(rule.get().file().id()))
                    .map(Pool::id)
                    .collect(Collectors.toSet());
            return snapshot(RuleTrial.of(session.document(), followers, rule.get()));
        }
        return atPoint(before);
    }

    private Snapshot atPoint(Snapshot before) {
        WhatIf point = session.whatIfProperty().get();
        return point.isNone()
                ? before
                : Scenarios.apply(
                                before,
                                PointShock.of(session.document().stress(), point.priceShock(), point.volShock()))
                        .snapshot();
    }

    private Snapshot snapshot(Document document) {
        return Snapshots.of(document, session.shippedRules(), session.now(), session.revision())
                .snapshot();
    }

    /// Versions of the rule files that pools follow, other than the ones they follow now.
    private List<HashedRule> rules() {
        Set<String> ids = new TreeSet<>();
        Set<String> followed = new TreeSet<>();
        session.preparedProperty().get().snapshot().pools().forEach(item -> {
            ids.add(item.rule().file().id());
            followed.add(name(item.rule()));
        });
        return session.catalog().rules().stream()
                .filter(rule -> ids.contains(rule.file().id()) && !followed.contains(name(rule)))
                .toList();
    }

    private static String name(HashedRule rule) {
        return Texts.of("answers.why.rules", rule.file().id(), rule.file().version());
    }

    private static String named(Document book) {
        return Texts.of("answers.why.otherBook", book.name());
    }

    private void choices() {
        List<String> all = new ArrayList<>(List.of(WHAT_IF));
        other.ifPresent(book -> all.add(named(book)));
        all.add(OTHER);
        rules().forEach(rule -> all.add(name(rule)));
        if (session.compared().isPresent()) {
            all.addFirst(BEFORE);
        } else if (against.get().equals(BEFORE)) {
            against.set(WHAT_IF);
        }
        set(comparisons, all);
        List<String> names = new ArrayList<>(List.of(BOOK));
        session.preparedProperty().get().snapshot().pools().forEach(item -> names.add(item.name()));
        set(pools, names);
        if (!names.contains(pool.get())) {
            pool.set(BOOK);
        }
    }

    private static void set(ReadOnlyObjectWrapper<List<String>> property, List<String> value) {
        if (!value.equals(property.get())) {
            property.set(List.copyOf(value));
        }
    }

    private void show() {
        waterfall.set(run.resultProperty().get().map(this::waterfall));
    }

    private WaterfallData waterfall(Answer answer) {
        Optional<String> poolId = answer.question().before().pools().stream()
                .filter(item -> item.name().equals(pool.get()))
                .map(PoolSnapshot::id)
                .findFirst();
        if (number.get().equals(PROFIT)) {
            PnlSplit split = poolId.map(id -> answer.pnl().pools().getOrDefault(id, PnlSplit.NONE))
                    .orElseGet(() -> answer.pnl().book());
            List<WaterfallData.Step> steps = new ArrayList<>();
            for (PnlPart part : split.parts().keySet()) {
                steps.add(new WaterfallData.Step(words(part.name()), split.part(part)));
            }
            return new WaterfallData("USD", Texts.of("answers.why.start"), 0, steps, PROFIT, split.total());
        }
        MarginMeasure measure = measure();
        Change change = poolId.flatMap(id -> answer.margin().pools().stream()
                        .filter(item -> item.poolId().equals(id))
                        .findFirst())
                .map(item -> item.change(measure))
                .orElseGet(() -> answer.margin().book(measure));
        List<WaterfallData.Step> steps = new ArrayList<>();
        for (ChangePart part : answer.margin().order()) {
            steps.add(new WaterfallData.Step(words(part.name()), change.part(part)));
        }
        return new WaterfallData(
                "USD",
                answer.question().start(),
                change.before(),
                steps,
                answer.question().end(),
                change.after());
    }

    private MarginMeasure measure() {
        for (MarginMeasure measure : MarginMeasure.values()) {
            if (words(measure.name()).equals(number.get())) {
                return measure;
            }
        }
        return MarginMeasure.BUFFER;
    }

    private static String words(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public void close() {
        run.clear();
        subscription.unsubscribe();
    }
}
