package plimsoll.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs cases and counts, per venue and model, how many passed, failed and had no model.
final class Tally {
    private final Registry registry;
    private final SortedMap<String, Line> lines = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private final Set<String> failedIds = new HashSet<>();
    private final Set<String> passedIds = new HashSet<>();

    private static final class Line {
        int passed;
        int failed;
        int unsupported;
        double maxRelativeError;

        String counts() {
            return "passed=%d failed=%d unsupported=%d".formatted(passed, failed, unsupported);
        }
    }

    Tally(Registry registry) {
        this.registry = registry;
    }

    void run(Case given) {
        Line line = lines.computeIfAbsent(given.venue() + " | " + given.model(), key -> new Line());
        Optional<Model> model = registry.find(given.venue(), given.model());
        if (model.isEmpty()) {
            line.unsupported++;
            return;
        }
        List<String> differences = new ArrayList<>();
        try {
            Map<String, Object> results = model.get().results(given);
            Comparison comparison = Comparison.of(given, results);
            differences.addAll(comparison.differences());
            line.maxRelativeError = StrictMath.max(line.maxRelativeError, comparison.maxRelativeError());
        } catch (RuntimeException e) {
            differences.add("failed %s | * | expected %s | got %s".formatted(given.id(), given.expected(), e));
        }
        if (differences.isEmpty()) {
            line.passed++;
            passedIds.add(given.id());
        } else {
            line.failed++;
            failedIds.add(given.id());
            details.addAll(differences);
        }
    }

    Set<String> failedIds() {
        return failedIds;
    }

    Set<String> passedIds() {
        return passedIds;
    }

    /// Returns the differences, an empty line, one line per venue and model, and the total.
    List<String> report() {
        List<String> report = new ArrayList<>(details);
        report.add("");
        Line total = new Line();
        lines.forEach((name, line) -> {
            report.add("conformance %s | %s maxRelError=%s".formatted(name, line.counts(), text(line)));
            total.passed += line.passed;
            total.failed += line.failed;
            total.unsupported += line.unsupported;
        });
        report.add("conformance TOTAL " + total.counts());
        return report;
    }

    private static String text(Line line) {
        return String.format(Locale.ROOT, "%.2e", line.maxRelativeError);
    }
}
