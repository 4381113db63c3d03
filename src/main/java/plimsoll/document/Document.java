package plimsoll.document;

import java.util.List;
import java.util.Optional;
import plimsoll.domain.IndexedList;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Market;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.StressSettings;

/// The whole editable state of a workspace. It may be incomplete; [Snapshots] lists what is missing.
///
/// @param name        as shown in the title
/// @param note        what the workspace is about; may be empty
/// @param valuation   fixed time or now
/// @param pools       in the user's order
/// @param instruments in the user's order
/// @param positions   in the user's order
/// @param balances    in the user's order
/// @param market      prices with their times
/// @param stress      what a run covers
/// @param editedRules rule files edited in this workspace, stored whole
/// @param scenarios   what the book is run through, in the user's order
/// @param paths       what simulations of price paths assume, transfer routes included
/// @param imports     files that were imported, oldest first, and what of them nothing used
/// @param whatIf      present while everything else is a what-if book: the book it was started from
public record Document(
        String name,
        String note,
        Valuation valuation,
        List<Pool> pools,
        List<Instrument> instruments,
        List<Position> positions,
        List<Balance> balances,
        Market market,
        StressSettings stress,
        List<HashedRule> editedRules,
        List<Scenario> scenarios,
        PathSettings paths,
        List<ImportRecord> imports,
        Optional<WhatIfBook> whatIf) {
    /// Copies the lists.
    public Document {
        scenarios = List.copyOf(scenarios);
        pools = IndexedList.copyOf(pools);
        instruments = IndexedList.copyOf(instruments);
        positions = IndexedList.copyOf(positions);
        balances = IndexedList.copyOf(balances);
        editedRules = List.copyOf(editedRules);
        imports = List.copyOf(imports);
    }

    /// Creates a document without scenarios, with the usual assumptions about price paths.
    public Document(
            String name,
            String note,
            Valuation valuation,
            List<Pool> pools,
            List<Instrument> instruments,
            List<Position> positions,
            List<Balance> balances,
            Market market,
            StressSettings stress,
            List<HashedRule> editedRules) {
        this(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                List.of(),
                PathSettings.DEFAULT,
                List.of(),
                Optional.empty());
    }

    /// Returns an empty workspace.
    public static Document empty() {
        return new Document(
                Untitled.NAME,
                "",
                new Valuation.Now(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Market.empty(),
                StressSettings.defaults("BTC"),
                List.of());
    }

    /// Returns the position with the identifier.
    public Optional<Position> position(String id) {
        return IndexedList.copyOf(positions).find(id);
    }

    /// Returns the balance with the identifier.
    public Optional<Balance> balance(String id) {
        return IndexedList.copyOf(balances).find(id);
    }

    /// Returns the pool with the identifier.
    public Optional<Pool> pool(String id) {
        return IndexedList.copyOf(pools).find(id);
    }

    /// Returns the instrument with the identifier.
    public Optional<Instrument> instrument(String id) {
        return IndexedList.copyOf(instruments).find(id);
    }

    /// Returns this document with another name.
    public Document withName(String value) {
        return new Document(
                value,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with another valuation time.
    public Document withValuation(Valuation value) {
        return new Document(
                name,
                note,
                value,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other pools.
    public Document withPools(List<Pool> value) {
        return new Document(
                name,
                note,
                valuation,
                value,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other instruments.
    public Document withInstruments(List<Instrument> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                value,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other positions.
    public Document withPositions(List<Position> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                value,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other balances.
    public Document withBalances(List<Balance> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                value,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with another market.
    public Document withMarket(Market value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                value,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other stress settings.
    public Document withStress(StressSettings value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                value,
                editedRules,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other edited rule files.
    public Document withEditedRules(List<HashedRule> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                value,
                scenarios,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other scenarios.
    public Document withScenarios(List<Scenario> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                value,
                paths,
                imports,
                whatIf);
    }

    /// Returns this document with other assumptions about price paths.
    public Document withPaths(PathSettings value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                value,
                imports,
                whatIf);
    }

    /// Returns this document with other imported files.
    public Document withImports(List<ImportRecord> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                value,
                whatIf);
    }

    /// Returns this document as a what-if book, or as no what-if book.
    Document withWhatIf(Optional<WhatIfBook> value) {
        return new Document(
                name,
                note,
                valuation,
                pools,
                instruments,
                positions,
                balances,
                market,
                stress,
                editedRules,
                scenarios,
                paths,
                imports,
                value);
    }

    /// Returns what is edited and calculated, as a workspace of its own: of a what-if book without what it was started
    /// from.
    public Document shown() {
        return whatIf.isEmpty() ? this : withWhatIf(Optional.empty());
    }

    /// Returns the book itself: of a what-if book what it was started from.
    public Document book() {
        return whatIf.map(WhatIfBook::base).orElse(this);
    }
}
