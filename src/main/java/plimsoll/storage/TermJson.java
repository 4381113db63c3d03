package plimsoll.storage;

import java.util.List;
import plimsoll.domain.rule.Term;

/// A term of an assembly, both ways: an object with one field, which says what the term does.
final class TermJson {
    private static final String PART = "part";
    private static final String SUM = "sum";
    private static final String MAX = "max";
    private static final String MIN = "min";
    private static final String SCALE = "scale";
    private static final String PEG_SCALE = "pegScale";
    private static final String AT_LEAST_ZERO = "atLeastZero";
    private static final List<String> KNOWN = List.of(PART, SUM, MAX, MIN, SCALE, PEG_SCALE, AT_LEAST_ZERO);

    private TermJson() {}

    static Node write(Term term) {
        StructBuilder fields = new StructBuilder();
        switch (term) {
            case Term.Part part -> fields.put(PART, part.id());
            case Term.Sum sum -> fields.putRows(SUM, sum.terms(), TermJson::write);
            case Term.Max max -> fields.putRows(MAX, max.terms(), TermJson::write);
            case Term.Min min -> fields.putRows(MIN, min.terms(), TermJson::write);
            case Term.Scale scale ->
                fields.put(
                        SCALE,
                        new StructBuilder()
                                .put("factor", scale.factor())
                                .put("term", write(scale.term()))
                                .build());
            case Term.PegScale scale ->
                fields.put(
                        PEG_SCALE,
                        new StructBuilder()
                                .put("factor", scale.factor())
                                .put("threshold", scale.threshold())
                                .put("slope", scale.slope())
                                .put("term", write(scale.term()))
                                .build());
            case Term.AtLeastZero limited -> fields.put(AT_LEAST_ZERO, write(limited.term()));
        }
        return fields.build();
    }

    static Term read(Fields fields) {
        List<String> keys = List.copyOf(fields.keys());
        if (keys.size() != 1 || !KNOWN.contains(keys.getFirst())) {
            throw new Rejected(
                    keys.size() == 1 ? fields.at(keys.getFirst()) : fields.at(),
                    keys.size() == 1
                            ? "There is no term \"" + keys.getFirst() + "\"."
                            : "A term has one field, not " + keys.size() + ".",
                    "Write one of " + Words.list(KNOWN) + ".");
        }
        return switch (keys.getFirst()) {
            case PART -> new Term.Part(fields.name(PART));
            case SUM -> new Term.Sum(terms(fields, SUM));
            case MAX -> new Term.Max(terms(fields, MAX));
            case MIN -> new Term.Min(terms(fields, MIN));
            case SCALE ->
                fields.struct(
                        SCALE,
                        scale -> new Term.Scale(scale.notNegative("factor"), scale.struct("term", TermJson::read)));
            case PEG_SCALE ->
                fields.struct(
                        PEG_SCALE,
                        scale -> new Term.PegScale(
                                scale.notNegative("factor"),
                                scale.notNegative("threshold"),
                                scale.notNegative("slope"),
                                scale.struct("term", TermJson::read)));
            default -> new Term.AtLeastZero(fields.struct(AT_LEAST_ZERO, TermJson::read));
        };
    }

    private static List<Term> terms(Fields fields, String name) {
        fields.need(name);
        return fields.rows(name, "The term", TermJson::read);
    }
}
