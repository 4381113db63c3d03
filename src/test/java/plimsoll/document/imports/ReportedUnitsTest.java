package plimsoll.document.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.Document;
import plimsoll.document.MarketEdit;
import plimsoll.domain.account.Position;
import plimsoll.domain.market.Quote;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.venue.ImportSamples;

/// What venues report for legs in the asset they settle in, in pools that are valued in dollars.
class ReportedUnitsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static ImportPlan plan(Document document, String sample) {
        return ImportPlan.of(
                document,
                ShippedRules.catalog(),
                List.of(ImportSamples.read(sample)),
                ImportTarget.named("Mine"),
                ShippedRules::edited,
                NOW);
    }

    private static Position leg(Document document, String symbol) {
        return document.positions().stream()
                .filter(leg -> leg.instrumentId().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static Document imported(Document document, String sample) {
        return plan(document, sample).edit().apply(document);
    }

    @ParameterizedTest
    @CsvSource({
        "okx-positions, BTC-USDT-SWAP, -560, 140",
        "bybit-positions, BTCPERP, -500, 250",
        "bybit-positions, BTC-26MAR27-120000-C-USDT, -200, 0",
    })
    void dollarCoinsWithoutAPriceCountAsOneDollar(String sample, String symbol, String profit, String maintenance) {
        Document after = imported(Document.empty(), sample);
        assertEquals("USD", after.pools().getFirst().currency());
        Position leg = leg(after, symbol);
        assertEquals(Optional.of(new BigDecimal(profit)), leg.reported().unrealisedPnl());
        assertEquals(Optional.of(new BigDecimal(maintenance)), leg.reported().maintenanceMargin());
    }

    /// 0.00042017 ETH at 3,500 USD; the digits say how the venue rounded.
    @Test
    void coinsAreRestatedAtTheIndexWithAsManyDigitsAsTheVenueStates() {
        ImportPlan plan = plan(Document.empty(), "okx-positions");
        Position leg = leg(plan.edit().apply(Document.empty()), "ETH-USD-270326");
        assertEquals(Optional.of(new BigDecimal("1.4706")), leg.reported().unrealisedPnl());
        assertEquals(Optional.of(new BigDecimal("2900.5")), leg.reported().liquidationPrice());
        assertTrue(
                plan.rows().stream().anyMatch(row -> row.note().contains("in ETH, restated at 3500 USD")),
                plan.rows()::toString);
    }

    @Test
    void aPriceOfTheDollarCoinInTheWorkspaceCounts() {
        Document priced =
                new MarketEdit.SetIndex("USDT", new Quote(new BigDecimal("0.98"), NOW)).apply(Document.empty());
        Position leg = leg(imported(priced, "okx-positions"), "BTC-USDT-SWAP");
        assertEquals(Optional.of(new BigDecimal("-549")), leg.reported().unrealisedPnl());
        assertEquals(Optional.of(new BigDecimal("3430")), leg.reported().initialMargin());
    }

    @Test
    void whatIsInTheCurrencyOfThePoolIsTakenAsStated() {
        Position leg = leg(imported(Document.empty(), "binance-usdm-account"), "BTCUSDT");
        assertTrue(leg.reported().maintenanceMargin().isPresent());
        assertTrue(plan(Document.empty(), "binance-usdm-account").rows().stream()
                .noneMatch(row -> row.note().contains("restated")));
    }

    @Test
    void withoutAPriceTheMarginsAreNotComparedAndTheLineSaysSo() {
        Incoming reply = ImportSamples.text("""
                {"code": "0", "data": [{"instId": "XRP-USDT-SWAP", "instType": "SWAP", "mgnMode": "cross",
                 "posSide": "net", "pos": "3", "imr": "54.5", "mmr": "0.8", "ccy": "OKB", "notionalUsd": "163.5",
                 "markPx": "0.545"}]}""").value().orElseThrow();
        ImportPlan plan = ImportPlan.of(
                Document.empty(),
                ShippedRules.catalog(),
                List.of(reply),
                ImportTarget.named("Mine"),
                ShippedRules::edited,
                NOW);
        assertTrue(leg(plan.edit().apply(Document.empty()), "XRP-USDT-SWAP")
                .reported()
                .isEmpty());
        assertTrue(
                plan.rows().stream().anyMatch(row -> row.note().contains("there is no price of OKB")),
                plan.rows()::toString);
    }
}
