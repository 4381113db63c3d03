package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Edit;
import plimsoll.domain.account.Position;

/// Works on ten thousand legs; `-Dplimsoll.measure=true` prints how long each step takes.
class ManyLegsTest {
    private static final int LEGS = 10_000;

    private final OpenBook book = OpenBook.sample("cross-venue-options");

    private static void step(String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        if (Boolean.getBoolean("plimsoll.measure")) {
            System.out.printf("%-34s %8.1f ms%n", name, (System.nanoTime() - start) / 1e6);
        }
    }

    @Test
    void tenThousandLegsAreListedFilteredSortedAndEdited() {
        List<Position> samples = book.session().document().positions();
        List<Position> legs = new ArrayList<>();
        for (int i = 0; i < LEGS - samples.size(); i++) {
            legs.add(samples.get(i % samples.size()).withId("many" + i));
        }
        PositionsViewModel model =
                new PositionsViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
        TableListing listing = new TableListing(model);
        step(
                "insert, snapshot and fill",
                () -> book.session().apply(new Edit.InsertPositions("Add legs", Integer.MAX_VALUE, legs)));
        assertEquals(LEGS, listing.filtered().size());
        assertTrue(
                model.hintProperty().get().startsWith("10,000 legs, "),
                model.hintProperty().get());
        Set<String> added = legs.stream().map(Position::id).collect(Collectors.toSet());
        assertEquals("Delete 9,982 legs", new Edit.RemovePositions(added).name());

        Row row = model.row(Row.Kind.ITEM, "many7").orElseThrow();
        for (int i = 0; i < 3; i++) {
            String typed = String.valueOf(i + 2);
            step("edit one quantity", () -> model.commit(row, PositionsViewModel.QUANTITY, typed));
        }
        assertEquals(
                new BigDecimal("4"),
                book.session().document().position("many7").orElseThrow().quantity());

        step(
                "sort within groups",
                () -> listing.setOrder((a, b) -> a.value(PositionsViewModel.INSTRUMENT)
                        .text()
                        .compareTo(b.value(PositionsViewModel.INSTRUMENT).text())));
        Criterion.Facet venue = model.facets().getFirst();
        step("filter by venue", () -> listing.flip(listing.offered(venue).getFirst()));
        step("find", () -> {
            listing.setFind("26MAR27");
            TableListing.Search search = listing.search(model.columns());
            while (search.step()) {
                assertTrue(search.count() <= LEGS);
            }
        });
        List<Row> some = listing.filtered().subList(0, 100);
        step("edit 100 rows in one step", () -> model.commitAll(some, PositionsViewModel.QUANTITY, "5"));
        assertEquals(Optional.of("Edit 100 rows"), book.session().undoName());
        step("group by expiry", () -> model.groupBy(PositionGrouping.EXPIRY));
        step("undo", book.session()::undo);
    }

    @Test
    void onlyRowsInSightAreFilledByAnEditAndTheOthersWhenTheyAreLookedAt() {
        List<Position> samples = book.session().document().positions();
        List<Position> legs = new ArrayList<>();
        for (int i = 0; i < LEGS; i++) {
            legs.add(samples.get(i % samples.size()).withId("many" + i));
        }
        PositionsViewModel model =
                new PositionsViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
        TableListing listing = new TableListing(model);
        book.session().apply(new Edit.InsertPositions("Add legs", Integer.MAX_VALUE, legs));
        List<Row> inSight = listing.filtered().subList(100, 130);
        inSight.forEach(
                row -> model.columns().forEach(column -> row.cell(column.id()).addListener(value -> {})));

        Row edited = inSight.getFirst();
        model.commit(edited, PositionsViewModel.QUANTITY, "77");

        assertEquals("+77.0000", edited.value(PositionsViewModel.QUANTITY).text());
        List<Row> filled = listing.filtered().stream().filter(Row::isFilled).toList();
        assertEquals(inSight, filled);
        Row far = listing.filtered().get(9_000);
        assertEquals(
                book.session()
                        .document()
                        .position(far.id())
                        .orElseThrow()
                        .quantity()
                        .doubleValue(),
                Double.parseDouble(far.value(PositionsViewModel.QUANTITY).file()));
    }

    @Test
    void rowsThatOnlyMoveDoSoInTheirTurnAndNewOnesAreThereAtOnce() {
        Position sample = book.session().document().positions().getFirst();
        Deque<Runnable> screen = new ArrayDeque<>();
        OpenBook large = OpenBook.of(book.session().document(), screen::add);
        PositionsViewModel model =
                new PositionsViewModel(large.session(), text -> new PastedCells(List.of(), List.of()));
        TableListing listing = new TableListing(model);
        List<Position> legs = new ArrayList<>();
        for (int i = 0; i < LEGS; i++) {
            legs.add(sample.withId("many" + i));
        }
        large.session().apply(new Edit.InsertPositions("Add legs", Integer.MAX_VALUE, legs));
        List<Row> before = List.copyOf(listing.rows());
        assertTrue(before.contains(model.row(Row.Kind.ITEM, "many9999").orElseThrow()));

        String other = large.session().document().pools().stream()
                .filter(pool -> !pool.id().equals(sample.poolId()))
                .findFirst()
                .orElseThrow()
                .name();
        model.commitAll(listing.filtered(), PositionsViewModel.POOL, other);
        assertEquals(before, listing.rows(), "not yet");
        assertEquals(
                other,
                model.row(Row.Kind.ITEM, "many7")
                        .orElseThrow()
                        .value(PositionsViewModel.POOL)
                        .text());
        while (!screen.isEmpty()) {
            screen.remove().run();
        }
        Row first = listing.filtered().getFirst();
        Row group = listing.rows().get(listing.rows().indexOf(first) - 1);
        assertTrue(group.value(PositionsViewModel.INSTRUMENT).text().contains(other));
        List<Row> below = listing.rows()
                .subList(
                        listing.rows().indexOf(first),
                        listing.rows().indexOf(first) + listing.filtered().size());
        assertTrue(below.stream().allMatch(row -> row.kind() == Row.Kind.ITEM), "all stand below one pool");
        assertEquals(before.size(), listing.rows().size());
    }

    @Test
    void filteringByVenueAndSumsNeedNoRows() {
        List<Position> samples = book.session().document().positions();
        List<Position> legs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            legs.add(samples.get(i % samples.size()).withId("many" + i));
        }
        PositionsViewModel model =
                new PositionsViewModel(book.session(), text -> new PastedCells(List.of(), List.of()));
        TableListing listing = new TableListing(model);
        book.session().apply(new Edit.InsertPositions("Add legs", Integer.MAX_VALUE, legs));
        for (String facet : List.of("venue", PositionsViewModel.POOL, "underlying", "kind", "expiry")) {
            listing.flip(listing.offered(new Criterion.Facet(facet, facet)).getFirst());
        }
        model.fillTotal(new Row("part", Row.Kind.TOTAL), listing.filtered());
        assertEquals(0, listing.filtered().stream().filter(Row::isFilled).count());
    }
}
