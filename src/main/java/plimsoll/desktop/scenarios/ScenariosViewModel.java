package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import plimsoll.desktop.model.PastedCells;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.ScenarioEdit;
import plimsoll.domain.scenario.LibraryItem;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.text.NumberText;

/// The library, the scenarios of the workspace, the one looked at, and its draft. What is typed changes the draft; it
/// counts once it is applied.
public final class ScenariosViewModel implements AutoCloseable {
    /// The group of the workspace's own scenarios.
    static final String OWN = Texts.of("scenarios.own");

    private final WorkspaceSession session;
    private final PastedCells.Parser pasted;
    private final List<LibraryItem> library;
    private final Consumer<Consumer<List<Scenario>>> importer;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Entry>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Scenario>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription subscription;

    /// One line of the list.
    ///
    /// @param item what it offers
    /// @param own  whether the workspace holds it
    public record Entry(LibraryItem item, boolean own) {}

    /// Follows the session until closed.
    ///
    /// @param library  what comes with the program
    /// @param pasted   splits pasted text into cells
    /// @param importer asks for a file and hands its scenarios on, later or at once; none when the user gave up
    public ScenariosViewModel(
            WorkspaceSession session,
            List<LibraryItem> library,
            PastedCells.Parser pasted,
            Consumer<Consumer<List<Scenario>>> importer) {
        this.session = session;
        this.pasted = pasted;
        this.library = List.copyOf(library);
        this.importer = importer;
        subscription = Subscription.combine(
                session.documentProperty().subscribe(document -> documentChanged()), search.subscribe(text -> list()));
        choose(entries.get().stream().findFirst());
    }

    /// Returns what splits pasted text into cells.
    PastedCells.Parser pasted() {
        return pasted;
    }

    /// Returns the text that is searched for.
    public StringProperty searchProperty() {
        return search;
    }

    /// Returns the lines to show, those of the workspace first, observable.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Returns the line looked at, observable.
    public ReadOnlyObjectProperty<Optional<Entry>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Returns the scenario that the editor shows, with what is typed and not applied, observable; empty for a set of
    /// scenarios.
    public ReadOnlyObjectProperty<Optional<Scenario>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Returns the session.
    WorkspaceSession session() {
        return session;
    }

    /// Looks at a line.
    public void choose(Optional<Entry> entry) {
        chosen.set(entry);
        draft.set(entry.filter(line -> line.item().scenarios().size() == 1)
                .map(line -> line.item().scenarios().getFirst()));
    }

    /// Looks at a line by its name in files, whatever is searched for.
    ///
    /// @param own whether the workspace holds it
    void look(String id, boolean own) {
        search.set("");
        choose(entries.get().stream()
                .filter(entry -> entry.own() == own && entry.item().id().equals(id))
                .findFirst());
    }

    /// Returns whether the scenario looked at can be edited: it belongs to the workspace.
    public boolean isEditable() {
        return chosen.get().filter(Entry::own).isPresent() && draft.get().isPresent();
    }

    /// Returns the scenario as it counts, when the workspace holds it.
    Optional<Scenario> applied() {
        return chosen.get()
                .filter(Entry::own)
                .flatMap(entry -> find(entry.item().id()));
    }

    /// Returns whether something is typed that does not count yet.
    public boolean isPending() {
        return isEditable() && !applied().equals(draft.get());
    }

    /// Lets the draft count.
    public void apply() {
        if (isPending()) {
            draft.get()
                    .ifPresent(scenario ->
                            session.apply(new ScenarioEdit.SetScenario(Texts.of("scenarios.edit.shocks"), scenario)));
        }
    }

    /// Takes back what is typed and not applied.
    public void revert() {
        applied().ifPresent(scenario -> draft.set(Optional.of(scenario)));
    }

    /// Adds what is looked at to the workspace; random scenarios stay in the library.
    public void addToWorkspace() {
        chosen.get().filter(entry -> !entry.own()).ifPresent(entry -> {
            List<Scenario> added = entry.item().scenarios().stream()
                    .map(scenario -> scenario.withId(free(scenario.id())))
                    .toList();
            add(
                    added,
                    added.size() == 1
                            ? Texts.of("scenarios.edit.add")
                            : Texts.of("scenarios.edit.addMany", NumberText.count(added.size())));
        });
    }

    /// Adds a new scenario: the stressed underlying falls by a tenth.
    public void addNew() {
        String underlying = session.document().stress().underlying();
        add(
                List.of(Scenario.of(
                        free("scenario"),
                        Texts.of("scenarios.new.name"),
                        MarketShock.PriceMove.relative(underlying, -0.1))),
                Texts.of("scenarios.edit.add"));
    }

    /// Adds a copy of the scenario looked at.
    public void duplicate() {
        draft.get()
                .ifPresent(scenario -> add(
                        List.of(scenario.withId(free(scenario.id()))
                                .withName(Texts.of("scenarios.copy", scenario.name()))),
                        Texts.of("scenarios.edit.duplicate")));
    }

    /// Removes the scenario looked at from the workspace.
    public void delete() {
        applied()
                .ifPresent(
                        scenario -> session.apply(new ScenarioEdit.RemoveScenarios(java.util.Set.of(scenario.id()))));
    }

    /// Adds the scenario looked at together with another one: at the same time, or the other one after it.
    public void combine(Entry other, boolean after) {
        if (other.item().scenarios().size() != 1) {
            return;
        }
        Scenario second = other.item().scenarios().getFirst();
        draft.get().ifPresent(first -> {
            Scenario both = after ? first.then(second) : first.plus(second);
            add(
                    List.of(both.withId(free(both.id()))),
                    after ? Texts.of("scenarios.edit.chain") : Texts.of("scenarios.edit.combine"));
        });
    }

    /// Adds the scenarios of a file once it is read: those of known identifiers replace what stood there when the file
    /// was chosen, but never what was edited meanwhile.
    public void importFile() {
        List<Scenario> before = session.document().scenarios();
        importer.accept(read -> {
            if (!read.isEmpty()) {
                imported(read, before);
            }
        });
    }

    private void imported(List<Scenario> read, List<Scenario> before) {
        List<Scenario> added = read.stream()
                .map(scenario -> find(scenario.id())
                        .filter(now -> !before.contains(now))
                        .map(edited -> scenario.withId(free(scenario.id())))
                        .orElse(scenario))
                .toList();
        String name = added.size() == 1
                ? Texts.of("scenarios.edit.import")
                : Texts.of("scenarios.edit.importMany", NumberText.count(added.size()));
        if (isPending()) {
            session.apply(new ScenarioEdit.AddScenarios(name, added));
        } else {
            add(added, name);
        }
    }

    /// Renames the draft.
    public void rename(String name) {
        if (!name.isBlank()) {
            change(scenario -> scenario.withName(name.strip()));
        }
    }

    /// Adds a shock to the last step of the draft, or in a step of its own after it.
    void add(ShockKind kind, boolean after) {
        Shock shock = kind.first(session.document().stress().underlying());
        change(scenario -> {
            List<Step> steps = new ArrayList<>(scenario.steps());
            if (after || steps.isEmpty()) {
                steps.add(Step.of(shock));
            } else {
                steps.set(steps.size() - 1, steps.getLast().plus(Step.of(shock)));
            }
            return scenario.withSteps(steps);
        });
    }

    /// Adds shocks to the last step of the draft, where they take the place of the same kinds about the same assets.
    void addAll(List<Shock> added) {
        change(scenario -> {
            List<Step> steps = new ArrayList<>(scenario.steps());
            List<Shock> last = new ArrayList<>(
                    steps.isEmpty() ? List.of() : steps.removeLast().shocks());
            last.removeIf(was -> added.stream().anyMatch(shock -> ShockPaste.replaces(shock, was)));
            last.addAll(added);
            steps.add(new Step(last));
            return scenario.withSteps(steps);
        });
    }

    /// Puts another shock in the place of one of the draft, or removes it.
    void replace(int step, int index, Optional<Shock> shock) {
        change(scenario -> {
            List<Step> steps = new ArrayList<>(scenario.steps());
            List<Shock> shocks = new ArrayList<>(steps.get(step).shocks());
            shocks.remove(index);
            shock.ifPresent(shocks::add);
            if (shocks.isEmpty()) {
                steps.remove(step);
            } else {
                steps.set(step, new Step(shocks));
            }
            return scenario.withSteps(steps);
        });
    }

    private void change(UnaryOperator<Scenario> change) {
        if (isEditable()) {
            draft.set(draft.get().map(change));
        }
    }

    private void add(List<Scenario> scenarios, String name) {
        if (scenarios.isEmpty()) {
            return;
        }
        session.apply(new ScenarioEdit.AddScenarios(name, scenarios));
        String id = scenarios.getFirst().id();
        choose(own().stream().filter(entry -> entry.item().id().equals(id)).findFirst());
    }

    private String free(String wanted) {
        String id = wanted;
        for (int n = 2; find(id).isPresent(); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    private Optional<Scenario> find(String id) {
        return session.document().scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst();
    }

    private List<Entry> own() {
        return session.document().scenarios().stream()
                .map(scenario -> new Entry(LibraryItem.of(OWN, scenario), true))
                .toList();
    }

    private void documentChanged() {
        list();
        Optional<Entry> before = chosen.get();
        if (before.filter(Entry::own).isPresent()) {
            String id = before.get().item().id();
            Optional<Entry> now =
                    own().stream().filter(entry -> entry.item().id().equals(id)).findFirst();
            if (!now.equals(before)) {
                choose(now.or(() -> entries.get().stream().findFirst()));
            }
        }
    }

    private void list() {
        List<Entry> all = new ArrayList<>(own());
        library.forEach(item -> all.add(new Entry(item, false)));
        entries.set(
                all.stream().filter(entry -> entry.item().matches(search.get())).toList());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
