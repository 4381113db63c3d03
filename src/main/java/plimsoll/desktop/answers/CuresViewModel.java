package plimsoll.desktop.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import plimsoll.document.CureEdits;
import plimsoll.document.Document;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.Cures.Need;

/// What restores the buffers: a group per pool that misses its own, in it the cures, cheapest first, and how many other
/// things do not help.
public final class CuresViewModel extends TableModel {
    public static final String ACTION = "action";
    public static final String SIZE = "size";
    public static final String COST = "cost";
    public static final String EFFECT = "effect";
    public static final String BEFORE = "worst_before";
    public static final String AFTER = "worst_after";
    public static final String SCENARIO = "scenario";
    public static final String DELTA = "delta";

    /// Begins the identifiers of rows of the compared book alone.
    private static final String ONLY_BEFORE = "was/";

    private static final Cures NOTHING = new Cures(List.of(), List.of(), List.of());

    private List<Cure> shown = List.of();
    private Optional<Snapshot> market = Optional.empty();

    CuresViewModel() {
        super(
                "cures",
                Stream.of(
                                List.of(Column.text(ACTION, Texts.of("answers.cures.action"), 300)),
                                compared(SIZE, "answers.cures.size", "", 84),
                                compared(COST, "answers.cures.cost", "USD", 84),
                                List.of(Column.text(EFFECT, Texts.of("answers.cures.effect"), 70)),
                                compared(BEFORE, "answers.cures.before", "USD", 108),
                                List.of(
                                        Column.number(AFTER, Texts.of("answers.cures.after"), "USD", 100),
                                        Column.number(DELTA, Texts.of("answers.cures.delta"), "USD", 100),
                                        Column.text(SCENARIO, Texts.of("answers.cures.scenario"), 150)))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column> compared(String id, String title, String unit, double width) {
        return Column.compared(id, Texts.of(title), Texts.of("column.before"), unit, width);
    }

    /// Numbers before and after need their room.
    @Override
    protected Set<String> aloneColumns() {
        return Set.of(AFTER, DELTA);
    }

    /// While no book is compared the size stands in the words alone.
    @Override
    protected Set<String> togetherColumns() {
        return Set.of(SIZE);
    }

    @Override
    public List<String> leastImportant() {
        return comparedProperty().get() ? List.of(SCENARIO, BEFORE) : List.of();
    }

    /// Returns whether a row is of a cure that restores the compared book alone.
    static boolean isBefore(Row row) {
        return row.id().startsWith(ONLY_BEFORE);
    }

    /// Returns the cure of a row; empty for groups and notes.
    public Optional<Cure> cure(Row row) {
        return row.kind() != Row.Kind.ITEM || !row.id().startsWith("cure/")
                ? Optional.empty()
                : Optional.of(shown.get(Integer.parseInt(row.id().substring("cure/".length()))));
    }

    /// @param before what restores the compared book; empty = none is compared
    void show(
            Optional<CureQuestion.Found> found, Optional<CureQuestion.Found> before, Snapshot snapshot, boolean stale) {
        shown = found.map(now -> now.cures().cures()).orElse(List.of());
        market = Optional.of(snapshot);
        setCompared(before.isPresent());
        Cures now = found.map(CureQuestion.Found::cures).orElse(NOTHING);
        Cures was = before.map(CureQuestion.Found::cures).orElse(NOTHING);
        arrange(keys(now, was));
        found.ifPresent(answer -> fill(now, snapshot, answer.document(), stale));
        before.ifPresent(other -> compare(now, other, snapshot, stale));
    }

    /// Each pool with its cures, below them those that only the compared book has, and what is not enough.
    private static List<Key> keys(Cures now, Cures was) {
        Set<String> pools = new LinkedHashSet<>();
        now.needs().forEach(need -> pools.add(need.poolId()));
        was.needs().forEach(need -> pools.add(need.poolId()));
        List<Key> keys = new ArrayList<>();
        for (String poolId : pools) {
            keys.add(new Key(Row.Kind.GROUP, poolId));
            for (int i = 0; i < now.cures().size(); i++) {
                if (now.cures().get(i).action().poolId().equals(poolId)) {
                    keys.add(new Key(Row.Kind.ITEM, "cure/" + i));
                }
            }
            for (int i = 0; i < was.cures().size(); i++) {
                Cure cure = was.cures().get(i);
                if (cure.action().poolId().equals(poolId) && like(cure, now).isEmpty()) {
                    keys.add(new Key(Row.Kind.ITEM, ONLY_BEFORE + i));
                }
            }
            if (need(now, poolId).isPresent()) {
                keys.add(new Key(Row.Kind.ITEM, "not/" + poolId));
            }
        }
        return keys;
    }

    private static Optional<Need> need(Cures cures, String poolId) {
        return cures.needs().stream()
                .filter(need -> need.poolId().equals(poolId))
                .findFirst();
    }

    /// Returns the cure that does the same, whichever its size.
    private static Optional<Cure> like(Cure cure, Cures others) {
        CureAction wanted = unit(cure.action());
        return others.cures().stream()
                .filter(other -> unit(other.action()).equals(wanted))
                .findFirst();
    }

    private static CureAction unit(CureAction action) {
        return switch (action) {
            case CureAction.Transfer one ->
                new CureAction.Transfer(one.fromPool(), one.poolId(), one.asset(), BigDecimal.ONE);
            case CureAction.Reduction one -> new CureAction.Reduction(one.poolId(), one.positionId(), BigDecimal.ONE);
            case CureAction.Hedge one ->
                new CureAction.Hedge(one.poolId(), one.instrumentId(), one.sale(), BigDecimal.ONE);
            case CureAction.Swap one -> new CureAction.Swap(one.poolId(), one.asset(), one.into(), BigDecimal.ONE);
            case CureAction.Both one ->
                new CureAction.Both(
                        (CureAction.Transfer) unit(one.transfer()), 0, (CureAction.Reduction) unit(one.reduction()));
        };
    }

    private void fill(Cures cures, Snapshot snapshot, Document document, boolean stale) {
        for (Need need : cures.needs()) {
            String lacks = Texts.of("answers.cures.lacks", NumberText.screen(need.shortfallUsd(), 0), need.worst());
            row(Row.Kind.GROUP, need.poolId()).ifPresent(row -> row.show(ACTION, pool(snapshot, need, lacks)));
            row(Row.Kind.ITEM, "not/" + need.poolId()).ifPresent(row -> fillRefusals(row, need, cures));
        }
        for (int i = 0; i < cures.cures().size(); i++) {
            Cure cure = cures.cures().get(i);
            row(Row.Kind.ITEM, "cure/" + i).ifPresent(row -> fill(row, cure, document, stale));
        }
    }

    private static CellValue pool(Snapshot snapshot, Need need, String detail) {
        return CellValue.text(ReverseViewModel.name(snapshot, need.poolId()))
                .withDetail(detail)
                .withMark(Mark.ofPool(snapshot, need.poolId()));
    }

    /// A cure that only one of the books has says so in the other's columns.
    private void compare(Cures now, CureQuestion.Found before, Snapshot snapshot, boolean stale) {
        Cures was = before.cures();
        now.needs()
                .forEach(need -> row(Row.Kind.GROUP, need.poolId())
                        .ifPresent(row ->
                                row.show(ACTION, pool(snapshot, need, lacks(need, need(was, need.poolId()))))));
        was.needs().stream()
                .filter(need -> need(now, need.poolId()).isEmpty())
                .forEach(need -> row(Row.Kind.GROUP, need.poolId())
                        .ifPresent(row -> row.show(
                                ACTION,
                                pool(
                                        before.question().snapshot(),
                                        need,
                                        Texts.of(
                                                "answers.cures.keptNow",
                                                NumberText.screen(need.shortfallUsd(), 0),
                                                need.worst())))));
        for (int i = 0; i < now.cures().size(); i++) {
            Cure cure = now.cures().get(i);
            row(Row.Kind.ITEM, "cure/" + i)
                    .ifPresent(row -> compare(row, like(cure, was), Optional.of(cure), now, was, stale));
        }
        for (int i = 0; i < was.cures().size(); i++) {
            Cure cure = was.cures().get(i);
            row(Row.Kind.ITEM, ONLY_BEFORE + i).ifPresent(row -> {
                String words = CureEdits.words(before.document(), cure.action());
                row.show(ACTION, CellValue.text(words, CellState.MUTED));
                compare(row, Optional.of(cure), Optional.empty(), now, was, stale);
            });
        }
    }

    private static void compare(
            Row row, Optional<Cure> old, Optional<Cure> newer, Cures now, Cures was, boolean stale) {
        String poolId = newer.or(() -> old).orElseThrow().action().poolId();
        CureColumns.compare(row, old, newer, stale);
        CureColumns.worst(row, need(was, poolId), need(now, poolId), stale);
    }

    private static String lacks(Need need, Optional<Need> before) {
        String now = NumberText.screen(need.shortfallUsd(), 0);
        if (before.filter(need::equals).isPresent()) {
            return Texts.of("answers.cures.lackedSame", now, need.worst());
        }
        return before.map(was -> Texts.of(
                        "answers.cures.lackedToo",
                        now,
                        need.worst(),
                        NumberText.screen(was.shortfallUsd(), 0),
                        was.worst()))
                .orElseGet(() -> Texts.of("answers.cures.keptBefore", now, need.worst()));
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
        row.show(SIZE, CureColumns.size(cure.action().size(), stale));
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
