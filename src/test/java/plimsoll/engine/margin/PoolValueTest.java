package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

class PoolValueTest {
    private static Book coins() {
        RuleFile rule = Book.percent("flat", "0.02", "0.01")
                .withEquity(new EquityRule(
                        OptionValue.NONE,
                        List.of(new Haircut("BTC", Book.number("0.05"))),
                        Optional.of(Book.number("0.1"))));
        return new Book()
                .rule(rule)
                .pool("a", "USDT", "flat")
                .balance("1", "a", "USDT", "1000")
                .balance("2", "a", "BTC", "2")
                .balance("3", "a", "ETH", "-1")
                .linearPerp("perp", "BTC", "USDT", "100500")
                .position("leg", "a", "perp", "-1", "101000");
    }

    @Test
    void haircutAppliesToAssetsAndNotToDebts() {
        PoolResult pool = Runs.base(coins().snapshot()).pools().getFirst();
        assertEquals(1_000 + 2 * 100_000 * 0.95 - 4_000, pool.collateral(), 1e-9);
        assertEquals(pool.collateral() + 500, pool.equity(), 1e-9);
        assertEquals(1_000 + 200_000 - 4_000 + 500, pool.totalValue(), 1e-9);
    }

    @Test
    void collateralOfTheMovedUnderlyingMovesWithIt() {
        PoolResult pool = Runs.at(coins().snapshot(), -0.5, 0).pools().getFirst();
        assertEquals(1_000 + 2 * 50_000 * 0.95 - 4_000, pool.collateral(), 1e-9);
        assertEquals(pool.collateral() + 101_000 - 50_250, pool.equity(), 1e-9);
    }

    @Test
    void otherAssetsFollowByBetaAndNeverReachZero() {
        StressSettings betas = StressSettings.defaults("BTC").withBetas(new TreeMap<>(Map.of("ETH", 1.5)));
        PoolResult half =
                Runs.at(coins().stress(betas).snapshot(), -0.5, 0).pools().getFirst();
        assertEquals(1_000 + 95_000 - 4_000 * 0.25, half.collateral(), 1e-9);
        PoolResult crash =
                Runs.at(coins().stress(betas).snapshot(), -0.9, 0).pools().getFirst();
        assertEquals(1_000 + 19_000, crash.collateral(), 0.01);
    }

    @Test
    void poolOfCoinsIsStatedInCoinsAndItsPriceMoves() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("a", "BTC", "flat")
                .balance("1", "a", "BTC", "2")
                .inversePerp("perp", "BTC", "100000")
                .position("leg", "a", "perp", "-50000", "100000");
        PoolResult pool = Runs.at(book.snapshot(), 0.25, 0).pools().getFirst();
        assertEquals(125_000, pool.usdPerUnit(), 1e-9);
        assertEquals(2 - 50_000 * (1 / 100_000.0 - 1 / 125_000.0), pool.equity(), 1e-12);
        assertEquals(50_000 / 125_000.0 * 0.01, pool.maintenanceMargin(), 1e-15);
        assertEquals(pool.buffer() * 125_000, pool.bufferUsd(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0, 0.4, 2.5})
    void coveredInverseShortIsWorthItsFaceAtEveryPrice(double move) {
        BookResult result = Runs.at(covered(), move, 0);
        PoolResult pool = result.pools().getFirst();
        assertEquals(100_000, pool.totalValue() * pool.usdPerUnit(), 1e-9);
        assertEquals(0, result.netDelta().get("BTC"), 1e-12);
        assertEquals(2, result.collateralDelta().get("coins"));
        assertFalse(pool.liquidated());
    }

    private static plimsoll.domain.Snapshot covered() {
        return new Book()
                .index("BTC", "50000")
                .rule(Book.percent("flat", "0.01", "0.01"))
                .pool("a", "BTC", "flat")
                .balance("coins", "a", "BTC", "2")
                .inversePerp("perp", "BTC", "50000")
                .position("leg", "a", "perp", "-100000", "50000")
                .snapshot();
    }

    @Test
    void netDeltaCountsPositionsOfAllPoolsAndCoinCollateral() {
        BookResult result = Runs.base(coins().pool("b", "BTC", "flat")
                .balance("4", "b", "BTC", "0.25")
                .future("future", Payoff.INVERSE, "BTC", "BTC", 30, "102000")
                .position("other", "b", "future", "40000", "80000")
                .snapshot());
        assertEquals(-1 + 2 + 0.25 + 0.5, result.netDelta().get("BTC"), 1e-12);
        assertEquals(null, result.netDelta().get("ETH"), "no position on ETH");
        assertEquals(Map.of("2", 2.0, "4", 0.25), result.collateralDelta());
        assertEquals(40_000, result.position("other").orElseThrow().notionalUsd(), 1e-9);
        assertEquals(-100_500, result.position("leg").orElseThrow().notionalUsd(), 1e-9);
    }

    @Test
    void poolWithoutPositionsIsNeverLiquidated() {
        Book book = new Book()
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("a", "USDT", "flat")
                .balance("1", "a", "USDT", "-5");
        PoolResult pool = Runs.base(book.snapshot()).pools().getFirst();
        assertFalse(pool.liquidated());
        assertEquals(-5, pool.buffer());
    }

    @Test
    void isolatedPositionStandsAlone() {
        BookResult result = Runs.base(
                coins().isolated("iso", "a", "perp", "1", "100500", "5000").snapshot());
        PoolResult isolated = result.pool("a/iso").orElseThrow();
        assertEquals(5_000, isolated.equity(), 1e-9);
        assertEquals(1_005, isolated.maintenanceMargin(), 1e-9);
        PoolResult alone = Runs.base(coins().snapshot()).pool("a").orElseThrow();
        assertEquals(alone, result.pool("a").orElseThrow());
    }

    @Test
    void profitInAnotherAssetIsConvertedAtIndexPrices() {
        Book book = new Book()
                .index("USDC", "0.98")
                .rule(Book.percent("flat", "0.02", "0.01"))
                .pool("a", "USDT", "flat")
                .linearPerp("perp", "BTC", "USDC", "100000")
                .position("leg", "a", "perp", "1", "99000");
        PoolResult pool = Runs.base(book.snapshot()).pools().getFirst();
        assertEquals(980, pool.equity(), 1e-9);
        assertEquals(980, pool.maintenanceMargin(), 1e-9);
    }
}
