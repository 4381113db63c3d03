package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.chart.data.LadderData;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressRun;

class ExposureViewModelTest {
    private static ExposureViewModel.Ladders ladders(OpenBook book) {
        ExposureViewModel model = new ExposureViewModel(book.session());
        book.calculate();
        return model.laddersProperty().get().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"option-book", "cross-venue-options", "unified-accounts", "two-venues"})
    void theRungsOfAnUnderlyingAddUpToItsNetDelta(String sample) {
        OpenBook book = OpenBook.sample(sample);
        book.session().whatIfProperty().set(new WhatIf(-0.04, 0.1));
        Map<String, Double> sums = new TreeMap<>();
        ladders(book).delta().rungs().forEach(rung -> sums.merge(rung.group(), rung.amount(), Double::sum));

        StressRun run = book.session().runProperty().get().orElseThrow();
        run.now().netDelta().forEach((underlying, coins) -> {
            double price = underlying.equals(run.corridor().underlying())
                    ? run.corridor().price()
                    : run.snapshot().index().get(underlying);
            double usd = coins * price;
            assertEquals(usd, sums.getOrDefault(underlying, 0.0), 1e-6 * Math.max(1, Math.abs(usd)), underlying);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"option-book", "cross-venue-options"})
    void theVegaLadderHoldsEveryOptionOnce(String sample) {
        OpenBook book = OpenBook.sample(sample);
        LadderData vega = ladders(book).vega();

        StressRun run = book.session().runProperty().get().orElseThrow();
        double all = run.now().positions().stream()
                .filter(position -> !Double.isNaN(position.vol()))
                .mapToDouble(PositionResult::vegaUsd)
                .sum();
        assertEquals(all, vega.total(), 1e-9 * Math.max(1, Math.abs(all)));
        assertTrue(vega.rungs().size() > 0);
    }

    @Test
    void expiriesStandInOrderOfTime() {
        OpenBook book = OpenBook.sample("cross-venue-options");
        for (String group : List.of("BTC", "ETH")) {
            List<String> names = ladders(book).vega().rungs().stream()
                    .filter(rung -> rung.group().equals(group))
                    .map(LadderData.Rung::name)
                    .toList();
            assertEquals(names.stream().sorted().toList(), names);
        }
    }

    @Test
    void aBookWithoutOptionsHasNoVega() {
        assertEquals(List.of(), ladders(OpenBook.sample("two-venues")).vega().rungs());
    }

    /// Legs of a perpetual have delta 1 per coin: 12 instead of 10 at 100,000.
    @Test
    void aComparedBookStandsBesideEveryRung() {
        OpenBook book = OpenBook.sample("two-venues");
        LadderData.Rung alone = ladders(book).delta().rungs().getFirst();
        assertEquals(OptionalDouble.empty(), alone.before());
        book.session().apply(new WhatIfEdit.Start());
        book.resize("leg-a", "12");
        LadderData.Rung rung = ladders(book).delta().rungs().getFirst();
        assertEquals(200_000, rung.amount(), 1e-6);
        assertEquals(0, rung.before().orElseThrow(), 1e-6, "neutral before");
    }

    @Test
    void aRungOfOneBookOnlyIsNothingInTheOther() {
        LadderData now = new LadderData("USD", List.of(new LadderData.Rung("BTC", "Dec", 5, "")));
        LadderData book = new LadderData("USD", List.of(new LadderData.Rung("BTC", "Mar", 3, "")));
        assertEquals(
                List.of(
                        new LadderData.Rung("BTC", "Dec", 5, "", OptionalDouble.of(0)),
                        new LadderData.Rung("BTC", "Mar", 0, "", OptionalDouble.of(3))),
                now.comparedWith(book).rungs());
    }
}
