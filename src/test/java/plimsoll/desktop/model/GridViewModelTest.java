package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.StressSettings;

class GridViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final GridViewModel model = new GridViewModel(book.session());

    @Test
    void theSettingsOfANewWorkspaceReadAsRanges() {
        StressSettings fresh = StressSettings.defaults("BTC");

        assertEquals("\u221260 % to 60 %, step 5 %, fine 1 % within 5 %", AxisText.format(fresh.priceShocks()));
        assertEquals("\u221250 % to 100 %, step 10 %", AxisText.format(fresh.volShocks()));
    }

    @Test
    void aRangeIsTakenWithAndWithoutItsSigns() {
        List<Double> even = List.of(-0.1, -0.05, 0.0, 0.05, 0.1);
        assertEquals(even, AxisText.parse("-10 to 10 step 5"));
        assertEquals(even, AxisText.parse("\u221210 % to 10 %, step 5 %"));
        assertEquals(
                List.of(-0.1, -0.02, -0.01, 0.0, 0.01, 0.02, 0.1),
                AxisText.parse("-10 to 10, step 10, fine 1 within 2"));
        assertTrue(model.commitPrices("-10 to 10 step 5").isEmpty());
        assertEquals("\u221210 % to 10 %, step 5 %", model.prices());
        assertEquals(even, book.session().document().stress().priceShocks());
        assertTrue(model.commitVols("-50 % to 50 %, step 25 %, fine 5 % within 10 %")
                .isEmpty());
        assertEquals("\u221250 % to 50 %, step 25 %, fine 5 % within 10 %", model.vols());
    }

    @Test
    void aListIsTakenWithBlanksSemicolonsOrCommasAndZeroIsAdded() {
        assertEquals(List.of(-0.2, 0.0, 0.3), AxisText.parse("30 -20"));
        assertEquals(List.of(-0.2, 0.0, 0.3), AxisText.parse("-20 %, 30 %"));
        assertEquals(List.of(-0.205, 0.0, 0.3), AxisText.parse("-20.5;30"));
        assertEquals("\u221220 %, 0 %, 30 %", AxisText.format(List.of(-0.2, 0.0, 0.3)));
    }

    @Test
    void everyAxisReadsBackAsItself() {
        RandomGenerator random = new java.util.SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            TreeSet<Double> shocks = new TreeSet<>(List.of(0.0));
            int step = 1 + random.nextInt(4);
            for (int i = random.nextInt(12); i >= 0; i--) {
                shocks.add((random.nextInt(-9, 30) * step) / 100.0);
            }
            List<Double> axis = List.copyOf(shocks);
            assertEquals(axis, AxisText.parse(AxisText.format(axis)), AxisText.format(axis));
        }
    }

    @Test
    void wrongAxesSayWhyAndChangeNothing() {
        String before = model.prices();
        assertRefused("-120 10", "above -100 %");
        assertRefused("1 to x step 5", "\u201cx\u201d is not a number");
        assertRefused("-60 to 60", "has no step");
        assertRefused("60 to -60 step 5", "from the lower to the higher end");
        assertRefused("-60 to 60 step 0", "step must be above 0");
        assertRefused("-60 to 60 step 0.01", "at most 401 values");
        assertRefused("-60 to 60 step 5 fine 1", "within 5 %");
        assertRefused("-60 to 60 step 5 fine 1 within -2", "fine band must be above 0");
        assertRefused("everything", "neither a list");
        assertRefused(" ", "write a range");
        assertEquals(before, model.prices());
    }

    private void assertRefused(String text, String reason) {
        String message = model.commitPrices(text).orElseThrow();
        assertTrue(message.toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)), message);
    }

    @Test
    void flatAndScaledShocksAreAChoice() {
        assertTrue(model.scaledByMaturity());
        model.chooseScaled(false);
        assertEquals(false, model.scaledByMaturity());
    }
}
