package plimsoll.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.document.Valuation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Quote;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.StressSettings;

/// Builds small books for tests through the same way as the program: document, rules, snapshot.
public final class Book {
    /// The valuation time of every test book.
    public static final Instant TIME = Instant.parse("2026-11-01T08:00:00Z");

    private Document document;
    private final List<HashedRule> rules = new ArrayList<>();

    /// Starts with an index price of 100,000 for BTC, 4,000 for ETH and 1 for USDT, USDC and USD.
    public Book() {
        document = Document.empty().withValuation(new Valuation.Fixed(TIME));
        index("BTC", "100000").index("ETH", "4000");
        index("USDT", "1").index("USDC", "1").index("USD", "1");
    }

    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Quote quote(String text) {
        return new Quote(number(text), TIME);
    }

    public Book index(String asset, String price) {
        document = document.withMarket(document.market().withIndex(map -> {
            map.put(asset, quote(price));
            return map;
        }));
        return this;
    }

    public Book mark(String instrument, String price) {
        document = document.withMarket(document.market().withMark(map -> {
            map.put(instrument, quote(price));
            return map;
        }));
        return this;
    }

    public Book vol(String instrument, String vol) {
        document = document.withMarket(document.market().withVol(map -> {
            map.put(instrument, quote(vol));
            return map;
        }));
        return this;
    }

    public Book forward(String underlying, int days, String price) {
        return forward(underlying, expiry(days), price);
    }

    public Book forward(String underlying, Instant expiry, String price) {
        document = document.withMarket(document.market().withForward(map -> {
            map.put(new ExpiryKey(underlying, expiry), quote(price));
            return map;
        }));
        return this;
    }

    public Book rate(String underlying, int days, String rate) {
        document = document.withMarket(document.market().withRate(map -> {
            map.put(new ExpiryKey(underlying, expiry(days)), quote(rate));
            return map;
        }));
        return this;
    }

    public Book expiryQuotes(String underlying, Instant expiry, String forward, String settled, String rate) {
        ExpiryKey key = new ExpiryKey(underlying, expiry);
        document = document.withMarket(document.market()
                .withForward(map -> {
                    map.put(key, quote(forward));
                    return map;
                })
                .withSettled(map -> {
                    map.put(key, quote(settled));
                    return map;
                })
                .withRate(map -> {
                    map.put(key, quote(rate));
                    return map;
                }));
        return this;
    }

    public Book confidence(FeedKey feed, BigDecimal value) {
        document = document.withMarket(document.market().withConfidence(map -> {
            map.put(feed, new Quote(value, TIME));
            return map;
        }));
        return this;
    }

    public static Instant expiry(int days) {
        return TIME.plus(Duration.ofDays(days));
    }

    public Book rule(RuleFile rule) {
        rules.add(new HashedRule(rule, "0".repeat(64), true));
        return this;
    }

    public Book pool(String id, String currency, String rule, NamedMargin... additions) {
        List<Pool> pools = new ArrayList<>(document.pools());
        pools.add(new Pool(id, "Venue " + id, "Pool " + id, currency, RuleRef.inForce(rule))
                .withAdditions(List.of(additions)));
        document = document.withPools(pools);
        return this;
    }

    public Book additions(String pool, List<NamedMargin> additions) {
        document = document.withPools(document.pools().stream()
                .map(item -> item.id().equals(pool) ? item.withAdditions(additions) : item)
                .toList());
        return this;
    }

    public Book valuation(Instant time) {
        document = document.withValuation(new Valuation.Fixed(time));
        return this;
    }

    public Book balance(String id, String pool, String asset, String amount) {
        List<Balance> balances = new ArrayList<>(document.balances());
        balances.add(new Balance(id, pool, asset, number(amount)));
        document = document.withBalances(balances);
        return this;
    }

    public Book instrument(Instrument instrument) {
        List<Instrument> instruments = new ArrayList<>(document.instruments());
        instruments.add(instrument);
        document = document.withInstruments(instruments);
        return this;
    }

    public Book linearPerp(String id, String underlying, String settlement, String mark) {
        return instrument(new Perpetual(new Contract(id, id, underlying, settlement, Payoff.LINEAR, BigDecimal.ONE)))
                .mark(id, mark);
    }

    public Book inversePerp(String id, String underlying, String mark) {
        return instrument(new Perpetual(new Contract(id, id, underlying, underlying, Payoff.INVERSE, BigDecimal.ONE)))
                .mark(id, mark);
    }

    public Book future(String id, Payoff payoff, String underlying, String settlement, int days, String mark) {
        return instrument(
                        new Future(new Contract(id, id, underlying, settlement, payoff, BigDecimal.ONE), expiry(days)))
                .mark(id, mark);
    }

    public Book option(
            String id, Payoff payoff, String underlying, String settlement, int days, String strike, OptionType type) {
        return instrument(new Option(
                new Contract(id, id, underlying, settlement, payoff, BigDecimal.ONE),
                expiry(days),
                number(strike),
                type));
    }

    public Book position(String id, String pool, String instrument, String quantity, String entry) {
        return position(Position.cross(id, pool, instrument, number(quantity), number(entry)));
    }

    public Book isolated(String id, String pool, String instrument, String quantity, String entry, String margin) {
        return position(Position.cross(id, pool, instrument, number(quantity), number(entry))
                .withMode(MarginMode.ISOLATED, Optional.of(number(margin))));
    }

    public Book position(Position position) {
        List<Position> positions = new ArrayList<>(document.positions());
        positions.add(position);
        document = document.withPositions(positions);
        return this;
    }

    public Book quantity(String position, BigDecimal quantity) {
        document = document.withPositions(document.positions().stream()
                .map(item -> item.id().equals(position) ? item.withQuantity(quantity) : item)
                .toList());
        return this;
    }

    public Book amount(String balance, BigDecimal amount) {
        document = document.withBalances(document.balances().stream()
                .map(item ->
                        item.id().equals(balance) ? new Balance(item.id(), item.poolId(), item.asset(), amount) : item)
                .toList());
        return this;
    }

    public Book stress(StressSettings stress) {
        document = document.withStress(stress);
        return this;
    }

    public Document document() {
        return document;
    }

    public RuleCatalog catalog() {
        return new RuleCatalog(rules);
    }

    public Prepared prepared() {
        return Snapshots.of(document, catalog(), TIME, 1);
    }

    public Snapshot snapshot() {
        Prepared prepared = prepared();
        if (prepared.hasErrors()) {
            throw new IllegalStateException("test book is incomplete: " + prepared.problems());
        }
        return prepared.snapshot();
    }

    /// Returns a rule file of one constant rate on the mark for everything.
    public static RuleFile percent(String id, String initial, String maintenance) {
        return file(
                id,
                Trigger.AT_OR_BELOW,
                new MarginRule.Rate(
                        Selector.ANY,
                        PriceBasis.MARK,
                        new RateCurve.Constant(number(initial)),
                        new RateCurve.Constant(number(maintenance))));
    }

    public static RuleFile file(String id, Trigger trigger, MarginRule... margins) {
        return new RuleFile(
                id,
                "test",
                "Test venue",
                "test model",
                Instant.EPOCH,
                LocalDate.of(2026, 11, 1),
                List.of(),
                false,
                "",
                trigger,
                new EquityRule(OptionValue.NONE, List.of(), Optional.of(BigDecimal.ZERO)),
                List.of(margins));
    }

    /// Returns the standard margin that Deribit documents, as a rule file for tests.
    public static RuleFile deribit(String id) {
        return file(
                id,
                Trigger.BELOW,
                optionFormula(),
                new MarginRule.Rate(
                        Selector.ANY,
                        PriceBasis.INDEX,
                        new RateCurve.LinearInSize(number("0.02"), number("0.00005")),
                        new RateCurve.LinearInSize(number("0.01"), number("0.00005"))));
    }

    public static MarginRule.OptionFormula optionFormula() {
        return new MarginRule.OptionFormula(
                new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of()),
                PriceBasis.FORWARD,
                number("0.15"),
                number("0.10"),
                number("0.075"),
                number("0.075"),
                number("0.075"));
    }

    /// Returns a rule file with one tier table for all symbols; each tier is "bound rate maxLeverage", bound `-` =
    /// none.
    public static RuleFile tiers(String id, TierMode mode, TierBound bound, TierAxis axis, String... rows) {
        List<Tier> tiers = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = List.of(row.split(" "));
            tiers.add(new Tier(
                    cells.get(0).equals("-") ? Optional.empty() : Optional.of(number(cells.get(0))),
                    number(cells.get(1)),
                    Optional.of(number(cells.get(2))),
                    Optional.empty()));
        }
        return file(
                id,
                Trigger.AT_OR_BELOW,
                new MarginRule.Tiers(
                        Selector.ANY,
                        PriceBasis.MARK,
                        axis,
                        bound,
                        mode,
                        new RateCurve.ByLeverage(BigDecimal.TEN),
                        List.of(new TierTable("*", tiers, true))));
    }
}
