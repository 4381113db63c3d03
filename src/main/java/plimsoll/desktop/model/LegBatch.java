package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.document.MarketEdit;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;

/// One text for a column of many legs. What becomes of the legs is gathered and applied as one edit, so that the list
/// of
/// legs is copied once and not once per leg.
final class LegBatch {
    private static final String NAME = Texts.of("edit.legs");

    private final WorkspaceSession session;
    private final String column;
    private final String text;
    private final LegTexts texts;
    private final List<Position> legs = new ArrayList<>();
    private final List<MarketEdit> prices = new ArrayList<>();
    private final Set<String> included = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private Optional<String> refused = Optional.empty();

    LegBatch(WorkspaceSession session, String column, String text) {
        this.session = session;
        this.column = column;
        this.text = text;
        this.texts = new LegTexts(session, column, text, this::settle);
    }

    /// Takes the text for the legs; returns the last reason why one did not accept it.
    Optional<String> commit(List<String> ids) {
        for (String id : ids) {
            session.document()
                    .position(id)
                    .ifPresentOrElse(this::commit, () -> refused = Optional.of(Texts.of("edit.legGone")));
        }
        settle();
        return refused;
    }

    private void commit(Position leg) {
        Problem.Place place = PositionEdits.place(leg.id(), column);
        try {
            Optional<LegTexts.Outcome> outcome = texts.of(leg);
            if (outcome.isEmpty()) {
                refused = Optional.of(Texts.of("cell.readOnly"));
            } else if (outcome.get() instanceof LegTexts.Outcome.Refused no) {
                reject(place, leg, no.message());
            } else {
                session.accept(place);
                take(outcome.get());
            }
        } catch (IllegalArgumentException wrong) {
            reject(place, leg, Typed.sentence(wrong));
        }
    }

    private void reject(Problem.Place place, Position leg, String message) {
        String label = session.document()
                .instrument(leg.instrumentId())
                .map(Instrument::symbol)
                .orElse(leg.id());
        session.reject(new Rejection(place, label, text, message));
        refused = Optional.of(message);
    }

    private void take(LegTexts.Outcome outcome) {
        switch (outcome) {
            case LegTexts.Outcome.Leg changed -> {
                if (changed.define().isPresent()) {
                    settle();
                    session.apply(changed.define().get());
                }
                legs.add(changed.leg());
            }
            case LegTexts.Outcome.Included counted -> (counted.included() ? included : excluded).add(counted.id());
            case LegTexts.Outcome.Price price -> prices.add(price.edit());
            case LegTexts.Outcome.Refused ignored -> {
                // Kept as rejected text.
            }
        }
    }

    /// Applies what is gathered.
    private void settle() {
        if (!legs.isEmpty()) {
            session.apply(new Edit.SetPositions(NAME, List.copyOf(legs)));
            legs.clear();
        }
        if (!prices.isEmpty()) {
            session.apply(new MarketEdit.SetAll(NAME, prices));
            prices.clear();
        }
        include(included, true);
        include(excluded, false);
    }

    private void include(Set<String> ids, boolean counts) {
        if (!ids.isEmpty()) {
            session.apply(new Edit.IncludePositions(Set.copyOf(ids), counts));
            ids.clear();
        }
    }
}
