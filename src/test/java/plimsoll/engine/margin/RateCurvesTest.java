package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.RateCurve;
import plimsoll.engine.Book;

class RateCurvesTest {
    private static BigDecimal ramp(String base, String lower, String upper, String openInterest) {
        return RateCurves.openInterest(new RateCurve.OpenInterestRamp(
                Book.number(base), Book.number(lower), Book.number(upper), Book.number(openInterest)));
    }

    private static void same(String expected, BigDecimal got) {
        assertEquals(0, got.compareTo(Book.number(expected)), expected + " is not " + got);
    }

    @Test
    void openInterestRaisesTheRateBetweenItsBounds() {
        same("0.2", ramp("0.2", "100", "200", "99"));
        same("0.2", ramp("0.2", "100", "200", "100"));
        same("0.6", ramp("0.2", "100", "200", "150"));
        same("1", ramp("0.2", "100", "200", "200"));
        same("1", ramp("0.2", "100", "200", "500"));
    }

    @Test
    void openInterestWithoutBoundsLeavesTheBase() {
        same("0.2", ramp("0.2", "0", "0", "500"));
    }

    @Test
    void equalBoundsMakeTheRateJump() {
        same("0.2", ramp("0.2", "100", "100", "100"));
        same("1", ramp("0.2", "100", "100", "101"));
    }

    @Test
    void ratesByOpenInterestAreCutToWholePartsPerMillion() {
        same("0.466666", ramp("0.2", "0", "3", "1"));
    }

    @Test
    void sharesOfARateAreCutToWholePartsPerMillion() {
        same("0.184343", RateCurves.share(Book.number("0.637239"), Book.number("0.289284")));
        same("0", RateCurves.share(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Test
    void leverageOfThePositionGoesBeforeThatOfTheCurve() {
        RateCurve curve = new RateCurve.OverLeverage(Book.number("0.03"), BigDecimal.TEN);
        assertEquals(0.003, RateCurves.base(curve, OptionalDouble.empty()), 1e-15);
        assertEquals(0.0006, RateCurves.base(curve, OptionalDouble.of(50)), 1e-15);
    }

    @Test
    void shortfallGrowsWithVolatilityAndHorizonAndAddsSlippage() {
        double low = shortfall("0.1", "1", "0");
        assertTrue(shortfall("0.1", "2", "0") > low);
        assertTrue(shortfall("0.2", "1", "0") > low);
        assertEquals(low + 0.25, shortfall("0.1", "1", "0.25"), 1e-15);
    }

    @Test
    void shortfallOfAStillPriceIsNothing() {
        assertEquals(0, shortfall("0", "1", "0"), 1e-12);
    }

    private static double shortfall(String years, String vol, String slippage) {
        return RateCurves.base(
                new RateCurve.LognormalShortfall(
                        Book.number("0.01"),
                        Book.number(years),
                        BigDecimal.ZERO,
                        Book.number(vol),
                        Book.number(slippage)),
                OptionalDouble.empty());
    }
}
