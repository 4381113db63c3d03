package plimsoll.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.document.text.Texts;

/// What a what-if book was started from, and how it came to be what it is. The book stays as it is while the what-if
/// book is edited.
///
/// @param base  the book; no what-if book itself
/// @param steps the changes in order; the last one's state is the what-if book
public record WhatIfBook(Document base, List<Step> steps) {
    /// Steps kept; older ones become one.
    public static final int LIMIT = 100;

    /// Checks that states are no what-if books, and copies the list.
    public WhatIfBook {
        plain("base", base);
        steps = List.copyOf(steps);
    }

    /// One change.
    ///
    /// @param name  as in the undo menu
    /// @param state the what-if book after it; no what-if book itself
    public record Step(String name, Document state) {
        /// Checks that the state is plain.
        public Step {
            plain("state of a step", state);
        }
    }

    private static void plain(String what, Document document) {
        if (document.whatIf().isPresent()) {
            throw new IllegalArgumentException("the " + what + " must be no what-if book");
        }
    }

    /// Returns a what-if book in which nothing is changed yet.
    static Document started(Document base) {
        return base.withWhatIf(Optional.of(new WhatIfBook(base, List.of())));
    }

    /// Returns the document of a base and its steps, as files hold it.
    public static Document of(Document base, List<Step> steps) {
        Document state = steps.isEmpty() ? base : steps.getLast().state();
        return state.withWhatIf(Optional.of(new WhatIfBook(base, steps)));
    }

    /// Returns the book after the first steps; after none it is the base.
    public Document after(int count) {
        return count == 0 ? base : steps.get(count - 1).state();
    }

    /// Returns the what-if book as it was after the first steps; later ones are forgotten.
    Document backTo(int count) {
        return of(base, steps.subList(0, Math.clamp(count, 0, steps.size())));
    }

    /// Returns the document after an edit, with the edit among its steps: unless the edit started, left or rewound the
    /// what-if book.
    ///
    /// @param merges whether the edit continues the one before, so that both are one step
    static Document recorded(Document before, Document after, String name, boolean merges) {
        if (after.whatIf().isEmpty() || !after.whatIf().equals(before.whatIf())) {
            return after;
        }
        WhatIfBook book = after.whatIf().get();
        List<Step> steps = new ArrayList<>(book.steps());
        if (merges && !steps.isEmpty()) {
            steps.removeLast();
        }
        steps.add(new Step(name, after.shown()));
        if (steps.size() > LIMIT) {
            steps.removeFirst();
            steps.set(
                    0,
                    new Step(Texts.of("whatif.step.earlier"), steps.getFirst().state()));
        }
        return after.withWhatIf(Optional.of(new WhatIfBook(book.base(), steps)));
    }

    /// Returns the steps that lead to the state shown, whoever made it: a change outside the history is a step too.
    public static List<Step> stepsTo(Document document) {
        List<Step> steps = document.whatIf().map(WhatIfBook::steps).orElse(List.of());
        Document last = steps.isEmpty() ? document.book() : steps.getLast().state();
        if (last.equals(document.shown())) {
            return steps;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(Texts.of("whatif.step.other"), document.shown()));
        return all;
    }
}
