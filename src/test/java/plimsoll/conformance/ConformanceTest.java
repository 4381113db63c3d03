package plimsoll.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds the engine against numbers that others have published or recorded.
///
/// The cases are those of the test resources and of a folder beside the project when there is one; the system property
/// `plimsoll.vectors` names another folder instead of both.
class ConformanceTest {
    private static final Path OWN = Path.of("src/test/resources/vectors");
    private static final Path BESIDE = Path.of("../shared/vectors");
    private static final Path DOCUMENT = Path.of("src/doc/conformance.md");

    @Test
    void everyCaseOfASupportedModelGivesTheVenuesNumbers() throws IOException {
        VectorFiles files = VectorFiles.in(folders());
        Tally tally = new Tally(Registry.all());
        files.cases().forEach(tally::run);
        files.problems().forEach(problem -> System.out.println("unreadable: " + problem));
        tally.report().forEach(System.out::println);

        Set<String> listed = ExpectedFailures.in(DOCUMENT);
        Set<String> wrong = new TreeSet<>(tally.failedIds());
        wrong.removeAll(listed);
        Set<String> mended = new TreeSet<>(tally.passedIds());
        mended.retainAll(listed);
        List<String> complaints = new ArrayList<>(files.problems());
        wrong.forEach(id -> complaints.add(id + " fails and " + DOCUMENT + " does not expect it to"));
        mended.forEach(id -> complaints.add(id + " passes, but " + DOCUMENT + " expects it to fail"));
        assertTrue(complaints.isEmpty(), () -> String.join("\n", complaints));
    }

    private static List<Path> folders() {
        String chosen = System.getProperty("plimsoll.vectors");
        if (chosen != null) {
            return List.of(Path.of(chosen));
        }
        return Files.isDirectory(BESIDE) ? List.of(OWN, BESIDE) : List.of(OWN);
    }
}
