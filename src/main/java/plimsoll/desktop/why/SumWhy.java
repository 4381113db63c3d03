package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Why a sum over legs is what it is.
public final class SumWhy {
    private static final int MOST_TERMS = 6;

    private SumWhy() {}

    /// Returns why a sum is what it is; empty when no leg is counted, or one has no number of its own.
    ///
    /// @param name   what the sum is about, such as the name of a pool
    /// @param legs   identifiers of the legs that count
    /// @param number what is added
    /// @param usd    whether money is added in USD; otherwise in the currency of the legs' pool
    public static Optional<Why> of(WhyBook book, String name, List<String> legs, LegWhy.Figure number, boolean usd) {
        List<Term> terms = new ArrayList<>();
        double sum = 0;
        boolean inUsd = usd && number.isMoney();
        String unit = "";
        for (String id : legs) {
            Optional<PositionResult> result = book.run().now().position(id);
            Optional<PoolResult> pool = result.flatMap(found -> book.run().now().pool(found.poolId()));
            if (pool.isPresent()) {
                double value = number.of(result.orElseThrow());
                Term term = Term.of(symbol(book, result.orElseThrow()), value);
                boolean convert = inUsd && pool.get().usdPerUnit() != 1;
                terms.add(
                        convert
                                ? term.times(Term.of(
                                        Texts.of("why.term.inUsd", pool.get().currency()),
                                        pool.get().usdPerUnit()))
                                : term);
                sum += inUsd ? value * pool.get().usdPerUnit() : value;
                unit = inUsd ? "USD" : number.unit(pool.get().currency(), symbolOf(book, result.orElseThrow()));
            }
        }
        if (terms.isEmpty() || !Double.isFinite(sum)) {
            return Optional.empty();
        }
        WhyDraft draft = new WhyDraft(
                Texts.of("why.title.whole", number.title(), name),
                Texts.of(
                        inUsd ? "why.sum.usd" : "why.sum.is",
                        terms.size() == 1
                                ? Texts.of("why.sum.leg")
                                : Texts.of("why.sum.legs", NumberText.count(terms.size()))));
        if (terms.size() <= MOST_TERMS) {
            draft.formula(Term.sum(terms), sum, unit);
        } else {
            draft.add(
                    Why.Kind.FORMULA,
                    Texts.of("why.formula"),
                    Texts.of("why.sum.below", NumberText.count(terms.size())));
            draft.explained();
            terms.forEach(term ->
                    draft.add(Why.Kind.PART, 1, term.words().split(" \u00d7 ", 2)[0], Term.plain(term.value())));
        }
        book.notes(draft);
        return Optional.of(draft.build(NumberText.signed(sum, number == LegWhy.Figure.DELTA ? 4 : 2) + " " + unit));
    }

    private static String symbol(WhyBook book, PositionResult leg) {
        return holding(book, leg).map(found -> found.instrument().symbol()).orElse(leg.positionId());
    }

    private static String symbolOf(WhyBook book, PositionResult leg) {
        return holding(book, leg).map(found -> found.instrument().underlying()).orElse("");
    }

    private static Optional<Holding> holding(WhyBook book, PositionResult leg) {
        Optional<PoolSnapshot> pool = book.pool(leg.poolId());
        return pool.flatMap(found -> WhyBook.holding(found, leg.positionId()));
    }
}
