package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Option;

class InstrumentEntryTest {
    private final OpenBook book = OpenBook.sample("cross-venue-options");
    private final WorkspaceSession session = book.session();
    private final PositionsViewModel model =
            new PositionsViewModel(session, text -> new PastedCells(List.of(), List.of()));

    /// A blank leg in the first pool of a venue.
    private Row blank(String venue) {
        String pool = session.document().pools().stream()
                .filter(item -> item.venue().equals(venue))
                .findFirst()
                .orElseThrow()
                .id();
        String id = model.add(model.row(Row.Kind.GROUP, pool)).orElseThrow();
        return model.row(Row.Kind.ITEM, id).orElseThrow();
    }

    private Instrument held(Row row) {
        Position leg = session.document().position(row.id()).orElseThrow();
        return session.document().instrument(leg.instrumentId()).orElseThrow();
    }

    private Optional<String> type(Row row, String name) {
        return model.commit(row, PositionsViewModel.INSTRUMENT, name);
    }

    @Test
    void theVenueOfTheRowTellsWhatANameStandsFor() {
        Row deribit = blank("Deribit");
        Row bybit = blank("Bybit");
        assertEquals(Optional.empty(), type(deribit, "BTC-26MAR27-60000-P"));
        assertEquals(Optional.empty(), type(bybit, "BTC-26MAR27-60000-P"));

        assertTrue(held(deribit).isInverse());
        assertFalse(held(bybit).isInverse());
        assertEquals("BTC-26MAR27-60000-P", held(bybit).symbol());
        assertFalse(held(deribit).id().equals(held(bybit).id()));
        assertInstanceOf(Option.class, held(bybit));
    }

    @Test
    void aNameThatALegOfTheVenueHoldsIsThatInstrument() {
        Row row = blank("Bybit");
        int before = session.document().instruments().size();
        type(row, "btc-25dec26-102000-c");

        assertEquals("bybit-25dec26-102000-c", held(row).id());
        assertEquals(before, session.document().instruments().size());
    }

    @Test
    void oneEntryIsOneUndoStep() {
        Row row = blank("Deribit");
        int before = session.document().instruments().size();
        type(row, "ETH-26MAR27-3000-C");
        assertEquals(before + 1, session.document().instruments().size());

        session.undo();

        assertEquals(before, session.document().instruments().size());
        assertEquals("", session.document().position(row.id()).orElseThrow().instrumentId());
    }

    @Test
    void aNewInstrumentAsksForMarkAndVolatilityAndItsProblemLeadsToTheMarket() {
        Row row = blank("Deribit");
        type(row, "BTC-26MAR27-60000-P");
        assertTrue(row.value(PositionsViewModel.MARK).message().contains("type it here"));

        Problem.Place place = new Problem.Place(Problem.Kind.POSITION, row.id(), "mark");
        Problem missing = session.problemsProperty().get().stream()
                .filter(problem -> problem.place().equals(place))
                .findFirst()
                .orElseThrow();
        assertEquals(new Problem.Place(Problem.Kind.MARKET, held(row).id(), "mark"), model.mendedAt(missing.place()));

        model.commit(row, PositionsViewModel.MARK, "0.0125");
        model.commit(row, PositionsViewModel.VOL, "55");

        assertEquals(
                "0.0125",
                session.document().market().mark().get(held(row).id()).value().toPlainString());
        assertEquals("55", row.value(PositionsViewModel.VOL).file());
        assertTrue(session.problemsProperty().get().stream()
                .noneMatch(problem -> problem.place().equals(place)));
    }

    @Test
    void aProblemAboutAnUnknownIndexLeadsToTheAssetThatLacksIt() {
        Row row = blank("Bybit");
        type(row, "ZECUSDT");

        assertEquals(
                new Problem.Place(Problem.Kind.MARKET, "ZEC", "index"),
                model.mendedAt(new Problem.Place(Problem.Kind.POSITION, row.id(), "index")));
    }

    @Test
    void completionsListWhatTheVenueHoldsFirstThenNewNames() {
        Row row = blank("Bybit");
        List<Choice> held = model.complete(row, column(), "102000");
        assertEquals("BTC-25DEC26-102000-C", held.getFirst().text());

        List<Choice> fresh = model.complete(row, column(), "ethusd");
        assertEquals(new Choice("ETHUSD", "new, inverse perpetual in ETH"), fresh.getFirst());
    }

    @Test
    void whereTheVenueIsNotKnownTheCompletionsAskAndNothingIsGuessed() {
        OpenBook two = OpenBook.sample("two-venues");
        PositionsViewModel legs = new PositionsViewModel(two.session(), text -> new PastedCells(List.of(), List.of()));
        Row row = legs.rows().get(1);
        String before = two.session().document().positions().getFirst().instrumentId();

        assertTrue(legs.asks(row, column(), "BTC-26MAR27-60000-P"));
        assertEquals(
                List.of("BTC-26MAR27-60000-P @Deribit", "BTC-26MAR27-60000-P @Bybit"),
                legs.complete(row, column(), "BTC-26MAR27-60000-P").stream()
                        .map(Choice::text)
                        .toList());
        Optional<String> said = legs.commit(row, PositionsViewModel.INSTRUMENT, "BTC-26MAR27-60000-P");
        assertTrue(said.orElseThrow().contains("@Bybit"), said.get());
        assertEquals(before, two.session().document().positions().getFirst().instrumentId());

        assertEquals(Optional.empty(), legs.commit(row, PositionsViewModel.INSTRUMENT, "BTC-26MAR27-60000-P @Bybit"));
        assertFalse(legs.asks(row, column(), "BTC-26MAR27-60000-P @Bybit"));
    }

    private Column column() {
        return model.columns().stream()
                .filter(column -> column.id().equals(PositionsViewModel.INSTRUMENT))
                .findFirst()
                .orElseThrow();
    }
}
