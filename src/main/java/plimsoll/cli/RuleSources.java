package plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.storage.Loaded;
import plimsoll.storage.RuleFiles;
import plimsoll.storage.ShippedRules;

/// Finds the rule file that a command names: a path, or an identifier among those that come with the program.
final class RuleSources {
    private RuleSources() {}

    /// Returns the rules. A file comes before shipped rules of the same name.
    ///
    /// @param name path, ID or ID@VERSION; ID alone is the latest version
    /// @throws Refused when there are none, or when the file must not be used
    static HashedRule open(String name) {
        Optional<Path> file = file(name);
        if (file.isPresent()) {
            Loaded<RuleFile> loaded = RuleFiles.check(file.get());
            return loaded.value().map(ShippedRules::edited).orElseThrow(() -> new Refused(loaded.problems()));
        }
        int at = name.lastIndexOf('@');
        String id = at < 0 ? name : name.substring(0, at);
        List<HashedRule> versions = ShippedRules.catalog().versions(id);
        return versions.stream()
                .filter(rule -> at < 0 || rule.file().version().equals(name.substring(at + 1)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refused("There is no rule file \u201c" + name
                        + "\u201d, neither as a path nor among those that come with the program: "
                        + String.join(", ", names()) + "."));
    }

    /// Returns what is wrong with the file, or nothing.
    ///
    /// @throws Refused when there is no such file
    static Loaded<RuleFile> check(String name) {
        return RuleFiles.check(file(name).orElseThrow(() -> new Refused("There is no file \u201c" + name + "\u201d.")));
    }

    /// Returns how many of the problems forbid the use of the file.
    static long errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    /// Returns `ID@VERSION`.
    static String name(RuleFile file) {
        return file.id() + "@" + file.version();
    }

    private static List<String> names() {
        return ShippedRules.catalog().rules().stream()
                .map(rule -> name(rule.file()))
                .toList();
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty(); // Not a path on this system, so it can only be an identifier.
        }
    }
}
