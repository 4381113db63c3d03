package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.instrument.ForeignName;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentNames;
import plimsoll.domain.instrument.NameReading;
import plimsoll.domain.market.Quote;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// A leg whose pool lies at another venue than its instrument is said to be so, with what to type instead.
class ForeignLegsTest {
    private static Instrument named(String name, String venue) {
        return ((NameReading.Understood) InstrumentNames.read(name, venue))
                .candidate()
                .instrument();
    }

    @ParameterizedTest
    @CsvSource({
        "BTC-USDT-SWAP, OKX, Bybit, OKX, BTCUSDT",
        "BTC-USD-SWAP, OKX, Bybit, OKX, BTCUSD",
        "ETHUSDT, Binance USD-M, OKX, BINANCE, ETH-USDT-SWAP",
        "ETHUSDT, Binance USD-M, Hyperliquid, BINANCE, ''",
        "BTC-27MAR26-60000-C, Deribit, OKX, DERIBIT, ''",
        "XRP-USDT-SWAP x100, OKX, Bybit, OKX, XRPUSDT",
    })
    void anInstrumentOfAnotherVenueIsKnownByNameAndTerms(
            String name, String from, String to, String home, String here) {
        Instrument instrument = named(name, from);
        assertEquals(Optional.empty(), ForeignName.of(instrument, from), "at home");
        ForeignName found = ForeignName.of(instrument, to).orElseThrow();
        assertEquals(home, found.home().name());
        assertEquals(here, found.here().map(Instrument::symbol).orElse(""));
    }

    @Test
    void whatBothVenuesTradeAlikeIsNotForeignWhateverItIsCalled() {
        assertEquals(Optional.empty(), ForeignName.of(named("BTCUSDT", "Binance"), "Bybit"));
        assertEquals(
                Optional.empty(), ForeignName.of(named("BTC-PERPETUAL", "Deribit"), "Bybit"), "1 USD each at both");
        assertEquals(Optional.empty(), ForeignName.of(named("BTC-27NOV26-92000-P", "Bybit"), "Derive"));
        assertEquals(Optional.empty(), ForeignName.of(named("BTC-USDT-SWAP", "OKX"), "An unknown venue"));
    }

    /// 10 contracts of 0.01 BTC stay 10 contracts of 0.01 BTC: at Bybit a contract is 1 BTC.
    @Test
    void aMovedLegKeepsItsTermsAndSaysSo() {
        Document sample = Samples.read("two-venues").value().orElseThrow();
        Instrument swap = named("BTC-USDT-SWAP", "OKX");
        Document here = sample.withInstruments(List.of(swap))
                .withPools(List.of(
                        at(sample.pools().get(0), "OKX"), at(sample.pools().get(1), "Bybit")))
                .withPositions(List.of(sample.positions()
                        .getFirst()
                        .withInstrumentId(swap.id())
                        .withQuantity(BigDecimal.TEN)));
        here = new MarketEdit.SetMark(
                        swap.id(), new Quote(new BigDecimal("100000"), Instant.parse("2026-11-22T00:00:00Z")))
                .apply(here);
        assertEquals(List.of(), foreign(here));

        Document moved = new Edit.SetPosition(
                        "pool",
                        here.positions()
                                .getFirst()
                                .withPoolId(here.pools().get(1).id()))
                .apply(here);
        Problem said = foreign(moved).getFirst();
        assertEquals(Problem.Severity.WARNING, said.severity());
        assertEquals("instrument", said.place().field());
        assertEquals(
                "BTC-USDT-SWAP is an instrument of OKX (linear perpetual in USDT, 0.01 BTC each), but it is held at"
                        + " Bybit; its contract size and its mark price stay those of OKX.",
                said.what());
        assertEquals(
                "Type BTCUSDT as the instrument (linear perpetual in USDT, contract size 1), then check quantity and"
                        + " mark price.",
                said.fix());
    }

    @Test
    void noShippedSampleHoldsAForeignInstrument() {
        assertTrue(Samples.list().size() > 3);
        Samples.list()
                .forEach(sample -> assertEquals(
                        List.of(), foreign(Samples.read(sample.id()).value().orElseThrow()), sample.id()));
    }

    private static Pool at(Pool pool, String venue) {
        return pool.withVenue(venue);
    }

    private static List<Problem> foreign(Document document) {
        return Snapshots.of(document, ShippedRules.catalog(), Instant.parse("2026-11-22T00:00:00Z"), 1)
                .problems()
                .stream()
                .filter(problem -> problem.what().contains(" is an instrument of "))
                .toList();
    }
}
