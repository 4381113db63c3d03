package plimsoll.desktop.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.PastedCells;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Source;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.result.SetResult;
import plimsoll.engine.result.StressRun;

/// Which rule files there are, which one is looked at, and what editing it does.
public final class RulesViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final Background background;
    private final PastedCells.Parser pasted;
    private final RuleEdits edits;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final Subscription subscription;
    private final ObjectProperty<Optional<RuleRef>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> symbol = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<HashedRule>> rule = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Map<String, RuleParameter> shippedParameters = new HashMap<>();
    private final ObjectProperty<Optional<HashedRule>> base = new SimpleObjectProperty<>(Optional.empty());
    private List<RuleParameter> parameters = List.of();
    private String compared = "";

    /// One version of one rule file.
    ///
    /// @param rule   the file
    /// @param state  in force, superseded or announced at the valuation time
    /// @param usedBy names of the pools that follow it
    public record Entry(HashedRule rule, State state, List<String> usedBy) {}

    /// A netting set of this book under the file looked at.
    ///
    /// @param pool   that holds it
    /// @param result its requirement and parts
    record BookSet(PoolSnapshot pool, SetResult result) {
        /// Returns pool and set as shown.
        String title() {
            return result.name().isEmpty() ? pool.name() : pool.name() + ", " + result.name();
        }
    }

    /// Where a version stands at the valuation time.
    public enum State {
        IN_FORCE,
        SUPERSEDED,
        ANNOUNCED
    }

    /// Follows the session until closed.
    ///
    /// @param session the open workspace
    /// @param hash    gives an edited file its content hash
    public RulesViewModel(WorkspaceSession session, Function<RuleFile, HashedRule> hash) {
        this(session, hash, Background.DIRECT, text -> new PastedCells(List.of(), List.of()));
    }

    /// Follows the session until closed; questions about rules stand on the list of runs.
    ///
    /// @param pasted splits pasted text into cells
    public RulesViewModel(
            WorkspaceSession session,
            Function<RuleFile, HashedRule> hash,
            Background background,
            PastedCells.Parser pasted) {
        this.pasted = pasted;
        this.session = session;
        this.background = background;
        this.edits = new RuleEdits(this, session, hash);
        this.subscription = Changes.follow(this::refresh, session.documentProperty(), chosen);
        session.document().pools().stream()
                .findFirst()
                .flatMap(pool -> session.catalog().resolve(pool.rule(), time()))
                .ifPresent(this::choose);
        refresh();
    }

    /// Returns what splits pasted text into cells.
    PastedCells.Parser pasted() {
        return pasted;
    }

    /// Returns where long questions work.
    Background background() {
        return background;
    }

    /// Returns all versions of all rule files, observable.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Returns the file looked at, observable.
    public ReadOnlyObjectProperty<Optional<HashedRule>> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /// Returns the file that the one looked at is compared with, observable: the shipped one once it is edited, else
    /// the version before it; empty when there is none. It can be set to any of [#bases].
    public ObjectProperty<Optional<HashedRule>> baseProperty() {
        return base;
    }

    /// Returns the files that the one looked at can be compared with, the nearest first.
    public List<HashedRule> bases() {
        List<HashedRule> all = new ArrayList<>();
        rule.get().ifPresent(found -> {
            RuleFile file = found.file();
            if (!found.shipped()) {
                session.shippedRules().rules().stream()
                        .filter(other -> name(other.file()).equals(name(file)))
                        .forEach(all::add);
            }
            session.catalog().versions(file.id()).reversed().stream()
                    .filter(other -> !other.file().version().equals(file.version()))
                    .sorted(Comparator.comparing(
                            other -> other.file().effectiveFrom().isAfter(file.effectiveFrom())))
                    .forEach(all::add);
        });
        return all;
    }

    /// Returns the symbol whose tier table is looked at, observable; empty when the file has none.
    public ObjectProperty<Optional<String>> symbolProperty() {
        return symbol;
    }

    /// Looks at a file.
    public void choose(HashedRule wanted) {
        chosen.set(Optional.of(
                new RuleRef(wanted.file().id(), Optional.of(wanted.file().version()), Optional.empty())));
    }

    /// Looks at the file that the place of a problem leads to; returns whether it leads to one.
    public boolean choose(Problem.Place place) {
        Optional<HashedRule> file = RulePlaces.file(session, place);
        file.ifPresent(this::choose);
        return file.isPresent();
    }

    /// Returns the symbols with a tier table.
    public List<String> symbols() {
        return rule.get().stream()
                .flatMap(found -> found.file().margins().stream())
                .filter(MarginRule.Tiers.class::isInstance)
                .flatMap(margin -> ((MarginRule.Tiers) margin).tables().stream())
                .map(TierTable::symbol)
                .toList();
    }

    /// Returns whether the file looked at differs from the shipped one.
    public boolean isEdited() {
        return rule.get().map(found -> !found.shipped()).orElse(false);
    }

    /// Returns the shipped file of the same version, to compare with.
    public Optional<RuleFile> shipped() {
        return shipped(rule.get());
    }

    private Optional<RuleFile> shipped(Optional<HashedRule> wanted) {
        return wanted.flatMap(found -> session.shippedRules().rules().stream()
                .map(HashedRule::file)
                .filter(file -> file.id().equals(found.file().id())
                        && file.version().equals(found.file().version()))
                .findFirst());
    }

    /// Returns everything that keeps the file looked at from being trusted: text that was not accepted, then what a
    /// check of the whole file finds.
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        rule.get().ifPresent(found -> {
            String name = name(found.file());
            session.problemsProperty().get().stream()
                    .filter(problem -> problem.place().kind() == Problem.Kind.RULE
                            && problem.place().id().equals(name))
                    .forEach(all::add);
            RuleCheck.problems(found.file()).stream()
                    .filter(problem -> !all.contains(problem))
                    .forEach(all::add);
        });
        return all;
    }

    /// Returns the lines that say how components make up the requirements of a set; empty without a portfolio rule.
    public List<String> assembly() {
        return rule.get()
                .flatMap(found -> found.file().portfolio())
                .map(portfolio -> AssemblyText.lines(portfolio.assembly()))
                .orElse(List.of());
    }

    /// Returns how many days before the valuation time a source was read.
    public long age(Source source) {
        return ChronoUnit.DAYS.between(
                source.read(), time().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /// Returns what can be done to the file looked at.
    RuleEdits edits() {
        return edits;
    }

    /// Copies the file looked at into the workspace as a new version, and looks at that.
    public void newVersion() {
        edits.newVersion(time());
    }

    /// Returns why the last change of rows was not made, observable.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void say(String message) {
        notice.set("");
        notice.set(message);
    }

    /// Returns whether no file of this version comes with the program.
    boolean isOwn() {
        return rule.get().isPresent() && shipped().isEmpty();
    }

    WorkspaceSession session() {
        return session;
    }

    /// Returns the numbers of the file looked at.
    List<RuleParameter> parameters() {
        return parameters;
    }

    /// Returns the shipped numbers of the file looked at, by path.
    Map<String, RuleParameter> shippedParameters() {
        return shippedParameters;
    }

    /// Returns the netting sets of the newest run whose pools follow the file looked at.
    List<BookSet> sets() {
        if (rule.get().isEmpty() || session.runProperty().get().isEmpty()) {
            return List.of();
        }
        String name = name(rule.get().get().file());
        StressRun run = session.runProperty().get().get();
        List<BookSet> found = new ArrayList<>();
        for (PoolSnapshot pool : run.snapshot().pools()) {
            if (name(pool.rule().file()).equals(name)) {
                run.now().sets().stream()
                        .filter(set -> set.poolId().equals(pool.id()))
                        .forEach(set -> found.add(new BookSet(pool, set)));
            }
        }
        return found;
    }

    private static String name(RuleFile file) {
        return file.id() + " " + file.version();
    }

    private void refresh() {
        Instant time = time();
        entries.set(session.catalog().rules().stream()
                .sorted(Comparator.comparing(found -> found.file().venue(), String.CASE_INSENSITIVE_ORDER))
                .map(found -> new Entry(found, state(found, time), usedBy(found, time)))
                .toList());
        Optional<HashedRule> now =
                chosen.get().flatMap(reference -> session.catalog().resolve(reference, time));
        parameters = now.map(found -> RuleParameters.of(found.file())).orElse(List.of());
        shippedParameters.clear();
        shipped(now)
                .ifPresent(file -> RuleParameters.of(file).forEach(item -> shippedParameters.put(item.path(), item)));
        rule.set(now);
        List<HashedRule> bases = bases();
        String shown = now.map(found -> name(found.file()) + found.shipped()).orElse("");
        if (!shown.equals(compared) || base.get().filter(bases::contains).isEmpty()) {
            base.set(bases.stream()
                    .filter(other -> now.filter(found -> !other.file()
                                    .effectiveFrom()
                                    .isAfter(found.file().effectiveFrom()))
                            .isPresent())
                    .findFirst());
        }
        compared = shown;
        List<String> symbols = symbols();
        if (symbol.get().isEmpty() || !symbols.contains(symbol.get().get())) {
            symbol.set(symbols.stream().findFirst());
        }
    }

    private State state(HashedRule found, Instant time) {
        if (found.file().effectiveFrom().isAfter(time)) {
            return State.ANNOUNCED;
        }
        boolean newest = session.catalog()
                .resolve(RuleRef.inForce(found.file().id()), time)
                .map(found::equals)
                .orElse(false);
        return newest ? State.IN_FORCE : State.SUPERSEDED;
    }

    private List<String> usedBy(HashedRule found, Instant time) {
        return session.document().pools().stream()
                .filter(pool -> session.catalog()
                        .resolve(pool.rule(), time)
                        .map(found::equals)
                        .orElse(false))
                .map(Pool::name)
                .toList();
    }

    private Instant time() {
        return session.document().valuation().at(session.now());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
