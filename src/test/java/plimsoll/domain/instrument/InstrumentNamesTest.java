package plimsoll.domain.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentNamesTest {
    private static Instrument understood(String name, String venue) {
        return assertInstanceOf(NameReading.Understood.class, InstrumentNames.read(name, venue), name + " at " + venue)
                .candidate()
                .instrument();
    }

    /// The documentation of each venue states kind, settlement and contract size of these names; see [NameVenue].
    @ParameterizedTest
    @CsvSource(textBlock = """
            # docs.deribit.com, Naming; public/get_instrument: quantities are USD of face value, or coins
            Deribit,       BTC-PERPETUAL,            PERPETUAL, BTC,   BTC,  INVERSE, 1,     -
            Deribit,       ETH_USDC-PERPETUAL,       PERPETUAL, ETH,   USDC, LINEAR,  1,     -
            Deribit,       BTC-27DEC24,              FUTURE,    BTC,   BTC,  INVERSE, 1,     2024-12-27T08:00:00Z
            Deribit,       BTC_USDC-5JAN24,          FUTURE,    BTC,   USDC, LINEAR,  1,     2024-01-05T08:00:00Z
            Deribit,       BTC-27DEC24-60000-C,      OPTION,    BTC,   BTC,  INVERSE, 1,     2024-12-27T08:00:00Z
            Deribit,       XRP_USDC-30JUN23-0d625-C, OPTION,    XRP,   USDC, LINEAR,  1,     2023-06-30T08:00:00Z
            Deribit,       BTC_USDC,                 SPOT,      BTC,   USDC, LINEAR,  1,     -
            # developers.binance.com, USD-M and COIN-M exchange information (contractSize 100 for BTC, 10 for others)
            Binance USD-M, ETHUSDT,                  PERPETUAL, ETH,   USDT, LINEAR,  1,     -
            Binance USD-M, BTCUSDC,                  PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Binance USD-M, 1000PEPEUSDT,             PERPETUAL, 1000PEPE, USDT, LINEAR, 1,   -
            Binance USD-M, BTCUSDT_260327,           FUTURE,    BTC,   USDT, LINEAR,  1,     2026-03-27T08:00:00Z
            Binance COIN-M, BTCUSD_PERP,             PERPETUAL, BTC,   BTC,  INVERSE, 100,   -
            Binance COIN-M, BTCUSD_250926,           FUTURE,    BTC,   BTC,  INVERSE, 100,   2025-09-26T08:00:00Z
            Binance COIN-M, ETHUSD_PERP,             PERPETUAL, ETH,   ETH,  INVERSE, 10,    -
            Binance,       BTC-250926-60000-C,       OPTION,    BTC,   USDT, LINEAR,  1,     2025-09-26T08:00:00Z
            # okx.com/docs-v5, Get instruments: ctVal, for options ctVal x ctMult
            OKX,           BTC-USDT-SWAP,            PERPETUAL, BTC,   USDT, LINEAR,  0.01,  -
            OKX,           ETH-USDT-SWAP,            PERPETUAL, ETH,   USDT, LINEAR,  0.1,   -
            OKX,           BTC-USD-SWAP,             PERPETUAL, BTC,   BTC,  INVERSE, 100,   -
            OKX,           ETH-USD-SWAP,             PERPETUAL, ETH,   ETH,  INVERSE, 10,    -
            OKX,           BTC-USD-250926,           FUTURE,    BTC,   BTC,  INVERSE, 100,   2025-09-26T08:00:00Z
            OKX,           BTC-USDT-270326,          FUTURE,    BTC,   USDT, LINEAR,  0.01,  2027-03-26T08:00:00Z
            OKX,           BTC-USD-250926-60000-C,   OPTION,    BTC,   BTC,  INVERSE, 0.01,  2025-09-26T08:00:00Z
            OKX,           BTC-USDT,                 SPOT,      BTC,   USDT, LINEAR,  1,     -
            # bybit-exchange.github.io/docs/v5, Get Instruments Info and its symbol rules
            Bybit,         BTCUSDT,                  PERPETUAL, BTC,   USDT, LINEAR,  1,     -
            Bybit,         BTCPERP,                  PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Bybit,         BTCUSD,                   PERPETUAL, BTC,   BTC,  INVERSE, 1,     -
            Bybit,         BTCUSDZ25,                FUTURE,    BTC,   BTC,  INVERSE, 1,     2025-12-26T08:00:00Z
            Bybit,         BTC-26SEP25,              FUTURE,    BTC,   USDC, LINEAR,  1,     2025-09-26T08:00:00Z
            Bybit,         BTCUSDT-26SEP25,          FUTURE,    BTC,   USDT, LINEAR,  1,     2025-09-26T08:00:00Z
            Bybit,         ETH-3JAN23-1250-P,        OPTION,    ETH,   USDC, LINEAR,  1,     2023-01-03T08:00:00Z
            Bybit,         BTC-26SEP25-60000-C-USDT, OPTION,    BTC,   USDT, LINEAR,  1,     2025-09-26T08:00:00Z
            # hyperliquid.gitbook.io; docs.dydx.xyz; docs.derive.xyz, Instrument Names
            Hyperliquid,   BTC,                      PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Hyperliquid,   kPEPE,                    PERPETUAL, kPEPE, USDC, LINEAR,  1,     -
            dYdX,          BTC-USD,                  PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Derive,        BTC-PERP,                 PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Derive,        ETH-20240914-2400-C,      OPTION,    ETH,   USDC, LINEAR,  1,     2024-09-14T08:00:00Z
            Derive,        ETH-USDC,                 SPOT,      ETH,   USDC, LINEAR,  1,     -
            # api-docs.aevo.xyz; docs.paradex.trade; gate.com/docs (quanto_multiplier); phemex-docs.github.io; bit.com
            Aevo,          ETH-30JUN23-1600-C,       OPTION,    ETH,   USDC, LINEAR,  1,     2023-06-30T08:00:00Z
            Paradex,       BTC-USD-PERP,             PERPETUAL, BTC,   USDC, LINEAR,  1,     -
            Paradex,       BTC-USD-27MAR26-60000-P,  OPTION,    BTC,   USDC, LINEAR,  1,     2026-03-27T08:00:00Z
            Gate,          BTC_USDT,                 PERPETUAL, BTC,   USDT, LINEAR,  0.0001, -
            Phemex,        BTCUSD,                   PERPETUAL, BTC,   BTC,  INVERSE, 1,     -
            bit.com,       BTC-26AUG22-23000-C,      OPTION,    BTC,   BTC,  INVERSE, 1,     2022-08-26T08:00:00Z
            bit.com,       BTC-USDT-4MAY22-40000-C,  OPTION,    BTC,   USDT, LINEAR,  1,     2022-05-04T08:00:00Z
            Drift,         SOL-PERP,                 PERPETUAL, SOL,   USDC, LINEAR,  1,     -
            """)
    void aVenueNameTellsTheTerms(
            String venue,
            String name,
            InstrumentKind kind,
            String underlying,
            String settlement,
            Payoff payoff,
            String size,
            String expiry) {
        Instrument made = understood(name, venue);

        assertEquals(kind, made.kind());
        assertEquals(underlying, made.underlying());
        assertEquals(settlement, made.contract().settlementAsset());
        assertEquals(payoff, made.contract().payoff());
        assertEquals(0, made.contract().size().compareTo(new java.math.BigDecimal(size)));
        assertEquals(expiry, made.expiry().map(Object::toString).orElse("-"));
        assertEquals(name.startsWith("k") ? name : name.toUpperCase(java.util.Locale.ROOT), made.symbol());
    }

    @ParameterizedTest
    @CsvSource({
        "BTC-27DEC24-60000-C, Deribit, 60000, CALL",
        "XRP_USDC-30JUN23-0d625-P, Deribit, 0.625, PUT",
        "ETH-20240914-2400_5-P, Derive, 2400.5, PUT",
        "BTC-USD-250926-60000-C, OKX, 60000, CALL",
        "BTC-26SEP25-60000-P-USDT, Bybit, 60000, PUT"
    })
    void anOptionTakesStrikeAndTypeFromItsName(String name, String venue, String strike, OptionType type) {
        Option option = assertInstanceOf(Option.class, understood(name, venue));

        assertEquals(0, option.strike().compareTo(new java.math.BigDecimal(strike)));
        assertEquals(type, option.type());
    }

    @Test
    void smallLettersAndBlanksAroundANameDoNotMatter() {
        assertEquals("BTC-PERPETUAL", understood("  btc-perpetual ", "deribit").symbol());
    }

    @Test
    void whereTheVenueIsNotKnownANameThatVenuesTakeDifferentlyIsAsked() {
        NameReading.Ambiguous asked =
                assertInstanceOf(NameReading.Ambiguous.class, InstrumentNames.read("BTC-27DEC24-60000-C", "Venue A"));

        assertEquals(
                List.of("BTC-27DEC24-60000-C @Deribit", "BTC-27DEC24-60000-C @Bybit"),
                asked.candidates().stream().map(NameReading.Candidate::typed).toList());
        assertTrue(asked.message().contains("inverse call in BTC at Deribit"), asked.message());
        assertTrue(asked.message().contains("linear call in USDC at Bybit"), asked.message());
    }

    @Test
    void whereTheVenueIsNotKnownANameThatAllTakeAlikeIsUnderstood() {
        assertEquals("USDT", understood("ETHUSDT", "Venue A").contract().settlementAsset());
        assertEquals("USDC", understood("SOL-PERP", "Venue A").contract().settlementAsset());
    }

    @Test
    void aVenueBehindTheNameDecides() {
        assertEquals(
                Payoff.INVERSE,
                understood("BTC-27DEC24-60000-C @Deribit", "Bybit").contract().payoff());
        assertEquals(
                "USDC", understood("btc @hyperliquid", "Venue A").contract().settlementAsset());
    }

    @Test
    void everyContractSizeSaysWhereItIsFrom() {
        for (ContractSizes.Entry entry : ContractSizes.ALL) {
            assertTrue(entry.source().length() > 30, entry.toString());
            assertTrue(new java.math.BigDecimal(entry.size()).signum() > 0, entry.toString());
        }
        assertEquals(
                ContractSizes.ALL.size(),
                ContractSizes.ALL.stream()
                        .map(entry -> entry.venue() + " " + entry.kind() + " " + entry.coin())
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @CsvSource({"LTC-USDT-SWAP, OKX", "LTC-USD-250926-60-C, OKX", "BTC-USDC-SWAP, OKX", "SOL_USDT, Gate"})
    void aSizeThatNobodyPublishedIsNotGuessed(String name, String venue) {
        NameReading.Wrong asked = assertInstanceOf(NameReading.Wrong.class, InstrumentNames.read(name, venue));
        assertTrue(asked.message().contains("contract size of " + venue + " " + name + " is unknown"), asked.message());
    }

    @Test
    void aNameThatDoesNotTellItsContractSizeAsksForIt() {
        NameReading.Wrong asked =
                assertInstanceOf(NameReading.Wrong.class, InstrumentNames.read("ZEC-USDT-SWAP", "OKX"));

        assertTrue(asked.message().contains("ZEC-USDT-SWAP x0.1"), asked.message());
        assertEquals(
                0,
                understood("ZEC-USDT-SWAP x0.1", "OKX").contract().size().compareTo(new java.math.BigDecimal("0.1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "BTC-",
                "BTC-30FEB24-60000-C",
                "BTC-27XYZ24",
                "BTC-27DEC24-0-C",
                "BTC-27DEC24-60000-X",
                "BTC-27DEC24-60000-C-USDT-X",
                "BTC PERPETUAL"
            })
    void aWrongNameIsAnsweredWithNamesOfItsVenue(String name) {
        NameReading.Wrong wrong = assertInstanceOf(NameReading.Wrong.class, InstrumentNames.read(name, "Deribit"));

        assertTrue(wrong.message().contains("BTC-27DEC24-60000-C"), wrong.message());
    }

    @Test
    void aNameOfAnotherVenueIsNotTakenButPointedOut() {
        NameReading.Wrong wrong =
                assertInstanceOf(NameReading.Wrong.class, InstrumentNames.read("BTCUSD", "Binance COIN-M"));

        assertTrue(wrong.message().contains("BTCUSD_PERP"), wrong.message());
        assertTrue(wrong.message().contains("BTCUSD @Bybit"), wrong.message());
    }

    @Test
    void anUnknownVenueBehindANameIsAnsweredWithTheKnownOnes() {
        NameReading.Wrong wrong =
                assertInstanceOf(NameReading.Wrong.class, InstrumentNames.read("BTCUSD @Nowhere", "OKX"));

        assertTrue(wrong.message().contains("Deribit, Binance, OKX"), wrong.message());
    }

    @Test
    void aCoinIsCompletedToThePerpetualsOfItsVenue() {
        assertEquals(
                List.of("ETH-USDT-SWAP", "ETH-USD-SWAP"),
                InstrumentNames.complete("eth", "OKX").stream()
                        .map(item -> item.instrument().symbol())
                        .toList());
        assertEquals(
                List.of("ETH-USD-SWAP"),
                InstrumentNames.complete("ETH-USD-", "OKX").stream()
                        .map(item -> item.instrument().symbol())
                        .toList());
        assertEquals(List.of(), InstrumentNames.complete("?", "OKX"));
        assertEquals(List.of(), InstrumentNames.complete("BTCUSDT", "Deribit"), "a name elsewhere, and no coin");
        assertEquals(List.of(), InstrumentNames.complete("110000", "Bybit"), "a price, and no coin");
        assertEquals(
                List.of("1000PEPEUSDT"),
                InstrumentNames.complete("1000PEPE", "Binance").stream()
                        .map(item -> item.instrument().symbol())
                        .limit(1)
                        .toList());
    }

    @Test
    void termsAreDescribedInAFewWords() {
        assertEquals(
                List.of(
                        "inverse call in BTC, 0.01 BTC each",
                        "inverse perpetual in BTC, 100 USD each",
                        "linear future in USDT",
                        "spot in USDC"),
                List.of(
                        InstrumentTerms.text(understood("BTC-USD-250926-60000-C", "OKX")),
                        InstrumentTerms.text(understood("BTC-USD-SWAP", "OKX")),
                        InstrumentTerms.text(understood("BTCUSDT_260327", "Binance")),
                        InstrumentTerms.text(understood("ETH-USDC", "Derive"))));
        assertEquals(Optional.of(NameVenue.BITCOM), NameVenue.of("bit.com options"));
    }
}
