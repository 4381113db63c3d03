package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.chart.data.PnlData;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressGrid;

/// Profit against the price: what the run's grid knows must come out of the scenarios as well.
class PnlViewModelTest {
    private OpenBook book = OpenBook.sample("option-book");
    private PnlViewModel model = new PnlViewModel(book.session());

    private void open(String sample) {
        book = OpenBook.sample(sample);
        model = new PnlViewModel(book.session());
    }

    private PnlData pnl() {
        model.setWatched(true);
        book.calculate();
        return model.pnlProperty().get().orElseThrow();
    }

    private static double at(PnlData pnl, PnlData.Line line, double shock) {
        for (int i = 0; i < pnl.prices().length; i++) {
            if (Math.abs(pnl.prices()[i] / pnl.spot() - 1 - shock) < 1e-9) {
                return line.pnl()[i];
            }
        }
        throw new AssertionError("no price at " + shock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book"})
    void theProfitNowIsThatOfTheRunsGridAtEverySlice(String sample) {
        open(sample);
        PnlData pnl = pnl();
        StressGrid grid = book.session().runProperty().get().orElseThrow().grid();
        int vol = SlicesViewModel.nearestVol(grid, 0);
        int compared = 0;
        for (int i = 0; i < grid.priceShocks().length; i++) {
            if (Math.abs(grid.priceShocks()[i]) <= 0.4) {
                double usd = 0;
                for (int pool = 0; pool < grid.poolIds().size(); pool++) {
                    int cell = grid.cell(pool, vol, i);
                    usd += grid.pnl()[cell] * grid.usdPerUnit()[cell];
                }
                assertEquals(
                        usd, at(pnl, pnl.lines().getFirst(), grid.priceShocks()[i]), 1e-6 * Math.max(1, Math.abs(usd)));
                compared++;
            }
        }
        assertTrue(compared > 10);
    }

    @Test
    void timesAreNowHalfwayAndTheFirstExpiry() {
        List<String> names = pnl().lines().stream().map(PnlData.Line::name).toList();

        assertEquals(3, names.size());
        assertEquals("now", names.getFirst());
        assertTrue(names.get(1).matches("in \\d+(\\.\\d)? d"), names.get(1));
        assertTrue(names.get(2).matches("at expiry \\d{4}-\\d{2}-\\d{2}"), names.get(2));
    }

    @Test
    void aBookWithoutExpiryIsShownNowAndInAWeek() {
        open("two-venues");

        assertEquals(
                List.of("now", "in 7 d"),
                pnl().lines().stream().map(PnlData.Line::name).toList());
    }

    @Test
    void strikesArePointsSoThatBendsAreExact() {
        PnlData pnl = pnl();
        book.session().document().instruments().stream()
                .filter(plimsoll.domain.instrument.Option.class::isInstance)
                .map(option ->
                        ((plimsoll.domain.instrument.Option) option).strike().doubleValue())
                .filter(strike -> strike > pnl.prices()[0] && strike < pnl.prices()[pnl.prices().length - 1])
                .forEach(strike -> assertTrue(
                        Arrays.stream(pnl.prices()).anyMatch(price -> Math.abs(price - strike) < 1e-6 * strike),
                        strike + " is no point"));
    }

    @Test
    void nothingIsCalculatedForNobodyAndTheWhatIfPriceIsMarked() {
        book.calculate();
        assertTrue(model.pnlProperty().get().isEmpty());

        book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
        PnlData pnl = pnl();
        assertEquals(pnl.spot() * 0.96, pnl.evaluated(), 1e-9);
        assertFalse(model.staleProperty().get());
    }

    @Test
    void theDayOfTheLineBetweenCanBeChosenAndGivenBack() {
        String half = pnl().lines().get(1).name();
        assertEquals(Optional.empty(), model.commitLater("3"));
        book.calculate();
        assertEquals(
                "in 3 d", model.pnlProperty().get().orElseThrow().lines().get(1).name());
        assertEquals(3, model.pnlProperty().get().orElseThrow().lines().get(1).days());
        model.nudgeLater(1);
        book.calculate();
        assertEquals(
                "in 4 d", model.pnlProperty().get().orElseThrow().lines().get(1).name());
        assertTrue(model.commitLater("-1").orElseThrow().contains("above 0"));
        assertTrue(model.commitLater("soon").isPresent());
        assertEquals(4, model.laterProperty().get().orElseThrow(), "what is wrong changes nothing");
        assertEquals(Optional.empty(), model.commitLater(""));
        book.calculate();
        assertEquals(
                half, model.pnlProperty().get().orElseThrow().lines().get(1).name());
    }

    @Test
    void aDraggedSliceIsOneUndoableEditAndTheOneAtSpotStays() {
        pnl();
        List<Double> before = book.session().document().stress().priceShocks();
        int last = before.size() - 1;

        assertEquals(Optional.empty(), model.moveSlice(last, before.get(last) + 0.013));
        assertEquals(
                before.get(last) + 0.013,
                book.session().document().stress().priceShocks().get(last));
        book.session().undo();
        assertEquals(before, book.session().document().stress().priceShocks());

        assertTrue(model.moveSlice(before.indexOf(0.0), 0.01).isPresent());
        assertTrue(model.moveSlice(last, before.getFirst() - 0.001).isPresent(), "slices stay in order");
        assertEquals(before, book.session().document().stress().priceShocks());
    }

    @Test
    void theComparedBookHasALineOfItsOwnWhichIsItsOwnProfitNow() {
        open("two-venues");
        book.resize("leg-a", "12");
        PnlData base = pnl();
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "11");
        PnlData tried = pnl();

        PnlData.Line last = tried.lines().getLast();
        assertTrue(last.compared());
        assertEquals("before, now", last.name());
        assertArrayEquals(base.lines().getFirst().pnl(), last.pnl(), 1e-6);
        assertEquals(1_000, at(tried, tried.lines().getFirst(), 0.01), 1e-6, "one coin more than short");
        assertEquals(2_000, at(tried, last, 0.01), 1e-6);
    }
}
