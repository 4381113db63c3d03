package plimsoll.engine.margin;

import java.util.stream.IntStream;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;

/// What passing hours cost the options of the set; gains count as 0.
final class DecayPart implements SetPart {
    private static final double HOURS_PER_YEAR = 365.0 * 24;

    private final Component.Decay rule;
    private final int[] options;
    private final double years;

    DecayPart(Component.Decay rule, SetMembers members) {
        this.rule = rule;
        options = IntStream.of(members.legs())
                .filter(i -> members.holding(i).instrument().kind() == InstrumentKind.OPTION)
                .toArray();
        years = rule.hours().doubleValue() / HOURS_PER_YEAR;
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double change = 0;
        for (int i : options) {
            double forward = market.forward(i);
            double left = StrictMath.max(0, market.legs.years[i] - years);
            double vol = market.legs.shockedVol(i, market.volShock);
            double later = market.legs.value(i, forward, vol * StrictMath.sqrt(left));
            double now = market.legs.value(i, forward, market.deviation(i));
            change += market.legs.units[i] * (later - now) * market.conversion(i);
        }
        double loss = StrictMath.max(0, -change);
        values.set(loss, loss);
    }
}
