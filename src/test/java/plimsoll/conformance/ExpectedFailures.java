package plimsoll.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cases that are known to fail, from the table under "Expected to fail" of the conformance document: rows that
/// begin with an identifier in backticks.
final class ExpectedFailures {
    private static final String HEADING = "## Expected to fail";
    private static final Pattern ROW = Pattern.compile("\\| *`([^`]+)` *\\|.*\\S.*\\|");

    private ExpectedFailures() {}

    static Set<String> in(Path document) throws IOException {
        Set<String> ids = new HashSet<>();
        boolean inside = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("## ")) {
                inside = line.strip().equals(HEADING);
            }
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                ids.add(row.group(1));
            }
        }
        return ids;
    }
}
