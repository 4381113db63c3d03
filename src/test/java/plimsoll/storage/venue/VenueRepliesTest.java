package plimsoll.storage.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.storage.venue.ImportSamples.leg;
import static plimsoll.storage.venue.ImportSamples.number;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.document.imports.IncomingTiers;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Tier;
import plimsoll.storage.Loaded;

class VenueRepliesTest {
    @ParameterizedTest
    @CsvSource({
        "deribit-positions, DERIBIT_POSITIONS",
        "deribit-account, DERIBIT_ACCOUNT",
        "binance-usdm-account, BINANCE_USDM_ACCOUNT",
        "binance-usdm-brackets, BINANCE_USDM_BRACKETS",
        "okx-positions, OKX_POSITIONS",
        "okx-balance, OKX_BALANCE",
        "okx-tiers, OKX_TIERS",
        "bybit-positions, BYBIT_POSITIONS",
        "bybit-wallet, BYBIT_WALLET",
        "bybit-risk-limits, BYBIT_RISK_LIMITS",
        "hyperliquid-state, HYPERLIQUID_STATE",
        "ccxt-positions, CCXT_POSITIONS",
    })
    void aReplyIsRecognisedByItsShapeAndDated(String sample, ReplyKind kind) {
        Incoming incoming = ImportSamples.read(sample);
        assertEquals(kind, incoming.kind());
        if (!kind.name().endsWith("BRACKETS") && kind != ReplyKind.OKX_TIERS) {
            assertEquals(
                    Instant.parse("2026-11-29T10:00:00Z").getEpochSecond(),
                    incoming.time().orElseThrow().getEpochSecond());
        }
    }

    @Test
    void deribitSizesAreUsdForInverseFuturesAndCoinsForOptions() {
        Incoming incoming = ImportSamples.read("deribit-positions");
        IncomingPosition perpetual = leg(incoming, "BTC-PERPETUAL");
        assertEquals(number("-20000.0"), perpetual.quantity());
        assertEquals(
                Payoff.INVERSE, perpetual.instrument().orElseThrow().contract().payoff());
        assertEquals(Optional.of(number("98000.5")), perpetual.entryPrice());
        assertEquals(Optional.of(number("140000.0")), perpetual.reported().liquidationPrice());
        IncomingPosition option = leg(incoming, "BTC-26MAR27-120000-C");
        assertEquals(InstrumentKind.OPTION, option.instrument().orElseThrow().kind());
        assertEquals(Optional.of(number("0.0695")), option.mark());
        assertEquals(number("99990.0"), incoming.index().get("BTC"));
        assertEquals(1, incoming.flat());
        assertEquals("BTC", incoming.account().currency());
    }

    /// equity 1.25 = cash + options 0.10425 + futures -0.004081.
    @Test
    void deribitCashIsEquityWithoutOptionsAndProfitSinceEntry() {
        Incoming incoming = ImportSamples.read("deribit-account");
        assertEquals(number("1.149831"), incoming.balances().get("BTC"));
        assertEquals("deribit.standard", incoming.account().rule());
        assertTrue(incoming.account().certain());
        assertEquals(Optional.of(number("1.25")), incoming.reported().equity());
        assertEquals(
                Optional.of(number("0.0321")), incoming.reported().margins().maintenanceMargin());
    }

    @Test
    void binanceKeepsBothSidesOfAHedgeApartAndTakesIsolatedCollateralBeforeProfit() {
        Incoming incoming = ImportSamples.read("binance-usdm-account");
        assertEquals(number("9000.12345678"), incoming.balances().get("USDT"));
        assertEquals(1, incoming.balances().size());
        IncomingPosition bitcoin = leg(incoming, "BTCUSDT");
        assertEquals("long", bitcoin.side());
        assertEquals(0, number("99000").compareTo(bitcoin.mark().orElseThrow()));
        IncomingPosition ether = leg(incoming, "ETHUSDT");
        assertEquals(MarginMode.ISOLATED, ether.mode());
        assertEquals(Optional.of(number("1000")), ether.isolatedMargin());
        assertEquals(0, number("3490").compareTo(ether.mark().orElseThrow()));
        assertTrue(leg(incoming, "PEPE_UNKNOWN").instrument().isEmpty());
        assertEquals(number("25.5"), incoming.openOrders().orElseThrow().initial());
        assertEquals(1, incoming.flat());
    }

    @Test
    void binanceBracketsAreScaledByTheUsersCoefficient() {
        IncomingTiers tiers =
                ImportSamples.read("binance-usdm-brackets").tiers().getFirst();
        assertEquals("ETHUSDT", tiers.table().symbol());
        Tier second = tiers.table().tiers().get(1);
        assertEquals(0, number("75000").compareTo(second.upTo().orElseThrow()));
        assertEquals(0, number("52.5").compareTo(second.publishedDeduction().orElseThrow()));
    }

    @Test
    void okxContractsTakeTheirSizeFromTheNotional() {
        Incoming incoming = ImportSamples.read("okx-positions");
        IncomingPosition swap = leg(incoming, "BTC-USDT-SWAP");
        assertEquals(number("0.01"), swap.instrument().orElseThrow().contract().size());
        assertEquals(number("-35"), swap.quantity());
        IncomingPosition future = leg(incoming, "ETH-USD-270326");
        assertEquals(
                BigDecimal.TEN, future.instrument().orElseThrow().contract().size());
        assertEquals(MarginMode.ISOLATED, future.mode());
        assertEquals("BTC-USDT", incoming.refused().getFirst().row());
        assertTrue(incoming.refused().getFirst().place().startsWith("line 7, column"));
    }

    @Test
    void okxDebtsAreNegativeBalances() {
        Incoming incoming = ImportSamples.read("okx-balance");
        assertEquals(number("-0.01"), incoming.balances().get("BTC"));
        assertEquals(number("4850.435693622894"), incoming.balances().get("USDT"));
        assertEquals("USD", incoming.reported().currency());
    }

    @Test
    void okxTiersAreInContracts() {
        IncomingTiers tiers = ImportSamples.read("okx-tiers").tiers().getFirst();
        assertEquals("BTC-USDT-SWAP", tiers.table().symbol());
        assertEquals(2, tiers.table().tiers().size());
        assertEquals(number("0.005"), tiers.table().tiers().get(1).maintenanceRate());
    }

    @Test
    void bybitSidesGiveTheSignAndOptionsAreLinear() {
        Incoming incoming = ImportSamples.read("bybit-positions");
        IncomingPosition perpetual = leg(incoming, "BTCPERP");
        assertEquals(number("-0.5"), perpetual.quantity());
        assertEquals("USDC", perpetual.instrument().orElseThrow().contract().settlementAsset());
        assertTrue(perpetual.reported().liquidationPrice().isEmpty());
        IncomingPosition option = leg(incoming, "BTC-26MAR27-120000-C-USDT");
        assertEquals(Payoff.LINEAR, option.instrument().orElseThrow().contract().payoff());
        assertEquals("USDT", option.instrument().orElseThrow().contract().settlementAsset());
    }

    @Test
    void bybitRatesInPercentAndAsFractionsMeanTheSame() {
        Tier percent = ImportSamples.read("bybit-risk-limits")
                .tiers()
                .getFirst()
                .table()
                .tiers()
                .getFirst();
        assertEquals(0, number("0.005").compareTo(percent.maintenanceRate()));
        Loaded<Incoming> newer = ImportSamples.text("""
                {"retCode": 0, "retMsg": "OK", "result": {"category": "linear", "list": [
                 {"symbol": "BTCUSDT", "riskLimitValue": "2000000", "maintenanceMargin": "0.005",
                  "initialMargin": "0.01", "maxLeverage": "100.00"}]}}""");
        Tier fraction =
                newer.value().orElseThrow().tiers().getFirst().table().tiers().getFirst();
        assertEquals(0, number("0.005").compareTo(fraction.maintenanceRate()));
    }

    /// The cross account of 10,000 has lost 400 on its short; the isolated leg of 1,400 has won 200.
    @Test
    void hyperliquidCollateralIsTheValueWithoutUnrealisedProfit() {
        Incoming incoming = ImportSamples.read("hyperliquid-state");
        assertEquals(number("10400.0"), incoming.balances().get("USDC"));
        assertEquals(Optional.of(number("1200.0")), leg(incoming, "ETH").isolatedMargin());
        assertEquals(0, number("100000").compareTo(leg(incoming, "BTC").mark().orElseThrow()));
        assertEquals(Optional.of(number("500.0")), incoming.reported().margins().maintenanceMargin());
    }

    @Test
    void ccxtPassesTheVenuesOwnNameOn() {
        Incoming incoming = ImportSamples.read("ccxt-positions");
        assertEquals(number("-35"), leg(incoming, "BTC-USDT-SWAP").quantity());
        IncomingPosition future = leg(incoming, "ETH/USD:ETH-270326");
        assertEquals(
                Payoff.INVERSE, future.instrument().orElseThrow().contract().payoff());
        assertEquals(Optional.of(number("0.0028")), future.isolatedMargin());
    }

    @Test
    void fieldsThatAreNotUsedAreListedOnceWithTheirFirstValue() {
        List<Incoming.Unused> unused = ImportSamples.read("okx-positions").unused();
        assertTrue(unused.contains(new Incoming.Unused("/*/last", 1, "100001")), unused.toString());
        assertEquals(
                unused.size(),
                unused.stream().map(Incoming.Unused::field).distinct().count());
    }

    @Test
    void theUserCanSayWhatAReplyIs() {
        byte[] empty = "{\"code\": \"0\", \"data\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Loaded<Incoming> guessed = VenueReplies.read("a.json", empty, Optional.empty());
        assertTrue(guessed.value().isEmpty());
        assertTrue(guessed.problems().getFirst().what().contains("no reply that is known"));
        Loaded<Incoming> told = VenueReplies.read("a.json", empty, ReplyKind.named("okx-positions"));
        assertEquals(List.of(), told.value().orElseThrow().positions());
    }

    @Test
    void aVenuesRefusalIsToldInItsWords() {
        Loaded<Incoming> refused = ImportSamples.text("{\"code\": \"50111\", \"msg\": \"Invalid key\", \"data\": []}");
        assertTrue(refused.problems().getFirst().what().contains("50111: Invalid key"));
        assertTrue(ImportSamples.text(
                        "{\"jsonrpc\": \"2.0\", \"error\": {\"code\": 13009, \"message\": \"unauthorized\"}}")
                .problems()
                .getFirst()
                .what()
                .contains("13009: unauthorized"));
    }
}
