package plimsoll.desktop.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.result.VolLevels;

/// By which factor on volatility each pool is liquidated while prices stay.
public final class VolLevelsViewModel extends SurvivalRows {
    public static final String POOL = "pool";
    public static final String LOWER = "lower_factor";
    public static final String HIGHER = "higher_factor";
    public static final String INDEX = "index_level";

    VolLevelsViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "vol-levels",
                comparing(
                        List.of(
                                Column.text(POOL, Texts.of("survival.vols.pool"), 130),
                                Column.number(LOWER, Texts.of("survival.vols.lower"), "", 84),
                                Column.number(HIGHER, Texts.of("survival.vols.higher"), "", 84),
                                Column.number(INDEX, Texts.of("survival.vols.index"), "", 74)),
                        LOWER,
                        HIGHER));
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(INDEX);
    }

    @Override
    void fill(SurvivalRun run) {
        for (VolLevels levels : run.vols()) {
            line(Row.Kind.ITEM, levels.poolId());
            cell(POOL, pool(run, levels.poolId()));
            cell(LOWER, factor(levels, levels.down()));
            cell(HIGHER, factor(levels, levels.up()));
            Optional<VolLevels> known = before().flatMap(book -> book.vols().stream()
                    .filter(item -> item.poolId().equals(levels.poolId()))
                    .findFirst());
            compareFactor(LOWER, known.flatMap(VolLevels::down), levels.down());
            compareFactor(HIGHER, known.flatMap(VolLevels::up), levels.up());
            cell(
                    INDEX,
                    levels.up()
                            .filter(level -> levels.index().isPresent())
                            .map(level -> CellValue.number(levels.index().getAsDouble() * level.factor(), 1))
                            .orElse(quiet("\u2013")));
        }
        before().ifPresent(book -> book.vols().stream()
                .filter(was ->
                        run.vols().stream().noneMatch(levels -> levels.poolId().equals(was.poolId())))
                .forEach(was -> {
                    goneLine(Row.Kind.ITEM, was.poolId());
                    cell(POOL, gonePool(book, was.poolId()));
                    gone(LOWER, factor(was, was.down()));
                    gone(HIGHER, factor(was, was.up()));
                }));
    }

    private void compareFactor(String column, Optional<VolLevels.Level> before, Optional<VolLevels.Level> after) {
        compare(column, factor(before), factor(after), 2, VolLevelsViewModel::ratio);
    }

    private static OptionalDouble factor(Optional<VolLevels.Level> level) {
        return level.map(found -> OptionalDouble.of(found.factor())).orElse(OptionalDouble.empty());
    }

    private static CellValue ratio(double factor) {
        return new CellValue(NumberText.ratio(factor), NumberText.file(factor), Set.of(), "");
    }

    private static CellValue factor(VolLevels levels, Optional<VolLevels.Level> level) {
        if (levels.alreadyBelow()) {
            return CellValue.text(Texts.of("survival.vols.below"), CellState.BREACH);
        }
        return level.map(found -> ratio(found.factor())).orElse(quiet(Texts.of("survival.vols.none")));
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.vols().stream()
                .filter(levels -> levels.poolId().equals(row.id()))
                .findFirst()
                .ifPresent(levels -> {
                    Optional<VolLevels.Level> level = column.equals(LOWER) ? levels.down() : levels.up();
                    level.ifPresent(found -> {
                        Term factor = Term.ONE.plus(Term.of(Texts.of("why.term.volMove"), found.volShock()));
                        if (column.equals(INDEX)) {
                            levels.index()
                                    .ifPresent(index -> draft.gives(Term.of(Texts.of("why.term.volIndex"), index)
                                            .times(factor)));
                        } else {
                            draft.gives(factor);
                        }
                    });
                    draft.input(
                            Texts.of("why.term.searched"),
                            Texts.of(
                                    "why.term.fromTo",
                                    NumberText.percent(levels.from(), 0),
                                    NumberText.percent(levels.to(), 0)));
                    draft.side(levels.alreadyBelow()).rules(run.question().snapshot(), levels.poolId());
                });
    }
}
