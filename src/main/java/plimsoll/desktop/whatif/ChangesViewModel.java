package plimsoll.desktop.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.document.WhatIfBook;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Cancellation;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

/// What was changed in the what-if book, step by step, each with the worst buffer after it. One point of the market is
/// valued per step, beside the window's thread, and each state once.
public final class ChangesViewModel extends TableModel implements AutoCloseable {
    public static final String CHANGE = "change";
    public static final String WORST = "worst_buffer_usd";
    public static final String DIFFERENCE = "effect_usd";

    private final WorkspaceSession session;
    private final LatestCalculation<Question, List<OptionalDouble>> valuing;
    private final Subscription subscription;
    private IdentityHashMap<Document, OptionalDouble> known = new IdentityHashMap<>();
    private List<Document> asked = List.of();
    private Optional<String> reason = Optional.empty();
    private WhatIf point = WhatIf.NONE;

    private record Question(List<Document> states, RuleCatalog rules, Instant time, WhatIf point) {}

    /// Follows the session until closed.
    public ChangesViewModel(WorkspaceSession session) {
        super(
                "what_if_changes",
                List.of(
                        Column.text(CHANGE, Texts.of("whatif.changes.change"), 240),
                        Column.number(WORST, Texts.of("whatif.changes.worst"), "USD", 110),
                        Column.number(DIFFERENCE, Texts.of("whatif.changes.difference"), "USD", 110)));
        this.session = session;
        this.valuing = session.background(ChangesViewModel::value, new Results());
        this.subscription = session.subscribe(this::refresh);
        refresh();
    }

    /// Returns how many steps lead to a row's state; the first row is the book.
    public int steps(Row row) {
        return Integer.parseInt(row.id());
    }

    /// Goes back to the state after a row; returns a sentence about it.
    public String goBack(Row row) {
        WhatIfEdit.BackTo back = new WhatIfEdit.BackTo(steps(row));
        return session.apply(back)
                ? Texts.of("whatif.changes.gone", back.name())
                : Texts.of("whatif.changes.noneLater");
    }

    private List<Document> states() {
        List<Document> states = new ArrayList<>();
        session.document().whatIf().ifPresent(book -> {
            for (int count = 0; count <= book.steps().size(); count++) {
                states.add(book.after(count));
            }
        });
        return states;
    }

    private void refresh() {
        List<Document> states = states();
        WhatIf now = session.whatIfProperty().get();
        if (!now.equals(point)) {
            known.clear();
            point = now;
        }
        IdentityHashMap<Document, OptionalDouble> kept = new IdentityHashMap<>();
        states.stream().filter(known::containsKey).forEach(state -> kept.put(state, known.get(state)));
        known = kept;
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            keys.add(new Key(Row.Kind.ITEM, Integer.toString(i)));
        }
        arrange(keys);
        for (int i = 0; i < states.size(); i++) {
            int step = i;
            row(Row.Kind.ITEM, Integer.toString(i)).ifPresent(row -> fill(row, step, states));
        }
        List<Document> missing =
                states.stream().filter(state -> !known.containsKey(state)).toList();
        if (!missing.isEmpty() && !missing.equals(asked)) {
            asked = missing;
            valuing.request(new Question(
                    missing,
                    session.shippedRules(),
                    session.preparedProperty().get().snapshot().valuationTime(),
                    point));
        }
    }

    private void fill(Row row, int step, List<Document> states) {
        Optional<WhatIfBook> book = session.document().whatIf();
        String name = step == 0
                ? Texts.of("whatif.changes.book")
                : step + "  " + book.orElseThrow().steps().get(step - 1).name();
        row.show(CHANGE, CellValue.text(name));
        OptionalDouble worst = known.getOrDefault(states.get(step), OptionalDouble.empty());
        OptionalDouble before =
                step == 0 ? OptionalDouble.empty() : known.getOrDefault(states.get(step - 1), OptionalDouble.empty());
        CellValue none = reason.map(CellValue::notAvailable).orElse(CellValue.EMPTY);
        row.show(WORST, worst.isPresent() ? number(worst.getAsDouble()) : none);
        row.show(
                DIFFERENCE,
                worst.isPresent() && before.isPresent()
                        ? CellValue.signed(worst.getAsDouble() - before.getAsDouble(), 0)
                        : CellValue.EMPTY);
    }

    private static CellValue number(double worst) {
        return worst <= 0 ? CellValue.number(worst, 0, CellState.BREACH) : CellValue.number(worst, 0);
    }

    private static Optional<List<OptionalDouble>> value(Question question, Cancellation cancellation) {
        List<OptionalDouble> all = new ArrayList<>();
        for (Document state : question.states()) {
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
            var snapshot =
                    Snapshots.of(state, question.rules(), question.time(), 0).snapshot();
            BookResult book = BookReport.at(
                    new BookKernel(snapshot, PricingKernel.scalar()),
                    question.point().priceShock(),
                    question.point().volShock());
            all.add(PoolResult.weakest(book.pools()).stream()
                    .mapToDouble(PoolResult::bufferUsd)
                    .findFirst());
        }
        return Optional.of(all);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        valuing.cancel();
    }

    private final class Results implements LatestCalculation.Listener<List<OptionalDouble>> {
        @Override
        public void waiting() {}

        @Override
        public void started() {}

        @Override
        public void finished(List<OptionalDouble> result) {
            for (int i = 0; i < Math.min(result.size(), asked.size()); i++) {
                known.put(asked.get(i), result.get(i));
            }
            asked = List.of();
            reason = Optional.empty();
            refresh();
        }

        @Override
        public void cancelled() {}

        @Override
        public void failed(Throwable failure) {
            reason = Optional.of(Texts.of("whatif.changes.failed", FailureText.of(failure)));
            refresh();
        }
    }
}
