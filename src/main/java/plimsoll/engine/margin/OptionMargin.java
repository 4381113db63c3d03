package plimsoll.engine.margin;

import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;

/// The margin of one short option by the share-of-underlying formula that Deribit publishes; long options need none.
///
/// U is the forward or the index, m the mark as a share of U. Initial = max(high - out-of-the-money share, low) + m;
/// maintenance = call share + m for calls, max(put share, put share of mark x m) + m for puts. A put's initial margin
/// is
/// at least its maintenance margin. Inverse options in coins, linear options in the settlement asset.
final class OptionMargin {
    private final int leg;
    private final PriceBasis basis;
    private final double high;
    private final double low;
    private final double ofCall;
    private final double ofPut;
    private final double ofMark;

    OptionMargin(int leg, MarginRule.OptionFormula rule) {
        this.leg = leg;
        basis = rule.basis();
        high = rule.initialHigh().doubleValue();
        low = rule.initialLow().doubleValue();
        ofCall = rule.maintenanceCall().doubleValue();
        ofPut = rule.maintenancePut().doubleValue();
        ofMark = rule.maintenancePutOfMark().doubleValue();
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
        double gain = underlying - legs.strike[i];
        double outShare = StrictMath.max(legs.call[i] ? -gain : gain, 0) / underlying;
        double mark = legs.inverse[i] ? point.mark[i] : point.mark[i] / underlying;
        double initial = StrictMath.max(high - outShare, low) + mark;
        double maintenance = (legs.call[i] ? ofCall : StrictMath.max(ofPut, ofMark * mark)) + mark;
        double size = StrictMath.abs(legs.units[i]) * (legs.inverse[i] ? 1 : underlying);
        point.maintenanceMargin[i] = size * maintenance;
        point.initialMargin[i] = size * StrictMath.max(initial, maintenance);
    }

    private double price(Legs legs, Assets assets, double[] factors) {
        double price = switch (basis) {
            case FORWARD -> legs.forward[leg];
            case INDEX, MARK, ENTRY -> assets.price(legs.underlying[leg]);
        };
        return price * factors[legs.underlying[leg]];
    }
}
