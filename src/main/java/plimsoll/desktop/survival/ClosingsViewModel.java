package plimsoll.desktop.survival;

import java.util.List;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PostLiquidation;
import plimsoll.engine.result.SurvivalRun;

/// What is left of each pool after its venue has closed: a group per pool, direction and fill, one row per trade, then
/// the
/// positions that are left.
public final class ClosingsViewModel extends SurvivalRows {
    public static final String WHAT = "what";
    public static final String QUANTITY = "quantity";
    public static final String COST = "cost";
    public static final String EQUITY = "equity";
    public static final String REQUIRED = "required";
    public static final String TOTAL = "total_value";

    ClosingsViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "after-liquidation",
                List.of(
                        Column.text(WHAT, Texts.of("survival.closings.what"), 260),
                        Column.number(QUANTITY, Texts.of("survival.closings.quantity"), "", 96),
                        Column.number(COST, Texts.of("survival.closings.cost"), "", 84),
                        Column.number(EQUITY, Texts.of("survival.closings.equity"), "", 92),
                        Column.number(REQUIRED, Texts.of("survival.closings.required"), "", 92),
                        Column.number(TOTAL, Texts.of("survival.closings.total"), "", 92)));
    }

    @Override
    void fill(SurvivalRun run) {
        for (PostLiquidation closing : run.closings()) {
            String id =
                    closing.poolId() + "/" + closing.underlying() + "/" + closing.direction() + "/" + closing.isGap();
            int decimals = NumberText.decimalsOf(closing.currency());
            head(run, closing, id, decimals);
            for (int i = 0; i < closing.steps().size(); i++) {
                step(closing.steps().get(i), id + "/" + i, decimals);
            }
            for (PostLiquidation.Leg leg : closing.left()) {
                line(Row.Kind.ITEM, id + "/left/" + leg.positionId());
                cell(
                        WHAT,
                        quiet(Texts.of(
                                leg.opened() ? "survival.closings.opened" : "survival.closings.left", leg.symbol())));
                cell(QUANTITY, CellValue.plainSigned(leg.quantity(), 4, CellState.MUTED));
            }
        }
    }

    private void head(SurvivalRun run, PostLiquidation closing, String id, int decimals) {
        line(Row.Kind.GROUP, id);
        String at = NumberText.screen(closing.fillPrice(), NumberText.decimalsOfPrice(closing.fillPrice()));
        cell(
                WHAT,
                CellValue.text(Texts.of(
                                closing.isGap() ? "survival.closings.jump" : "survival.closings.at",
                                name(run, closing.poolId()),
                                closing.underlying(),
                                word(closing.direction()),
                                at)
                        + (closing.stated() ? "" : Texts.of("survival.closings.unstated"))));
        cell(COST, CellValue.number(closing.cost(), decimals));
        cell(TOTAL, CellValue.number(closing.totalAfter(), decimals).withDetail(closing.currency()));
    }

    private void step(PostLiquidation.Step step, String id, int decimals) {
        line(Row.Kind.ITEM, id);
        cell(
                WHAT,
                CellValue.text(step.symbol().isEmpty() ? Texts.of("survival.closings.whole") : step.symbol())
                        .withDetail(word(step.kind())));
        if (!step.symbol().isEmpty()) {
            cell(QUANTITY, CellValue.plainSigned(step.quantity(), 4));
        }
        cell(COST, CellValue.number(step.fee() + step.slippage() + step.takenOver(), decimals));
        cell(EQUITY, CellValue.number(step.equity(), decimals));
        cell(REQUIRED, CellValue.number(step.required(), decimals));
        cell(TOTAL, CellValue.number(step.totalValue(), decimals));
    }
}
