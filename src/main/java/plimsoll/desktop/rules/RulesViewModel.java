package plimsoll.desktop.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.TierTable;

/// Which rule files there are, which one is looked at, and what editing it does.
public final class RulesViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final Function<RuleFile, HashedRule> hash;
    private final Subscription subscription;
    private final ObjectProperty<Optional<RuleRef>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> symbol = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<HashedRule>> rule = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// One version of one rule file.
    ///
    /// @param rule   the file
    /// @param state  in force, superseded or announced at the valuation time
    /// @param usedBy names of the pools that follow it
    public record Entry(HashedRule rule, State state, List<String> usedBy) {}

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
        this.session = session;
        this.hash = hash;
        this.subscription = Subscription.combine(
                session.documentProperty().subscribe(this::refresh), chosen.subscribe(this::refresh));
        session.document().pools().stream()
                .findFirst()
                .flatMap(pool -> session.catalog().resolve(pool.rule(), time()))
                .ifPresent(this::choose);
        refresh();
    }

    /// Returns all versions of all rule files, observable.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Returns the file looked at, observable.
    public ReadOnlyObjectProperty<Optional<HashedRule>> ruleProperty() {
        return rule.getReadOnlyProperty();
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

    /// Drops the edits of the file looked at.
    public void reset() {
        rule.get().ifPresent(found -> {
            session.apply(new Edit.ResetRule(found.file().id(), found.file().version()));
        });
    }

    /// Confirms, or takes back, that the numbers were compared with the venue.
    public void confirm(boolean confirmed) {
        rule.get()
                .ifPresent(found -> session.apply(new Edit.StoreRule(
                        confirmed ? "confirmation" : "confirmation taken back",
                        hash.apply(found.file().withIllustrative(!confirmed)))));
    }

    /// Returns the shipped file of the same version, to compare with.
    public Optional<RuleFile> shipped() {
        return rule.get()
                .flatMap(found -> session.shippedRules().rules().stream()
                        .map(HashedRule::file)
                        .filter(file -> file.id().equals(found.file().id())
                                && file.version().equals(found.file().version()))
                        .findFirst());
    }

    WorkspaceSession session() {
        return session;
    }

    /// Stores the changed file when it is sound; otherwise keeps the text as rejected and returns why.
    Optional<String> store(Problem.Place place, String label, String text, UnaryOperator<RuleFile> change) {
        if (rule.get().isEmpty()) {
            return Optional.of("No rule file is chosen.");
        }
        String message;
        try {
            RuleFile next = change.apply(rule.get().get().file());
            Optional<Problem> broken = RuleCheck.problems(next).stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .findFirst();
            if (broken.isEmpty()) {
                session.accept(place);
                if (!next.equals(rule.get().get().file())) {
                    session.apply(new Edit.StoreRule(place.field(), hash.apply(next)));
                }
                return Optional.empty();
            }
            message = broken.get().what() + " " + broken.get().fix();
        } catch (IllegalArgumentException refused) {
            message = String.valueOf(refused.getMessage()) + ".";
        }
        session.reject(new Rejection(place, label, text, message));
        return Optional.of(message);
    }

    private void refresh() {
        Instant time = time();
        entries.set(session.catalog().rules().stream()
                .map(found -> new Entry(found, state(found, time), usedBy(found, time)))
                .toList());
        Optional<HashedRule> now =
                chosen.get().flatMap(reference -> session.catalog().resolve(reference, time));
        rule.set(now);
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
