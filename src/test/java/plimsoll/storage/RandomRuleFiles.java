package plimsoll.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.market.Feed;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginBand;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.MultiplierStep;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.OptionTerms;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.Source;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VenueProcess;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;

/// Rule files of every form, from a seed. Their numbers are in range but make no venue.
public final class RandomRuleFiles {
    private final Random random;

    private RandomRuleFiles(long seed) {
        random = new Random(seed);
    }

    /// Returns the file of a seed; the same seed gives the same file.
    public static RuleFile of(long seed) {
        return new RandomRuleFiles(seed).file();
    }

    private RuleFile file() {
        return new RuleFile(
                "random.rules",
                "v" + random.nextInt(100),
                "Venue",
                "model",
                Instant.parse("2026-01-01T00:00:00Z"),
                LocalDate.parse("2026-02-01"),
                rows(2, () -> new Source("title", "https://example.org", LocalDate.parse("2026-02-01"))),
                random.nextBoolean(),
                "note",
                one(Trigger.values()),
                new EquityRule(
                        one(OptionValue.values()), rows(4, this::haircut), maybe(this::ratio), random.nextBoolean()),
                rows(4, this::margin),
                maybe(this::portfolio),
                rows(2, this::charge),
                random.nextBoolean() ? BigDecimal.ONE : positive(),
                rows(2, () -> new MarginBand(positive(), one(Trigger.values()), one(MarginBand.Action.values()))),
                random.nextBoolean(),
                process());
    }

    private Haircut haircut() {
        CollateralValue value = switch (random.nextInt(4)) {
            case 0 -> new CollateralValue.Flat(ratio());
            case 1 ->
                new CollateralValue.Tiered(
                        one(CollateralValue.Tiered.Axis.values()),
                        one(TierMode.values()),
                        filled(() -> new CollateralValue.Tiered.Step(maybe(this::positive), ratio())));
            case 2 -> new CollateralValue.LoanToValue(ratio(), maybe(this::positive), maybe(this::positive));
            default ->
                new CollateralValue.BySize(
                        ratio(),
                        positive(),
                        maybe(this::positive),
                        positive(),
                        maybe(() -> positive().add(BigDecimal.ONE)));
        };
        return new Haircut(
                "BTC",
                value,
                random.nextBoolean() ? BigDecimal.ZERO : ratio(),
                one(Haircut.ScanPart.values()),
                maybe(() -> "BTC"));
    }

    private MarginRule margin() {
        return switch (random.nextInt(3)) {
            case 0 -> new MarginRule.Rate(selector(), one(PriceBasis.values()), curve(), curve(), terms());
            case 1 ->
                new MarginRule.Tiers(
                        selector(),
                        one(PriceBasis.values()),
                        one(TierAxis.values()),
                        one(TierBound.values()),
                        one(TierMode.values()),
                        curve(),
                        rows(2, () -> new TierTable("BTCUSDT", rows(3, this::tier), random.nextBoolean())),
                        terms(),
                        maybe(this::ratio));
            default ->
                new MarginRule.OptionFormula(
                        selector(),
                        one(PriceBasis.values()),
                        ratio(),
                        ratio(),
                        ratio(),
                        ratio(),
                        ratio(),
                        random.nextBoolean()
                                ? OptionTerms.PLAIN
                                : new OptionTerms(
                                        ratio(), ratio(), ratio(), one(OptionTerms.InitialMark.values()), positive()));
        };
    }

    private Tier tier() {
        return new Tier(maybe(this::positive), ratio(), maybe(this::positive), maybe(this::positive));
    }

    private MarginTerms terms() {
        return new MarginTerms(
                maybe(() -> one(PriceBasis.values())),
                maybe(() -> one(PriceBasis.values())),
                random.nextBoolean() ? FeeTerm.NONE : new FeeTerm(one(FeeTerm.Mode.values()), ratio()),
                maybe(() -> new Rounding(positive(), one(Rounding.Direction.values()))));
    }

    private RateCurve curve() {
        return switch (random.nextInt(8)) {
            case 0 -> new RateCurve.Constant(ratio());
            case 1 -> new RateCurve.LinearInSize(ratio(), ratio());
            case 2 -> new RateCurve.ByLeverage(positive());
            case 3 -> new RateCurve.OverLeverage(ratio(), positive());
            case 4 -> new RateCurve.OpenInterestRamp(ratio(), new BigDecimal("10"), new BigDecimal("20.5"), positive());
            case 5 -> {
                BigDecimal floor = ratio();
                yield new RateCurve.VolIndexed(
                        ratio(),
                        positive(),
                        new BigDecimal("1.5"),
                        floor,
                        floor.max(ratio()),
                        positive(),
                        maybe(this::positive));
            }
            case 6 ->
                new RateCurve.VolStepped(
                        List.of(
                                new RateCurve.VolStep(Optional.of(new BigDecimal("40")), ratio()),
                                new RateCurve.VolStep(Optional.empty(), ratio())),
                        positive(),
                        maybe(this::positive));
            default ->
                new RateCurve.LognormalShortfall(
                        new BigDecimal("0.01"), ratio(), positive().negate(), positive(), ratio());
        };
    }

    private PortfolioRule portfolio() {
        List<Component> components = IntStream.range(0, 13)
                .mapToObj(index -> component(index, "part " + index))
                .toList();
        return new PortfolioRule(
                one(Netting.values()), one(OptionDiscount.values()), components, new Assembly(term(3), term(3)));
    }

    private Component component(int kind, String id) {
        Selector selector = selector();
        return switch (kind) {
            case 0 -> scan(id, selector);
            case 1 -> new Component.Basis(id, selector, ratio(), ratio().negate(), ratio(), positive());
            case 2 -> new Component.Roll(id, selector, ratio(), ratio());
            case 3 -> new Component.Liquidity(id, selector, positive(), ratio(), ratio());
            case 4 -> new Component.Size(id, selector, one(PriceBasis.values()), ratio(), ratio());
            case 5 -> new Component.NakedShort(id, selector, one(ShortNetting.values()), ratio(), ratio());
            case 6 ->
                new Component.DeltaShare(
                        id,
                        selector,
                        ratio(),
                        ratio(),
                        rows(3, () -> new MultiplierStep(maybe(this::positive), positive())));
            case 7 -> new Component.MinimumDelta(id, selector, ratio(), ratio());
            case 8 -> new Component.Decay(id, selector, positive());
            case 9 -> new Component.MaximumLoss(id, selector, ratio(), ratio());
            case 10 ->
                new Component.Confidence(
                        id,
                        selector,
                        one(ConfidenceSubject.values()),
                        EnumSet.of(one(Feed.values()), one(Feed.values())),
                        ratio(),
                        positive());
            case 11 -> new Component.CollateralShare(id, selector, ratio(), ratio());
            default -> new Component.Peg(id, selector, positive(), positive());
        };
    }

    private Component scan(String id, Selector selector) {
        return new Component.Scan(
                id,
                selector,
                one(ScanMoney.values()),
                one(PriceBasis.values()),
                filled(this::block),
                new VolRule(
                        one(VolRule.Shape.values()),
                        positive(),
                        positive(),
                        positive(),
                        positive(),
                        positive(),
                        random.nextBoolean(),
                        positive(),
                        maybe(this::positive)),
                maybe(() ->
                        new SkewRule(ratio(), ratio(), ratio(), ratio(), positive(), positive(), positive(), ratio())),
                one(ScanReduction.values()),
                random.nextBoolean() ? GainRule.WHOLE : new GainRule(ratio(), maybe(this::positive)),
                maybe(() -> new ExpiryDiscount(side(), maybe(this::side))));
    }

    private ExpiryDiscount.Side side() {
        return new ExpiryDiscount.Side(ratio(), positive(), ratio());
    }

    private ScanBlock block() {
        List<VolDirection> vols = filled(() -> one(VolDirection.values()));
        return random.nextBoolean()
                ? new ScanBlock.Even(new BigDecimal("0.16"), 1 + random.nextInt(50), vols)
                : new ScanBlock.Listed(filled(() -> ratio().subtract(new BigDecimal("0.5"))), vols, weight());
    }

    private ScanWeight weight() {
        return switch (random.nextInt(3)) {
            case 0 -> ScanWeight.FULL;
            case 1 -> new ScanWeight.Fixed(positive());
            default ->
                new ScanWeight.OverMove(
                        new BigDecimal("0.16"), positive(), random.nextBoolean(), maybe(this::positive));
        };
    }

    private Term term(int depth) {
        Supplier<Term> next = () -> term(depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(7)) {
            case 0 -> new Term.Part("part " + random.nextInt(12));
            case 1 -> new Term.Sum(rows(3, next));
            case 2 -> new Term.Max(filled(next));
            case 3 -> new Term.Min(filled(next));
            case 4 -> new Term.Scale(positive(), next.get());
            case 5 -> new Term.PegScale(positive(), positive(), positive(), next.get());
            default -> new Term.AtLeastZero(next.get());
        };
    }

    private AccountCharge charge() {
        return random.nextBoolean()
                ? new AccountCharge.Borrowing("borrowing", ratio(), ratio())
                : new AccountCharge.Fixed("fixed", positive(), positive());
    }

    private VenueProcess process() {
        return new VenueProcess(
                maybe(this::ratio),
                maybe(this::positive),
                maybe(() -> new VenueProcess.Auction(ratio(), ratio(), positive(), positive(), ratio(), ratio())),
                maybe(this::closing));
    }

    private ClosingOrder closing() {
        return new ClosingOrder(
                filled(() -> {
                    ClosingOrder.Kind kind = one(ClosingOrder.Kind.values());
                    return new ClosingOrder.Step(
                            kind,
                            selector(),
                            one(ClosingOrder.PositionSide.values()),
                            kind == ClosingOrder.Kind.REDUCE_SHARE
                                    ? Optional.of(new BigDecimal("0.25"))
                                    : Optional.empty());
                }),
                new BigDecimal("0.9"),
                ratio());
    }

    private Selector selector() {
        return random.nextInt(3) == 0
                ? Selector.ANY
                : new Selector(
                        EnumSet.of(one(InstrumentKind.values()), one(InstrumentKind.values())),
                        EnumSet.of(one(Payoff.values())),
                        random.nextBoolean() ? Set.of() : Set.of("BTC", "ETH"),
                        random.nextBoolean() ? Set.of() : Set.of("USDT"));
    }

    private BigDecimal ratio() {
        return BigDecimal.valueOf(random.nextInt(10001), 4);
    }

    private BigDecimal positive() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(6));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> filled(Supplier<T> row) {
        List<T> rows = new ArrayList<>(rows(2, row));
        rows.add(row.get());
        return rows;
    }

    private <T> List<T> rows(int most, Supplier<T> row) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(ignored -> row.get())
                .toList();
    }
}
