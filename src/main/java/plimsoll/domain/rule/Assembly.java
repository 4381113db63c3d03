package plimsoll.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the components of one netting set make up its requirement. The margins of single positions and the charges of
/// the account are added to it.
///
/// @param initial     initial margin
/// @param maintenance maintenance margin
public record Assembly(Term initial, Term maintenance) {
    /// Returns this assembly with a component added to both requirements.
    public Assembly with(String id) {
        return new Assembly(plus(initial, id), plus(maintenance, id));
    }

    /// Returns this assembly without a component; what is left of it alone needs nothing.
    public Assembly without(String id) {
        Term nothing = new Term.Sum(List.of());
        return new Assembly(
                minus(initial, id).orElse(nothing), minus(maintenance, id).orElse(nothing));
    }

    private static Term plus(Term term, String id) {
        List<Term> terms = new ArrayList<>(term instanceof Term.Sum sum ? sum.terms() : List.of(term));
        terms.add(new Term.Part(id));
        return new Term.Sum(terms);
    }

    /// The term without a component; empty when nothing is left.
    private static Optional<Term> minus(Term term, String id) {
        return switch (term) {
            case Term.Part part -> Optional.of(term).filter(kept -> !part.id().equals(id));
            case Term.Sum sum -> some(sum.terms(), id).map(Term.Sum::new);
            case Term.Max max -> some(max.terms(), id).map(Term.Max::new);
            case Term.Min min -> some(min.terms(), id).map(Term.Min::new);
            case Term.Scale scale -> minus(scale.term(), id).map(kept -> new Term.Scale(scale.factor(), kept));
            case Term.PegScale peg ->
                minus(peg.term(), id).map(kept -> new Term.PegScale(peg.factor(), peg.threshold(), peg.slope(), kept));
            case Term.AtLeastZero least -> minus(least.term(), id).map(Term.AtLeastZero::new);
        };
    }

    private static Optional<List<Term>> some(List<Term> terms, String id) {
        List<Term> kept =
                terms.stream().flatMap(term -> minus(term, id).stream()).toList();
        return kept.isEmpty() && !terms.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
}
