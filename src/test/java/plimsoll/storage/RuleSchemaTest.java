package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RuleSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(ShippedFiles.bytes("rules/schema.json")), InputFormat.JSON);

    @Test
    void theSchemaAcceptsEveryShippedRuleFile() {
        for (String file : ShippedRules.files()) {
            assertEquals(List.of(), errors(text(ShippedFiles.bytes("rules/" + file))), file);
        }
    }

    @Test
    void theSchemaAcceptsEveryFormThatTheProgramWrites() {
        for (long seed = 1; seed <= 100; seed++) {
            assertEquals(List.of(), errors(text(RuleFiles.bytes(RandomRuleFiles.of(seed)))), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/broken-rules/expected.csv", delimiter = '|', quoteCharacter = '~')
    void theSchemaRefusesTheShapesThatTheReaderDoesNotKnow(String file, String caughtBy) throws IOException {
        if (!caughtBy.equals("syntax")) {
            boolean refused = !errors(text(BrokenRulesTest.bytes(file))).isEmpty();
            assertEquals(caughtBy.equals("shape") || caughtBy.equals("note"), refused, file);
        }
    }

    @Test
    void schemaAndReaderAgreeOnFilesWithOneLineChanged() {
        Random random = new Random(20260201);
        int refused = 0;
        for (int run = 0; run < 600; run++) {
            String text = mutated(text(RuleFiles.bytes(RandomRuleFiles.of(run))), random);
            Loaded<?> loaded = RuleFiles.read("rules.json", text.getBytes(StandardCharsets.UTF_8));
            boolean reads = loaded.problems().isEmpty();
            assertEquals(reads, errors(text).isEmpty(), "run " + run + " " + loaded.problems() + "\n" + text);
            refused += reads ? 0 : 1;
        }
        assertTrue(refused > 300, refused + " of 600 refused");
        assertFalse(refused == 600);
    }

    /// Returns the text with one value replaced by one of another type or range, or one field renamed. How the two
    /// bounds of open interest lie to each other is no matter of shape, so they stay.
    private static String mutated(String text, Random random) {
        List<String> values = List.of(
                "-1", "2", "\"x\"", "true", "null", "[]", "{}", "1.5", "\"\"", "[{}]", "0", "{\"part\": \"a\"}");
        List<MatchResult> places = Pattern.compile(
                        "\"(?!upper|lower)(\\w+)\": (\"[^\"]*\"|-?[0-9.]+|true|false|\\[\\]|\\{\\})")
                .matcher(text)
                .results()
                .toList();
        MatchResult place = places.get(random.nextInt(places.size()));
        return random.nextInt(8) == 0
                ? text.substring(0, place.start(1)) + "renamed" + text.substring(place.end(1))
                : text.substring(0, place.start(2))
                        + values.get(random.nextInt(values.size()))
                        + text.substring(place.end(2));
    }

    private static List<String> errors(String text) {
        return SCHEMA.validate(text, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
