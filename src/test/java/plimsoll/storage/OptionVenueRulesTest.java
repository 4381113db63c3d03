package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PoolResult;

/// The shipped rules of option venues, each on a book small enough to work out by hand.
class OptionVenueRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String POOL = "pool";
    private static final int DAYS = 60;

    /// The example that the venue's documentation prints.
    @Test
    void segregatedPortfolioMarginOfDeribitGivesTheDocumentedExample() {
        Book book = new Book()
                .rule(shipped("deribit.spm", "2024-06"))
                .pool(POOL, "BTC", "deribit.spm")
                .additions(
                        POOL,
                        List.of(addition("market-maker protection", "0.06"), addition("open orders", "0.000018212")))
                .valuation(Instant.ofEpochMilli(1_718_619_740_501L))
                .index("BTC", "65666.19")
                .instrument(new Future(
                        new Contract("jun", "BTC-28JUN24", "BTC", "BTC", Payoff.INVERSE, BigDecimal.ONE),
                        Instant.parse("2024-06-28T08:00:00Z")))
                .mark("jun", "67371.75")
                .inversePerp("perp", "BTC", "65910.57")
                .position("a", POOL, "perp", face("0.314538364", "65910.57"), "65910.57")
                .position("b", POOL, "jun", face("-0.001187534", "67371.75"), "67371.75");
        margins(0.122861343, 0.050274504784, pool(book), 1e-9);
    }

    /// Loss of one coin at -16 %: 1 / 0.84 - 1 coins; roll 1 %. The later version takes USDC for USD, which must not
    /// make a dollar a bitcoin.
    @Test
    void segregatedPortfolioMarginOfDeribitIsStatedInCoins() {
        Book book = book("deribit.spm", "2026-02", "BTC")
                .index("BTC", "100000")
                .inversePerp("perp", "BTC", "100000")
                .position("a", POOL, "perp", "100000", "100000");
        double margin = 1 / 0.84 - 1 + 0.01;
        margins(margin, 0.8 * margin, pool(book), 1e-12);
    }

    /// A coin sold short against a coin held loses nothing at any price; the roll of the inverse contract is 0.5 %. The
    /// USDC contract loses 18 % and rolls at 1 %.
    @Test
    void crossPortfolioMarginOfDeribitNetsEquityAndContractsOfOneCoin() {
        Book hedged = book("deribit.xpm", "2026-02", "USD")
                .index("ETH", "2000")
                .balance("coin", POOL, "ETH", "1")
                .inversePerp("perp", "ETH", "2000")
                .position("a", POOL, "perp", "-2000", "2000");
        margins(10, 8, pool(hedged), 1e-9);
        Book open = book("deribit.xpm", "2026-02", "USD")
                .index("ETH", "2000")
                .linearPerp("perp", "ETH", "USDC", "2000")
                .position("a", POOL, "perp", "1", "2000");
        margins(380, 304, pool(open), 1e-9);
    }

    /// Short call at the money on 60,000: 15 % and 7.5 % of the forward plus the mark; the haircut of 10 stETH at 3,000
    /// is 7.5 % in initial margin. USDC at 0.998 changes no price of the index.
    @Test
    void crossStandardMarginOfDeribitAddsPositionsAndHaircuts() {
        Book book = book("deribit.xsm", "2026-01", "USD")
                .index("BTC", "60000")
                .index("USDC", "0.998")
                .index("stETH", "3000")
                .balance("staked", POOL, "stETH", "10");
        PoolResult pool = pool(shortOption(book, OptionType.CALL, "BTC", "USDC", "60000", "3000"));
        margins(12_000 * 0.998 + 2_250, 7_500 * 0.998, pool, 1e-9);
    }

    /// Call at the money: 15 % and 9 % of 2,000 plus the mark. Put 3,000 in the money at 3,000: maintenance takes 9 %
    /// of
    /// the mark, 3,270, and initial margin 1.05 times that.
    @Test
    void standardMarginOfDeriveChargesPerpetualsAndShortOptions() {
        margins(200, 130, pool(longEther("derive.srm", "2024-10", "2000")), 1e-9);
        margins(132, 100, pool(longEther("derive.srm", "2026-11", "2000")), 1e-9);
        Book call = book("derive.srm", "2024-10", "USDC").index("ETH", "2000");
        margins(400, 280, pool(shortOption(call, OptionType.CALL, "ETH", "USDC", "2000", "100")), 1e-9);
        Book put = book("derive.srm", "2024-10", "USDC").index("ETH", "2000");
        margins(3_433.5, 3_270, pool(shortOption(put, OptionType.PUT, "ETH", "USDC", "5000", "3000")), 1e-9);
    }

    /// 20 % of 2,000 and 3 % of size: 400 + 60, times 1.25 for initial margin.
    @Test
    void firstPortfolioMarginOfDeriveScalesLossAndSizeTogether() {
        margins(575, 460, pool(longEther("derive.pmrm1", "2024-10", "2000")), 1e-9);
    }

    /// 18 % of 2,000 = 360, of which 80 % for maintenance; size 1.5 % and 2 %. A coin as collateral loses as much again
    /// and has 1.5 % taken off equity, 0.5 % more in initial margin. Three cents below the peg's threshold scale
    /// the loss in initial margin by 1.06.
    @Test
    void secondPortfolioMarginOfDeriveAddsSizeAfterScalingTheLoss() {
        margins(400, 318, pool(longEther("derive.pmrm2", "2026-01", "2000")), 1e-9);
        PoolResult withCoin = pool(longEther("derive.pmrm2", "2026-01", "2000").balance("coin", POOL, "ETH", "1"));
        margins(770, 606, withCoin, 1e-9);
        assertEquals(1_970, withCoin.equity(), 1e-9);
        PoolResult cheap = pool(longEther("derive.pmrm2", "2026-01", "2000").index("USDC", "0.95"));
        margins(421.6, 318, cheap, 1e-9);
    }

    @Test
    void managersOfDeriveTakeTheirOwnCoinAlone() {
        assertTrue(book("derive.pmrm2-btc", "2026-01", "USDC")
                .linearPerp("perp", "ETH", "USDC", "2000")
                .position("a", POOL, "perp", "1", "2000")
                .prepared()
                .hasErrors());
    }

    /// 16 % of 70,000; the tails weigh 0.16 / |move| and give the same. Hedged delta of 1 needs 1 %.
    @Test
    void paradexTakesTheWorseOfLossAndDelta() {
        Book open = book("paradex.pm", "2026-11", "USDC")
                .index("BTC", "70000")
                .linearPerp("perp", "BTC", "USDC", "70000")
                .position("a", POOL, "perp", "1", "70000");
        margins(11_200, 5_600, pool(open), 1e-9);
        Book hedged = open.linearPerp("other", "BTC", "USDC", "70000").position("b", POOL, "other", "-1", "70000");
        margins(700, 350, pool(hedged), 1e-9);
    }

    @Test
    void aevoScalesBySpotAndScansTwentyPercent() {
        Book put = book("aevo.standard", "2026-11", "USDC").index("ETH", "1400");
        margins(310, 240, pool(shortOption(put, OptionType.PUT, "ETH", "USDC", "1400", "100")), 1e-9);
        margins(280, 280, pool(longEther("aevo.pm", "2026-11", "1400")), 1e-9);
    }

    /// 15 % of 10 x 2,253.2 and 0.6 % of 10 x 2,243.3.
    @Test
    void dederiAddsAShareOfTheIndexToTheWorstMove() {
        Book book = book("dederi.pm", "2026-11", "USDC")
                .index("ETH", "2243.3")
                .linearPerp("perp", "ETH", "USDC", "2253.2")
                .position("a", POOL, "perp", "10", "2253.2");
        margins(3_514.398, 3_514.398, pool(book), 1e-9);
    }

    @Test
    void optionsOfBitComNeedSharesOfTheIndexAndCoinsCountWithHaircuts() {
        Book book =
                book("bitcom.options", "2026-11", "USDT").index("BTC", "30000").balance("coin", POOL, "BTC", "1");
        PoolResult pool = pool(shortOption(book, OptionType.PUT, "BTC", "USDT", "30000", "300"));
        margins(4_800, 2_550, pool, 1e-9);
        assertEquals(29_400, pool.equity(), 1e-9);
    }

    private static Book book(String id, String version, String currency) {
        return new Book().rule(shipped(id, version)).pool(POOL, currency, id).valuation(NOW);
    }

    private static Book longEther(String id, String version, String price) {
        return book(id, version, "USDC")
                .index("ETH", price)
                .linearPerp("perp", "ETH", "USDC", price)
                .position("a", POOL, "perp", "1", price);
    }

    /// Adds a short option whose forward equals the index where that is the strike.
    private static Book shortOption(
            Book book, OptionType type, String coin, String settlement, String strike, String mark) {
        return book.option("option", Payoff.LINEAR, coin, settlement, DAYS, strike, type)
                .forward(coin, DAYS, strike)
                .mark("option", mark)
                .vol("option", "0.6")
                .position("o", POOL, "option", "-1", mark);
    }

    private static RuleFile shipped(String id, String version) {
        return ShippedRules.catalog().versions(id).stream()
                .map(HashedRule::file)
                .filter(file -> file.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static NamedMargin addition(String name, String initial) {
        return new NamedMargin(name, new BigDecimal(initial), BigDecimal.ZERO);
    }

    private static String face(String coins, String mark) {
        return new BigDecimal(coins).multiply(new BigDecimal(mark)).toPlainString();
    }

    private static PoolResult pool(Book book) {
        return Runs.base(book.snapshot()).pools().getFirst();
    }

    private static void margins(double initial, double maintenance, PoolResult pool, double tolerance) {
        assertEquals(initial, pool.initialMargin(), tolerance);
        assertEquals(maintenance, pool.maintenanceMargin(), tolerance);
    }
}
