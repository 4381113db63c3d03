package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;

/// The most plausible fatal shocks: a group per shock, in it one row per factor with the size of its move as a bar.
public final class ReverseViewModel extends TableModel {
    public static final String ITEM = "item";
    public static final String MOVE = "move";
    public static final String DEVIATIONS = "deviations";
    public static final String BAR = "bar";
    public static final String CONSEQUENCE = "consequence";

    /// How many shocks of each book are shown.
    private static final int SHOCKS = 3;

    private Optional<Found> found = Optional.empty();
    private Optional<Found> before = Optional.empty();
    private List<FatalShock> shocks = List.of();
    private List<String> factors = List.of();
    private CellState[] state = {};

    /// What was found for a book.
    ///
    /// @param stress   every shock, from the most plausible on
    /// @param snapshot the book
    record Found(ReverseStress stress, Snapshot snapshot) {}

    ReverseViewModel() {
        super(
                "reverse_stress",
                Stream.of(
                                List.of(Column.text(ITEM, Texts.of("answers.fatal.item"), 170)),
                                compared(MOVE, Texts.of("answers.fatal.move"), "", 84),
                                compared(DEVIATIONS, "", "\u03c3", 64),
                                List.of(
                                        new Column(
                                                BAR, Texts.of("answers.fatal.bar"), "", Column.Kind.BAR, 110, List::of),
                                        Column.text(CONSEQUENCE, Texts.of("answers.fatal.consequence"), 190)))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, title, Texts.of("column.before"), unit, width);
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(BAR);
    }

    /// The name of the pool says most of what is liquidated.
    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? List.of(CONSEQUENCE) : List.of();
    }

    /// @param was   what is fatal to the compared book; empty = none is compared
    /// @param stale whether it is older than the book
    void show(Optional<Found> now, Optional<Found> was, boolean stale) {
        found = now;
        before = was;
        state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        setCompared(was.isPresent());
        Optional<ReverseStress> other = was.map(Found::stress);
        shocks = now.map(book -> FatalShock.of(book.stress(), other, SHOCKS)).orElse(List.of());
        factors = now.map(book -> FatalShock.factors(book.stress(), other)).orElse(List.of());
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < shocks.size(); at++) {
            keys.add(new Key(Row.Kind.GROUP, Integer.toString(at)));
            for (int i = 0; i < factors.size(); i++) {
                keys.add(new Key(Row.Kind.ITEM, at + "/" + i));
            }
        }
        arrange(keys);
        now.ifPresent(book -> fill(book.stress()));
    }

    private void fill(ReverseStress stress) {
        double largest = shocks.stream()
                .flatMap(shock -> shock.now().stream())
                .flatMap(answer ->
                        factors.stream().flatMap(factor -> FatalShock.deviations(stress, answer, factor).stream()))
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        for (int at = 0; at < shocks.size(); at++) {
            FatalShock shock = shocks.get(at);
            row(Row.Kind.GROUP, Integer.toString(at)).ifPresent(row -> fill(row, shock));
            for (int i = 0; i < factors.size(); i++) {
                int factor = i;
                row(Row.Kind.ITEM, at + "/" + i).ifPresent(row -> fill(row, shock, factor, largest));
            }
        }
    }

    private void fill(Row row, FatalShock shock) {
        String name =
                name((shock.now().isPresent() ? found : before).orElseThrow().snapshot(), shock.poolId());
        CellValue title = CellValue.text(shock.rank() == 0 ? name : shock.rank() + ". " + name)
                .withMark(Mark.ofPool(found.orElseThrow().snapshot(), shock.poolId()));
        boolean compared = before.isPresent();
        row.show(
                ITEM,
                title.withDetail(
                        compared
                                ? lone(shock)
                                : sigmas(shock.now().orElseThrow().distance())));
        compare(
                row,
                DEVIATIONS,
                shock.was().map(Answer::distance),
                shock.now().map(Answer::distance).filter(distance -> compared));
        if (!compared) {
            row.show(DEVIATIONS, CellValue.EMPTY);
        }
    }

    private static String sigmas(double distance) {
        return NumberText.screen(distance, 2) + " \u03c3";
    }

    /// Why one of the books has no such shock; empty when both have it.
    private String lone(FatalShock shock) {
        if (shock.now().isPresent() == shock.was().isPresent()) {
            return "";
        }
        boolean gone = shock.now().isEmpty();
        ReverseStress other = (gone ? found : before).orElseThrow().stress();
        if (other.alreadyBelow().contains(shock.poolId())) {
            return Texts.of(gone ? "answers.fatal.now.already" : "answers.fatal.before.already");
        }
        if (other.outOfReach().contains(shock.poolId())) {
            return Texts.of(gone ? "answers.fatal.now.outOfReach" : "answers.fatal.before.outOfReach");
        }
        return Texts.of(gone ? "answers.fatal.now.none" : "answers.fatal.before.none");
    }

    private void fill(Row row, FatalShock shock, int factor, double largest) {
        String name = factors.get(factor);
        Optional<Double> move = of(shock.now(), found, name, false);
        Optional<Double> deviations = of(shock.now(), found, name, true);
        row.show(ITEM, CellValue.text(name));
        compare(row, MOVE, of(shock.was(), before, name, false), move);
        compare(row, DEVIATIONS, of(shock.was(), before, name, true), deviations);
        double size = deviations
                .filter(value -> largest > 0)
                .map(value -> Math.abs(value) / largest)
                .orElse(0.0);
        row.show(
                BAR,
                CellValue.bar(size, move.filter(value -> value < 0).isPresent() ? CellState.LOSS : CellState.GAIN));
        row.show(CONSEQUENCE, factor > 0 ? CellValue.EMPTY : CellValue.text(consequence(shock), state));
    }

    private static Optional<Double> of(
            Optional<Answer> answer, Optional<Found> book, String factor, boolean inDeviations) {
        return answer.flatMap(shock -> book.flatMap(in -> inDeviations
                ? FatalShock.deviations(in.stress(), shock, factor)
                : FatalShock.move(in.stress(), shock, factor)));
    }

    private void compare(Row row, String column, Optional<Double> was, Optional<Double> now) {
        row.show(Column.before(column), value(row, column, was));
        row.show(column, value(row, column, now));
        row.show(
                Column.difference(column),
                now.flatMap(is -> was.map(then -> shown(row, column, is - then, true)))
                        .orElse(CellValue.EMPTY));
    }

    private CellValue value(Row row, String column, Optional<Double> number) {
        return number.map(value -> shown(row, column, value, false)).orElseGet(this::none);
    }

    private CellValue none() {
        CellValue none = CellValue.text(Texts.of("cell.none"), state);
        return none.with(CellState.MUTED);
    }

    /// A distance has no direction; a difference has none that is good.
    private CellValue shown(Row row, String column, double value, boolean difference) {
        if (column.equals(DEVIATIONS)) {
            return row.kind() == Row.Kind.GROUP && !difference
                    ? CellValue.number(value, 2, state)
                    : CellValue.plainSigned(value, 2, state);
        }
        CellValue signed =
                difference ? CellValue.plainSigned(value * 100, 2, state) : CellValue.signed(value * 100, 2, state);
        return new CellValue(NumberText.percent(value, 2), NumberText.file(value), signed.states(), "");
    }

    /// Which pools die there, and which did in the compared book when these are others.
    private String consequence(FatalShock shock) {
        String then = died(shock.was(), before);
        String now = died(shock.now(), found);
        return now.isEmpty() || then.isEmpty() || then.equals(now)
                ? now
                : Texts.of("answers.fatal.diedBefore", now, then);
    }

    private static String died(Optional<Answer> answer, Optional<Found> book) {
        return answer.flatMap(shock -> book.map(in -> String.join(
                        ", ",
                        shock.liquidated().stream()
                                .map(id -> name(in.snapshot(), id))
                                .toList())))
                .orElse("");
    }

    static String name(Snapshot snapshot, String poolId) {
        return snapshot.pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst()
                .map(PoolSnapshot::name)
                .orElse(poolId);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            String[] place = row.id().split("/", -1);
            FatalShock shock = shocks.get(Integer.parseInt(place[0]));
            if (shock.now().isEmpty()) {
                draft.note(Texts.of("why.cells.onlyBefore"));
            }
            found.ifPresent(book -> shock.now().ifPresent(answer -> {
                if (place.length == 2) {
                    explain(draft, book.stress(), answer, factors.get(Integer.parseInt(place[1])), column);
                }
                draft.input(Texts.of("why.term.horizon"), book.stress().horizonDays(), "d");
                draft.input(Texts.of("why.term.mahalanobis"), NumberText.screen(answer.distance(), 3) + " \u03c3");
                draft.input(Texts.of("why.term.bufferThere"), answer.buffer(), "");
                draft.input(Texts.of("why.term.bufferShort"), answer.bufferBefore(), "");
                draft.rules(book.snapshot(), answer.poolId());
            }));
            return draft.build();
        });
    }

    private static void explain(CellDraft draft, ReverseStress stress, Answer answer, String name, String column) {
        stress.factors().stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .ifPresent(factor -> {
                    Term move = Term.of(
                            Texts.of("why.term.moveOf", name),
                            FatalShock.move(stress, answer, name).orElseThrow());
                    Term deviation = Term.of(Texts.of("why.term.deviation"), factor.deviation());
                    if (column.equals(DEVIATIONS)) {
                        draft.gives(move.over(deviation));
                    } else {
                        draft.input(deviation.words(), NumberText.percent(factor.deviation(), 2));
                    }
                });
    }
}
