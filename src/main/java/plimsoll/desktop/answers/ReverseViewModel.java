package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private Optional<ReverseStress> shown = Optional.empty();
    private Optional<Snapshot> market = Optional.empty();

    ReverseViewModel() {
        super(
                "reverse_stress",
                List.of(
                        Column.text(ITEM, Texts.of("answers.fatal.item"), 170),
                        Column.number(MOVE, Texts.of("answers.fatal.move"), "", 84),
                        Column.number(DEVIATIONS, "", "\u03c3", 64),
                        new Column(BAR, Texts.of("answers.fatal.bar"), "", Column.Kind.BAR, 110, List::of),
                        Column.text(CONSEQUENCE, Texts.of("answers.fatal.consequence"), 190)));
    }

    void show(Optional<ReverseStress> found, Snapshot snapshot, boolean stale) {
        shown = found;
        market = Optional.of(snapshot);
        List<Key> keys = new ArrayList<>();
        found.ifPresent(stress -> {
            for (int rank = 0; rank < stress.answers().size(); rank++) {
                keys.add(new Key(Row.Kind.GROUP, Integer.toString(rank)));
                for (int i = 0; i < stress.factors().size(); i++) {
                    keys.add(new Key(Row.Kind.ITEM, rank + "/" + i));
                }
            }
        });
        arrange(keys);
        found.ifPresent(stress -> fill(stress, snapshot, stale));
    }

    private void fill(ReverseStress stress, Snapshot snapshot, boolean stale) {
        double largest = 0;
        for (Answer answer : stress.answers()) {
            for (int i = 0; i < stress.factors().size(); i++) {
                largest = Math.max(largest, Math.abs(deviations(stress, answer, i)));
            }
        }
        for (int rank = 0; rank < stress.answers().size(); rank++) {
            Answer answer = stress.answers().get(rank);
            String key = Integer.toString(rank);
            String title = (rank + 1) + ". " + name(snapshot, answer.poolId());
            row(Row.Kind.GROUP, key).ifPresent(row -> {
                row.show(
                        ITEM,
                        CellValue.text(title)
                                .withDetail(NumberText.screen(answer.distance(), 2) + " \u03c3")
                                .withMark(Mark.ofPool(snapshot, answer.poolId())));
            });
            for (int i = 0; i < stress.factors().size(); i++) {
                int factor = i;
                double size = largest == 0 ? 0 : Math.abs(deviations(stress, answer, i)) / largest;
                row(Row.Kind.ITEM, rank + "/" + i)
                        .ifPresent(row -> fill(row, stress, answer, factor, size, snapshot, stale));
            }
        }
    }

    private static void fill(
            Row row, ReverseStress stress, Answer answer, int factor, double size, Snapshot snapshot, boolean stale) {
        double move = answer.moves().get(factor);
        CellState[] state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        row.show(ITEM, CellValue.text(stress.factors().get(factor).name()));
        CellValue shown = CellValue.signed(move * 100, 2, state);
        row.show(MOVE, new CellValue(NumberText.percent(move, 2), NumberText.file(move), shown.states(), ""));
        row.show(DEVIATIONS, CellValue.plainSigned(deviations(stress, answer, factor), 2, state));
        row.show(BAR, CellValue.bar(size, move < 0 ? CellState.LOSS : CellState.GAIN));
        row.show(
                CONSEQUENCE,
                factor > 0
                        ? CellValue.EMPTY
                        : CellValue.text(
                                String.join(
                                        ", ",
                                        answer.liquidated().stream()
                                                .map(id -> name(snapshot, id))
                                                .toList()),
                                state));
    }

    private static double deviations(ReverseStress stress, Answer answer, int factor) {
        return answer.moves().get(factor) / stress.factors().get(factor).deviation();
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
            shown.filter(stress -> place.length == 2).ifPresent(stress -> {
                Answer answer = stress.answers().get(Integer.parseInt(place[0]));
                ReverseStress.Factor factor = stress.factors().get(Integer.parseInt(place[1]));
                Term move = Term.of(
                        Texts.of("why.term.moveOf", factor.name()),
                        answer.moves().get(Integer.parseInt(place[1])));
                Term deviation = Term.of(Texts.of("why.term.deviation"), factor.deviation());
                if (column.equals(DEVIATIONS)) {
                    draft.gives(move.over(deviation));
                } else {
                    draft.input(deviation.words(), NumberText.percent(factor.deviation(), 2));
                }
                draft.input(Texts.of("why.term.horizon"), stress.horizonDays(), "d");
                draft.input(Texts.of("why.term.mahalanobis"), NumberText.screen(answer.distance(), 3) + " \u03c3");
                draft.input(Texts.of("why.term.bufferThere"), answer.buffer(), "");
                draft.input(Texts.of("why.term.bufferShort"), answer.bufferBefore(), "");
                market.ifPresent(snapshot -> draft.rules(snapshot, answer.poolId()));
            });
            return draft.build();
        });
    }
}
