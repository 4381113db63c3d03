package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.LeftOut;
import plimsoll.document.Prepared;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;

/// Legs and balances that no number contains, each with the reason and the place that mends it. What the user has
/// unchecked is not among them.
public final class LeftOutViewModel implements AutoCloseable {
    private final WorkspaceSession session;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    /// Something that no number contains.
    ///
    /// @param name   as tables show it
    /// @param reason a few words
    /// @param fix    what to do about it, a sentence for each thing that is missing
    /// @param place  where the first of them is mended
    public record Item(String name, String reason, String fix, Problem.Place place) {
        /// Returns whether it is a leg; otherwise a balance.
        public boolean isLeg() {
            return place.kind() != Problem.Kind.BALANCE;
        }

        /// Returns name and reason.
        public String text() {
            return Texts.of("leftout.item", name, reason);
        }
    }

    /// Follows the session until closed.
    public LeftOutViewModel(WorkspaceSession session) {
        this.session = session;
        subscription = session.preparedProperty().subscribe(prepared -> items.set(found(prepared)));
    }

    /// Returns what is left out, legs first, observable.
    public ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /// Returns how many of what are left out, in words; empty for nothing.
    public String count() {
        List<Item> all = items.get();
        long legs = all.stream().filter(Item::isLeg).count();
        if (all.isEmpty()) {
            return "";
        }
        if (legs == all.size()) {
            return legs == 1 ? Texts.of("leftout.leg") : Texts.of("leftout.legs", NumberText.count(legs));
        }
        if (legs == 0) {
            return all.size() == 1
                    ? Texts.of("leftout.balance")
                    : Texts.of("leftout.balances", NumberText.count(all.size()));
        }
        return Texts.of("leftout.items", NumberText.count(all.size()));
    }

    private List<Item> found(Prepared prepared) {
        List<Item> all = new ArrayList<>();
        for (LeftOut leg : prepared.leftOut()) {
            List<Problem> found = errors(prepared, Problem.Kind.POSITION, leg.positionId());
            if (found.isEmpty()) {
                found = session.document()
                        .position(leg.positionId())
                        .map(position -> errors(prepared, Problem.Kind.POOL, position.poolId()))
                        .orElse(List.of());
            }
            all.add(new Item(
                    name(leg.positionId()),
                    leg.reason(),
                    found.stream().map(Problem::fix).distinct().collect(Collectors.joining(" ")),
                    found.isEmpty()
                            ? new Problem.Place(Problem.Kind.POSITION, leg.positionId(), "")
                            : found.getFirst().place()));
        }
        prepared.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> problem.place().kind() == Problem.Kind.BALANCE)
                .forEach(problem -> all.add(balance(problem)));
        return List.copyOf(all);
    }

    private Item balance(Problem problem) {
        String what = problem.what();
        int colon = what.indexOf(": ");
        String reason = colon < 0 ? what : what.substring(colon + 2);
        String asset = session.document()
                .balance(problem.place().id())
                .map(balance -> balance.asset())
                .orElse(problem.place().id());
        return new Item(
                asset,
                reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason,
                problem.fix(),
                problem.place());
    }

    private static List<Problem> errors(Prepared prepared, Problem.Kind kind, String id) {
        return prepared.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem ->
                        problem.place().kind() == kind && problem.place().id().equals(id))
                .toList();
    }

    private String name(String positionId) {
        Document document = session.document();
        return document.position(positionId)
                .map(Position::instrumentId)
                .flatMap(document::instrument)
                .map(Instrument::symbol)
                .orElse(positionId);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
