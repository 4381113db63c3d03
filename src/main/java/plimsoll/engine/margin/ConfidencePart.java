package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.Collateral;
import plimsoll.domain.Confidence;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Feed;
import plimsoll.domain.rule.Component;

/// A charge for doubtful prices, in initial margin only. Confidence does not move with the market, so what is charged
/// is
/// known once and for all, decided in decimals.
final class ConfidencePart implements SetPart {
    private final Component.Confidence rule;
    private final int[] legs;
    private final double[] legFactors;
    private final int[] assets;
    private final double[] assetUnits;
    private final double[] assetPrices;

    ConfidencePart(Component.Confidence rule, SetMembers members, String currency, Assets book) {
        this.rule = rule;
        List<Integer> charged = new ArrayList<>();
        List<Double> factors = new ArrayList<>();
        for (int k = 0; k < members.legs().length; k++) {
            double factor = factor(lowest(members.holdings().get(k).confidence(), members.holdsPerpetual()));
            if (isSubject(members, k) && factor > 0) {
                charged.add(members.legs()[k]);
                factors.add(factor);
            }
        }
        legs = charged.stream().mapToInt(Integer::intValue).toArray();
        legFactors = factors.stream().mapToDouble(Double::doubleValue).toArray();
        List<Collateral> doubtful = members.balances().stream()
                .filter(balance ->
                        !balance.asset().equals(currency) && isSubject(balance) && factor(balance.confidence()) > 0)
                .toList();
        assets = doubtful.stream()
                .mapToInt(balance -> book.slot(balance.asset()))
                .toArray();
        assetPrices = doubtful.stream().mapToDouble(Collateral::price).toArray();
        assetUnits = doubtful.stream()
                .mapToDouble(balance -> balance.amount() * factor(balance.confidence()))
                .toArray();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public void evaluate(SetMarket market, PartValues values) {
        double charge = 0;
        for (int k = 0; k < legs.length; k++) {
            int i = legs[k];
            double units = MarginBasis.baseUnits(market.legs, i, market.point.mark[i]);
            charge += legFactors[k] * units * market.index(i);
        }
        for (int b = 0; b < assets.length; b++) {
            double usd = assetPrices[b] * market.factors[assets[b]];
            charge += assetUnits[b] * usd / market.unit;
        }
        values.set(charge, 0);
    }

    private boolean isSubject(SetMembers members, int k) {
        InstrumentKind kind = members.holdings().get(k).instrument().kind();
        return switch (rule.subject()) {
            case PERPETUALS -> kind == InstrumentKind.PERPETUAL;
            case OPTIONS -> kind == InstrumentKind.OPTION;
            case SHORT_OPTIONS ->
                kind == InstrumentKind.OPTION && members.holdings().get(k).quantity() < 0;
            case COLLATERAL -> false;
        };
    }

    private boolean isSubject(Collateral balance) {
        return switch (rule.subject()) {
            case COLLATERAL -> balance.amount() > 0;
            case PERPETUALS, OPTIONS, SHORT_OPTIONS -> false;
        };
    }

    /// Returns what one unit of size is charged: (1 - confidence) x factor below the threshold, else 0.
    private double factor(BigDecimal confidence) {
        if (confidence.compareTo(rule.threshold()) >= 0) {
            return 0;
        }
        return BigDecimal.ONE.subtract(confidence).multiply(rule.factor()).doubleValue();
    }

    /// The lowest confidence of the feeds that the set reads; that of the perpetual counts while the set holds one.
    private BigDecimal lowest(Confidence confidence, boolean readsPerpetual) {
        BigDecimal lowest = BigDecimal.ONE;
        for (Feed feed : rule.sources()) {
            lowest = lowest.min(
                    switch (feed) {
                        case SPOT -> confidence.spot();
                        case PERPETUAL -> readsPerpetual ? confidence.perpetual() : BigDecimal.ONE;
                        case FORWARD -> confidence.forward();
                        case RATE -> confidence.rate();
                        case VOL -> confidence.vol();
                    });
        }
        return lowest;
    }
}
