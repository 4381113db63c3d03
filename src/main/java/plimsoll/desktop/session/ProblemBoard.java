package plimsoll.desktop.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.validation.RuleInvariants;

/// Everything wrong with the workspace: texts that were not accepted, what is left out, and what does not hold under
/// edited rules.
final class ProblemBoard {
    private final Map<Problem.Place, Rejection> rejections = new LinkedHashMap<>();
    /// What does not hold under edited rules, by the hash of their file.
    private final Map<String, List<Problem>> ruleProblems = new HashMap<>();

    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    void reject(Rejection rejection) {
        rejections.put(rejection.place(), rejection);
    }

    boolean accept(Problem.Place place) {
        return rejections.remove(place) != null;
    }

    Optional<Rejection> rejection(Problem.Place place) {
        return Optional.ofNullable(rejections.get(place));
    }

    boolean hasRejections() {
        return !rejections.isEmpty();
    }

    void forgetRejections() {
        rejections.clear();
    }

    /// Forgets texts of rows that are gone.
    void keepRowsOf(Document document) {
        rejections
                .keySet()
                .removeIf(place -> !switch (place.kind()) {
                    case POSITION -> document.position(place.id()).isPresent();
                    case BALANCE -> document.balance(place.id()).isPresent();
                    default -> true;
                });
    }

    /// Lists what is wrong now.
    ///
    /// @param compared what is wrong with the book that the shown one is compared with
    void list(Document document, Prepared prepared, Optional<Problem> compared) {
        List<Problem> all = new ArrayList<>();
        rejections.values().forEach(rejection -> all.add(rejection.problem()));
        compared.ifPresent(all::add);
        all.addAll(prepared.problems());
        for (HashedRule rule : document.editedRules()) {
            all.addAll(ruleProblems.computeIfAbsent(rule.sha256(), hash -> RuleInvariants.problems(rule.file())));
        }
        problems.set(List.copyOf(all));
    }
}
