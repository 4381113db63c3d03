package plimsoll.document.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.document.History;
import plimsoll.document.Snapshots;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.domain.account.Agreement;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Runs;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.venue.ImportSamples;
import plimsoll.storage.venue.VenueReplies;

class ImportPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private static ImportPlan plan(Document document, String pool, String... samples) {
        List<Incoming> files = Stream.of(samples).map(ImportSamples::read).toList();
        return plan(document, pool, files);
    }

    private static ImportPlan plan(Document document, String pool, List<Incoming> files) {
        return ImportPlan.of(
                document, ShippedRules.catalog(), files, ImportTarget.named(pool), ShippedRules::edited, NOW);
    }

    private static Incoming changed(String sample, String from, String to) {
        String text = new String(ImportSamples.bytes(sample), StandardCharsets.UTF_8).replace(from, to);
        return VenueReplies.read(sample, text.getBytes(StandardCharsets.UTF_8), Optional.empty())
                .value()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "deribit-account, 1.25",
        "binance-usdm-account, 9900.12345678",
        "okx-balance, 54000.5",
        "bybit-wallet, 50000.25",
        "hyperliquid-state, 10000.0",
    })
    void theEquityThatTheVenueStatesIsKeptBesideThePool(String sample, String equity) {
        ImportPlan plan = plan(Document.empty(), "Account", sample);
        Document after = plan.edit().apply(Document.empty());
        assertEquals(
                Optional.of(new BigDecimal(equity)),
                after.pool(plan.poolId()).orElseThrow().reported().equity());
        assertTrue(
                plan.rows().stream()
                        .anyMatch(row -> row.item() == Item.REPORTED
                                && row.name().equals("equity")
                                && row.after().equals(Optional.of(new BigDecimal(equity)))),
                plan.rows().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "deribit-positions, BTC-PERPETUAL, -0.004081",
        "binance-usdm-account, BTCUSDT, -100.0",
        "hyperliquid-state, BTC, -400.0",
    })
    void theProfitThatTheVenueStatesIsKeptBesideTheLegAndAgreesWithOurs(String sample, String symbol, double pnl) {
        ImportPlan plan = plan(Document.empty(), "Account", sample);
        Document after = plan.edit().apply(Document.empty());
        Position leg = after.positions().stream()
                .filter(position -> after.instrument(position.instrumentId())
                        .filter(instrument -> instrument.symbol().equals(symbol))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals(pnl, leg.reported().unrealisedPnl().orElseThrow().doubleValue());
        double ours = Runs.base(
                        Snapshots.of(after, ShippedRules.catalog(), NOW, 0).snapshot())
                .position(leg.id())
                .orElseThrow()
                .unrealisedPnl();
        assertEquals(
                Agreement.EQUAL,
                Agreement.of(ours, leg.reported().unrealisedPnl().orElseThrow()),
                "ours " + ours);
    }

    private static double equity(Document document, String pool) {
        return Runs.base(Snapshots.of(document, ShippedRules.catalog(), NOW, 0).snapshot())
                .pool(pool)
                .orElseThrow()
                .equity();
    }

    @Test
    void aNewPoolGetsTheVenuesRulesPositionsCashPricesAndReportedNumbers() {
        ImportPlan plan = plan(Document.empty(), "Deribit BTC", "deribit-account", "deribit-positions");
        Document after = plan.edit().apply(Document.empty());
        Pool pool = after.pool("deribit-btc").orElseThrow();
        assertEquals("Deribit", pool.venue());
        assertEquals("BTC", pool.currency());
        assertEquals("deribit.standard", pool.rule().id());
        assertEquals(Optional.of(new BigDecimal("0.0321")), pool.reported().maintenanceMargin());
        assertEquals(2, after.positions().size());
        assertEquals(new BigDecimal("1.149831"), after.balances().getFirst().amount());
        assertEquals(
                Instant.parse("2026-11-29T10:00:00.001Z"),
                after.market().mark().get("BTC-PERPETUAL").time());
        assertEquals(
                new BigDecimal("99990.0"), after.market().index().get("BTC").value());
    }

    /// 1.149831 of collateral, 20,000 USD short from 98,000.5 to 100,000, and 1.5 calls at 0.0695.
    @Test
    void theImportedPoolHasTheEquityThatTheVenueStates() {
        Document after = plan(Document.empty(), "Deribit BTC", "deribit-account", "deribit-positions")
                .edit()
                .apply(Document.empty());
        double profit = -20_000 * (1 / 98_000.5 - 1 / 100_000.0);
        assertEquals(-0.004081, profit, 1e-6);
        Document futures = after.withPositions(after.positions().subList(0, 1));
        assertEquals(1.25 - 0.10425, equity(futures, "deribit-btc"), 1e-6);
    }

    @Test
    void theHyperliquidPoolHasTheEquityThatTheVenueStates() {
        Document after = plan(Document.empty(), "Hyperliquid", "hyperliquid-state")
                .edit()
                .apply(Document.empty());
        assertEquals(10_000, equity(after, "hyperliquid"), 1e-9);
        assertEquals(
                Optional.of(new BigDecimal("500.0")),
                after.pool("hyperliquid").orElseThrow().reported().maintenanceMargin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deribit-positions",
                "deribit-account",
                "binance-usdm-account",
                "binance-usdm-brackets",
                "okx-positions",
                "okx-balance",
                "okx-tiers",
                "bybit-positions",
                "bybit-wallet",
                "hyperliquid-state",
                "ccxt-positions"
            })
    void importingAFileTwiceChangesNothing(String sample) {
        Document start = Samples.read("two-venues").value().orElseThrow();
        Document once = plan(start, "Imported", sample).edit().apply(start);
        ImportPlan again = plan(once, "Imported", sample);
        assertFalse(again.changes(), again.rows().toString());
        assertArrayEquals(
                WorkspaceFiles.bytes(once), WorkspaceFiles.bytes(again.edit().apply(once)));
        Document read =
                WorkspaceFiles.read("w", WorkspaceFiles.bytes(once)).value().orElseThrow();
        assertEquals(once, read);
    }

    @Test
    void anImportIsOneStepThatUndoTakesBackByteForByte() {
        Document start = Samples.read("two-venues").value().orElseThrow();
        History history = new History(start);
        assertTrue(history.apply(plan(start, "Binance", "binance-usdm-account").edit(), NOW));
        assertEquals(Optional.of("Import Binance USD-M account"), history.undoName());
        assertTrue(history.undo());
        assertArrayEquals(WorkspaceFiles.bytes(start), WorkspaceFiles.bytes(history.document()));
    }

    @Test
    void aLaterFileChangesAddsAndRemovesAndKeepsWhatTheUserChose() {
        Document once = plan(Document.empty(), "OKX", "okx-positions").edit().apply(Document.empty());
        Position swap = once.positions().stream()
                .filter(leg -> leg.instrumentId().equals("BTC-USDT-SWAP"))
                .findFirst()
                .orElseThrow();
        Document excluded = once.withPositions(once.positions().stream()
                .map(leg -> leg.equals(swap) ? leg.withIncluded(false) : leg)
                .toList());
        ImportPlan plan =
                plan(excluded, "OKX", List.of(changed("okx-positions", "\"pos\": \"-35\"", "\"pos\": \"-40\"")));
        Document after = plan.edit().apply(excluded);
        Position changed = after.position(swap.id()).orElseThrow();
        assertEquals(new BigDecimal("-40"), changed.quantity());
        assertFalse(changed.included());
        assertEquals(
                1,
                plan.rows().stream()
                        .filter(row -> row.item() == Item.POSITION && row.change() == Change.CHANGED)
                        .count());

        ImportPlan closed = plan(after, "OKX", List.of(changed("okx-positions", "\"pos\": \"5\"", "\"pos\": \"0\"")));
        assertEquals(1, closed.edit().apply(after).positions().size());
        assertEquals(1, closed.count(Change.REMOVED));
    }

    @Test
    void legsThatTheFileDoesNotCoverStay() {
        Document once =
                plan(Document.empty(), "Bybit", "bybit-positions").edit().apply(Document.empty());
        Incoming options = changed("bybit-positions", "\"category\": \"linear\"", "\"category\": \"option\"");
        assertEquals(2, once.positions().size());
        ImportPlan plan = plan(
                once,
                "Bybit",
                List.of(VenueReplies.read(
                                "o",
                                ("{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"category\":\"option\",\"list\":"
                                                + "[{\"symbol\":\"BTC-26MAR27-120000-C-USDT\",\"side\":\"\","
                                                + "\"size\":\"0\"}]}}")
                                        .getBytes(StandardCharsets.UTF_8),
                                Optional.empty())
                        .value()
                        .orElseThrow()));
        assertEquals(
                List.of("BTCPERP"),
                plan.edit().apply(once).positions().stream()
                        .map(Position::instrumentId)
                        .toList());
        assertEquals(2, options.positions().size());
    }

    @Test
    void anUnknownInstrumentIsKeptAndNotIncludedWithTheReason() {
        ImportPlan plan = plan(Document.empty(), "Binance", "binance-usdm-account");
        PlanRow row = plan.rows().stream()
                .filter(found ->
                        found.change() == Change.NOT_INCLUDED && found.name().equals("PEPE_UNKNOWN"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.note().contains("unknown"), row.note());
        assertTrue(plan.edit().apply(Document.empty()).positions().stream()
                .anyMatch(leg -> leg.instrumentId().equals("PEPE_UNKNOWN")));
    }

    @Test
    void everythingThatAnImportedOptionIsMissingIsToldWithItsMend() {
        assertEquals(
                List.of("its expiry has no forward price, it has no implied volatility above 0."
                        + " Enter the forward of BTC 2027-03-26 under Market."
                        + " Enter the volatility of BTC-26MAR27-120000-C under Market."),
                plan(Document.empty(), "Deribit", "deribit-positions", "deribit-account").rows().stream()
                        .filter(row -> row.change() == Change.NOT_INCLUDED)
                        .map(PlanRow::note)
                        .toList());
    }

    @Test
    void thePriceOfTheMarginAssetThatTheVenueStatesIsTakenInsteadOfOneDollar() {
        Incoming stated = changed(
                "okx-positions", "\"ccy\": \"USDT\", \"uTime\"", "\"ccy\": \"USDT\", \"usdPx\": \"0.9997\", \"uTime\"");
        assertEquals(
                Optional.of(new BigDecimal("0.9997")),
                Optional.ofNullable(stated.index().get("USDT")));
        PlanRow row = plan(Document.empty(), "OKX", List.of(stated)).rows().stream()
                .filter(found -> found.name().equals("USDT index"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(new BigDecimal("0.9997")), row.after());
        assertEquals("", row.note());
        assertEquals(
                List.of("not stated; one dollar is assumed"),
                plan(Document.empty(), "OKX", "okx-positions").rows().stream()
                        .filter(found -> found.name().equals("USDT index"))
                        .map(PlanRow::note)
                        .toList());
    }

    /// Of a coin that the row gives an index price, that price counts.
    @Test
    void theIndexOfTheUnderlyingCountsBeforeThePriceOfTheMarginAsset() {
        Incoming stated =
                changed("okx-positions", "\"notionalUsd\": \"50\", ", "\"notionalUsd\": \"50\", \"usdPx\": \"3498\", ");
        assertEquals(
                Optional.of(new BigDecimal("3498")),
                Optional.ofNullable(stated.index().get("ETH")));
        Incoming both = changed(
                "okx-positions",
                "\"notionalUsd\": \"50\", ",
                "\"notionalUsd\": \"50\", \"usdPx\": \"3498\", \"idxPx\": \"3499\", ");
        assertEquals(
                Optional.of(new BigDecimal("3499")),
                Optional.ofNullable(both.index().get("ETH")));
    }

    @Test
    void bracketsBecomeAVersionOfTheVenuesRulesThatThePoolFollows() {
        ImportPlan plan = plan(Document.empty(), "Binance", "binance-usdm-account", "binance-usdm-brackets");
        Document after = plan.edit().apply(Document.empty());
        RuleFile file = after.editedRules().getFirst().file();
        assertEquals("binance.usdm", file.id());
        assertEquals("imported 2026-11-29", file.version());
        assertEquals(
                Optional.of(file.version()),
                after.pool("binance").orElseThrow().rule().version());
        MarginRule.Tiers rule = (MarginRule.Tiers) file.margins().getFirst();
        assertEquals(
                2,
                rule.tables().stream()
                        .filter(table -> table.symbol().equals("ETHUSDT"))
                        .findFirst()
                        .orElseThrow()
                        .tiers()
                        .size());
        assertEquals(40, rule.tables().size());
    }

    @Test
    void twoVenuesWithOneNameGetInstrumentsAndMarksOfTheirOwn() {
        Document binance =
                plan(Document.empty(), "Binance", "binance-usdm-account").edit().apply(Document.empty());
        Incoming bybit = changed("bybit-positions", "BTCPERP", "BTCUSDT");
        Document both = plan(binance, "Bybit", List.of(bybit)).edit().apply(binance);
        assertEquals(
                0,
                new BigDecimal("99000")
                        .compareTo(both.market().mark().get("BTCUSDT").value()));
        assertEquals(
                new BigDecimal("100000"),
                both.market().mark().get("bybit:BTCUSDT").value());
    }

    @Test
    void filesOfTwoVenuesDoNotGoIntoOnePool() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> plan(Document.empty(), "Pool", "okx-balance", "bybit-wallet"));
        assertTrue(String.valueOf(refused.getMessage()).contains("OKX and Bybit"));
    }

    @Test
    void marginsInAnotherCurrencyThanThePoolsAreNotTaken() {
        Document start =
                plan(Document.empty(), "Bybit", "bybit-positions").edit().apply(Document.empty());
        Document stated = start.withPools(List.of(start.pools().getFirst().withCurrency("USDC")));
        ImportPlan plan = plan(stated, "Bybit", "bybit-wallet");
        assertTrue(plan.rows().stream()
                .anyMatch(row -> row.item() == Item.REPORTED && row.change() == Change.NOT_INCLUDED));
        assertTrue(plan.edit()
                .apply(stated)
                .pools()
                .getFirst()
                .reported()
                .initialMargin()
                .isEmpty());
    }
}
