package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PoolResult;

/// The shipped rule files of exchanges on small pools whose margin was worked out by hand.
class ShippedExchangeRulesTest {
    private static final String POOL = "a";
    private static final double CLOSE = 1e-6;

    private final Book book = new Book();

    /// Two legs of 600,000 and 2,000,000: 600,000 x 0.5 % - 50 and 2,000,000 x 0.65 % - 950; collateral 95 % of
    /// 100,000.
    @Test
    void binanceCountsCollateralOfEveryAssetAndSlicesTheNotional() {
        pool("binance.multi-assets", "2025", "USD");
        coins("BTC", "100000", "ETH", "4000", "USDT", "1");
        linear("BTCUSDT", "BTC", "USDT", "1", "100000", "6");
        linear("ETHUSDT", "ETH", "USDT", "1", "4000", "-500");
        PoolResult pool = balance("BTC", "1").pool();
        assertEquals(95_000, pool.equity(), CLOSE);
        assertEquals(2_950 + 12_050, pool.maintenanceMargin(), CLOSE);
    }

    /// 60,000 contracts of 100 USD at 100,000 = 60 BTC: 60 x 5 % - 1.605.
    @Test
    void binanceCoinMarginedContractsAreMeasuredInCoins() {
        pool("binance.coinm", "2021-07-27", "BTC");
        coins("BTC", "100000");
        book.instrument(perpetual("BTCUSD_PERP", "BTC", "BTC", Payoff.INVERSE, "100"))
                .mark("BTCUSD_PERP", "100000")
                .position("p", POOL, "BTCUSD_PERP", "60000", "100000");
        assertEquals(1.395, balance("BTC", "20").pool().maintenanceMargin(), CLOSE);
    }

    /// Equity 2 BTC at 95 % less a debt of 50,000; 300,000 x 0.5 % - 50 + 8 % of the debt.
    @Test
    void binancePortfolioMarginLiquidatesAtTheLastStepOfItsLadder() {
        pool("binance.portfolio", "2024", "USD");
        coins("BTC", "100000", "USDT", "1");
        linear("BTCUSDT", "BTC", "USDT", "1", "100000", "3");
        PoolResult pool = balance("BTC", "2").balance("USDT", "-50000").pool();
        assertEquals(140_000, pool.equity(), CLOSE);
        assertEquals(5_450, pool.maintenanceMargin(), CLOSE);
        assertEquals(140_000 - 1.05 * 5_450, pool.buffer(), CLOSE);
    }

    /// Fee 90,000 x 0.9 x 0.055 % = 44.55; 0.33 % of 90,000 and of 100,000; the option as the venue's example, x
    /// 100,000.
    @Test
    void bybitTakesTheEntryPriceBeforeSeptember2025AndTheMarkAfter() {
        assertEquals(297 + 44.55 + 9_200, bybit("2024-09").maintenanceMargin(), CLOSE);
        ShippedExchangeRulesTest later = new ShippedExchangeRulesTest();
        assertEquals(330 + 44.55 + 9_200, later.bybit("2025-09-02").maintenanceMargin(), CLOSE);
    }

    private PoolResult bybit(String version) {
        pool("bybit.uta", version, "USD");
        coins("BTC", "100000", "USDT", "1");
        linear("BTCUSDT", "BTC", "USDT", "1", "100000", "0");
        book.position(Position.cross("p", POOL, "BTCUSDT", BigDecimal.ONE, new BigDecimal("90000"))
                .withLeverage(Optional.of(BigDecimal.TEN)));
        book.option("call", Payoff.LINEAR, "BTC", "USDT", 30, "120000", OptionType.CALL)
                .mark("call", "6000")
                .vol("call", "0.5")
                .forward("BTC", 30, "100000")
                .position("call", POOL, "call", "-1", "5500");
        return balance("BTC", "15").pool();
    }

    /// 90,000 / 10 and the fee on the entry price, though the mark is 100,000; maintenance is taken at the mark.
    @Test
    void bybitKeepsTheEntryPriceInTheInitialMarginOfIsolatedPositions() {
        pool("bybit.uta", "2025-09-02", "USD");
        coins("BTC", "100000", "USDT", "1");
        linear("BTCUSDT", "BTC", "USDT", "1", "100000", "0");
        book.isolated("p", POOL, "BTCUSDT", "1", "90000", "9500");
        PoolResult isolated = Runs.base(book.snapshot()).pools().stream()
                .filter(result -> !result.poolId().equals(POOL))
                .findFirst()
                .orElseThrow();
        assertEquals(9_000 + 44.55, isolated.initialMargin(), CLOSE);
        assertEquals(330 + 44.55, isolated.maintenanceMargin(), CLOSE);
    }

    /// Ten coins at 98 %, five at 95 %.
    @Test
    void bybitCountsCollateralSliceBySlice() {
        pool("bybit.uta", "2025-09-02", "USD");
        coins("BTC", "100000", "USDT", "1");
        assertEquals(
                980_000 + 475_000,
                balance("BTC", "15").balance("USDT", "0").pool().equity(),
                CLOSE);
    }

    /// 10 % of 0.5 x 60,000 and 0.03 % of it; initial 1.2 times that.
    @Test
    void bybitPortfolioMarginAddsWorstLossAndContingency() {
        pool("bybit.pm", "2025-01-10", "USD");
        coins("BTC", "60000", "USDT", "1");
        linear("BTCUSDT", "BTC", "USDT", "1", "60000", "0.5");
        PoolResult pool = balance("USDT", "50000").pool();
        assertEquals(3_009, pool.maintenanceMargin(), CLOSE);
        assertEquals(3_610.8, pool.initialMargin(), CLOSE);
    }

    /// 5,000 contracts take 0.5 %, one more takes 0.75 % of everything; the fee of 0.05 % is added.
    @Test
    void okxMarginJumpsAtATierBound() {
        assertEquals(27_500, okx("5000"), CLOSE);
        assertEquals(50.01 * 100_000 * 0.008, new ShippedExchangeRulesTest().okx("5001"), CLOSE);
    }

    private double okx(String contracts) {
        pool("okx.single", "2026-08-12", "USDT");
        coins("BTC", "100000", "USDT", "1");
        linear("BTC-USDT-SWAP", "BTC", "USDT", "0.01", "100000", contracts);
        return balance("USDT", "1000000").pool().maintenanceMargin();
    }

    /// BTC: 12 % of 10,000 + 0.2 %; LTC: 18 % of 1,000 + 0.8 %; initial 1.3 times.
    @Test
    void okxPortfolioMarginAddsItsUnits() {
        pool("okx.pm", "2025-01-21", "USD");
        coins("BTC", "100000", "LTC", "100", "USDT", "1");
        linear("BTC-USDT-SWAP", "BTC", "USDT", "0.01", "100000", "-10");
        linear("LTC-USDT-SWAP", "LTC", "USDT", "1", "100", "10");
        PoolResult pool = balance("USDT", "100000").pool();
        assertEquals(1_220 + 188, pool.maintenanceMargin(), CLOSE);
        assertEquals(1.3 * 1_408, pool.initialMargin(), CLOSE);
    }

    /// A hedged spread has no price risk; the perpetual pays 0.2 % and the dated leg 5 % a year for 73 days.
    @Test
    void okxPortfolioMarginChargesBasisExpiryByExpiry() {
        pool("okx.pm", "2025-01-21", "USD");
        coins("BTC", "100000", "USDT", "1");
        linear("BTC-USDT-SWAP", "BTC", "USDT", "0.01", "100000", "-10");
        book.future("dated", Payoff.LINEAR, "BTC", "USDT", 73, "100000")
                .position("dated", POOL, "dated", "0.1", "100000");
        double dated = StrictMath.expm1(0.05 * 73 / 365);
        assertEquals(10_000 * (0.002 + dated), balance("USDT", "100000").pool().maintenanceMargin(), 1e-3);
    }

    /// 200,000,000 x 2.5 % - 1,875,000.
    @Test
    void hyperliquidDerivesItsRatesFromTheMaximumLeverage() {
        pool("hyperliquid.perp", "2026-09-03", "USDC");
        coins("BTC", "100000", "USDC", "1");
        linear("BTC", "BTC", "USDC", "1", "100000", "2000");
        assertEquals(3_125_000, balance("USDC", "9000000").pool().maintenanceMargin(), CLOSE);
    }

    /// 20 + 1,250 + 3,000 borrowed against 75 % of 6,000: 0.949 lives, 0.951 does not.
    @Test
    void hyperliquidPortfolioMarginLiquidatesAboveARatioOf95Percent() {
        assertFalse(hyperliquid("3001").liquidated());
        assertTrue(new ShippedExchangeRulesTest().hyperliquid("3010").liquidated());
    }

    private PoolResult hyperliquid(String debt) {
        pool("hyperliquid.pm", "2025", "USDC");
        coins("BTC", "100000", "USDC", "1");
        linear("BTC", "BTC", "USDC", "1", "100000", "1");
        return balance("BTC", "0.06").balance("USDC", "-" + debt).pool();
    }

    /// 0.1234567 x 100,000 x 1.2 % and 33.33333 x 200 x 5 %, each up to a millionth.
    @Test
    void dydxRoundsEveryMarginUp() {
        pool("dydx.v4", "2026-03-04", "USDC");
        coins("BTC", "100000", "SOL", "200", "USDC", "1");
        linear("BTC-USD", "BTC", "USDC", "1", "100000", "0.12345678901");
        linear("SOL-USD", "SOL", "USDC", "1", "200", "33.33333");
        assertEquals(148.148147 + 333.3333, balance("USDC", "5000").pool().maintenanceMargin(), 1e-9);
    }

    /// 1.1 / (1 + 0.01 x sqrt(10,000)) = 0.55.
    @Test
    void driftCountsLargeCollateralLess() {
        pool("drift.cross", "form", "USDC");
        coins("SOL", "200", "USDC", "1", "BTC", "100000");
        linear("BTC-PERP", "BTC", "USDC", "1", "100000", "1");
        assertEquals(1_100_000, balance("SOL", "10000").pool().equity(), CLOSE);
    }

    private void pool(String id, String version, String currency) {
        HashedRule rule = ShippedRules.catalog().versions(id).stream()
                .filter(item -> item.file().version().equals(version))
                .findFirst()
                .orElseThrow();
        book.rule(rule.file()).pool(POOL, currency, id);
        coins("USD", "1");
    }

    private void coins(String... assetsAndPrices) {
        for (int i = 0; i < assetsAndPrices.length; i += 2) {
            book.index(assetsAndPrices[i], assetsAndPrices[i + 1]);
        }
    }

    private void linear(
            String symbol, String underlying, String settlement, String size, String mark, String quantity) {
        book.instrument(perpetual(symbol, underlying, settlement, Payoff.LINEAR, size))
                .mark(symbol, mark);
        if (!quantity.equals("0")) {
            book.position(symbol, POOL, symbol, quantity, mark);
        }
    }

    private static Perpetual perpetual(
            String symbol, String underlying, String settlement, Payoff payoff, String size) {
        return new Perpetual(new Contract(symbol, symbol, underlying, settlement, payoff, new BigDecimal(size)));
    }

    private ShippedExchangeRulesTest balance(String asset, String amount) {
        book.balance(asset, POOL, asset, amount);
        return this;
    }

    private PoolResult pool() {
        List<Problem> errors = book.prepared().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors);
        return Runs.base(book.snapshot()).pools().getFirst();
    }
}
