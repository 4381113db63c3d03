package plimsoll.engine.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;

/// Margins generated books under one rule file, through the kernel that margins every book.
final class TrialBook {
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private final HashedRule rule;

    TrialBook(RuleFile file) {
        rule = new HashedRule(file, "", false);
    }

    /// Returns what a pool of the legs has and needs.
    ///
    /// @param quantities one per leg, signed
    PoolPoint margin(List<TrialLeg> legs, double... quantities) {
        SortedMap<String, Double> index = new TreeMap<>();
        List<Holding> holdings = new ArrayList<>();
        String currency =
                legs.isEmpty() ? "USD" : legs.getFirst().instrument().contract().settlementAsset();
        index.put(currency, 1.0);
        legs.forEach(leg -> index.put(leg.instrument().contract().settlementAsset(), 1.0));
        legs.forEach(leg -> index.put(leg.instrument().underlying(), TrialLeg.PRICE));
        for (int i = 0; i < quantities.length; i++) {
            holdings.add(legs.get(i).holding("leg " + (char) ('a' + i), quantities[i]));
        }
        String moved = legs.isEmpty() ? currency : legs.getFirst().instrument().underlying();
        return margin(currency, moved, index, holdings, List.of());
    }

    /// Returns what a pool holding one balance counts, in USD.
    double counted(Haircut haircut, double amount) {
        SortedMap<String, Double> index = new TreeMap<>();
        index.put("USD", 1.0);
        index.put(haircut.asset(), TrialLeg.PRICE);
        Collateral balance =
                new Collateral("balance", haircut.asset(), amount, TrialLeg.PRICE, haircut, BigDecimal.ONE);
        return margin("USD", haircut.asset(), index, List.of(), List.of(balance))
                .equity();
    }

    private PoolPoint margin(
            String currency,
            String moved,
            SortedMap<String, Double> index,
            List<Holding> holdings,
            List<Collateral> collateral) {
        PoolSnapshot pool = new PoolSnapshot(
                "trial",
                rule.file().venue(),
                "Trial",
                currency,
                index.getOrDefault(currency, 1.0),
                MarginMode.CROSS,
                rule,
                holdings,
                collateral,
                List.of());
        Snapshot snapshot = new Snapshot(0, TIME, List.of(pool), index, StressSettings.defaults(moved));
        BookKernel book = new BookKernel(snapshot);
        double[] factors = new double[book.assets().size()];
        book.assets().shock(0, factors);
        PoolKernel kernel = book.pools().getFirst();
        PoolPoint point = kernel.point();
        kernel.evaluate(factors, 0, point);
        return point;
    }
}
