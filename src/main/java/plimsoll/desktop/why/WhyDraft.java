package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Source;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.MarginMeasure;

/// Gathers what is said about a number.
public final class WhyDraft {
    private final String title;
    private final String meaning;
    private final List<Why.Part> parts = new ArrayList<>();
    private Optional<Problem.Place> rule = Optional.empty();
    private Optional<Why.Change> change = Optional.empty();
    private Optional<Why.Stepped> steps = Optional.empty();
    private boolean opens;
    private boolean explained;

    /// @param title   what it is and of what
    /// @param meaning unit, sign, side of the threshold
    public WhyDraft(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// Adds a line.
    public WhyDraft add(Why.Kind kind, String label, String text) {
        return add(kind, 0, label, text);
    }

    /// Adds a line at a depth.
    public WhyDraft add(Why.Kind kind, int level, String label, String text) {
        parts.add(new Why.Part(kind, level, label, text));
        return this;
    }

    /// Adds a formula if it gives the number; returns whether it does.
    ///
    /// @param result the number that the engine gave
    /// @param unit   behind it; may be empty
    public boolean formula(Term term, double result, String unit) {
        if (!term.gives(result)) {
            return false;
        }
        add(Why.Kind.FORMULA, Texts.of("why.formula"), term.words());
        add(Why.Kind.NUMBERS, "", term.numbers() + " = " + Term.plain(result) + (unit.isEmpty() ? "" : " " + unit));
        explained = true;
        return true;
    }

    /// Says that the lines explain the number although no formula stands among them.
    public WhyDraft explained() {
        explained = true;
        return this;
    }

    /// Adds where the rules of a pool come from, and what is uncertain about them.
    public WhyDraft rules(HashedRule used) {
        RuleFile file = used.file();
        rule = Optional.of(new Problem.Place(Problem.Kind.RULE, file.id() + " " + file.version(), ""));
        add(
                Why.Kind.SOURCE,
                Texts.of("why.rules"),
                Texts.of(
                                "why.rules.text",
                                file.id(),
                                file.version(),
                                file.asOf().toString())
                        + (used.shipped() ? "" : Texts.of("why.rules.edited"))
                        + (file.illustrative() ? Texts.of("why.rules.illustrative") : ""));
        for (Source source :
                file.sources().subList(0, Math.min(2, file.sources().size()))) {
            add(
                    Why.Kind.SOURCE,
                    "",
                    Texts.of("why.rules.read", source.title(), source.read().toString()));
        }
        return this;
    }

    /// Says that the margin breakdown opens the number up further.
    public WhyDraft opens() {
        opens = true;
        return this;
    }

    /// Says which change can be split into causes.
    public WhyDraft causes(Optional<String> poolId, MarginMeasure measure) {
        change = Optional.of(new Why.Change(poolId, measure));
        return this;
    }

    /// Says how the number is read from the results of another state of the book.
    ///
    /// @param number reads it; NaN where there is none
    /// @param unit   behind it; may be empty
    public WhyDraft steps(ToDoubleFunction<BookResult> number, String unit) {
        return searched(
                (book, point, cancellation) ->
                        number.applyAsDouble(BookReport.at(book, point.priceShock(), point.volShock())),
                unit);
    }

    /// Says how a number that no result contains is found in another state of the book.
    ///
    /// @param unit behind it; may be empty
    public WhyDraft searched(Why.Reading number, String unit) {
        steps = Optional.of(new Why.Stepped(number, unit));
        return this;
    }

    /// Takes over before and after, causes and steps of another explanation of the same number.
    public WhyDraft changeOf(Why other) {
        other.parts().stream().filter(part -> part.kind() == Why.Kind.CHANGE).forEach(parts::add);
        change = other.change();
        steps = other.steps();
        return this;
    }

    /// Returns what was gathered.
    ///
    /// @param value as shown, with its unit
    public Why build(String value) {
        List<Why.Part> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparing(part -> !isFormula(part)));
        return new Why(title, value, meaning, ordered, rule, opens, change, steps, explained);
    }

    /// The formula is read first.
    private static boolean isFormula(Why.Part part) {
        return part.kind() == Why.Kind.FORMULA || part.kind() == Why.Kind.NUMBERS;
    }
}
