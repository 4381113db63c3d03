package plimsoll.desktop.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Snapshots;
import plimsoll.document.WhatIfBook;
import plimsoll.domain.Cancellation;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.pricing.PricingKernel;

/// Which steps of a what-if book changed a number, and by how much: the book is valued again after every step, at the
/// point of the market that is shown.
///
/// @param states the book, then what it was after each step
/// @param names  of the steps
/// @param rules  the rule files that come with the program
/// @param time   of the valuation
/// @param point  of the market
record StepWalk(List<Document> states, List<String> names, RuleCatalog rules, Instant time, WhatIf point) {
    /// Returns the steps of the what-if book that is compared with its base; empty without one, and beside a frozen
    /// state, which steps may have led to before it was frozen.
    static Optional<StepWalk> of(WorkspaceSession session) {
        Document document = session.document();
        boolean beside = session.compared().filter(found -> !found.frozen()).isPresent();
        return document.whatIf().filter(book -> beside).map(book -> {
            List<WhatIfBook.Step> steps = WhatIfBook.stepsTo(document);
            List<Document> states = new ArrayList<>(List.of(book.base()));
            steps.forEach(step -> states.add(step.state()));
            return new StepWalk(
                    states,
                    steps.stream().map(WhatIfBook.Step::name).toList(),
                    session.shippedRules(),
                    session.preparedProperty().get().snapshot().valuationTime(),
                    session.whatIfProperty().get());
        });
    }

    /// Returns the number in the book and after every step; empty when cancelled.
    Optional<List<Double>> run(Why.Stepped asked, Cancellation cancellation) {
        List<Double> numbers = new ArrayList<>();
        for (Document state : states) {
            BookKernel book = new BookKernel(Snapshots.of(state, rules, time, 0).snapshot(), PricingKernel.scalar());
            numbers.add(asked.number().of(book, point, cancellation));
            if (cancellation.isCancelled()) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    /// Returns a line for each step that changed a number; one line that says so when none did.
    List<String> lines(List<Double> numbers, Why.Stepped asked) {
        String behind = asked.unit().isEmpty() ? "" : " " + asked.unit();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double was = numbers.get(i);
            double now = numbers.get(i + 1);
            if (Double.isFinite(was) && Double.isFinite(now) && was != now) {
                lines.add(Texts.of(
                        "why.steps.step",
                        Integer.toString(i + 1),
                        names.get(i),
                        (now > was ? "+" : "") + Term.plain(now - was),
                        behind));
            } else if (Double.isFinite(was) != Double.isFinite(now)) {
                lines.add(Texts.of(
                        Double.isFinite(now) ? "why.steps.added" : "why.steps.removed",
                        Integer.toString(i + 1),
                        names.get(i)));
            }
        }
        return lines.isEmpty() ? List.of(Texts.of("why.steps.none")) : lines;
    }
}
