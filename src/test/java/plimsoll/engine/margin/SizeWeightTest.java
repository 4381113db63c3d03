package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.engine.Book;

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
                Book.number("0.9"), Book.number("0.01"), Optional.of(Book.number("100")), Book.number("200")));
        assertEquals(10000 * 0.275 * 3, worth.countedUsd(10000, 3), 1e-9);
        assertEquals(-10000 * 3, worth.countedUsd(-10000, 3), 1e-9);
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
