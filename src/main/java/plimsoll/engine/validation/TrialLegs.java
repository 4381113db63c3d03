package plimsoll.engine.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.instrument.Spot;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.TierTable;

/// Makes instruments that the selectors of a rule file take: every kind and payoff, every tier table. The tables of one
/// rule differ in nothing but their rows, so all kinds are tried with the first one and one kind with the others.
final class TrialLegs {
    private static final BigDecimal CALL_STRIKE = new BigDecimal("110");
    private static final BigDecimal PUT_STRIKE = new BigDecimal("90");

    private final RuleFile file;
    private final Instant expiry;
    private final Map<String, TrialLeg> legs = new LinkedHashMap<>();

    private TrialLegs(RuleFile file, Instant expiry) {
        this.file = file;
        this.expiry = expiry;
    }

    /// Returns one leg for everything that the file margins differently.
    static List<TrialLeg> of(RuleFile file, Instant expiry) {
        TrialLegs trial = new TrialLegs(file, expiry);
        for (MarginRule rule : file.margins()) {
            if (rule instanceof MarginRule.Tiers tiers) {
                for (int at = 0; at < tiers.tables().size(); at++) {
                    trial.add(rule.selector(), Optional.of(tiers.tables().get(at)), at == 0 ? Integer.MAX_VALUE : 1);
                }
            } else {
                trial.add(rule.selector(), Optional.empty(), Integer.MAX_VALUE);
            }
        }
        file.portfolio()
                .ifPresent(portfolio -> portfolio.components().stream()
                        .filter(Component.Scan.class::isInstance)
                        .forEach(scan -> trial.add(scan.selector(), Optional.empty(), Integer.MAX_VALUE)));
        return List.copyOf(trial.legs.values());
    }

    private void add(Selector selector, Optional<TierTable> table, int most) {
        int before = legs.size();
        for (InstrumentKind kind : allOr(selector.kinds(), EnumSet.allOf(InstrumentKind.class))) {
            for (Payoff payoff : allOr(selector.payoffs(), EnumSet.allOf(Payoff.class))) {
                boolean exists = kind != InstrumentKind.SPOT || payoff == Payoff.LINEAR;
                if (exists && legs.size() - before < most) {
                    instruments(selector, kind, payoff, table).forEach(instrument -> margined(instrument, table));
                }
            }
        }
    }

    private void margined(Instrument instrument, Optional<TierTable> table) {
        Optional<MarginRule> rule = file.marginFor(instrument);
        boolean scanned =
                file.portfolio().map(portfolio -> portfolio.scans(instrument)).orElse(false);
        boolean tabled = rule.orElse(null) instanceof MarginRule.Tiers tiers
                && table.map(tiers.tables()::contains).orElse(false);
        boolean fits = rule.map(found -> switch (found) {
                    case MarginRule.Tiers ignored -> tabled;
                    case MarginRule.OptionFormula ignored -> instrument.kind() == InstrumentKind.OPTION;
                    case MarginRule.Rate ignored -> true;
                })
                .orElse(scanned);
        if (fits) {
            legs.putIfAbsent(instrument.id(), new TrialLeg(instrument, rule, tabled ? table : Optional.empty()));
        }
    }

    private List<Instrument> instruments(
            Selector selector, InstrumentKind kind, Payoff payoff, Optional<TierTable> table) {
        String underlying = first(selector.underlyings()).orElse("BTC");
        String settlement = first(selector.settlementAssets()).orElse(payoff == Payoff.INVERSE ? underlying : "USDT");
        String symbol = table.map(TierTable::symbol).orElse("*");
        String id =
                String.join(" ", kind.name().toLowerCase(java.util.Locale.ROOT), underlying + "/" + settlement, symbol);
        Contract contract = new Contract(id, symbol, underlying, settlement, payoff, BigDecimal.ONE);
        return switch (kind) {
            case SPOT -> List.of(new Spot(contract));
            case PERPETUAL -> List.of(new Perpetual(contract));
            case FUTURE -> List.of(new Future(contract, expiry));
            case OPTION ->
                List.of(
                        new Option(named(contract, " call"), expiry, CALL_STRIKE, OptionType.CALL),
                        new Option(named(contract, " put"), expiry, PUT_STRIKE, OptionType.PUT));
        };
    }

    private static Contract named(Contract contract, String more) {
        return new Contract(
                contract.id() + more,
                contract.symbol(),
                contract.underlying(),
                contract.settlementAsset(),
                contract.payoff(),
                contract.size());
    }

    private static <T> Collection<T> allOr(Set<T> chosen, Collection<T> all) {
        List<T> ordered = new ArrayList<>(all);
        ordered.removeIf(item -> !chosen.isEmpty() && !chosen.contains(item));
        return ordered;
    }

    private static Optional<String> first(Set<String> names) {
        return names.stream().sorted().findFirst();
    }
}
