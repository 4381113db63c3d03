package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Adding and subtracting whole books, worked by hand.
class BookMergeTest {
    private static final Instant TIME = Instant.parse("2026-11-29T05:00:00Z");
    private static final Instrument LINEAR = perpetual("perp", "BTCUSDT", "BTC", Payoff.LINEAR);
    private static final Instrument INVERSE = perpetual("perp", "BTC-PERPETUAL", "BTC", Payoff.INVERSE);

    private static Instrument perpetual(String id, String symbol, String underlying, Payoff payoff) {
        String settlement = payoff == Payoff.INVERSE ? underlying : "USDT";
        return new Perpetual(new Contract(id, symbol, underlying, settlement, payoff, BigDecimal.ONE));
    }

    private static Document book(String name, Instrument instrument, String quantity, String entry, String cash) {
        Market market = Market.empty()
                .withIndex(map -> new TreeMap<>(Map.of("BTC", new Quote(new BigDecimal("100000"), TIME))))
                .withMark(map -> new TreeMap<>(Map.of(instrument.id(), new Quote(new BigDecimal("100000"), TIME))));
        return Document.empty()
                .withName(name)
                .withPools(List.of(new Pool("p", "Binance", "Main", "USDT", RuleRef.inForce("binance.usdm"))))
                .withInstruments(List.of(instrument))
                .withPositions(List.of(
                        Position.cross("leg", "p", instrument.id(), new BigDecimal(quantity), new BigDecimal(entry))))
                .withBalances(List.of(new Balance("cash", "p", "USDT", new BigDecimal(cash))))
                .withMarket(market);
    }

    private static Document merged(Document present, Document other, boolean subtracted, boolean apart) {
        return BookMerge.of(present, other, subtracted, apart).edit().apply(present);
    }

    @Test
    void aLinearLegNetsAtTheAverageEntryAndBalancesAddUp() {
        Document both = merged(
                book("A", LINEAR, "10", "100000", "5000"), book("B", LINEAR, "30", "104000", "700"), false, false);
        Position leg = both.positions().getFirst();
        assertEquals(1, both.positions().size());
        assertEquals(0, leg.quantity().compareTo(new BigDecimal("40")));
        // (10 x 100,000 + 30 x 104,000) / 40
        assertEquals(0, leg.entryPrice().orElseThrow().compareTo(new BigDecimal("103000")));
        assertEquals(0, both.balances().getFirst().amount().compareTo(new BigDecimal("5700")));
        assertEquals(1, both.pools().size());
    }

    @Test
    void anInverseLegNetsAtTheHarmonicEntry() {
        Document both = merged(
                book("A", INVERSE, "100000", "100000", "0"), book("B", INVERSE, "100000", "50000", "0"), false, false);
        // 200,000 / (100,000 / 100,000 + 100,000 / 50,000) = 66,666.67
        assertEquals(
                66_666.666_666_67,
                both.positions().getFirst().entryPrice().orElseThrow().doubleValue(),
                1e-6);
    }

    @Test
    void aBookLessItselfIsEmpty() {
        Document book = book("A", LINEAR, "10", "100000", "5000");
        Document rest = merged(book, book, true, false);
        assertEquals(List.of(), rest.positions());
        assertEquals(List.of(), rest.balances());
    }

    @Test
    void aBookAddedAndSubtractedAgainLeavesTheBook() {
        Document book = book("A", LINEAR, "10", "100000", "5000");
        Document other = book("B", LINEAR, "2", "100000", "70");
        assertEquals(book, merged(merged(book, other, false, false), other, true, false));
    }

    @Test
    void aProfitThatNoSingleEntryKeepsStaysInTwoLegs() {
        Document rest =
                merged(book("A", LINEAR, "10", "100000", "5000"), book("B", LINEAR, "10", "90000", "0"), true, false);
        assertEquals(
                List.of("leg", "leg-2"),
                rest.positions().stream().map(Position::id).toList());
        assertEquals(0, rest.positions().get(1).quantity().compareTo(new BigDecimal("-10")));
    }

    @Test
    void poolsKeptApartKeepTheirLegsAndCashAndGetNamesOfTheirOwn() {
        Document both = merged(
                book("A", LINEAR, "10", "100000", "5000"), book("B", LINEAR, "30", "104000", "700"), false, true);
        assertEquals(
                List.of("Main", "Main, B"),
                both.pools().stream().map(Pool::name).toList());
        assertEquals("p-2", both.positions().get(1).poolId());
        assertEquals("p-2", both.balances().get(1).poolId());
    }

    @Test
    void anInstrumentThatIsAnotherOneComesInUnderAnotherNameWithItsMark() {
        Document present = book("A", LINEAR, "10", "100000", "5000");
        BookMerge.Merge merge = BookMerge.of(present, book("B", INVERSE, "5", "100000", "0"), false, false);
        Document both = merge.edit().apply(present);
        assertEquals("perp-2", both.positions().get(1).instrumentId());
        assertEquals("BTC-PERPETUAL", both.instrument("perp-2").orElseThrow().symbol());
        assertTrue(both.market().mark().containsKey("perp-2"));
        assertEquals(
                List.of("Instrument perp is defined differently there; it comes in as perp-2."), merge.conflicts());
    }

    @Test
    void ofTwoPricesThePresentOneCountsAndTheOtherIsSaid() {
        Document present = book("A", LINEAR, "10", "100000", "5000");
        Document other = book("B", LINEAR, "1", "100000", "0");
        other = other.withMarket(other.market().withIndex(map -> {
            map.put("BTC", new Quote(new BigDecimal("99000"), TIME));
            map.put("ETH", new Quote(new BigDecimal("3000"), TIME));
            return map;
        }));
        BookMerge.Merge merge = BookMerge.of(present, other, false, false);
        Document both = merge.edit().apply(present);
        assertEquals(List.of("The index price of BTC is 99000 there; 100000 counts."), merge.conflicts());
        assertEquals(new BigDecimal("100000"), both.market().index().get("BTC").value());
        assertEquals(new BigDecimal("3000"), both.market().index().get("ETH").value());
    }

    @Test
    void ofAWhatIfBookTheBookComesIn() {
        Document present = book("A", LINEAR, "10", "100000", "5000");
        Document other = book("B", LINEAR, "1", "100000", "0");
        History history = new History(other);
        history.apply(new WhatIfEdit.Start(), TIME);
        history.apply(
                new Edit.SetPosition("quantity", other.positions().getFirst().withQuantity(BigDecimal.TWO)), TIME);
        assertEquals(merged(present, other, false, false), merged(present, history.document(), false, false));
    }

    @Test
    void oneStepOfAWhatIfBookHoldsTheWholeAddition() {
        History history = new History(book("A", LINEAR, "10", "100000", "5000"));
        history.apply(new WhatIfEdit.Start(), TIME);
        history.apply(
                BookMerge.of(history.document(), book("B", LINEAR, "1", "100000", "0"), false, false)
                        .edit(),
                TIME);
        assertEquals(Optional.of("Add book \u201cB\u201d"), history.undoName());
        assertEquals(1, history.document().whatIf().orElseThrow().steps().size());
    }

    @Test
    void aFlippedBookHasOppositeLegsAndTheSameCollateral() {
        Document book = book("A", LINEAR, "10", "100000", "5000");
        Document flipped = BookScale.by(book, BigDecimal.ONE.negate(), false).apply(book);
        assertEquals(0, flipped.positions().getFirst().quantity().compareTo(new BigDecimal("-10")));
        assertEquals(book.balances(), flipped.balances());
        assertEquals(book, BookScale.by(flipped, BigDecimal.ONE.negate(), false).apply(flipped));
    }

    @Test
    void aScaledBookMayTakeItsCollateralAlong() {
        Document book = book("A", LINEAR, "10", "100000", "5000");
        Edit edit = BookScale.by(book, new BigDecimal("1.5"), true);
        Document larger = edit.apply(book);
        assertEquals("Scale book by 1.5", edit.name());
        assertEquals(0, larger.positions().getFirst().quantity().compareTo(new BigDecimal("15")));
        assertEquals(0, larger.balances().getFirst().amount().compareTo(new BigDecimal("7500")));
    }
}
