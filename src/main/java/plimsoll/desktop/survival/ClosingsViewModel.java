package plimsoll.desktop.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
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
                comparing(
                        List.of(
                                Column.text(WHAT, Texts.of("survival.closings.what"), 260),
                                Column.number(QUANTITY, Texts.of("survival.closings.quantity"), "", 96),
                                Column.number(COST, Texts.of("survival.closings.cost"), "", 84),
                                Column.number(EQUITY, Texts.of("survival.closings.equity"), "", 92),
                                Column.number(REQUIRED, Texts.of("survival.closings.required"), "", 92),
                                Column.number(TOTAL, Texts.of("survival.closings.total"), "", 92)),
                        TOTAL));
    }

    @Override
    void fill(SurvivalRun run) {
        for (PostLiquidation closing : run.closings()) {
            String id = id(closing);
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
        before().ifPresent(book -> book.closings().stream()
                .filter(was -> same(run, was).isEmpty())
                .forEach(was -> {
                    goneLine(Row.Kind.GROUP, id(was));
                    cell(WHAT, quiet(what(book, was)));
                    gone(
                            TOTAL,
                            CellValue.number(was.totalAfter(), NumberText.decimalsOf(was.currency()))
                                    .withDetail(was.currency()));
                }));
    }

    private static Optional<PostLiquidation> same(SurvivalRun book, PostLiquidation closing) {
        return book.closings().stream()
                .filter(known -> id(known).equals(id(closing)))
                .findFirst();
    }

    private static String what(SurvivalRun run, PostLiquidation closing) {
        String at = NumberText.screen(closing.fillPrice(), NumberText.decimalsOfPrice(closing.fillPrice()));
        return Texts.of(
                        closing.isGap() ? "survival.closings.jump" : "survival.closings.at",
                        name(run, closing.poolId()),
                        closing.underlying(),
                        word(closing.direction()),
                        at)
                + (closing.stated() ? "" : Texts.of("survival.closings.unstated"));
    }

    private void head(SurvivalRun run, PostLiquidation closing, String id, int decimals) {
        line(Row.Kind.GROUP, id);
        cell(WHAT, CellValue.text(what(run, closing)));
        cell(COST, CellValue.number(closing.cost(), decimals));
        cell(TOTAL, CellValue.number(closing.totalAfter(), decimals).withDetail(closing.currency()));
        compare(
                TOTAL,
                total(closing),
                OptionalDouble.of(closing.totalAfter()),
                decimals,
                usd -> CellValue.number(usd, decimals));
    }

    /// Returns what is left of the compared book's pool after the same closing.
    private OptionalDouble total(PostLiquidation closing) {
        return before().flatMap(book -> same(book, closing)).stream()
                .mapToDouble(PostLiquidation::totalAfter)
                .findFirst();
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

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.closings().stream()
                .filter(closing -> row.id().equals(id(closing)) || row.id().startsWith(id(closing) + "/"))
                .findFirst()
                .ifPresent(closing -> {
                    String rest = row.id().substring(id(closing).length());
                    String money = closing.currency();
                    if (rest.isEmpty()) {
                        head(draft, closing, column);
                    } else if (!rest.startsWith("/left/")) {
                        int at = Integer.parseInt(rest.substring(1));
                        step(draft, closing, at, column);
                    }
                    draft.input(Texts.of("why.term.fill"), closing.fillPrice(), "USD");
                    draft.input(Texts.of("why.term.currency"), money);
                    draft.note(Texts.of(closing.stated() ? "why.closing.stated" : "why.closing.assumed"));
                    draft.rules(run.question().snapshot(), closing.poolId());
                });
    }

    private static void head(CellDraft draft, PostLiquidation closing, String column) {
        Term before = Term.of(Texts.of("why.term.totalBefore"), closing.totalBefore());
        if (column.equals(COST)) {
            List<Term> costs = new ArrayList<>();
            closing.steps()
                    .forEach(step -> costs.add(Term.of(
                            step.symbol().isEmpty() ? Texts.of("survival.closings.whole") : step.symbol(),
                            step.fee() + step.slippage() + step.takenOver())));
            draft.gives(Term.sum(costs), closing.cost(), closing.currency());
        } else if (column.equals(TOTAL)) {
            draft.gives(
                    before.minus(Term.of(Texts.of("why.term.closingCost"), closing.cost())),
                    closing.totalAfter(),
                    closing.currency());
        }
    }

    private static void step(CellDraft draft, PostLiquidation closing, int at, String column) {
        PostLiquidation.Step step = closing.steps().get(at);
        Term fee = Term.of(Texts.of("why.term.fee"), step.fee());
        Term cost = fee.plus(Term.of(Texts.of("why.term.slippage"), step.slippage()))
                .plus(Term.of(Texts.of("why.term.takenOver"), step.takenOver()));
        if (column.equals(COST)) {
            draft.gives(cost, step.fee() + step.slippage() + step.takenOver(), closing.currency());
        } else if (column.equals(TOTAL)) {
            double before = at == 0
                    ? closing.totalBefore()
                    : closing.steps().get(at - 1).totalValue();
            draft.gives(
                    Term.of(Texts.of("why.term.totalBefore"), before).minus(cost),
                    step.totalValue(),
                    closing.currency());
        } else {
            draft.input(Texts.of("why.term.mark"), step.mark(), "");
        }
    }

    private static String id(PostLiquidation closing) {
        return closing.poolId() + "/" + closing.underlying() + "/" + closing.direction() + "/" + closing.isGap();
    }
}
