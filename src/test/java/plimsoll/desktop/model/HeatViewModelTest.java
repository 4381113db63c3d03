package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.chart.data.HeatAxis;
import plimsoll.desktop.chart.data.HeatData;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.domain.scenario.HeatSettings;
import plimsoll.domain.scenario.WhatIf;

/// Any two axes; what is known of price and volatility must come out of the grid of scenarios as well.
class HeatViewModelTest {
    private OpenBook book = OpenBook.sample("two-venues");
    private HeatViewModel model = new HeatViewModel(book.session());
    private HeatAxesViewModel axes = new HeatAxesViewModel(book.session());

    private void open(String sample) {
        book = OpenBook.sample(sample);
        model = new HeatViewModel(book.session());
        axes = new HeatAxesViewModel(book.session());
    }

    private HeatData map() {
        model.setWatched(true);
        book.calculate();
        return model.mapsProperty().get().orElseThrow().now();
    }

    private double at(HeatData map, double x, double y) {
        return map.at(index(map.up(), y), index(map.across(), x));
    }

    private static int index(HeatAxis axis, double value) {
        for (int i = 0; i < axis.size(); i++) {
            if (axis.values()[i] == value) {
                return i;
            }
        }
        throw new AssertionError(value + " is not on the axis " + axis.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "cross-venue-options"})
    void scenariosOfVolatilityByPriceAreTheRunsGridTurned(String sample) {
        open(sample);
        axes.commitRange("Price", "-20 to 20 step 10");
        axes.commitRange("Volatility", "-50 to 100 step 50");
        HeatData plain = map();
        axes.chooseAcross("Volatility");
        HeatData turned = map();

        assertEquals("Price", axes.up());
        assertEquals(HeatAxis.Kind.PRICE, turned.up().kind());
        for (double price : plain.across().values()) {
            for (double vol : plain.up().values()) {
                double wanted = at(plain, price, vol);
                assertEquals(wanted, at(turned, vol, price), 1e-9 * Math.max(1e4, Math.abs(wanted)), price + "/" + vol);
            }
        }
    }

    @Test
    void aWhatIfHoldsOnAxesThatDoNotMoveItAndTheMapBeforeStaysBeside() {
        book.session().whatIfProperty().set(new WhatIf(-0.04, 0));
        HeatData plain = map();
        axes.chooseAcross("Time");
        axes.chooseUp("Funding");
        HeatData now = map();

        assertEquals(at(plain, -0.04, 0), at(now, 0, 0), 1e-6);
        HeatData before = model.mapsProperty().get().orElseThrow().before().orElseThrow();
        assertEquals(at(plain, 0, 0), at(before, 0, 0), 1e-6);
        assertTrue(now.hasAxesOf(before));
    }

    /// Both pools hold 10 BTC of perpetuals at 100,000: 0.1 % of 1,000,000 three times a day for seven days is 21,000.
    @Test
    void fundingTakesFromTheLongWhatTheShortGets() {
        axes.chooseAcross("Time");
        axes.chooseUp("Funding");
        String first = axes.pools().get(1);
        axes.choosePool(first);
        HeatData longs = map();
        axes.choosePool(axes.pools().get(2));
        HeatData shorts = map();

        double paid = at(longs, 0, 0) - at(longs, 0, 0.001);
        assertEquals(21_000, Math.abs(paid), 1e-6);
        assertEquals(paid, at(shorts, 0, 0.001) - at(shorts, 0, 0), 1e-6);
        assertEquals("buffer of " + first, longs.whose());
        assertEquals("funding per 8 h, paid for 7 d", longs.up().title());
        axes.commitFundingDays("14");
        assertEquals(2 * paid, at(map(), 0, 0.001) - at(map(), 0, 0), 1e-6);
    }

    /// A mark of collateral moves its own value: the pool counts its balance in full.
    @Test
    void aCollateralMarkMovesTheBufferByTheBalance() {
        axes.chooseAcross("Collateral mark");
        axes.chooseUp("Time");
        axes.commitRange("Collateral mark", "-50 to 0 step 10");
        String asset = axes.asset().orElseThrow();
        Document document = book.session().document();
        String pool = document.balances().getFirst().poolId();
        axes.choosePool(document.pool(pool).orElseThrow().name());
        double held = document.balances().stream()
                .filter(balance ->
                        balance.poolId().equals(pool) && balance.asset().equals(asset))
                .mapToDouble(balance -> balance.amount().doubleValue())
                .sum();
        HeatData map = map();

        assertEquals(-0.5 * held, at(map, -0.5, 0) - at(map, 0, 0), 1e-6);
        assertEquals("mark of " + asset + " as collateral", map.across().title());
    }

    @Test
    void choicesAreOneUndoStepEachAndAreKept() {
        axes.chooseAcross("Time");
        assertEquals(Optional.of("Edit heat map axis"), book.session().undoName());
        axes.commitRange("Time", "0 to 14 days, step 7 d");
        assertEquals("0 d to 14 d, step 7 d", axes.range("Time").replace("0 d, 7 d, 14 d", "0 d to 14 d, step 7 d"));
        assertEquals(
                List.of(0.0, 7.0, 14.0),
                book.session()
                        .document()
                        .stress()
                        .heat()
                        .ranges()
                        .values()
                        .iterator()
                        .next());
        book.session().undo();
        book.session().undo();
        assertEquals(HeatSettings.PLAIN, book.session().document().stress().heat());
    }

    @Test
    void wrongRangesSayWhy() {
        axes.chooseAcross("Time");
        assertEquals(
                "Days must be from 0 to 3650, not -7.",
                axes.commitRange("Time", "-7 to 14, step 7").orElseThrow());
        axes.chooseUp("Funding");
        axes.commitRange("Time", "0 to 199, step 1");
        assertTrue(
                axes.commitRange("Funding", "-1 to 1 step 0.01").orElseThrow().contains("10,000 cells"));
        assertTrue(axes.commitRange("Funding", "20").orElseThrow().startsWith("Funding rate per eight hours must be"));
    }

    @Test
    void nothingIsCalculatedForAMapThatNobodySees() {
        axes.chooseAcross("Time");
        book.calculate();
        assertEquals("", model.stateProperty().get());
        assertEquals(
                HeatAxis.Kind.PRICE,
                model.mapsProperty().get().orElseThrow().now().across().kind());
        assertEquals(HeatAxis.Kind.DAYS, map().across().kind());
        assertFalse(model.staleProperty().get());
    }

    @Test
    void aPickedCellSetsTheWhatIfAsFarAsItCan() {
        axes.chooseUp("Time");
        map();
        book.session().whatIfProperty().set(new WhatIf(0, 0.2));
        model.pick(-0.05, 4);
        assertEquals(new WhatIf(-0.05, 0.2), book.session().whatIfProperty().get());
    }
}
