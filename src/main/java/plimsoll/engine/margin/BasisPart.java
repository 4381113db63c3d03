package plimsoll.engine.margin;

import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.VolDirection;
import plimsoll.engine.pricing.TotalVols;

/// What options lose when the forward of each expiry moves against spot.
final class BasisPart implements SetPart {
    private final Component.Basis rule;
    private final OptionSheet options;
    private final double up;
    private final double down;
    private final double add;
    private final double multiple;

    BasisPart(Component.Basis rule, SetMembers members, Legs legs) {
        this.rule = rule;
        options = new OptionSheet(
                members.byExpiry(instrument -> instrument.kind() == InstrumentKind.OPTION), legs, legs.kernel());
        up = 1 + rule.up().doubleValue();
        down = 1 + rule.down().doubleValue();
        add = rule.add().doubleValue();
        multiple = rule.multiple().doubleValue();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        if (options.size() == 0) {
            values.set(0, 0);
            return;
        }
        ScanScratch scratch = values.scratch(options.size());
        TotalVols vols = scratch.deviations(VolDirection.NONE);
        if (scratch.volShock != market.volShock) {
            options.deviations(market, vols);
            scratch.volShock = market.volShock;
        }
        options.values(market, 1, vols, scratch.now);
        options.values(market, up, vols, scratch.then);
        options.values(market, down, vols, scratch.worst);
        double loss = 0;
        for (int e = 0; e < options.expiries(); e++) {
            int first = options.legs[options.starts[e]];
            double risen = 0;
            double fallen = 0;
            for (int k = options.starts[e]; k < options.starts[e + 1]; k++) {
                double size = market.legs.units[options.legs[k]];
                risen += size * (scratch.then[k] - scratch.now[k]);
                fallen += size * (scratch.worst[k] - scratch.now[k]);
            }
            double worst = StrictMath.min(0, StrictMath.min(risen, fallen)) * market.conversion(first);
            loss -= worst * (add + multiple * market.legs.years[first]);
        }
        values.set(loss, loss);
    }
}
