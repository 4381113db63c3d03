package plimsoll.desktop.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.desktop.text.Texts;

/// One listed move of a scan, by its path among the numbers of the file.
///
/// @param scan  name of the scan
/// @param block number of the block
/// @param move  number of the move in it
record ScanMove(String scan, int block, int move) {
    private static final Pattern PATH = Pattern.compile("parts/(.+)/blocks/(\\d+)/moves/(\\d+)");

    /// Returns the move at a path; empty when another number stands there.
    static Optional<ScanMove> at(String path) {
        Matcher found = PATH.matcher(path);
        return found.matches()
                ? Optional.of(new ScanMove(
                        found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    /// Returns the path of a move.
    String path() {
        return "parts/" + scan + "/blocks/" + block + "/moves/" + move;
    }

    void addAfter(RuleEdits edits) {
        edits.rows(Texts.of("rules.edit.addMove", scan), file -> RuleRows.withMove(file, scan, block, move));
    }

    void remove(RuleEdits edits) {
        edits.rows(Texts.of("rules.edit.removeMove", scan), file -> RuleRows.withoutMove(file, scan, block, move));
    }
}
