package plimsoll.engine.margin;

import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.engine.pricing.Moneyness;

/// The margin of one short option by the share-of-underlying formula that Deribit publishes, with the details in which
/// other venues differ; long options need none.
///
/// U is the forward or the index, m the mark as a share of U. Initial = max(high - out-of-the-money share, low) + m,
/// where m may be the entry premium if that is larger and a put's floor may grow with m. Maintenance = max(share, share
/// of mark x m) + m + fee. Initial margin is at least maintenance margin, a put's at least a multiple of it. Inverse
/// options in coins, linear options in the settlement asset.
final class OptionMargin {
    private final int leg;
    private final PriceBasis basis;
    private final double high;
    private final double low;
    private final double ofCall;
    private final double ofPut;
    private final double ofMark;
    private final double callOfMark;
    private final double lowOfMark;
    private final double maintenanceFee;
    private final boolean entryMark;
    private final double putFloor;

    OptionMargin(int leg, MarginRule.OptionFormula rule) {
        this.leg = leg;
        basis = rule.basis();
        high = rule.initialHigh().doubleValue();
        low = rule.initialLow().doubleValue();
        ofCall = rule.maintenanceCall().doubleValue();
        ofPut = rule.maintenancePut().doubleValue();
        ofMark = rule.maintenancePutOfMark().doubleValue();
        OptionTerms terms = rule.terms();
        callOfMark = terms.maintenanceCallOfMark().doubleValue();
        lowOfMark = terms.initialLowPutOfMark().doubleValue();
        maintenanceFee = terms.maintenanceFee().doubleValue();
        entryMark = terms.initialMark() == OptionTerms.InitialMark.MARK_OR_ENTRY;
        putFloor = terms.putFloor().doubleValue();
    }

    int leg() {
        return leg;
    }

    /// Writes initial and maintenance margin of the leg, in its settlement asset.
    void apply(Legs legs, Assets assets, double[] factors, PoolPoint point) {
        int i = leg;
        if (!(legs.quantity[i] < 0)) {
            point.initialMargin[i] = 0;
            point.maintenanceMargin[i] = 0;
            return;
        }
        double quote = legs.inverse[i] ? 1 : MarginBasis.settlementQuote(legs, assets, i, factors);
        double underlying = price(legs, assets, factors) / quote;
        boolean call = legs.call[i];
        double outShare = Moneyness.out(call, underlying, legs.strike[i]) / underlying;
        double perUnderlying = legs.inverse[i] ? 1 : 1 / underlying;
        double mark = point.mark[i] * perUnderlying;
        double least = call ? low : low + lowOfMark * mark;
        double premium = entryMark ? StrictMath.max(mark, legs.entry[i] * perUnderlying) : mark;
        double initial = StrictMath.max(high - outShare, least) + premium;
        double share = call ? StrictMath.max(ofCall, callOfMark * mark) : StrictMath.max(ofPut, ofMark * mark);
        double maintenance = share + mark + maintenanceFee;
        double floor = call ? maintenance : putFloor * maintenance;
        double size = StrictMath.abs(legs.units[i]) * (legs.inverse[i] ? 1 : underlying);
        point.maintenanceMargin[i] = size * maintenance;
        point.initialMargin[i] = size * StrictMath.max(initial, floor);
    }

    private double price(Legs legs, Assets assets, double[] factors) {
        double factor = factors[legs.underlying[leg]];
        return switch (basis) {
            case FORWARD -> legs.forwardUsd(leg, factor);
            case INDEX, MARK, ENTRY -> assets.price(legs.underlying[leg]) * factor;
        };
    }
}
