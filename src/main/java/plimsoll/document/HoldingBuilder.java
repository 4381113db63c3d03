package plimsoll.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.Confidence;
import plimsoll.domain.Holding;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;

/// Gathers what one position needs from market and rules, or says why it is left out.
final class HoldingBuilder {
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400.0;

    /// Largest magnitude of an annual rate; beyond it discount factors leave the range of numbers.
    private static final double HIGHEST_RATE = 10;

    private static final Confidence SURE =
            new Confidence(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    private final Market market;
    private final Map<String, Double> index;
    private final Instant time;
    private final Refusal refusal;
    private final Consumer<Problem> problems;

    /// Receives the reason why a position is left out.
    @FunctionalInterface
    interface Refusal {
        void leaveOut(Position position, String field, String reason, String fix);
    }

    HoldingBuilder(
            Market market, Map<String, Double> index, Instant time, Refusal refusal, Consumer<Problem> problems) {
        this.market = market;
        this.index = index;
        this.time = time;
        this.refusal = refusal;
        this.problems = problems;
    }

    Optional<Holding> build(Position position, Instrument instrument, RuleFile rules) {
        Double indexPrice = index.get(instrument.underlying());
        if (indexPrice == null) {
            return refuse(
                    position,
                    "index",
                    instrument.underlying() + " has no index price",
                    "Enter the index price of " + instrument.underlying() + " under Market.");
        }
        if (!index.containsKey(instrument.contract().settlementAsset())) {
            return refuse(
                    position,
                    "index",
                    "its settlement asset " + instrument.contract().settlementAsset() + " has no index price",
                    "Enter the index price of " + instrument.contract().settlementAsset() + " under Market.");
        }
        if (isExpired(instrument) && !isSettled(instrument)) {
            return refuse(
                    position,
                    "instrument",
                    "it expired on " + Snapshots.date(instrument.expiry().get()),
                    "Delete the leg, or set an earlier valuation time.");
        }
        Quote mark = market.mark().get(instrument.id());
        if (mark == null || (mark.value().signum() <= 0 && instrument.kind() != InstrumentKind.OPTION)) {
            return refuse(
                    position,
                    "mark",
                    mark == null ? "it has no mark price" : "its mark price is not above 0",
                    "Enter the mark price of " + instrument.symbol() + " under Market.");
        }
        if (mark.value().signum() < 0) {
            return refuse(position, "mark", "its mark price is negative", "Enter a mark price of at least 0.");
        }
        if (position.entryPrice().isEmpty()) {
            return refuse(position, "entry price", "it has no entry price", "Enter the average entry price.");
        }
        Optional<MarginRule> margin = rules.marginFor(instrument);
        boolean scanned =
                rules.portfolio().map(portfolio -> portfolio.scans(instrument)).orElse(false);
        if (margin.isEmpty() && !scanned) {
            return refuse(
                    position,
                    "rule",
                    rules.id() + " has no rule for " + instrument.symbol(),
                    "Choose another rule file for its pool, or add a margin rule.");
        }
        if (margin.isPresent()
                && margin.get() instanceof MarginRule.OptionFormula
                && instrument.kind() != InstrumentKind.OPTION) {
            return refuse(
                    position,
                    "rule",
                    rules.id() + " applies its option formula to " + instrument.symbol() + ", which is not an option",
                    "Limit the option rule to options under Rules, and add a rule for " + instrument.symbol() + ".");
        }
        return withTerms(position, instrument, margin, indexPrice, mark.value().doubleValue());
    }

    private boolean isExpired(Instrument instrument) {
        return instrument.expiry().isPresent() && !instrument.expiry().get().isAfter(time);
    }

    /// Whether the settlement price of the expiry is known: the settled part of its forward is all of it.
    private boolean isSettled(Instrument instrument) {
        ExpiryKey key =
                new ExpiryKey(instrument.underlying(), instrument.expiry().orElseThrow());
        Quote forward = market.forward().get(key);
        Quote settled = market.settled().get(key);
        return forward != null && settled != null && settled.value().compareTo(forward.value()) == 0;
    }

    private Optional<Holding> withTerms(
            Position position, Instrument instrument, Optional<MarginRule> margin, double indexPrice, double mark) {
        Optional<TierTable> table = Optional.empty();
        if (margin.orElse(null) instanceof MarginRule.Tiers tiers) {
            table = table(position, tiers, instrument);
            if (table.isEmpty()) {
                return refuse(
                        position,
                        "rule",
                        "the rules hold no tier table for " + instrument.symbol(),
                        "Add a tier table for " + instrument.symbol() + " under Rules.");
            }
        }
        Optional<Terms> terms = terms(position, instrument, indexPrice, mark);
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        noteEmpty(position, instrument);
        return Optional.of(new Holding(
                position,
                instrument,
                margin,
                table,
                position.quantity().doubleValue(),
                position.entryPrice().orElseThrow().doubleValue(),
                mark,
                indexPrice,
                terms.get().forward(),
                terms.get().vol(),
                terms.get().rate(),
                terms.get().years(),
                position.leverage()
                        .map(leverage -> OptionalDouble.of(leverage.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                terms.get().fixed(),
                confidence(instrument)));
    }

    /// What follows from the expiry.
    private record Terms(double forward, OptionalDouble vol, double rate, double years, double fixed) {}

    private Optional<Terms> terms(Position position, Instrument instrument, double indexPrice, double mark) {
        if (instrument.expiry().isEmpty()) {
            return Optional.of(new Terms(indexPrice, OptionalDouble.empty(), 0, 0, 0));
        }
        Instant expiry = instrument.expiry().get();
        ExpiryKey key = new ExpiryKey(instrument.underlying(), expiry);
        Quote rateQuote = market.rate().get(key);
        double rate = rateQuote == null ? 0 : rateQuote.value().doubleValue();
        if (!(StrictMath.abs(rate) <= HIGHEST_RATE)) {
            refuse(
                    position,
                    "rate",
                    "the interest rate of its expiry is beyond 1,000 % a year",
                    "Enter the rate as a share per year, for example 0.04 for 4 %.");
            return Optional.empty();
        }
        OptionalDouble forward = forward(position, instrument, market.forward().get(key), expiry, mark);
        if (forward.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble vol = OptionalDouble.empty();
        if (instrument instanceof Option) {
            vol = vol(position, instrument);
            if (vol.isEmpty()) {
                return Optional.empty();
            }
        }
        double years = StrictMath.max(0, Duration.between(time, expiry).toMillis() / 1000.0 / SECONDS_PER_YEAR);
        Quote settled = market.settled().get(key);
        double fixed = settled == null ? 0 : settled.value().doubleValue();
        if (!(fixed >= 0 && fixed <= forward.getAsDouble())) {
            refuse(
                    position,
                    "forward",
                    "the settled part of its forward is not between 0 and the forward",
                    "Enter the settled part of " + instrument.underlying() + " " + Snapshots.date(expiry)
                            + " under Market.");
            return Optional.empty();
        }
        return Optional.of(new Terms(forward.getAsDouble(), vol, rate, years, fixed));
    }

    private Confidence confidence(Instrument instrument) {
        if (market.confidence().isEmpty()) {
            return SURE;
        }
        String asset = instrument.underlying();
        BigDecimal spot = sure(FeedKey.of(Feed.SPOT, asset));
        BigDecimal perpetual = sure(FeedKey.of(Feed.PERPETUAL, asset));
        if (instrument.expiry().isEmpty()) {
            return new Confidence(spot, perpetual, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        }
        ExpiryKey key = new ExpiryKey(asset, instrument.expiry().get());
        return new Confidence(
                spot,
                perpetual,
                sure(FeedKey.of(Feed.FORWARD, key)),
                sure(FeedKey.of(Feed.RATE, key)),
                sure(FeedKey.of(Feed.VOL, key)));
    }

    private BigDecimal sure(FeedKey key) {
        Quote quote = market.confidence().get(key);
        return quote == null ? BigDecimal.ONE : quote.value();
    }

    /// The forward of the expiry; for a future without one its mark. Empty when refused.
    private OptionalDouble forward(
            Position position, Instrument instrument, @Nullable Quote quote, Instant expiry, double mark) {
        if (quote == null && !(instrument instanceof Option)) {
            return OptionalDouble.of(mark);
        }
        if (quote == null || quote.value().signum() <= 0) {
            refuse(
                    position,
                    "forward",
                    quote == null
                            ? "its expiry has no forward price"
                            : "the forward price of its expiry is not above 0",
                    "Enter the forward of " + instrument.underlying() + " " + Snapshots.date(expiry)
                            + " under Market.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(quote.value().doubleValue());
    }

    /// The implied volatility of an option. Empty when refused.
    private OptionalDouble vol(Position position, Instrument instrument) {
        Quote quote = market.vol().get(instrument.id());
        if (quote == null || quote.value().signum() <= 0) {
            refuse(
                    position,
                    "volatility",
                    "it has no implied volatility above 0",
                    "Enter the volatility of " + instrument.symbol() + " under Market.");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(quote.value().doubleValue());
    }

    private void noteEmpty(Position position, Instrument instrument) {
        if (position.quantity().signum() == 0) {
            problems.accept(Problem.note(
                    Kind.POSITION,
                    position.id(),
                    "quantity",
                    instrument.symbol() + " has quantity 0.",
                    "Enter a quantity, long positive, short negative."));
        }
    }

    /// The table of the symbol; a dated future that takes that of the symbol before the underscore is noted.
    private Optional<TierTable> table(Position position, MarginRule.Tiers rule, Instrument instrument) {
        String symbol = instrument.symbol();
        Optional<TierTable> found = rule.tableFor(instrument);
        found.filter(table -> !table.symbol().equals(symbol) && !table.symbol().equals(MarginRule.ANY_SYMBOL))
                .ifPresent(table -> problems.accept(Problem.note(
                        Kind.POSITION,
                        position.id(),
                        "rule",
                        symbol + " has no tier table of its own; that of " + table.symbol() + " is used.",
                        "Add a tier table for " + symbol + " under Rules when the venue publishes one.")));
        return found;
    }

    private Optional<Holding> refuse(Position position, String field, String reason, String fix) {
        refusal.leaveOut(position, field, reason, fix);
        return Optional.empty();
    }
}
