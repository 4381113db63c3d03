package plimsoll.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.engine.stress.ScenariosTest.applied;
import static plimsoll.engine.stress.ScenariosTest.equity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.scenario.CarryShock.BorrowInterest;
import plimsoll.domain.scenario.CarryShock.Funding;
import plimsoll.domain.scenario.CarryShock.TimeRoll;
import plimsoll.domain.scenario.MarketShock.BasisUnit;
import plimsoll.domain.scenario.MarketShock.Depeg;
import plimsoll.domain.scenario.MarketShock.ForwardBasis;
import plimsoll.domain.scenario.MarketShock.ForwardCurve;
import plimsoll.domain.scenario.MarketShock.PerpetualBasis;
import plimsoll.domain.scenario.MarketShock.PriceMove;
import plimsoll.domain.scenario.MarketShock.SkewTilt;
import plimsoll.domain.scenario.MarketShock.VolLink;
import plimsoll.domain.scenario.MarketShock.VolMove;
import plimsoll.domain.scenario.MarketShock.VolTwist;
import plimsoll.domain.scenario.MarketShock.VolUnit;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VenueShock.Deleveraging;
import plimsoll.domain.scenario.VenueShock.HaircutRise;
import plimsoll.domain.scenario.VenueShock.RuleChange;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.Runs;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.result.PoolResult;

/// Every kind of shock against its closed form.
class ShockKindsTest {
    private static final Scope A = new Scope.OfPool("a");

    /// Two calls at 66,000 on a forward of 60,600 over an index of 60,000, 40 USDC above the model.
    private static Book calls(int days) {
        return new Book()
                .index("BTC", "60000")
                .rule(Book.deribit("sm").withEquity(new EquityRule(OptionValue.VALUE, List.of(), Optional.empty())))
                .pool("a", "USDC", "sm")
                .balance("cash", "a", "USDC", "50000")
                .option("call", Payoff.LINEAR, "BTC", "USDC", days, "66000", OptionType.CALL)
                .mark("call", Double.toString(model(60_600, 0.5, days) + 40))
                .vol("call", "0.5")
                .forward("BTC", days, "60600")
                .position("leg", "a", "call", "2", "1400");
    }

    private static double model(double forward, double vol, double days) {
        return Black76.value(true, forward, 66_000, vol * Math.sqrt(days / 365), 1);
    }

    private static double mark(Snapshot snapshot) {
        return Runs.base(snapshot).positions().getFirst().mark();
    }

    /// A shock of 50 % is 77 % at 7 days, 50 % at 30 and 43 % at 90.
    @ParameterizedTest
    @CsvSource({"7, 0.7737077886", "30, 0.5", "90, 0.4334552238"})
    void relativeVolatilityScalesWithMaturity(int days, double golden) {
        Shock shock = new VolMove(Optional.of("BTC"), VolUnit.RELATIVE, 0.5, VolTerm.VENUE);
        double expected = 40 + model(60_600, 0.5 * (1 + golden), days);
        assertEquals(expected, mark(applied(calls(days).snapshot(), shock)), 1e-4);
    }

    /// (30 / 120)^0.5 = 1/2 of ten points; 7 days take the power of short maturities, 0.
    @Test
    void pointsAddToVolatility() {
        Shock shock = new VolMove(Optional.empty(), VolUnit.POINTS, 0.1, new VolTerm(0, 0.5, 30, 1));
        assertEquals(40 + model(60_600, 0.55, 120), mark(applied(calls(120).snapshot(), shock)), 1e-9);
        assertEquals(40 + model(60_600, 0.6, 7), mark(applied(calls(7).snapshot(), shock)), 1e-9);
        Shock elsewhere = new VolMove(Optional.of("ETH"), VolUnit.POINTS, 0.1, VolTerm.FLAT);
        assertEquals(40 + model(60_600, 0.5, 7), mark(applied(calls(7).snapshot(), elsewhere)), 0);
    }

    @Test
    void twistRunsFromShortToLongMaturities() {
        Shock twist = new VolTwist(Optional.empty(), 0.6, 0.1, 7, 90);
        assertEquals(40 + model(60_600, 0.5 * 1.6, 5), mark(applied(calls(5).snapshot(), twist)), 1e-9);
        assertEquals(40 + model(60_600, 0.5 * 1.1, 120), mark(applied(calls(120).snapshot(), twist)), 1e-9);
        double share = Math.log(30.0 / 7) / Math.log(90.0 / 7);
        double middle = 0.5 * (1 + 0.6 - 0.5 * share);
        assertEquals(40 + model(60_600, middle, 30), mark(applied(calls(30).snapshot(), twist)), 1e-9);
    }

    @Test
    void skewTiltsByMoneynessUpToItsCap() {
        double added = -0.5 * Math.log(66_000.0 / 60_600);
        assertEquals(
                40 + model(60_600, 0.5 + added, 30),
                mark(applied(calls(30).snapshot(), new SkewTilt(Optional.empty(), -0.5, 0.2))),
                1e-9);
        assertEquals(
                40 + model(60_600, 0.5 - 0.01, 30),
                mark(applied(calls(30).snapshot(), new SkewTilt(Optional.empty(), -0.5, 0.01))),
                1e-9);
    }

    @Test
    void volatilityFollowsThePriceOfTheSameStep() {
        Shock link = new VolLink("BTC", -0.5, VolTerm.FLAT);
        Snapshot fallen = applied(calls(30).snapshot(), PriceMove.relative("BTC", -0.1), link);
        assertEquals(40 + model(60_600 * 0.9, 0.5 + 0.05, 30), mark(fallen), 1e-9);
        assertEquals(40 + model(60_600, 0.5, 30), mark(applied(calls(30).snapshot(), link)), 0);
    }

    /// The log basis per year stays: 30 days at 60,600 over 60,000 leave 60,000 x 1.01^(20/30) after 10 days.
    @Test
    void timeTakesTimeValueAndRunsTheForwardToTheIndex() {
        Snapshot later = applied(calls(30).snapshot(), new TimeRoll(10));
        double forward = 60_000 * Math.pow(1.01, 2.0 / 3);
        assertEquals(40 + model(forward, 0.5, 20), mark(later), 1e-9);
        assertEquals(Book.TIME.plusSeconds(10 * 86_400), later.valuationTime());
    }

    @Test
    void whatExpiresInsideTheHorizonSettlesAtTheShockedPrice() {
        Snapshot settled = applied(calls(30).snapshot(), PriceMove.relative("BTC", 0.2), new TimeRoll(31));
        assertTrue(settled.pools().getFirst().holdings().isEmpty());
        assertEquals(50_000 + 2 * (72_000 - 66_000), equity(settled, "a"), 1e-6);
        Snapshot worthless = applied(calls(30).snapshot(), new TimeRoll(30));
        assertEquals(50_000, equity(worthless, "a"), 0);
    }

    /// Price first and then time, or the reverse: the call expires in or out of the money.
    @Test
    void priceBeforeExpiryIsNotPriceAfterIt() {
        Scenario rise = Scenario.of("rise", "Rise", PriceMove.relative("BTC", 0.2));
        Scenario month = Scenario.of("month", "A month", new TimeRoll(30));
        Snapshot base = calls(30).snapshot();
        assertEquals(62_000, equity(Scenarios.apply(base, rise.then(month)).snapshot(), "a"), 1e-6);
        assertEquals(50_000, equity(Scenarios.apply(base, month.then(rise)).snapshot(), "a"), 1e-6);
    }

    @Test
    void futuresAndInverseOptionsSettleInTheirAsset() {
        Snapshot base = Runs.demo()
                .future("dated", Payoff.INVERSE, "BTC", "BTC", 20, "102000")
                .option("put", Payoff.INVERSE, "BTC", "BTC", 20, "110000", OptionType.PUT)
                .mark("put", "0.11")
                .vol("put", "0.6")
                .forward("BTC", 20, "102000")
                .balance("coins", "a", "BTC", "1")
                .position("f", "a", "dated", "50000", "101000")
                .position("p", "a", "put", "3", "0.1")
                .snapshot();
        Snapshot settled = applied(base, new TimeRoll(20));
        double coins = 1 + 50_000 * (1 / 101_000.0 - 1 / 100_000.0) + 3 * 10_000 / 100_000.0;
        assertEquals(60_000 + coins * 100_000, equity(settled, "a"), 1e-6);
    }

    /// 20,000 of buffer against 1,000,000 of notional at 0.03 % per eight hours last 22.2222222222 days.
    @Test
    void fundingPaysOnNotionalEveryEightHours() {
        Snapshot base = Runs.demo().snapshot();
        Snapshot paid = applied(base, new Funding(Scope.EVERYWHERE, Optional.of("BTC"), 0.0003, 22.2222222222));
        assertEquals(60_000 - 20_000, equity(paid, "a"), 1e-6);
        assertEquals(60_000 + 20_000, equity(paid, "b"), 1e-6);
    }

    @Test
    void inversePerpetualsPayFundingInCoins() {
        Snapshot base = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "BTC", "flat")
                .balance("coins", "a", "BTC", "2")
                .inversePerp("coin", "BTC", "100000")
                .position("short", "a", "coin", "-50000", "100000")
                .snapshot();
        Snapshot paid = applied(base, new Funding(A, Optional.empty(), 0.001, 2));
        assertEquals(2 + 0.5 * 0.001 * 6, equity(paid, "a"), 1e-12);
    }

    @Test
    void debtsGrowBySimpleInterest() {
        Snapshot base = Runs.demo().balance("owed", "a", "USDC", "-10000").snapshot();
        Snapshot grown = applied(base, new BorrowInterest(A, Optional.of("USDC"), 0.1, 73));
        assertEquals(60_000 - 10_200, equity(grown, "a"), 1e-9);
        assertEquals(60_000, equity(grown, "b"), 0);
    }

    /// 101,500 over 100,000 with 30 days is 18.25 % a year.
    @Test
    void basisRisesByPointsPerYear() {
        Book book = Runs.demo()
                .future("dated", Payoff.LINEAR, "BTC", "USDT", 30, "101500")
                .position("f", "a", "dated", "-2", "101500");
        Shock shock = new ForwardBasis(A, "BTC", Optional.of(Book.expiry(30)), BasisUnit.ANNUAL, 0.05);
        Snapshot wider = applied(book.snapshot(), shock);
        double forward = wider.pools().getFirst().holdings().getFirst().forward();
        assertEquals(0.1825 + 0.05, (forward / 100_000 - 1) * 365 / 30, 1e-12);
        assertEquals(60_000 - 2 * (forward - 101_500), equity(wider, "a"), 1e-6);
        Shock curve = new ForwardCurve(A, "BTC", List.of(new ForwardCurve.Node(0, 0), new ForwardCurve.Node(60, 0.1)));
        assertEquals(equity(wider, "a"), equity(applied(book.snapshot(), curve), "a"), 1e-6);
        Shock other = new ForwardBasis(A, "BTC", Optional.of(Book.expiry(31)), BasisUnit.ANNUAL, 0.05);
        assertEquals(60_000, equity(applied(book.snapshot(), other), "a"), 0);
    }

    @Test
    void aForwardCurveIsFlatOutsideItsNodes() {
        ForwardCurve curve =
                new ForwardCurve(A, "BTC", List.of(new ForwardCurve.Node(10, 0.02), new ForwardCurve.Node(30, 0.06)));
        assertEquals(0.02, curve.rate(3), 0);
        assertEquals(0.04, curve.rate(20), 1e-15);
        assertEquals(0.06, curve.rate(99), 0);
    }

    @Test
    void perpetualsPrintAwayFromTheIndex() {
        Snapshot printed = applied(Runs.demo().snapshot(), new PerpetualBasis(A, "BTC", -0.04));
        assertEquals(60_000 - 10 * 4_000, equity(printed, "a"), 1e-6);
        assertEquals(100_000, printed.index().get("BTC"), 0);
        assertEquals(60_000, equity(printed, "b"), 0);
    }

    @Test
    void aDepegTakesTheCoinEverywhere() {
        Snapshot base = Runs.demo().balance("c", "a", "USDC", "7000").snapshot();
        Snapshot fallen = applied(base, new Depeg("USDC", 0.88));
        assertEquals(60_000 + 7_000 * 0.88, equity(fallen, "a"), 1e-9);
    }

    @Test
    void everyTierOfAHaircutRises() {
        CollateralValue tiers = new CollateralValue.Tiered(
                CollateralValue.Tiered.Axis.QUANTITY,
                TierMode.PROGRESSIVE,
                List.of(
                        new CollateralValue.Tiered.Step(Optional.of(Book.number("2")), Book.number("0.95")),
                        new CollateralValue.Tiered.Step(Optional.empty(), Book.number("0.05"))));
        Haircut haircut = new Haircut("BTC", tiers, Book.number("0"), Haircut.ScanPart.NONE, Optional.empty());
        RuleFile rule = Book.percent("flat", "0.01", "0.005")
                .withEquity(new EquityRule(OptionValue.NONE, List.of(haircut), Optional.empty()));
        Snapshot base = new Book()
                .rule(rule)
                .pool("a", "USDT", "flat")
                .balance("coins", "a", "BTC", "3")
                .snapshot();
        assertEquals((2 * 0.95 + 0.05) * 100_000, equity(base, "a"), 1e-6);
        assertEquals(2 * 0.85 * 100_000, equity(applied(base, new HaircutRise(A, "BTC", 0.1)), "a"), 1e-6);
    }

    private static Snapshot coins(CollateralValue value, String amount) {
        Haircut haircut = new Haircut("BTC", value, Book.number("0"), Haircut.ScanPart.NONE, Optional.empty());
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005")
                        .withEquity(new EquityRule(OptionValue.NONE, List.of(haircut), Optional.empty())))
                .pool("a", "USDT", "flat")
                .balance("coins", "a", "BTC", amount)
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "0", "100000")
                .snapshot();
    }

    /// 0.5 + 0.5 x 0.5 less ten points of what is supplied up to its cap; no more than the cap of what can be borrowed.
    @Test
    void aHaircutRisesOnCollateralThatCountsByALoan() {
        CollateralValue loan = new CollateralValue.LoanToValue(
                Book.number("0.5"), Optional.of(Book.number("2")), Optional.of(Book.number("140000")));
        Snapshot base = coins(loan, "3");
        assertEquals(140_000, equity(base, "a"), 1e-6);
        assertEquals(2 * 0.65 * 100_000, equity(applied(base, new HaircutRise(A, "BTC", 0.1)), "a"), 1e-6);
        assertEquals(0, equity(applied(base, new HaircutRise(A, "BTC", 0.9)), "a"), 1e-6);
    }

    /// 1.1 / (1 + 0.1 x sqrt(4)) = 0.9166 in whole steps of 1e-4, less ten points; a debt counts as before.
    @Test
    void aHaircutRisesOnCollateralThatCountsBySize() {
        CollateralValue size = new CollateralValue.BySize(
                Book.number("0.95"), Book.number("0.1"), Optional.empty(), Book.number("1"), Optional.empty());
        Snapshot base = coins(size, "4");
        assertEquals(4 * 0.9166 * 100_000, equity(base, "a"), 1e-6);
        assertEquals(4 * 0.8166 * 100_000, equity(applied(base, new HaircutRise(A, "BTC", 0.1)), "a"), 1e-6);
        Snapshot owed = coins(size, "-1");
        assertEquals(equity(owed, "a"), equity(applied(owed, new HaircutRise(A, "BTC", 0.1)), "a"));
    }

    /// 5 % at an index of 50; +60 % of volatility is 8 % at once, 5 % while a lag of two days has had no time, half of
    /// the
    /// way after two days and three quarters after four.
    @Test
    void theVolatilityIndexOfARuleFollowsAtOnceOrWithItsLag() {
        Shock rise = new VolMove(Optional.empty(), VolUnit.RELATIVE, 0.6, VolTerm.VENUE);
        assertEquals(0.08, maintenanceRate(Optional.empty(), rise), 1e-12);
        Optional<BigDecimal> lag = Optional.of(Book.number("2"));
        assertEquals(0.05, maintenanceRate(lag, rise), 1e-12);
        assertEquals(0.065, maintenanceRate(lag, rise, new TimeRoll(2)), 1e-12);
        assertEquals(0.0725, maintenanceRate(lag, rise, new TimeRoll(4)), 1e-12);
        Shock points = new VolMove(Optional.empty(), VolUnit.POINTS, 0.1, VolTerm.VENUE);
        assertEquals(0.06, maintenanceRate(Optional.empty(), points), 1e-12);
        assertEquals(0.05, maintenanceRate(Optional.empty(), new TimeRoll(4)), 1e-12);
    }

    private static double maintenanceRate(Optional<BigDecimal> halfLifeDays, Shock... shocks) {
        RateCurve curve = new RateCurve.VolIndexed(
                Book.number("0.05"),
                Book.number("50"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Book.number("50"),
                halfLifeDays);
        Snapshot base = new Book()
                .rule(Book.file(
                        "indexed",
                        Trigger.AT_OR_BELOW,
                        new MarginRule.Rate(Selector.ANY, PriceBasis.MARK, curve, curve)))
                .pool("a", "USDT", "indexed")
                .balance("cash", "a", "USDT", "60000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "1", "100000")
                .snapshot();
        PoolResult pool = Runs.base(
                        Scenarios.apply(base, Scenario.of("s", "S", shocks)).snapshot())
                .pool("a")
                .orElseThrow();
        return pool.maintenanceMargin() / 100_000;
    }

    @Test
    void aRuleChangeMarginsTheSameLegsAnew() {
        Snapshot base = Runs.demo().snapshot();
        RuleCatalog catalog = Runs.demo()
                .rule(Book.percent("strict", "0.1", "0.07"))
                .rule(Book.file("options", Trigger.BELOW, Book.optionFormula()))
                .catalog();
        Scenario strict = Scenario.of("s", "S", new RuleChange(A, "strict", Optional.empty()));
        Applied changed = Scenarios.apply(base, strict, catalog);
        PoolResult pool = Runs.base(changed.snapshot()).pool("a").orElseThrow();
        assertEquals(70_000, pool.maintenanceMargin(), 1e-9);
        assertTrue(pool.liquidated());
        assertEquals(
                RuleRef.inForce("strict").id(),
                changed.snapshot().pools().getFirst().rule().file().id());
        Scenario unfit = Scenario.of("s", "S", new RuleChange(A, "options", Optional.empty()));
        assertTrue(Scenarios.apply(base, unfit, catalog)
                .problems()
                .getFirst()
                .what()
                .contains("perp"));
        assertEquals(
                base.pools(), Scenarios.apply(base, unfit, catalog).snapshot().pools());
        assertTrue(Scenarios.apply(base, strict).problems().getFirst().what().contains("strict"));
    }

    /// Closing at the mark pays what the leg had gained: nothing is won or lost by it, but the quantity is gone.
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void deleveragingKeepsTheTotalValue(long seed) {
        Snapshot base = RandomBooks.of(seed, 24).snapshot();
        Snapshot closed = applied(base, new Deleveraging(Scope.EVERYWHERE, 0.5));
        double freed = 0;
        for (PoolResult before : Runs.base(base).pools()) {
            PoolResult after = Runs.base(closed).pool(before.poolId()).orElseThrow();
            assertEquals(before.totalValue(), after.totalValue(), 1e-9 * Math.abs(before.totalValue()), "seed " + seed);
            assertTrue(after.maintenanceMargin() <= before.maintenanceMargin(), "seed " + seed);
            freed += before.maintenanceMargin() - after.maintenanceMargin();
        }
        assertTrue(freed > 0, "seed " + seed);
        long gone = applied(base, new Deleveraging(Scope.EVERYWHERE, 1)).pools().stream()
                .mapToLong(pool -> pool.holdings().size())
                .sum();
        assertTrue(gone < 24 && gone > 0, "seed " + seed);
    }
}
