package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.storage.PastedTable;

class MarketViewModelTest {
    private final OpenBook book = OpenBook.sample("option-book");
    private final MarketViewModel model = new MarketViewModel(book.session(), text -> {
        PastedTable table = PastedTable.parse(text);
        return new PastedCells(table.header().orElse(List.of()), table.rows());
    });

    private Row option() {
        return model.rows().stream()
                .filter(row -> row.value(MarketViewModel.ITEM).text().endsWith("-C"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void volatilityIsTypedInPointsAndStoredAsARatio() {
        Row row = option();
        assertEquals(Optional.empty(), model.commit(row, MarketViewModel.VOL, "62.5"));
        String id = row.id().substring("instrument/".length());
        assertEquals(
                0,
                new BigDecimal("0.625")
                        .compareTo(
                                book.session().document().market().vol().get(id).value()));
        assertEquals("62.50", row.value(MarketViewModel.VOL).text());
    }

    @Test
    void fundingAndBorrowRatesAreTypedInPercentAndMayBeNegative() {
        Row perpetual = model.rows().stream()
                .filter(row -> row.value(MarketViewModel.ITEM).text().endsWith("PERPETUAL"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), model.commit(perpetual, MarketViewModel.FUNDING, "-0.0125"));
        String id = perpetual.id().substring("instrument/".length());
        assertEquals(
                new BigDecimal("-0.000125"),
                book.session().document().market().funding().get(id).value());
        assertEquals("\u22120.0125", perpetual.value(MarketViewModel.FUNDING).text());
        assertFalse(option().value(MarketViewModel.FUNDING).is(CellState.EDITABLE), "options pay no funding");
        Row asset = model.rows().getFirst();
        String name = asset.id().substring("asset/".length());
        assertEquals(Optional.empty(), model.commit(asset, MarketViewModel.RATE, "7.5"));
        assertEquals(
                new BigDecimal("0.075"),
                book.session().document().market().borrow().get(name).value());
        book.session().undo();
        assertTrue(book.session().document().market().borrow().isEmpty());
    }

    @Test
    void aPriceOfZeroIsRejectedWithTheReason() {
        assertTrue(model.commit(option(), MarketViewModel.FORWARD, "0")
                .orElseThrow()
                .contains("above 0"));
        assertTrue(option().value(MarketViewModel.FORWARD).is(CellState.INVALID));
    }

    @Test
    void pastedPricesFindTheirRowsByName() {
        String name = option().value(MarketViewModel.ITEM).text();
        String said =
                model.paste("instrument,vol\n" + name + ",70\nNOTHING,1\n").orElseThrow();
        assertEquals("Pasted 1 prices, 1 left out: It names no instrument or asset of this workspace.", said);
        assertEquals("70.00", option().value(MarketViewModel.VOL).text());
    }

    @Test
    void agesAreSaidAsPeopleSayThem() {
        assertEquals("0:42 min", MarketViewModel.age(Duration.ofSeconds(42)));
        assertEquals("3.5 h", MarketViewModel.age(Duration.ofMinutes(210)));
        assertEquals("12 d", MarketViewModel.age(Duration.ofDays(12)));
        assertEquals("ahead", MarketViewModel.age(Duration.ofDays(-1)));
    }

    @Test
    void everyRowOfTheSampleHasItsUnit() {
        List<Row> instruments = model.rows().stream()
                .filter(row -> row.id().startsWith("instrument/"))
                .toList();
        assertTrue(instruments.stream()
                .noneMatch(row -> row.value(MarketViewModel.UNIT).text().isEmpty()));
    }
}
