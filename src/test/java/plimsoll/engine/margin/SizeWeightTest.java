package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PoolResult;

class SizeWeightTest {
    private static void same(String expected, BigDecimal got) {
        assertEquals(0, got.compareTo(Book.number(expected)), expected + " is not " + got);
    }

    @Test
    void aFactorOfNothingLeavesTheWeight() {
        same("0.9", SizeWeight.asset(Book.number("0.9"), BigDecimal.ZERO, Book.number("1000000")));
        same("1.1", SizeWeight.liability(Book.number("1.1"), BigDecimal.ZERO, Book.number("1000000")));
    }

    @Test
    void assetsWeighLessAndDebtsMoreTheLargerTheyAre() {
        same("0.9", SizeWeight.asset(Book.number("0.9"), Book.number("0.01"), BigDecimal.ONE));
        same("0.55", SizeWeight.asset(Book.number("0.9"), Book.number("0.01"), Book.number("10000")));
        same("1.1", SizeWeight.liability(Book.number("1.1"), Book.number("0.01"), BigDecimal.ONE));
        same("1.88", SizeWeight.liability(Book.number("1.1"), Book.number("0.01"), Book.number("10000")));
    }

    @Test
    void weightsShrinkOnceDepositsExceedTheStart() {
        same("0.9", SizeWeight.scaled(Book.number("0.9"), Book.number("100"), Book.number("100")));
        same("0.8999", SizeWeight.scaled(Book.number("0.9"), Book.number("99999"), Book.number("100000")));
    }

    @Test
    void collateralCountsByTheWeightOfItsSize() {
        CollateralWorth worth = CollateralWorth.of(new CollateralValue.BySize(
                Book.number("0.9"),
                Book.number("0.01"),
                Optional.of(Book.number("100")),
                Book.number("200"),
                Optional.empty()));
        assertEquals(10000 * 0.275 * 3, worth.countedUsd(10000, 3), 1e-9);
        assertEquals(-10000 * 3, worth.countedUsd(-10000, 3), 1e-9);
    }

    @Test
    void aDebtCountsMoreTheLargerItIsAndIsChargedOnItsAmount() {
        CollateralValue.BySize sol = new CollateralValue.BySize(
                Book.number("0.9"),
                Book.number("0.01"),
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.of(Book.number("1.1")));
        CollateralWorth worth = CollateralWorth.of(sol);
        assertEquals(-1.1 * 20, worth.countedUsd(-1, 20), 1e-9);
        assertEquals(-1.88 * 10000 * 20, worth.countedUsd(-10000, 20), 1e-6);
        assertEquals(-1.88 * 10000 * 20, worth.forBalance(-10000).countedUsd(-10000, 20), 1e-6);
        PoolResult pool = Runs.base(new Book()
                        .index("SOL", "20")
                        .rule(Book.percent("rule", "0.02", "0.01")
                                .withEquity(new EquityRule(
                                        OptionValue.NONE,
                                        List.of(
                                                new Haircut(
                                                        "SOL",
                                                        sol,
                                                        BigDecimal.ZERO,
                                                        Haircut.ScanPart.NONE,
                                                        Optional.empty()),
                                                new Haircut("USDT", BigDecimal.ZERO)),
                                        Optional.empty()))
                                .withCharges(List.of(new AccountCharge.Borrowing(
                                        "borrowing", Book.number("0.2"), Book.number("0.1")))))
                        .pool("a", "USDT", "rule")
                        .balance("cash", "a", "USDT", "1000")
                        .balance("debt", "a", "SOL", "-10")
                        .snapshot())
                .pools()
                .getFirst();
        assertEquals(1000 - 1.1 * 200, pool.equity(), 1e-9);
        assertEquals(20, pool.maintenanceMargin(), 1e-9);
    }

    @Test
    void aDebtWeightBelowOneIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CollateralValue.BySize(
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        Optional.empty(),
                        BigDecimal.ZERO,
                        Optional.of(Book.number("0.9"))));
    }

    @Test
    void sellingCollateralForADebtTakesMoreByItsHaircut() {
        assertEquals(
                10000,
                CollateralWorth.of(new CollateralValue.Flat(Book.number("0.025")))
                        .soldUsd(9750, 60000),
                1e-9);
        CollateralWorth worthless = CollateralWorth.of(new CollateralValue.Flat(BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> worthless.soldUsd(1, 1));
    }
}
