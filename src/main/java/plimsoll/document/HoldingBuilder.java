package plimsoll.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import plimsoll.domain.Confidence;
import plimsoll.domain.Holding;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.account.MarginMode;
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

/// Gathers what one position needs from market and rules, or says everything that is missing.
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

    /// Something that is missing or wrong.
    ///
    /// @param field  where it can be mended
    /// @param reason a few words
    /// @param fix    one sentence: how to mend it
    record Gap(String field, String reason, String fix) {}

    /// Receives all reasons why a position is left out.
    @FunctionalInterface
    interface Refusal {
        void leaveOut(Position position, List<Gap> gaps);
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
        List<Gap> gaps = new ArrayList<>();
        Optional<Holding> holding = Optional.empty();
        if (isExpired(instrument) && !isSettled(instrument)) {
            gaps.add(new Gap(
                    "instrument",
                    "it expired on " + Snapshots.date(instrument.expiry().get()),
                    "Delete the leg, or set an earlier valuation time."));
        } else {
            double indexPrice = indexPrice(instrument, gaps);
            double mark = mark(instrument, gaps);
            ownInputs(position, instrument, gaps);
            Optional<MarginRule> margin = margin(instrument, rules, gaps);
            Optional<TierTable> table = table(position, instrument, margin, gaps);
            Terms terms = terms(instrument, indexPrice, mark, gaps);
            if (gaps.isEmpty()) {
                holding = Optional.of(holding(position, instrument, margin, table, indexPrice, mark, terms));
            }
        }
        if (holding.isEmpty()) {
            refusal.leaveOut(position, gaps);
        } else {
            noteEmpty(position, instrument);
        }
        return holding;
    }

    /// USD per unit of the underlying; NaN when it is missing.
    private double indexPrice(Instrument instrument, List<Gap> gaps) {
        String underlying = instrument.underlying();
        String settlement = instrument.contract().settlementAsset();
        if (!index.containsKey(underlying)) {
            gaps.add(new Gap(
                    "index",
                    underlying + " has no index price",
                    "Enter the index price of " + underlying + " under Market."));
        }
        if (!settlement.equals(underlying) && !index.containsKey(settlement)) {
            gaps.add(new Gap(
                    "index",
                    "its settlement asset " + settlement + " has no index price",
                    "Enter the index price of " + settlement + " under Market."));
        }
        return index.getOrDefault(underlying, Double.NaN);
    }

    /// The mark price; NaN when it is missing or cannot be.
    private double mark(Instrument instrument, List<Gap> gaps) {
        Quote mark = market.mark().get(instrument.id());
        if (mark == null || (mark.value().signum() <= 0 && instrument.kind() != InstrumentKind.OPTION)) {
            gaps.add(new Gap(
                    "mark",
                    mark == null ? "it has no mark price" : "its mark price is not above 0",
                    "Enter the mark price of " + instrument.symbol() + " under Market."));
            return Double.NaN;
        }
        if (mark.value().signum() < 0) {
            gaps.add(new Gap("mark", "its mark price is negative", "Enter a mark price of at least 0."));
        }
        return mark.value().doubleValue();
    }

    private static void ownInputs(Position position, Instrument instrument, List<Gap> gaps) {
        if (position.entryPrice().isEmpty()) {
            gaps.add(new Gap("entry price", "it has no entry price", "Enter the average entry price."));
        }
        if (position.mode() == MarginMode.ISOLATED && position.isolatedMargin().isEmpty()) {
            gaps.add(new Gap(
                    "isolated margin",
                    "an isolated position needs its own margin",
                    "Enter the isolated margin in " + instrument.contract().settlementAsset()
                            + ", or set the position to cross."));
        }
    }

    private static Optional<MarginRule> margin(Instrument instrument, RuleFile rules, List<Gap> gaps) {
        Optional<MarginRule> margin = rules.marginFor(instrument);
        boolean scanned =
                rules.portfolio().map(portfolio -> portfolio.scans(instrument)).orElse(false);
        if (margin.isEmpty() && !scanned) {
            gaps.add(new Gap(
                    "rule",
                    rules.id() + " has no rule for " + instrument.symbol(),
                    "Choose another rule file for its pool, or add a margin rule."));
        }
        if (margin.isPresent()
                && margin.get() instanceof MarginRule.OptionFormula
                && instrument.kind() != InstrumentKind.OPTION) {
            gaps.add(new Gap(
                    "rule",
                    rules.id() + " applies its option formula to " + instrument.symbol() + ", which is not an option",
                    "Limit the option rule to options under Rules, and add a rule for " + instrument.symbol() + "."));
        }
        return margin;
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

    private Holding holding(
            Position position,
            Instrument instrument,
            Optional<MarginRule> margin,
            Optional<TierTable> table,
            double indexPrice,
            double mark,
            Terms terms) {
        return new Holding(
                position,
                instrument,
                margin,
                table,
                position.quantity().doubleValue(),
                position.entryPrice().orElseThrow().doubleValue(),
                mark,
                indexPrice,
                terms.forward(),
                terms.vol(),
                terms.rate(),
                terms.years(),
                position.leverage()
                        .map(leverage -> OptionalDouble.of(leverage.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                terms.fixed(),
                confidence(instrument));
    }

    /// What follows from the expiry.
    private record Terms(double forward, OptionalDouble vol, double rate, double years, double fixed) {}

    private Terms terms(Instrument instrument, double indexPrice, double mark, List<Gap> gaps) {
        if (instrument.expiry().isEmpty()) {
            return new Terms(indexPrice, OptionalDouble.empty(), 0, 0, 0);
        }
        Instant expiry = instrument.expiry().get();
        ExpiryKey key = new ExpiryKey(instrument.underlying(), expiry);
        Quote rateQuote = market.rate().get(key);
        double rate = rateQuote == null ? 0 : rateQuote.value().doubleValue();
        if (!(StrictMath.abs(rate) <= HIGHEST_RATE)) {
            gaps.add(new Gap(
                    "rate",
                    "the interest rate of its expiry is beyond 1,000 % a year",
                    "Enter the rate as a share per year, for example 0.04 for 4 %."));
        }
        double forward = forward(instrument, key, mark, gaps);
        OptionalDouble vol = instrument instanceof Option ? vol(instrument, gaps) : OptionalDouble.empty();
        double years = StrictMath.max(0, Duration.between(time, expiry).toMillis() / 1000.0 / SECONDS_PER_YEAR);
        Quote settled = market.settled().get(key);
        double fixed = settled == null ? 0 : settled.value().doubleValue();
        if (!Double.isNaN(forward) && !(fixed >= 0 && fixed <= forward)) {
            gaps.add(new Gap(
                    "forward",
                    "the settled part of its forward is not between 0 and the forward",
                    "Enter the settled part of " + instrument.underlying() + " " + Snapshots.date(expiry)
                            + " under Market."));
        }
        return new Terms(forward, vol, rate, years, fixed);
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

    /// The forward of the expiry; for a future without one its mark. NaN when it is missing.
    private double forward(Instrument instrument, ExpiryKey key, double mark, List<Gap> gaps) {
        Quote quote = market.forward().get(key);
        if (quote == null && !(instrument instanceof Option)) {
            return mark;
        }
        if (quote == null || quote.value().signum() <= 0) {
            gaps.add(new Gap(
                    "forward",
                    quote == null
                            ? "its expiry has no forward price"
                            : "the forward price of its expiry is not above 0",
                    "Enter the forward of " + instrument.underlying() + " " + Snapshots.date(key.expiry())
                            + " under Market."));
            return Double.NaN;
        }
        return quote.value().doubleValue();
    }

    /// The implied volatility of an option; empty when it is missing.
    private OptionalDouble vol(Instrument instrument, List<Gap> gaps) {
        Quote quote = market.vol().get(instrument.id());
        if (quote == null || quote.value().signum() <= 0) {
            gaps.add(new Gap(
                    "volatility",
                    "it has no implied volatility above 0",
                    "Enter the volatility of " + instrument.symbol() + " under Market."));
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
    private Optional<TierTable> table(
            Position position, Instrument instrument, Optional<MarginRule> margin, List<Gap> gaps) {
        if (!(margin.orElse(null) instanceof MarginRule.Tiers tiers)) {
            return Optional.empty();
        }
        String symbol = instrument.symbol();
        Optional<TierTable> found = tiers.tableFor(instrument);
        if (found.isEmpty()) {
            gaps.add(new Gap(
                    "rule",
                    "the rules hold no tier table for " + symbol,
                    "Add a tier table for " + symbol + " under Rules."));
        }
        found.filter(table -> !table.symbol().equals(symbol) && !table.symbol().equals(MarginRule.ANY_SYMBOL))
                .ifPresent(table -> problems.accept(Problem.note(
                        Kind.POSITION,
                        position.id(),
                        "rule",
                        symbol + " has no tier table of its own; that of " + table.symbol() + " is used.",
                        "Add a tier table for " + symbol + " under Rules when the venue publishes one.")));
        return found;
    }
}
