package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.engine.venue.Forwards;

/// Dederi, Paradex and Aevo.
final class SmallVenueModels {
    private static final String COIN = "COIN";

    private SmallVenueModels() {}

    static void addTo(Registry registry) {
        registry.add("Dederi", "Forward from index", SmallVenueModels::forward);
        registry.add("Dederi", "Portfolio margin, future leg", SmallVenueModels::futureLeg);
        registry.add("Dederi", "Future contingency", SmallVenueModels::contingency);
        registry.add("Paradex", "PM minimum delta requirement", SmallVenueModels::minimumDelta);
        registry.add("Paradex", "PM tail scenario weights", SmallVenueModels::tailWeights);
        registry.add("Aevo", "PM spot scenarios", SmallVenueModels::spotScenarios);
    }

    private static Map<String, Object> forward(Case given) {
        Values in = given.inputs();
        return Map.of(
                "forward", Forwards.fromBasis(in.number("index"), in.number("annualizedBasis"), in.number("days")));
    }

    private static Map<String, Object> futureLeg(Case given) {
        Values in = given.inputs();
        Account account = Account.in("USDC", Rules.rate(BigDecimal.ZERO))
                .linear(COIN, in.decimal("position"), in.decimal("forward"), in.decimal("forward"));
        return Map.of("pnl", PortfolioModels.profits(account, in.decimals("shocks")));
    }

    private static Map<String, Object> contingency(Case given) {
        Values in = given.inputs();
        return Map.of(
                "contingency",
                Account.in(
                                "USDC",
                                Parts.only(new Component.Size(
                                        "futures",
                                        Selector.ANY,
                                        PriceBasis.INDEX,
                                        in.decimal("factor"),
                                        in.decimal("factor"))))
                        .linear(COIN, in.decimal("position"), in.decimal("index"), in.decimal("index"))
                        .pool()
                        .maintenanceMargin());
    }

    /// Deltas enter as futures of that size on one underlying.
    private static Map<String, Object> minimumDelta(Case given) {
        Values in = given.inputs();
        if (!in.has("positions")) {
            BigDecimal net = in.decimal("netDelta").abs();
            List<BigDecimal> deltas = List.of(
                    in.decimal("hedgedDelta").add(net),
                    in.decimal("hedgedDelta").negate());
            return Map.of("minDeltaRisk", minimum(in, deltas, in.decimal("netRate"), in.decimal("hedgedRate")));
        }
        List<BigDecimal> deltas = new ArrayList<>();
        for (Values leg : in.objects("positions")) {
            deltas.add(leg.decimal("qty").multiply(leg.decimal("delta")));
        }
        double spot = in.number("spot");
        double net = minimum(in, deltas, BigDecimal.ONE, BigDecimal.ZERO) / spot;
        double hedged = minimum(in, deltas, BigDecimal.ZERO, BigDecimal.ONE) / spot;
        double signed = account(in, deltas, BigDecimal.ONE, BigDecimal.ZERO)
                .result()
                .netDelta()
                .get(COIN);
        Map<String, Object> results = new HashMap<>();
        results.put("netDelta", signed);
        results.put("hedgedDelta", hedged);
        results.put("grossDelta", net + 2 * hedged);
        return results;
    }

    private static double minimum(Values in, List<BigDecimal> deltas, BigDecimal netRate, BigDecimal hedgedRate) {
        return account(in, deltas, netRate, hedgedRate).pool().maintenanceMargin();
    }

    private static Account account(Values in, List<BigDecimal> deltas, BigDecimal netRate, BigDecimal hedgedRate) {
        Account account = Account.in(
                        "USDC", Parts.only(new Component.MinimumDelta("delta", Selector.ANY, netRate, hedgedRate)))
                .perpetual(COIN, "USDC", BigDecimal.ONE, in.decimal("spot"));
        for (int i = 0; i < deltas.size(); i++) {
            account.hold("leg " + i, COIN, deltas.get(i), in.decimal("spot"), Optional.empty(), Optional.empty());
        }
        return account;
    }

    /// The weight of a move is what a unit at a price of 1 needs there, over the size of the move.
    private static Map<String, Object> tailWeights(Case given) {
        Values in = given.inputs();
        List<Object> weights = new ArrayList<>();
        for (BigDecimal move : in.decimals("tailMoves")) {
            ScanWeight weight =
                    new ScanWeight.OverMove(in.decimal("coreRange"), BigDecimal.ONE, false, Optional.empty());
            double margin = Account.in("USDC", Parts.only(Parts.scan(List.of(move), weight)))
                    .linear(COIN, BigDecimal.valueOf(-move.signum()), BigDecimal.ONE, BigDecimal.ONE)
                    .pool()
                    .maintenanceMargin();
            weights.add(margin / move.abs().doubleValue());
        }
        return Map.of("weights", weights);
    }

    private static Map<String, Object> spotScenarios(Case given) {
        Values in = given.inputs();
        return Map.of("up", moved(in, 1), "down", moved(in, -1));
    }

    private static double moved(Values in, int sign) {
        TreeMap<String, Double> multiples = new TreeMap<>();
        multiples.put(COIN, 1 + sign * in.number("maxMove"));
        BigDecimal spot = in.decimal("spot");
        double profit = Account.in("USDC", Rules.rate(BigDecimal.ZERO))
                .linear(COIN, BigDecimal.ONE, spot, spot)
                .after(multiples)
                .equity();
        return spot.doubleValue() + profit;
    }
}
