package plimsoll.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFilesTest {
    private static final String GOOD =
            "{'id':'one','venue':'v','model':'m','inputs':{}," + "'expected':{'x':1},'tolerance':{'abs':0}}";

    @TempDir
    Path folder;

    private VectorFiles read(String text) throws IOException {
        Files.writeString(folder.resolve("cases.json"), text.replace('\'', '"'));
        return VectorFiles.in(List.of(folder));
    }

    private void refused(String text, String part) throws IOException {
        List<String> problems = read(text).problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains(part), problems.getFirst());
    }

    @Test
    void onlyJsonFilesAreRead() throws IOException {
        Files.writeString(folder.resolve("README.md"), "no cases");
        assertEquals(1, read("{'vectors':[" + GOOD + "]}").cases().size());
    }

    @Test
    void malformedFilesAreNamed() throws IOException {
        refused("{'vectors':[", "cases.json is no JSON");
        refused("{}", "no list \"vectors\"");
        refused("{'vectors':[{'id':'one'}]}", "\"venue\" is no text");
        refused("{'vectors':[" + GOOD.replace("{'x':1}", "{}") + "]}", "\"expected\" is empty");
        refused("{'vectors':[" + GOOD.replace("'inputs'", "'paramSet':'p','inputs'") + "]}", "no parameter set");
        refused("{'vectors':[" + GOOD + "," + GOOD + "]}", "used twice");
    }

    @Test
    void emptyAndMissingFoldersAreProblems() {
        assertEquals(1, VectorFiles.in(List.of(folder)).problems().size());
        assertEquals(
                1, VectorFiles.in(List.of(folder.resolve("absent"))).problems().size());
    }

    @Test
    void casesAreCountedByVenueAndModel() throws IOException {
        String other = GOOD.replace("one", "two").replace("'m'", "'n'");
        String unknown = GOOD.replace("one", "three").replace("'m'", "'o'");
        Registry registry = new Registry();
        registry.add("v", "m", given -> Map.of("x", 1));
        registry.add("v", "n", given -> {
            throw new IllegalStateException("cannot");
        });
        Tally tally = new Tally(registry);
        read("{'vectors':[" + GOOD + "," + other + "," + unknown + "]}").cases().forEach(tally::run);
        assertEquals(Set.of("one"), tally.passedIds());
        assertEquals(Set.of("two"), tally.failedIds());
        List<String> report = tally.report();
        assertTrue(report.getFirst().contains("two") && report.getFirst().contains("cannot"));
        assertEquals("", report.get(1));
        assertEquals("conformance v | m | passed=1 failed=0 unsupported=0 maxRelError=0.00e+00", report.get(2));
        assertEquals("conformance v | o | passed=0 failed=0 unsupported=1 maxRelError=0.00e+00", report.get(4));
        assertEquals("conformance TOTAL passed=1 failed=1 unsupported=1", report.getLast());
    }

    @Test
    void expectedFailuresAreTheRowsUnderTheirHeading() throws IOException {
        Path document = folder.resolve("conformance.md");
        Files.writeString(document, """
                ## Other
                | `not` | this |
                ## Expected to fail
                | id | reason |
                |----|--------|
                | `a-1` | the source adds up wrongly |
                | `a-2` | |
                """);
        assertEquals(Set.of("a-1"), ExpectedFailures.in(document));
    }
}
