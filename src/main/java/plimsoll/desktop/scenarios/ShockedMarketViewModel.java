package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.stress.Applied;
import plimsoll.engine.stress.Scenarios;

/// The market before and after the scenario looked at, what is typed and not applied included: index prices, forwards,
/// volatilities, marks, and what venues count collateral at. Values that stay are left out.
public final class ShockedMarketViewModel extends TableModel implements AutoCloseable {
    public static final String NAME = "quote";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String CHANGE = "change";

    /// Of the draws that percentiles are read from, whatever the seed of the run.
    private static final long SEED = 1;

    private final ScenariosViewModel scenarios;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private final LatestCalculation<Question, Answer> calculation;
    private boolean shown = true;
    private boolean outdated;

    /// One number of the market.
    ///
    /// @param group what it belongs to
    /// @param name  as shown
    /// @param vol   whether it is a volatility, shown in points
    private record Quote(String group, String name, boolean vol) {
        String row() {
            return group + "/" + name;
        }
    }

    private record Question(Snapshot base, Scenario scenario, RuleCatalog rules) {}

    /// A market before and after a scenario.
    ///
    /// @param moved what does not stay, by group
    private record Answer(
            Applied applied, Map<Quote, Double> before, Map<Quote, Double> after, Map<String, List<Quote>> moved) {}

    /// Follows the scenario looked at until closed.
    public ShockedMarketViewModel(ScenariosViewModel scenarios) {
        super(
                "scenario_market",
                List.of(
                        Column.text(NAME, "", 220),
                        Column.number(BEFORE, Texts.of("scenarios.market.before"), "", 100),
                        Column.number(AFTER, Texts.of("scenarios.market.after"), "", 100),
                        Column.number(CHANGE, Texts.of("scenarios.market.change"), "", 90)));
        this.scenarios = scenarios;
        calculation = scenarios
                .session()
                .background(
                        (question, cancellation) -> Optional.of(answer(question)),
                        new SpokenResults<>(this::show, this::sayFailure));
        subscription = Subscription.combine(
                scenarios.draftProperty().subscribe(draft -> refresh()),
                scenarios.chosenProperty().subscribe(entry -> refresh()),
                scenarios.session().preparedProperty().subscribe(prepared -> refresh()));
        refresh();
    }

    /// Returns what could not be applied, or how many quotes move, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Says whether anybody can see it; nothing is calculated for what is out of sight.
    void setShown(boolean on) {
        shown = on;
        if (shown && outdated) {
            refresh();
        }
    }

    private void refresh() {
        outdated = !shown;
        if (outdated) {
            return;
        }
        Optional<Scenario> draft = scenarios.draftProperty().get();
        Snapshot base = scenarios.session().preparedProperty().get().snapshot();
        if (draft.isEmpty()) {
            calculation.hold();
            showSet(base);
            return;
        }
        calculation.runNow(new Question(base, draft.get(), scenarios.session().catalog()));
    }

    private static Answer answer(Question question) {
        Snapshot base = question.base();
        Applied applied = Scenarios.apply(base, question.scenario(), question.rules());
        Map<Quote, Double> before = quotes(base);
        Map<Quote, Double> after = quotes(applied.snapshot());
        Map<String, List<Quote>> groups = new LinkedHashMap<>();
        before.forEach((quote, value) -> {
            Double now = after.get(quote);
            if (now == null || !now.equals(value)) {
                groups.computeIfAbsent(quote.group(), name -> new ArrayList<>()).add(quote);
            }
        });
        return new Answer(applied, before, after, groups);
    }

    private void show(Answer answer) {
        List<Key> keys = new ArrayList<>();
        Map<String, Quote> byRow = new HashMap<>();
        answer.moved().forEach((group, quotes) -> {
            keys.add(new Key(Row.Kind.GROUP, group));
            for (Quote quote : quotes) {
                keys.add(new Key(Row.Kind.ITEM, quote.row()));
                byRow.put(quote.row(), quote);
            }
        });
        arrange(keys);
        answer.moved()
                .keySet()
                .forEach(group -> row(Row.Kind.GROUP, group).ifPresent(row -> row.show(NAME, CellValue.text(group))));
        follow((row, column) -> Optional.ofNullable(byRow.get(row.id()))
                .map(quote -> value(answer, quote, column))
                .orElse(CellValue.EMPTY));
        say(answer.applied(), byRow.size());
    }

    private void sayFailure(String said) {
        if (!SpokenResults.failure(said).isEmpty()) {
            arrange(List.of());
            hint.set(SpokenResults.failure(said));
        }
    }

    /// Random markets have no single market after them: percentiles of the drawn moves stand in its place.
    private void showSet(Snapshot base) {
        Optional<RandomMarket> random =
                scenarios.chosenProperty().get().flatMap(entry -> entry.item().random());
        Map<String, List<Double>> moves = random.<Map<String, List<Double>>>map(
                        market -> SetDescription.percentiles(market, SEED))
                .orElse(Map.of());
        List<Key> keys = new ArrayList<>();
        moves.keySet().stream().filter(asset -> base.index().containsKey(asset)).forEach(asset -> {
            keys.add(new Key(Row.Kind.GROUP, asset));
            SetDescription.SHARES.forEach(share -> keys.add(new Key(Row.Kind.ITEM, asset + "/" + share)));
        });
        arrange(keys);
        moves.forEach((asset, found) ->
                Optional.ofNullable(base.index().get(asset)).ifPresent(price -> showMoves(asset, price, found)));
        hint.set(random.isEmpty() ? Texts.of("set.many") : Texts.of("set.percentiles"));
    }

    private void showMoves(String asset, double price, List<Double> moves) {
        row(Row.Kind.GROUP, asset).ifPresent(row -> row.show(NAME, CellValue.text(Texts.of("set.index", asset))));
        for (int i = 0; i < moves.size(); i++) {
            double move = moves.get(i);
            double share = SetDescription.SHARES.get(i);
            row(Row.Kind.ITEM, asset + "/" + share).ifPresent(row -> {
                row.show(NAME, CellValue.text(Texts.of("set.share", NumberText.screen(100 * share, 0))));
                row.show(BEFORE, CellValue.number(price, NumberText.decimalsOfPrice(price)));
                row.show(AFTER, CellValue.number(price * (1 + move), NumberText.decimalsOfPrice(price)));
                row.show(CHANGE, move(move));
            });
        }
    }

    private void say(Applied applied, int moved) {
        Optional<Problem> wrong = applied.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .findFirst()
                .or(() -> applied.problems().stream().findFirst());
        hint.set(wrong.filter(problem -> moved == 0 || problem.severity() != Problem.Severity.NOTE)
                .map(Problem::what)
                .orElse(
                        moved == 0
                                ? Texts.of("scenarios.market.none")
                                : moved == 1
                                        ? Texts.of("scenarios.market.one")
                                        : Texts.of("scenarios.market.many", NumberText.count(moved))));
    }

    private static CellValue value(Answer answer, Quote quote, String column) {
        double from = answer.before().getOrDefault(quote, Double.NaN);
        Optional<Double> now = Optional.ofNullable(answer.after().get(quote));
        return switch (column) {
            case NAME -> CellValue.text(quote.name());
            case BEFORE -> shown(quote, from);
            case AFTER ->
                now.map(after -> shown(quote, after))
                        .orElseGet(() -> CellValue.text(Texts.of("scenarios.market.settled"), CellState.MUTED));
            case CHANGE -> now.map(after -> change(quote, from, after)).orElse(CellValue.EMPTY);
            default -> CellValue.EMPTY;
        };
    }

    private static CellValue change(Quote quote, double from, double now) {
        return quote.vol()
                ? CellValue.plainSigned(100 * (now - from), 2).withDetail(Texts.of("scenarios.market.points"))
                : move(now / from - 1);
    }

    private static CellValue move(double share) {
        return new CellValue(NumberText.percent(share, 2), NumberText.file(share), Set.of(), "");
    }

    private static CellValue shown(Quote quote, double value) {
        return quote.vol()
                ? CellValue.number(100 * value, 2)
                : CellValue.number(value, NumberText.decimalsOfPrice(value));
    }

    private static Map<Quote, Double> quotes(Snapshot snapshot) {
        Map<Quote, Double> quotes = new LinkedHashMap<>();
        snapshot.index()
                .forEach((asset, price) ->
                        quotes.put(new Quote(Texts.of("scenarios.market.index"), asset, false), price));
        for (PoolSnapshot pool : snapshot.pools()) {
            for (Collateral balance : pool.collateral()) {
                double index = snapshot.index().getOrDefault(balance.asset(), balance.price());
                quotes.put(
                        new Quote(Texts.of("scenarios.market.collateral"), balance.asset() + ", " + pool.name(), false),
                        balance.price() / index);
            }
        }
        for (PoolSnapshot pool : snapshot.pools()) {
            pool.holdings().forEach(holding -> terms(pool, holding, quotes));
        }
        return quotes;
    }

    private static void terms(PoolSnapshot pool, Holding holding, Map<Quote, Double> quotes) {
        String symbol = holding.instrument().symbol();
        String where = symbol + ", " + pool.name();
        boolean option = holding.instrument().kind() == InstrumentKind.OPTION;
        holding.instrument()
                .expiry()
                .ifPresent(expiry -> quotes.put(
                        new Quote(
                                Texts.of("scenarios.market.forwards"),
                                holding.instrument().underlying() + " "
                                        + expiry.toString().substring(0, 10) + ", " + pool.name(),
                                false),
                        holding.forward()));
        OptionalDouble vol = holding.vol();
        if (vol.isPresent()) {
            quotes.put(new Quote(Texts.of("scenarios.market.vols"), where, true), vol.getAsDouble());
        }
        quotes.put(
                new Quote(
                        option ? Texts.of("scenarios.market.optionMarks") : Texts.of("scenarios.market.marks"),
                        where,
                        false),
                holding.mark());
        quotes.put(new Quote(Texts.of("scenarios.market.quantities"), where, false), holding.quantity());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        calculation.cancel();
    }
}
