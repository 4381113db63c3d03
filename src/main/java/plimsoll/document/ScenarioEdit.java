package plimsoll.document;

import static plimsoll.document.Rows.indexOf;
import static plimsoll.document.Rows.inserted;
import static plimsoll.document.Rows.replaced;
import static plimsoll.document.Rows.without;

import java.util.List;
import java.util.Set;
import plimsoll.document.text.Texts;
import plimsoll.domain.scenario.Scenario;

/// One change to the scenarios of the document.
public sealed interface ScenarioEdit extends Edit {
    /// Adds a scenario, or replaces the one with the same identifier.
    ///
    /// @param field the field changed, for the name and the merge key
    record SetScenario(String field, Scenario scenario) implements ScenarioEdit {
        @Override
        public String name() {
            return Texts.of("edit.scenario.field", field);
        }

        @Override
        public String mergeKey() {
            return "scenario/" + scenario.id() + "/" + field;
        }

        @Override
        public Document apply(Document document) {
            List<Scenario> all = document.scenarios();
            boolean known = indexOf(all, Scenario::id, scenario.id()) >= 0;
            return document.withScenarios(
                    known ? replaced(all, Scenario::id, scenario) : inserted(all, all.size(), List.of(scenario)));
        }
    }

    /// Adds scenarios at the end; those of known identifiers replace.
    record AddScenarios(String name, List<Scenario> scenarios) implements ScenarioEdit {
        @Override
        public Document apply(Document document) {
            Document result = document;
            for (Scenario scenario : scenarios) {
                result = new SetScenario("", scenario).apply(result);
            }
            return result;
        }
    }

    /// Removes scenarios.
    record RemoveScenarios(Set<String> ids) implements ScenarioEdit {
        @Override
        public String name() {
            return Texts.count(ids.size(), "edit.delete.scenario", "edit.delete.scenarios");
        }

        @Override
        public Document apply(Document document) {
            return document.withScenarios(without(document.scenarios(), Scenario::id, ids));
        }
    }
}
