package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.why.Why;
import plimsoll.domain.scenario.WhatIf;

/// The word between ok and liquidated, in the table, on the tiles and on the card.
class PoolStandingTest {
    private final OpenBook book = OpenBook.sample("two-venues");

    private void at(double shock) {
        book.session().whatIfProperty().set(new WhatIf(shock, 0));
        book.calculate();
    }

    @Test
    void thePoolsTableSaysNoNewOrdersAndWhy() {
        try (PoolsViewModel pools = new PoolsViewModel(book.session())) {
            assertEquals("ok", state(pools).text());
            at(-0.052);
            assertEquals("no new orders", state(pools).text());
            assertTrue(state(pools).is(CellState.WARN));
            Row a = pools.row(Row.Kind.ITEM, "a").orElseThrow();
            Why why = pools.why(
                    a,
                    pools.columns().stream()
                            .filter(column -> column.id().equals(PoolsViewModel.INITIAL))
                            .findFirst()
                            .orElseThrow());
            assertTrue(why.text().contains("Equity is 1,480.00 USDT below it"), why.text());
            at(-0.06);
            assertEquals("liquidated", state(pools).text());
        }
    }

    private static CellValue state(PoolsViewModel pools) {
        return pools.row(Row.Kind.ITEM, "a").orElseThrow().value(PoolsViewModel.STATE);
    }

    @Test
    void theTileOfTheRatioSaysItInAWord() {
        try (HeadlinesViewModel headlines = new HeadlinesViewModel(book.session())) {
            assertEquals(List.of(""), verdicts(headlines));
            at(-0.052);
            assertEquals(List.of("no new orders"), verdicts(headlines));
            at(-0.06);
            assertEquals(List.of("liquidated"), verdicts(headlines));
        }
    }

    private static List<String> verdicts(HeadlinesViewModel headlines) {
        return headlines.headlinesProperty().get().stream()
                .filter(headline -> headline.label().equals("Venue A"))
                .map(Headline::verdict)
                .toList();
    }
}
