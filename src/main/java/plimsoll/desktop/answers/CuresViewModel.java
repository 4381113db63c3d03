package plimsoll.desktop.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import plimsoll.document.CureEdits;
import plimsoll.document.Document;
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.Cures.Need;

/// What restores the buffers: a group per pool that misses its own, in it the cures, cheapest first, and how many other
/// things do not help.
public final class CuresViewModel extends TableModel {
    public static final String ACTION = "action";
    public static final String COST = "cost";
    public static final String EFFECT = "effect";
    public static final String BEFORE = "worst_before";
    public static final String AFTER = "worst_after";
    public static final String SCENARIO = "scenario";
    public static final String DELTA = "delta";

    private List<Cure> shown = List.of();
    private Optional<Snapshot> market = Optional.empty();

    CuresViewModel() {
        super(
                "cures",
                List.of(
                        Column.text(ACTION, Texts.of("answers.cures.action"), 300),
                        Column.number(COST, Texts.of("answers.cures.cost"), "USD", 84),
                        Column.text(EFFECT, Texts.of("answers.cures.effect"), 70),
                        Column.number(BEFORE, Texts.of("answers.cures.before"), "USD", 108),
                        Column.number(AFTER, Texts.of("answers.cures.after"), "USD", 100),
                        Column.number(DELTA, Texts.of("answers.cures.delta"), "USD", 100),
                        Column.text(SCENARIO, Texts.of("answers.cures.scenario"), 150)));
    }

    /// Returns the cure of a row; empty for groups and notes.
    public Optional<Cure> cure(Row row) {
        return row.kind() != Row.Kind.ITEM || !row.id().startsWith("cure/")
                ? Optional.empty()
                : Optional.of(shown.get(Integer.parseInt(row.id().substring("cure/".length()))));
    }

    void show(Optional<Cures> found, Snapshot snapshot, Document document, boolean stale) {
        shown = found.map(Cures::cures).orElse(List.of());
        market = Optional.of(snapshot);
        List<Key> keys = new ArrayList<>();
        found.ifPresent(cures -> {
            for (Need need : cures.needs()) {
                keys.add(new Key(Row.Kind.GROUP, need.poolId()));
                for (int i = 0; i < cures.cures().size(); i++) {
                    if (cures.cures().get(i).action().poolId().equals(need.poolId())) {
                        keys.add(new Key(Row.Kind.ITEM, "cure/" + i));
                    }
                }
                keys.add(new Key(Row.Kind.ITEM, "not/" + need.poolId()));
            }
        });
        arrange(keys);
        found.ifPresent(cures -> fill(cures, snapshot, document, stale));
    }

    private void fill(Cures cures, Snapshot snapshot, Document document, boolean stale) {
        for (Need need : cures.needs()) {
            row(Row.Kind.GROUP, need.poolId()).ifPresent(row -> fill(row, need, snapshot));
            row(Row.Kind.ITEM, "not/" + need.poolId()).ifPresent(row -> fillRefusals(row, need, cures));
        }
        for (int i = 0; i < cures.cures().size(); i++) {
            Cure cure = cures.cures().get(i);
            row(Row.Kind.ITEM, "cure/" + i).ifPresent(row -> fill(row, cure, document, stale));
        }
    }

    private static void fill(Row row, Need need, Snapshot snapshot) {
        row.show(
                ACTION,
                CellValue.text(ReverseViewModel.name(snapshot, need.poolId()))
                        .withDetail(Texts.of(
                                "answers.cures.lacks", NumberText.screen(need.shortfallUsd(), 0), need.worst()))
                        .withMark(Mark.ofPool(snapshot, need.poolId())));
    }

    private static void fillRefusals(Row row, Need need, Cures cures) {
        List<String> reasons = cures.refusals().stream()
                .filter(refusal -> refusal.poolId().equals(need.poolId()))
                .map(refusal -> refusal.what() + ": " + refusal.why())
                .toList();
        boolean none =
                cures.cures().stream().noneMatch(cure -> cure.action().poolId().equals(need.poolId()));
        String text = none
                ? Texts.of("answers.cures.nothing")
                : Texts.of("answers.cures.others", NumberText.count(reasons.size()));
        row.show(
                ACTION,
                new CellValue(
                        reasons.size() == 1 && !none ? reasons.getFirst() : text,
                        text,
                        Set.of(CellState.MUTED),
                        String.join("\n", reasons)));
    }

    private static void fill(Row row, Cure cure, Document document, boolean stale) {
        CellState[] state = stale ? new CellState[] {CellState.STALE} : new CellState[0];
        row.show(ACTION, CellValue.text(CureEdits.words(document, cure.action()), state));
        row.show(COST, CellValue.plainSigned(cure.costUsd(), 2, state));
        row.show(EFFECT, effect(cure, state));
        row.show(BEFORE, CellValue.number(cure.bufferBefore(), 0, state));
        row.show(AFTER, CellValue.number(cure.bufferAfter(), 0, state));
        row.show(DELTA, CellValue.plainSigned(cure.deltaUsd(), 0, state));
        row.show(SCENARIO, CellValue.text(cure.worst(), state));
    }

    private static CellValue effect(Cure cure, CellState... state) {
        if (cure.hours().isEmpty()) {
            return CellValue.notAvailable(Texts.of("answers.cures.noTime"));
        }
        double hours = cure.hours().getAsDouble();
        return CellValue.text(
                hours == 0 ? Texts.of("answers.cures.atOnce") : NumberText.screen(hours, 1) + " h", state);
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            cure(row).ifPresent(cure -> {
                Term before = Term.of(Texts.of("why.term.worstBefore"), cure.bufferBefore());
                switch (column) {
                    case COST ->
                        draft.gives(Term.of(Texts.of("why.term.atOnce"), cure.costUsd() - cure.fundingUsd())
                                .plus(Term.of(Texts.of("why.term.fundingLater"), cure.fundingUsd())));
                    case AFTER -> {
                        draft.input(before.words(), before.value(), "USD");
                        draft.input(Texts.of("why.term.restores"), cure.bufferAfter() - cure.bufferBefore(), "USD");
                    }
                    default -> draft.input(Texts.of("why.term.worstAfter"), cure.bufferAfter(), "USD");
                }
                draft.input(Texts.of("answers.cures.scenario"), cure.worst());
                market.ifPresent(snapshot -> draft.rules(snapshot, cure.action().poolId()));
            });
            return draft.build();
        });
    }
}
