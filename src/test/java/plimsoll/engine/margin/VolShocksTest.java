package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;
import plimsoll.engine.Book;
import plimsoll.engine.Scans;

class VolShocksTest {
    private static final double YEAR = 365;

    private static VolRule relative(boolean pivotIsShort) {
        return Scans.vol(VolRule.Shape.RELATIVE, "0.4", "0.2", "1", "0.5", pivotIsShort);
    }

    @Test
    void amountsGrowBelowThePivotAndFallAboveIt() {
        VolRule rule = relative(true);
        assertEquals(2, VolShocks.scale(rule, 15), 1e-15);
        assertEquals(0.5, VolShocks.scale(rule, 120), 1e-15);
    }

    @Test
    void theAmountAppliesInFullAtThePivotWhicheverPowerItTakes() {
        assertEquals(1, VolShocks.scale(relative(true), 30), 0);
        assertEquals(1, VolShocks.scale(relative(false), 30), 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exactlyThePivotTakesTheShortPowerWhereTheRuleSaysSo(boolean pivotIsShort) {
        // A floor above the pivot makes the side visible: (30 / 120)^power.
        VolRule rule = new VolRule(
                VolRule.Shape.RELATIVE,
                Book.number("0.4"),
                Book.number("0.2"),
                BigDecimal.ONE,
                Book.number("0.5"),
                Book.number("30"),
                pivotIsShort,
                Book.number("120"),
                Optional.empty());
        assertEquals(pivotIsShort ? 0.25 : 0.5, VolShocks.scale(rule, 30), 1e-15);
        assertEquals(pivotIsShort ? 0.25 : 0.5, VolShocks.scale(rule, 30 / YEAR * YEAR), 1e-15);
        assertEquals(0.25, VolShocks.scale(rule, 29.999), 1e-15);
        assertEquals(0.5, VolShocks.scale(rule, 30.001), 1e-15);
    }

    @Test
    void maturitiesBelowTheFloorAreTakenAsTheFloor() {
        assertEquals(30, VolShocks.scale(relative(true), 0.5), 1e-12);
        assertEquals(30, VolShocks.scale(relative(true), 0), 1e-12);
    }

    @Test
    void relativeAmountsMultiplyAndPointsAdd() {
        VolShocks relative = new VolShocks(relative(true), 30 / YEAR);
        assertEquals(0.5 * 1.4, relative.shocked(VolDirection.UP, 0.5), 1e-15);
        assertEquals(0.5 * 0.8, relative.shocked(VolDirection.DOWN, 0.5), 1e-15);
        assertEquals(0.5, relative.shocked(VolDirection.NONE, 0.5), 0);
        VolShocks points = new VolShocks(Scans.POINTS, 30 / YEAR);
        assertEquals(1.0, points.shocked(VolDirection.UP, 0.5), 1e-15);
        assertEquals(0.25, points.shocked(VolDirection.DOWN, 0.5), 1e-15);
    }

    @Test
    void volatilityNeverFallsBelowZero() {
        assertEquals(0, new VolShocks(Scans.POINTS, 1).shocked(VolDirection.DOWN, 0.1), 0);
        assertEquals(0, new VolShocks(relative(true), 1 / YEAR).shocked(VolDirection.DOWN, 0.5), 0);
    }

    @Test
    void raisedVolatilityMayHaveAFloor() {
        VolRule rule = new VolRule(
                VolRule.Shape.RELATIVE,
                Book.number("0.5"),
                Book.number("0.5"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Book.number("30"),
                true,
                BigDecimal.ONE,
                Optional.of(Book.number("0.5")));
        VolShocks shocks = new VolShocks(rule, 1);
        assertEquals(0.5, shocks.shocked(VolDirection.UP, 0.2), 0);
        assertEquals(0.6, shocks.shocked(VolDirection.UP, 0.4), 1e-15);
        assertEquals(0.1, shocks.shocked(VolDirection.DOWN, 0.2), 1e-15);
        assertEquals(0.2, shocks.shocked(VolDirection.NONE, 0.2), 0);
    }

    /// One year: caps are 0.3 + 0.1 and 0.2 + 0.2, both 0.4; the reach is 2 x (0.3 + 0.2) = 1.
    private static final SkewRule SKEW = new SkewRule(
            Book.number("0.3"),
            Book.number("0.1"),
            Book.number("0.2"),
            Book.number("0.2"),
            Book.number("0.5"),
            Book.number("2"),
            Book.number("0.3"),
            Book.number("0.2"));

    @Test
    void aTiltRaisesHighStrikesAndLowersLowOnesUpToItsCap() {
        VolShocks shocks = new VolShocks(relative(true), 1);
        assertEquals(0.5 * 1.2, shocks.skewed(SKEW, false, 0.5, 0.5), 1e-15);
        assertEquals(0.5 * 0.8, shocks.skewed(SKEW, false, 0.5, -0.5), 1e-15);
        assertEquals(0.5 * 1.4, shocks.skewed(SKEW, false, 0.5, 3), 1e-15);
        assertEquals(0.5 * 0.6, shocks.skewed(SKEW, false, 0.5, -3), 1e-15);
    }

    @Test
    void aBendRaisesBothWings() {
        VolShocks shocks = new VolShocks(relative(true), 1);
        assertEquals(0.5 * 1.2, shocks.skewed(SKEW, true, 0.5, 0.5), 1e-15);
        assertEquals(0.5 * 1.2, shocks.skewed(SKEW, true, 0.5, -0.5), 1e-15);
        assertEquals(0.5, shocks.skewed(SKEW, true, 0.5, 0), 0);
    }

    @Test
    void shortMaturitiesReachAtLeastTheMinimum() {
        // 0.01 years: reach 0.1 x 2 x (0.3 + 0.02) = 0.064, below 0.5; cap 0.3 + 0.01 = 0.31.
        VolShocks shocks = new VolShocks(relative(true), 0.01);
        assertEquals(0.5 * (1 + 0.25 * 0.31 / 0.5), shocks.skewed(SKEW, false, 0.5, 0.25), 1e-15);
        assertTrue(shocks.skewed(SKEW, false, 0.5, 0.1) < shocks.skewed(SKEW, false, 0.5, 0.2));
    }
}
