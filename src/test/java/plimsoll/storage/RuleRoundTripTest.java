package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Tier;

class RuleRoundTripTest {
    private static final String PLAIN = "rules/plain.percent-1.json";

    @Test
    void everyFormOfRuleIsReadBackAsItWasWritten() {
        for (long seed = 1; seed <= 300; seed++) {
            RuleFile file = RandomRuleFiles.of(seed);
            byte[] bytes = RuleFiles.bytes(file);
            Loaded<RuleFile> loaded = RuleFiles.read("random.json", bytes);
            assertEquals(List.of(), loaded.problems(), "seed " + seed);
            assertEquals(Optional.of(file), loaded.value(), "seed " + seed);
            assertArrayEquals(bytes, RuleFiles.bytes(loaded.value().orElseThrow()), "seed " + seed);
        }
    }

    @Test
    void partsThatAreAsUsualAreNotWritten() {
        String text = text(RuleFiles.bytes(read(text(ShippedFiles.bytes(PLAIN)))));
        for (String part : List.of("portfolio", "charges", "liquidation", "bands", "dollarParity", "process", "fee")) {
            assertFalse(text.contains("\"" + part + "\""), part);
        }
    }

    @Test
    void aTierWithoutARateTakesItsShareOfOneOverTheMaximumLeverage() {
        RuleFile file =
                read(tiered("{\"upTo\": 100, \"maxLeverage\": 3}, {\"maintenanceRate\": 0.4, \"maxLeverage\": 2}"));
        List<Tier> tiers = ((MarginRule.Tiers) file.margins().getFirst())
                .tables()
                .getFirst()
                .tiers();
        assertEquals(0.5 / 3, tiers.getFirst().maintenanceRate().doubleValue());
        assertEquals(new BigDecimal("0.4"), tiers.getLast().maintenanceRate());
        String written = text(RuleFiles.bytes(file));
        assertTrue(written.contains("{\"upTo\": 100, \"maxLeverage\": 3}"), written);
        assertEquals(file, read(written));
    }

    @Test
    void aTierWithNeitherRateNorLeverageIsRefused() {
        assertEquals(
                "rules.json, line 18, column 56 (/margins/0/tables/0/tiers/0): The tier is left out:"
                        + " \"maintenanceRate\" is missing. Add \"maintenanceRate\".",
                firstProblem(tiered("{\"upTo\": 100}")));
    }

    @Test
    void aTermOfAnAssemblyHasOneKnownField() {
        assertEquals(
                "rules.json, line 25, column 25 (/portfolio/assembly/initial): A term has one field, not 2."
                        + " Write one of \"part\", \"sum\", \"max\", \"min\", \"scale\", \"pegScale\", \"atLeastZero\".",
                firstProblem(assembled("{\"part\": \"a\", \"sum\": []}")));
        assertTrue(firstProblem(assembled("{\"product\": []}")).contains("There is no term \"product\"."));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedAtItsObject() {
        assertEquals(
                "rules.json, line 25, column 25 (/portfolio/assembly/initial):"
                        + " max needs at least one term. Correct the value.",
                firstProblem(assembled("{\"max\": []}")));
    }

    private static RuleFile read(String text) {
        Loaded<RuleFile> loaded = RuleFiles.read("rules.json", text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), loaded.problems());
        return loaded.value().orElseThrow();
    }

    private static String firstProblem(String text) {
        List<Problem> problems = RuleFiles.read("rules.json", text.getBytes(StandardCharsets.UTF_8))
                .problems();
        return problems.getFirst().toString();
    }

    private static String tiered(String tiers) {
        return plain().replaceFirst(
                        "(?s)\"margins\".*",
                        "\"margins\": [{\"type\": \"tiers\", \"selector\": {}, \"basis\": \"mark\", \"axis\": \"notional\",\n"
                                + "\"bound\": \"upperInclusive\", \"mode\": \"progressive\",\n"
                                + "\"initial\": {\"curve\": \"byLeverage\", \"defaultLeverage\": 2},"
                                + " \"maintenanceShare\": 0.5,\n"
                                + "\"tables\": [{\"symbol\": \"*\", \"complete\": true, \"tiers\": [" + tiers
                                + "]}]}]}");
    }

    private static String assembled(String initial) {
        String text = plain();
        return text.substring(0, text.lastIndexOf(']') + 1) + ",\n\"portfolio\": {\"netting\": \"account\","
                + " \"components\": [],\n\"assembly\": {\"initial\": " + initial
                + ", \"maintenance\": {\"sum\": []}}}}";
    }

    private static String plain() {
        return text(ShippedFiles.bytes(PLAIN));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
