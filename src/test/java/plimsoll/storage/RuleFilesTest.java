package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;

class RuleFilesTest {
    private static final String BINANCE = "rules/binance.usdm-2024-10-24.json";

    @TempDir
    Path folder;

    static List<HashedRule> shipped() {
        return ShippedRules.catalog().rules();
    }

    static List<String> files() {
        return ShippedRules.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedRuleFileIsNamedAfterItsIdentifierAndVersion(String file) {
        RuleFile rule = RuleFiles.read(file, ShippedFiles.bytes("rules/" + file))
                .value()
                .orElseThrow();
        assertEquals(rule.id() + "-" + rule.version() + ".json", file);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedRuleFilePassesTheCheckAndSaysThatItIsIllustrative(HashedRule rule) {
        assertEquals(List.of(), RuleCheck.problems(rule.file()));
        assertTrue(rule.shipped() && rule.file().illustrative());
        assertFalse(rule.file().note().isBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedRuleFileReadsWithoutAnyProblemAndIsCanonical(String file) {
        byte[] bytes = ShippedFiles.bytes("rules/" + file);
        Loaded<RuleFile> loaded = RuleFiles.read(file, bytes);
        assertEquals(List.of(), loaded.problems());
        assertArrayEquals(bytes, RuleFiles.bytes(loaded.value().orElseThrow()));
    }

    @Test
    void everyPrintedDeductionOfBinanceEqualsTheDerivedOne() {
        List<TierTable> tables = tables(binance());
        assertEquals(40, tables.size());
        for (TierTable table : tables) {
            List<BigDecimal> derived = RuleCheck.deductions(table);
            for (int row = 0; row < derived.size(); row++) {
                BigDecimal printed = table.tiers().get(row).publishedDeduction().orElseThrow();
                assertEquals(0, printed.compareTo(derived.get(row)), table.symbol() + " tier " + (row + 1));
            }
        }
    }

    @Test
    void theBitcoinTableOfBinanceHoldsThePublishedTiers() {
        TierTable table = tables(binance()).getFirst();
        assertEquals("BTCUSDT", table.symbol());
        assertEquals(
                "50000 0.004 125, 600000 0.005 100, 3000000 0.0065 75, 12000000 0.01 50, 70000000 0.02 25,"
                        + " 100000000 0.025 20, 230000000 0.05 10, 480000000 0.1 5, 600000000 0.125 4,"
                        + " 800000000 0.15 3, 1200000000 0.25 2, 1800000000 0.5 1",
                table.tiers().stream().map(RuleFilesTest::shown).collect(Collectors.joining(", ")));
    }

    @Test
    void deribitLiquidatesStrictlyBelowAndCountsNoOptionValue() {
        RuleFile file =
                ShippedRules.catalog().versions("deribit.standard").getFirst().file();
        assertEquals(Trigger.BELOW, file.trigger());
        assertEquals(6, file.margins().size());
        assertTrue(file.equity().otherHaircut().isEmpty());
    }

    @Test
    void thePlainRuleIsInForceAtAnyTimeAndTheVenueRulesFromTheirDate() {
        Instant early = Instant.parse("2024-01-08T11:19:41Z");
        assertEquals(
                List.of(false, true, true),
                List.of("binance.usdm", "deribit.standard", "plain.percent").stream()
                        .map(id -> ShippedRules.catalog()
                                .resolve(RuleRef.inForce(id), early)
                                .isPresent())
                        .toList());
    }

    @Test
    void anEditedFileIsWrittenAndReadBackWithTheSameHash() throws IOException {
        RuleFile edited = binance().withIllustrative(false);
        Path file = folder.resolve("mine.json");
        RuleFiles.write(file, edited);
        Loaded<RuleFile> loaded = RuleFiles.read(file);
        assertEquals(Optional.of(edited), loaded.value());
        assertEquals(
                ShippedRules.edited(edited), ShippedRules.edited(loaded.value().orElseThrow()));
        assertFalse(ShippedRules.edited(edited).shipped());
    }

    @Test
    void oneWrongTierRefusesTheWholeFileAndSaysWhere() {
        String text = text(BINANCE).replaceFirst("0\\.005, \"maxLeverage\": 100", "5, \"maxLeverage\": 100");
        Loaded<RuleFile> loaded = RuleFiles.read("mine.json", bytes(text));
        assertTrue(loaded.value().isEmpty());
        assertEquals(
                List.of(
                        "mine.json, line 33, column 49 (/margins/0/tables/0/tiers/1/maintenanceRate):"
                                + " The tier is left out: \"maintenanceRate\" must be between 0 and 1, not 5."
                                + " Correct the number.",
                        "mine.json, line 1, column 1: The rules binance.usdm 2024-10-24 have wrong rows"
                                + " and are not used. Mend the rows reported above."),
                loaded.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void anUnknownTypeOrCurveNamesTheKnownOnes() {
        String text = text("rules/plain.percent-1.json");
        assertTrue(RuleFiles.read("mine.json", bytes(text.replace("\"rate\",\n", "\"span\",\n")))
                .problems()
                .getFirst()
                .toString()
                .endsWith("There is no margin rule of type \"span\"."
                        + " Write one of \"rate\", \"tiers\", \"optionFormula\"."));
        assertTrue(RuleFiles.read("mine.json", bytes(text.replace("\"constant\"", "\"x\"")))
                .problems()
                .getFirst()
                .toString()
                .endsWith("There is no curve \"x\". Write one of \"constant\", \"linearInSize\", \"byLeverage\","
                        + " \"overLeverage\", \"openInterestRamp\", \"volIndexed\", \"volStepped\","
                        + " \"lognormalShortfall\"."));
    }

    @Test
    void tiersWithAGapAreReadButNotUsed() {
        String text = text(BINANCE).replaceFirst("\\{\"upTo\": 600000", "{\"upTo\": 40000");
        RuleFile file = RuleFiles.read("mine.json", bytes(text)).value().orElseThrow();
        assertEquals(
                "rule binance.usdm 2024-10-24, BTCUSDT tier 2: BTCUSDT tier 2 ends at 40000, not above 50000."
                        + " Make the bounds ascend without gaps or overlaps.",
                RuleCheck.problems(file).getFirst().toString());
        Document book = Samples.read("basis-trade").value().orElseThrow();
        var prepared = Snapshots.of(
                book.withEditedRules(List.of(ShippedRules.edited(file))), ShippedRules.catalog(), Instant.EPOCH, 1);
        assertTrue(prepared.hasErrors());
        assertEquals("long-future", prepared.leftOut().getFirst().positionId());
        assertEquals(1, prepared.snapshot().pools().size());
    }

    @Test
    void aDatedFutureTakesTheTableOfItsPerpetualAndSaysSo() {
        Document book = Samples.read("basis-trade").value().orElseThrow();
        var prepared = Snapshots.of(book, ShippedRules.catalog(), Instant.EPOCH, 1);
        var holding = prepared.snapshot().pools().getFirst().holdings().getFirst();
        assertEquals("BTCUSDT", holding.tierTable().orElseThrow().symbol());
        assertTrue(prepared.problems().stream()
                .anyMatch(problem -> problem.what()
                        .equals("BTCUSDT_270326 has no tier table of its own; that of BTCUSDT is used.")));
    }

    private static RuleFile binance() {
        return ShippedRules.catalog().versions("binance.usdm").getFirst().file();
    }

    private static List<TierTable> tables(RuleFile file) {
        return ((MarginRule.Tiers) file.margins().getFirst()).tables();
    }

    private static String shown(Tier tier) {
        return tier.upTo().orElseThrow().toPlainString() + " "
                + tier.maintenanceRate().toPlainString() + " "
                + tier.maxLeverage().orElseThrow().toPlainString();
    }

    private static String text(String path) {
        return new String(ShippedFiles.bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
