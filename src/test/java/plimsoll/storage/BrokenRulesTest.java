package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleFile;

class BrokenRulesTest {
    @Test
    void theFileFromWhichTheBrokenOnesAreMadeHasNothingWrong() throws IOException {
        Loaded<RuleFile> loaded = RuleFiles.check("rules.json", bytes("00-nothing-wrong"));
        assertEquals(List.of(), loaded.problems());
        assertTrue(loaded.value().isPresent());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/broken-rules/expected.csv", delimiter = '|', quoteCharacter = '~')
    void aBrokenFileIsCaughtByTheCheckMeantForItWhichSaysWhereAndHowToMendIt(
            String file, String caughtBy, String problem) throws IOException {
        Loaded<RuleFile> loaded = RuleFiles.check("rules.json", bytes(file));
        assertEquals(problem, loaded.problems().getFirst().toString(), caughtBy);
        assertEquals(!caughtBy.equals("note"), loaded.value().isEmpty(), caughtBy);
        boolean readable = RuleFiles.read("rules.json", bytes(file)).value().isPresent();
        assertEquals(!caughtBy.equals("shape") && !caughtBy.equals("syntax"), readable, caughtBy);
        assertEquals(
                caughtBy.equals("note") ? Problem.Severity.NOTE : Problem.Severity.ERROR,
                loaded.problems().getFirst().severity());
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream input = BrokenRulesTest.class.getResourceAsStream("/broken-rules/" + name + ".json")) {
            return Objects.requireNonNull(input, name).readAllBytes();
        }
    }
}
