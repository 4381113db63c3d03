package plimsoll.desktop.rules;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.Term;
import plimsoll.domain.text.NumberText;

/// Says in one line how components make up a requirement, for example `0.8 × (worst of scan, basis) + naked`.
final class AssemblyText {
    private AssemblyText() {}

    /// Returns both lines of an assembly.
    static List<String> lines(Assembly assembly) {
        return List.of(
                Texts.of("rules.assembly.initial", of(assembly.initial())),
                Texts.of("rules.assembly.maintenance", of(assembly.maintenance())));
    }

    /// Returns a term as text; brackets stand where the order of calculation needs them.
    static String of(Term term) {
        return switch (term) {
            case Term.Part part -> part.id();
            case Term.Sum sum -> sum.terms().isEmpty() ? "0" : joined(sum.terms(), " + ");
            case Term.Max max -> Texts.of("rules.assembly.worst", joined(max.terms(), ", "));
            case Term.Min min -> Texts.of("rules.assembly.least", joined(min.terms(), ", "));
            case Term.AtLeastZero least -> Texts.of("rules.assembly.atLeastZero", of(least.term()));
            case Term.Scale scale -> NumberText.exact(scale.factor(), 0) + " \u00d7 " + factor(scale.term());
            case Term.PegScale scale ->
                Texts.of(
                        "rules.assembly.growing",
                        NumberText.exact(scale.factor(), 0),
                        NumberText.exact(scale.threshold(), 0),
                        factor(scale.term()));
        };
    }

    private static String factor(Term term) {
        return term instanceof Term.Sum sum && sum.terms().size() > 1 ? "(" + of(term) + ")" : of(term);
    }

    private static String joined(List<Term> terms, String separator) {
        return terms.stream().map(AssemblyText::of).collect(Collectors.joining(separator));
    }
}
