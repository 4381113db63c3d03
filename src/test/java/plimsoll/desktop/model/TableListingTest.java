package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;

class TableListingTest {
    private final OpenBook book = OpenBook.sample("cross-venue-options");
    private final PositionsViewModel model =
            new PositionsViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
    private final TableListing listing = new TableListing(model);

    private Criterion criterion(String facet, String value) {
        return model.facets().stream()
                .filter(item -> item.id().equals(facet))
                .flatMap(item -> listing.offered(item).stream())
                .filter(item -> item.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> items() {
        return listing.rows().stream()
                .filter(row -> row.kind() == Row.Kind.ITEM)
                .toList();
    }

    private List<Row> groups() {
        return listing.rows().stream()
                .filter(row -> row.kind() == Row.Kind.GROUP)
                .toList();
    }

    @Test
    void totalsAreNotListedBecauseTheyArePinned() {
        assertTrue(model.rows().stream().anyMatch(row -> row.kind() == Row.Kind.TOTAL));
        assertTrue(listing.rows().stream().noneMatch(row -> row.kind() == Row.Kind.TOTAL));
    }

    @Test
    void aFoldedGroupHidesItsRowsOnlyAndNewOnesToo() {
        Row group = groups().getFirst();
        int others = items().size()
                - (int) book.session().document().positions().stream()
                        .filter(leg -> leg.poolId().equals(group.id()))
                        .count();
        listing.fold(group, true);
        assertEquals(others, items().size());

        model.add(Optional.of(group));
        assertEquals(others, items().size());

        listing.fold(group, false);
        assertEquals(book.session().document().positions().size(), items().size());
    }

    @Test
    void conditionsOfOneFacetWidenAndOthersNarrow() {
        listing.flip(criterion("venue", "Bybit"));
        int bybit = items().size();
        listing.flip(criterion("venue", "Derive"));
        int both = items().size();
        assertTrue(both > bybit);
        assertEquals(2, groups().size());

        listing.flip(criterion("kind", "perpetual"));

        assertEquals(
                List.of("BTC-PERP", "BTCUSDT"),
                items().stream()
                        .map(row -> row.value(PositionsViewModel.INSTRUMENT).text())
                        .toList());
        assertEquals(
                items().size() + " of " + book.session().document().positions().size(), listing.summary());
    }

    @Test
    void takingTheLastConditionAwayListsAllAgain() {
        Criterion venue = criterion("venue", "Bybit");
        listing.flip(venue);
        assertEquals("Venue: Bybit", listing.criteria().getFirst().text());
        listing.flip(venue);

        assertEquals("", listing.summary());
        assertEquals(book.session().document().positions().size(), items().size());
    }

    @Test
    void aFilterByInclusionFollowsTheBook() {
        Row leg = items().getFirst();
        model.toggle(List.of(leg));
        listing.flip(criterion(PositionsViewModel.INCLUDED, "no"));
        assertEquals(List.of(leg), items());

        model.toggle(List.of(leg));

        assertEquals(List.of(), items());
    }

    @Test
    void theTotalOfAFilterIsThatOfItsLegs() {
        listing.flip(criterion("venue", "Bybit"));
        Row total = new Row("part", Row.Kind.TOTAL);
        assertTrue(model.fillTotal(total, listing.filtered()));

        double sum = listing.filtered().stream()
                .mapToDouble(row -> Double.parseDouble(
                        row.value(PositionsViewModel.NOTIONAL).file()))
                .sum();
        assertEquals(
                sum, Double.parseDouble(total.value(PositionsViewModel.NOTIONAL).file()), 1e-6 * Math.abs(sum));
        assertEquals(
                "Filtered, " + items().size() + " of "
                        + book.session().document().positions().size() + " legs",
                total.value(PositionsViewModel.INSTRUMENT).text());
    }

    @Test
    void sortingStaysWithinGroupsAndKeepsEqualRowsInTheirOrder() {
        List<Row> before = List.copyOf(listing.rows());
        listing.setOrder((a, b) -> 0);
        assertEquals(before, listing.rows());

        listing.setOrder(Comparator.comparing(
                row -> row.value(PositionsViewModel.INSTRUMENT).text()));

        assertEquals(before.stream().filter(row -> row.kind() == Row.Kind.GROUP).toList(), groups());
        assertEquals(Row.Kind.GROUP, listing.rows().getFirst().kind());
        String previous = "";
        for (Row row : listing.rows().subList(1, listing.rows().indexOf(groups().get(1)))) {
            String name = row.value(PositionsViewModel.INSTRUMENT).text();
            assertTrue(previous.compareTo(name) <= 0, previous + " before " + name);
            previous = name;
        }
        listing.setOrder(null);
        assertEquals(before, listing.rows());
    }

    @Test
    void findGoesToTheNextMatchAroundTheEnd() {
        listing.setFind("perp");
        TableListing.Search search = searched();
        assertEquals(2, search.count());
        Row first = search.next(Optional.empty(), 0).orElseThrow();
        Row second = search.next(Optional.of(first), 1).orElseThrow();
        assertEquals(List.of(0, 1), List.of(search.place(first), search.place(second)));
        assertEquals(-1, search.place(listing.rows().getFirst()));
        assertEquals(Optional.of(first), search.next(Optional.of(first), 0));
        assertEquals(Optional.of(first), search.next(Optional.of(second), 1));
        assertEquals(Optional.of(second), search.next(Optional.of(first), -1));
        assertEquals(Optional.of(first), search.next(Optional.of(second), -1));

        listing.setFind("no such text");
        assertEquals(Optional.empty(), searched().next(Optional.empty(), 1));
    }

    private TableListing.Search searched() {
        TableListing.Search search = listing.search(model.columns());
        int steps = 0;
        while (search.step()) {
            steps++;
        }
        assertEquals(listing.rows().size() - 1, steps);
        return search;
    }

    @Test
    void rowsWithProblemsAreThoseWithACellThatHasNoNumberOrWrongText() {
        List<Row> rows = items();
        model.commit(rows.get(0), PositionsViewModel.QUANTITY, "ten");
        model.commit(rows.get(1), PositionsViewModel.INCLUDED, "no");
        model.commit(rows.get(2), PositionsViewModel.INSTRUMENT, "BTC-28MAY27-90000-C");
        model.commit(rows.get(3), PositionsViewModel.MODE, "isolated");
        Criterion with = criterion("problems", "with problems");
        for (Row row : items()) {
            boolean seen = model.columns().stream()
                    .map(column -> row.value(column.id()))
                    .anyMatch(value -> value.is(CellState.INVALID) || value.is(CellState.NOT_AVAILABLE));
            assertEquals(seen, model.facet(row, "problems").equals(with.value()), row.id());
        }
        assertTrue(items().stream().anyMatch(row -> model.facet(row, "problems").equals(with.value())));
        assertFalse(
                items().stream().allMatch(row -> model.facet(row, "problems").equals(with.value())));
    }

    @Test
    void aRowThatAFilterHidesIsListedAgainWhenItIsAskedFor() {
        Row derive = items().getFirst();
        listing.flip(criterion("venue", "Bybit"));
        assertFalse(items().contains(derive));

        listing.open(derive);

        assertTrue(items().contains(derive));
    }

    @Test
    void legsStandBelowVenueExpiryOrUnderlyingAsChosen() {
        model.groupBy(PositionGrouping.VENUE);
        assertEquals(
                List.of("Bybit", "Deribit", "Derive"),
                groups().stream()
                        .map(row -> row.value(PositionsViewModel.INSTRUMENT).text())
                        .toList());
        assertEquals(
                "USD", groups().getFirst().value(PositionsViewModel.CURRENCY).text());

        model.groupBy(PositionGrouping.EXPIRY);
        assertEquals(
                List.of("(no expiry)", "2026-11-27", "2026-12-25", "2027-03-26"),
                groups().stream()
                        .map(row -> row.value(PositionsViewModel.INSTRUMENT).text())
                        .toList());
        assertEquals(book.session().document().positions().size(), items().size());

        model.groupBy(PositionGrouping.UNDERLYING);
        assertEquals(1, groups().size());
        String id = model.add(Optional.of(groups().getFirst())).orElseThrow();
        assertTrue(book.session().document().position(id).isPresent());
    }

    @Test
    void legsOfEachVenueStandBelowTheirExpiry() {
        model.groupBy(PositionGrouping.VENUE_AND_EXPIRY);
        List<String> names = groups().stream()
                .map(row -> row.value(PositionsViewModel.INSTRUMENT).text())
                .toList();
        assertEquals(names.stream().sorted().distinct().toList(), names);
        assertTrue(names.contains("Deribit (no expiry)"), names.toString());
        assertTrue(names.contains("Derive 2026-12-25") || names.contains("Deribit 2026-12-25"), names.toString());
        assertEquals(book.session().document().positions().size(), items().size());
    }

    @Test
    void aGroupOfSeveralPoolsCountsInUsd() {
        model.groupBy(PositionGrouping.UNDERLYING);
        double group = Double.parseDouble(
                groups().getFirst().value(PositionsViewModel.PNL).file());
        double total = Double.parseDouble(
                model.rows().getLast().value(PositionsViewModel.PNL).file());

        assertEquals(total, group, 1e-9 * Math.abs(total));
    }
}
