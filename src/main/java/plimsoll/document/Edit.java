package plimsoll.document;

import static plimsoll.document.Rows.inserted;
import static plimsoll.document.Rows.without;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.text.Texts;
import plimsoll.domain.IndexedList;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.StressSettings;

/// One change to the document, as a value.
///
/// Every edit has a name for the undo menu and a merge key: consecutive edits with the same non-empty key within a
/// second become one undo step.
public sealed interface Edit
        permits Edit.SetPosition,
                Edit.SetPositions,
                Edit.InsertPositions,
                Edit.InsertAfter,
                Edit.RemovePositions,
                Edit.IncludePositions,
                Edit.SetBalance,
                Edit.InsertBalances,
                Edit.RemoveBalances,
                Edit.SetPool,
                Edit.RemovePool,
                Edit.SetInstruments,
                Edit.StoreRule,
                Edit.StoreRuleAs,
                Edit.ResetRule,
                Edit.SetStress,
                Edit.SetPaths,
                Edit.SetValuation,
                Edit.Rename,
                Edit.Replace,
                Edit.All,
                MarketEdit,
                ImportEdit,
                WhatIfEdit,
                ScenarioEdit {
    /// Returns the name shown in the undo menu, for example "Edit quantity".
    String name();

    /// Returns the changed document; an equal document when there is nothing to change.
    Document apply(Document document);

    /// Returns the key by which quick successive edits merge; empty = never.
    default String mergeKey() {
        return "";
    }

    /// Replaces one position by another with the same identifier.
    ///
    /// @param field the field changed, for the name and the merge key
    record SetPosition(String field, Position position) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.field", field);
        }

        @Override
        public String mergeKey() {
            return "position/" + position.id() + "/" + field;
        }

        @Override
        public Document apply(Document document) {
            return document.withPositions(
                    IndexedList.copyOf(document.positions()).replaced(List.of(position)));
        }
    }

    /// Replaces positions by others with the same identifiers.
    record SetPositions(String name, List<Position> positions) implements Edit {
        @Override
        public Document apply(Document document) {
            return document.withPositions(
                    IndexedList.copyOf(document.positions()).replaced(positions));
        }
    }

    /// Inserts positions before the given index.
    record InsertPositions(String name, int index, List<Position> positions) implements Edit {
        @Override
        public Document apply(Document document) {
            return document.withPositions(inserted(document.positions(), index, positions));
        }
    }

    /// Inserts positions, each behind the one with an identifier.
    ///
    /// @param name  what was done
    /// @param after by the identifier of the position in front
    record InsertAfter(String name, Map<String, Position> after) implements Edit {
        /// Copies the map.
        public InsertAfter {
            after = Map.copyOf(after);
        }

        @Override
        public Document apply(Document document) {
            List<Position> all = new ArrayList<>();
            for (Position position : document.positions()) {
                all.add(position);
                Optional.ofNullable(after.get(position.id())).ifPresent(all::add);
            }
            return document.withPositions(all);
        }
    }

    /// Removes positions.
    record RemovePositions(Set<String> ids) implements Edit {
        @Override
        public String name() {
            return Texts.count(ids.size(), "edit.delete.leg", "edit.delete.legs");
        }

        @Override
        public Document apply(Document document) {
            return document.withPositions(without(document.positions(), Position::id, ids));
        }
    }

    /// Includes or excludes positions.
    record IncludePositions(Set<String> ids, boolean included) implements Edit {
        @Override
        public String name() {
            return included
                    ? Texts.count(ids.size(), "edit.include.leg", "edit.include.legs")
                    : Texts.count(ids.size(), "edit.exclude.leg", "edit.exclude.legs");
        }

        @Override
        public Document apply(Document document) {
            return document.withPositions(document.positions().stream()
                    .map(item -> ids.contains(item.id()) ? item.withIncluded(included) : item)
                    .toList());
        }
    }

    /// Replaces one balance by another with the same identifier.
    record SetBalance(String field, Balance balance) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.balance.field", field);
        }

        @Override
        public String mergeKey() {
            return "balance/" + balance.id() + "/" + field;
        }

        @Override
        public Document apply(Document document) {
            return document.withBalances(IndexedList.copyOf(document.balances()).replaced(List.of(balance)));
        }
    }

    /// Inserts balances before the given index.
    record InsertBalances(String name, int index, List<Balance> balances) implements Edit {
        @Override
        public Document apply(Document document) {
            return document.withBalances(inserted(document.balances(), index, balances));
        }
    }

    /// Removes balances.
    record RemoveBalances(Set<String> ids) implements Edit {
        @Override
        public String name() {
            return Texts.count(ids.size(), "edit.delete.balance", "edit.delete.balances");
        }

        @Override
        public Document apply(Document document) {
            return document.withBalances(without(document.balances(), Balance::id, ids));
        }
    }

    /// Adds a pool, or replaces the one with the same identifier.
    record SetPool(String field, Pool pool) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.pool.field", field);
        }

        @Override
        public Document apply(Document document) {
            boolean known = document.pool(pool.id()).isPresent();
            return document.withPools(
                    known
                            ? IndexedList.copyOf(document.pools()).replaced(List.of(pool))
                            : inserted(document.pools(), document.pools().size(), List.of(pool)));
        }
    }

    /// Removes a pool with its positions and balances.
    record RemovePool(String id) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.delete.pool");
        }

        @Override
        public Document apply(Document document) {
            return document.withPools(without(document.pools(), Pool::id, Set.of(id)))
                    .withPositions(without(document.positions(), Position::poolId, Set.of(id)))
                    .withBalances(without(document.balances(), Balance::poolId, Set.of(id)));
        }
    }

    /// Adds instruments, or replaces those with the same identifiers.
    record SetInstruments(String name, List<Instrument> instruments) implements Edit {
        @Override
        public Document apply(Document document) {
            Map<String, Instrument> added = new LinkedHashMap<>();
            instruments.stream()
                    .filter(instrument -> document.instrument(instrument.id()).isEmpty())
                    .forEach(instrument -> added.put(instrument.id(), instrument));
            List<Instrument> all =
                    new ArrayList<>(IndexedList.copyOf(document.instruments()).replaced(instruments));
            all.addAll(added.values());
            return document.withInstruments(all);
        }
    }

    /// Stores an edited rule file in the workspace, in place of the one with the same identifier and version.
    record StoreRule(String field, HashedRule rule) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.rule.field", field);
        }

        @Override
        public String mergeKey() {
            return "rule/" + rule.file().id() + "/" + rule.file().version() + "/" + field;
        }

        @Override
        public Document apply(Document document) {
            return stored(document, rule);
        }
    }

    /// Stores a rule file as one step of its own: with rows added or removed, or as a new version.
    ///
    /// @param name what was done
    /// @param rule the file
    record StoreRuleAs(String name, HashedRule rule) implements Edit {
        @Override
        public Document apply(Document document) {
            return stored(document, rule);
        }
    }

    private static Document stored(Document document, HashedRule rule) {
        List<HashedRule> all = new ArrayList<>(document.editedRules());
        all.removeIf(other -> isVersion(other, rule.file().id(), rule.file().version()));
        all.add(rule);
        return document.withEditedRules(all);
    }

    /// Drops the workspace's edited copy of a rule file, so that the shipped one counts again.
    record ResetRule(String id, String version) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.rules.reset");
        }

        @Override
        public Document apply(Document document) {
            return document.withEditedRules(document.editedRules().stream()
                    .filter(other -> !isVersion(other, id, version))
                    .toList());
        }
    }

    /// Changes what a run covers.
    record SetStress(String field, StressSettings stress) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.field", field);
        }

        @Override
        public String mergeKey() {
            return "stress/" + field;
        }

        @Override
        public Document apply(Document document) {
            return document.withStress(stress);
        }
    }

    /// Changes what simulations of price paths assume.
    ///
    /// @param field the field changed, for the name and the merge key
    record SetPaths(String field, PathSettings paths) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.field", field);
        }

        @Override
        public String mergeKey() {
            return "paths/" + field;
        }

        @Override
        public Document apply(Document document) {
            return document.withPaths(paths);
        }
    }

    /// Changes the valuation time.
    record SetValuation(Valuation valuation) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.valuation");
        }

        @Override
        public Document apply(Document document) {
            return document.withValuation(valuation);
        }
    }

    /// Renames the workspace.
    record Rename(String title) implements Edit {
        @Override
        public String name() {
            return Texts.of("edit.rename");
        }

        @Override
        public Document apply(Document document) {
            return document.withName(title);
        }
    }

    /// Puts another state in place of the whole workspace, such as a recovered one.
    record Replace(String name, Document state) implements Edit {
        @Override
        public Document apply(Document document) {
            return state;
        }
    }

    /// Several edits as one undo step.
    record All(String name, List<Edit> edits) implements Edit {
        /// Copies the list.
        public All {
            edits = List.copyOf(edits);
        }

        @Override
        public Document apply(Document document) {
            Document result = document;
            for (Edit edit : edits) {
                result = edit.apply(result);
            }
            return result;
        }
    }

    private static boolean isVersion(HashedRule rule, String id, String version) {
        return rule.file().id().equals(id) && rule.file().version().equals(version);
    }
}
