package plimsoll.engine.explain;

import java.util.EnumMap;
import java.util.Map;
import plimsoll.domain.Holding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.result.PnlPart;

/// Splits the profit of one leg that both snapshots hold, at the quantity and entry of the first.
///
/// The leg is revalued in steps, each of which is one cause: time, rates, index and volatility together, basis, the
/// settlement asset, the typed mark. Only the step of index and volatility is a Taylor sum, to second order around the
/// state after time and rates; what it leaves is unexplained. So the parts add up to the revalued profit.
final class LegPnl {
    private final LegTerms terms;
    private final LegState before;
    private final LegState after;
    private final double markBefore;
    private final double markAfter;
    private final Map<PnlPart, Double> parts = new EnumMap<>(PnlPart.class);

    private LegPnl(LegTerms terms, Holding first, double settleFirst, Holding second, double settleSecond) {
        this.terms = terms;
        before = LegTerms.state(first, settleFirst);
        after = LegTerms.state(second, settleSecond);
        markBefore = first.mark();
        markAfter = second.mark();
    }

    /// Returns the parts that are not 0, USD.
    ///
    /// @param first        the leg in the first snapshot
    /// @param settleFirst  USD per unit of its settlement asset in the first snapshot
    /// @param second       the leg in the second snapshot
    /// @param settleSecond USD per unit of its settlement asset in the second snapshot
    /// @param rules        of its pool in the first snapshot
    static Map<PnlPart, Double> of(
            Holding first, double settleFirst, Holding second, double settleSecond, RuleFile rules) {
        LegPnl pnl = new LegPnl(new LegTerms(first, rules), first, settleFirst, second, settleSecond);
        if (pnl.terms.option) {
            pnl.option();
        } else {
            pnl.linear();
        }
        return pnl.parts;
    }

    /// Returns the worth of the first snapshot's quantity at the second snapshot's mark, USD.
    static double worthAfter(Holding first, Holding second, double settleSecond, RuleFile rules) {
        return new LegTerms(first, rules).worth(second.mark(), settleSecond);
    }

    /// Futures, perpetuals and spot: the mark moves with the index, then against it, then the settlement asset moves.
    private void linear() {
        double move = after.index() / before.index();
        double settled = terms.coin ? before.settlement() * move : before.settlement();
        double moved = terms.movedMark(markBefore, move, settled / before.settlement());
        double based = terms.movedMark(markAfter, 1, settled / after.settlement());
        double start = terms.worth(markBefore, before.settlement());
        double afterMove = terms.worth(moved, settled);
        double afterBasis = terms.worth(based, settled);
        put(PnlPart.DELTA, afterMove - start);
        put(PnlPart.BASIS, afterBasis - afterMove);
        put(PnlPart.COLLATERAL, terms.worth(markAfter, after.settlement()) - afterBasis);
    }

    private void option() {
        double model = terms.model(before);
        LegState later = before.withTime(after.years());
        LegState rated = later.withRate(after.rate());
        LegState moved = rated.withIndex(after.index(), terms.coin).withVol(after.vol());
        LegState based = moved.withForward(after.forward(), after.fixed());
        LegState settled = based.withSettlement(after.settlement());
        double start = terms.worth(markBefore, before.settlement());
        double afterTime = worth(later, model);
        double afterRate = worth(rated, model);
        double afterMove = worth(moved, model);
        double afterBasis = worth(based, model);
        double afterSettlement = worth(settled, model);
        put(PnlPart.THETA, afterTime - start);
        put(PnlPart.RATE, afterRate - afterTime);
        put(PnlPart.UNEXPLAINED, afterMove - afterRate - taylor(rated, model));
        put(PnlPart.BASIS, afterBasis - afterMove);
        put(PnlPart.COLLATERAL, afterSettlement - afterBasis);
        put(PnlPart.MARK_TO_MODEL, terms.worth(markAfter, after.settlement()) - afterSettlement);
    }

    /// Adds the second-order parts of index and volatility, and returns their sum.
    private double taylor(LegState from, double model) {
        double index = after.index() - before.index();
        double vol = after.vol() - before.vol();
        LegTerms.Slopes slopes = terms.slopes(from, terms.extra(markBefore, model));
        put(PnlPart.DELTA, slopes.index() * index);
        put(PnlPart.GAMMA, 0.5 * slopes.indexTwice() * index * index);
        put(PnlPart.VEGA, slopes.vol() * vol);
        put(PnlPart.VANNA, slopes.indexAndVol() * index * vol);
        put(PnlPart.VOLGA, 0.5 * slopes.volTwice() * vol * vol);
        return slopes.index() * index
                + 0.5 * slopes.indexTwice() * index * index
                + slopes.vol() * vol
                + slopes.indexAndVol() * index * vol
                + 0.5 * slopes.volTwice() * vol * vol;
    }

    /// The worth at a state, the mark keeping its difference to the model of the first snapshot. A state without any
    /// change gives the typed mark back.
    private double worth(LegState state, double model) {
        return terms.worth(markBefore + (terms.model(state) - model), state.settlement());
    }

    private void put(PnlPart part, double value) {
        if (value != 0) {
            parts.put(part, value);
        }
    }
}
