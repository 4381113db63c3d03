package plimsoll.desktop.survival;

import java.util.List;
import java.util.Optional;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
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
                List.of(
                        Column.text(POOL, Texts.of("survival.vols.pool"), 130),
                        Column.number(LOWER, Texts.of("survival.vols.lower"), "", 84),
                        Column.number(HIGHER, Texts.of("survival.vols.higher"), "", 84),
                        Column.number(INDEX, Texts.of("survival.vols.index"), "", 74)));
    }

    @Override
    void fill(SurvivalRun run) {
        for (VolLevels levels : run.vols()) {
            line(Row.Kind.ITEM, levels.poolId());
            cell(POOL, pool(run, levels.poolId()));
            cell(LOWER, factor(levels, levels.down()));
            cell(HIGHER, factor(levels, levels.up()));
            cell(
                    INDEX,
                    levels.up()
                            .filter(level -> levels.index().isPresent())
                            .map(level -> CellValue.number(levels.index().getAsDouble() * level.factor(), 1))
                            .orElse(quiet("\u2013")));
        }
    }

    private static CellValue factor(VolLevels levels, Optional<VolLevels.Level> level) {
        if (levels.alreadyBelow()) {
            return CellValue.text(Texts.of("survival.vols.below"), CellState.BREACH);
        }
        return level.map(found -> new CellValue(
                        NumberText.ratio(found.factor()), NumberText.file(found.factor()), java.util.Set.of(), ""))
                .orElse(quiet(Texts.of("survival.vols.none")));
    }
}
