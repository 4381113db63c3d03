package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginMeasure;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.Standing;

/// Why a number of a pool, or of all pools together, is what it is.
public final class PoolWhy {
    /// So many parts are written as one sum; more are listed only.
    private static final int MOST_TERMS = 6;

    private static final int DEEPEST = 2;

    /// A number of a pool.
    public enum Figure {
        EQUITY(Texts.of("line.equity"), Optional.of(MarginMeasure.EQUITY)),
        INITIAL(Texts.of("line.initial"), Optional.of(MarginMeasure.INITIAL_MARGIN)),
        MAINTENANCE(Texts.of("line.maintenance"), Optional.of(MarginMeasure.MAINTENANCE_MARGIN)),
        BUFFER(Texts.of("line.buffer"), Optional.of(MarginMeasure.BUFFER)),
        RATIO(Texts.of("line.ratio"), Optional.empty());

        private final String title;
        private final Optional<MarginMeasure> measure;

        Figure(String title, Optional<MarginMeasure> measure) {
            this.title = title;
            this.measure = measure;
        }
    }

    private final WhyBook book;
    private final PoolSnapshot pool;
    private final PoolResult result;
    private final PoolBreakdown breakdown;

    private PoolWhy(WhyBook book, PoolSnapshot pool, PoolResult result, PoolBreakdown breakdown) {
        this.book = book;
        this.pool = pool;
        this.result = result;
        this.breakdown = breakdown;
    }

    /// Returns why a number of a pool is what it is; empty for a pool that is not calculated.
    public static Optional<Why> of(WhyBook book, String poolId, Figure number) {
        Optional<PoolSnapshot> pool = book.pool(poolId);
        Optional<PoolResult> result = book.run().now().pool(poolId);
        Optional<PoolBreakdown> breakdown = book.breakdown(poolId);
        return pool.isEmpty() || result.isEmpty() || breakdown.isEmpty()
                ? Optional.empty()
                : Optional.of(new PoolWhy(book, pool.get(), result.get(), breakdown.get()).explain(number));
    }

    /// Returns why a sum over all pools is what it is, USD; empty for numbers that pools do not share.
    public static Optional<Why> ofBook(WhyBook book, Figure number) {
        if (number == Figure.BUFFER || number == Figure.RATIO) {
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        WhyDraft draft = new WhyDraft(Texts.of("why.title.book", number.title), Texts.of("why.pools.is"));
        double sum = 0;
        for (PoolResult pool : book.run().now().pools()) {
            double value = value(number, pool);
            String name = book.pool(pool.poolId()).map(PoolSnapshot::name).orElse(pool.poolId());
            terms.add(Term.of(name, value)
                    .times(Term.of(Texts.of("why.term.inUsd", pool.currency()), pool.usdPerUnit())));
            sum += value * pool.usdPerUnit();
        }
        draft.formula(Term.sum(terms), sum, "USD");
        double total = sum;
        book.before().ifPresent(before -> {
            book.change(draft, before.name(), sum(number, before.result()), total, "USD");
            number.measure.ifPresent(measure -> draft.causes(Optional.empty(), measure));
            draft.steps(state -> sum(number, state), "USD");
        });
        book.notes(draft);
        return Optional.of(draft.build(NumberText.screen(sum, 2) + " USD"));
    }

    private static double sum(Figure number, BookResult result) {
        double sum = 0;
        for (PoolResult pool : result.pools()) {
            sum += value(number, pool) * pool.usdPerUnit();
        }
        return sum;
    }

    /// Returns how equity falls to the requirement when a pool is liquidated, in words.
    static String fallsTo(PoolSnapshot pool) {
        return Texts.of(
                pool.rule().file().trigger() == Trigger.AT_OR_BELOW ? "why.falls.atOrBelow" : "why.falls.below");
    }

    private Why explain(Figure number) {
        WhyDraft draft = new WhyDraft(Texts.of("why.title.whole", number.title, pool.name()), meaning(number));
        double value = value(number, result);
        switch (number) {
            case EQUITY -> equity(draft);
            case INITIAL -> {
                requirement(draft, false);
                draft.add(Why.Kind.NOTE, "", standing());
            }
            case MAINTENANCE -> requirement(draft, true);
            case BUFFER -> {
                draft.formula(
                        Term.of(Texts.of("why.term.equity"), result.equity()).minus(required()),
                        result.buffer(),
                        pool.currency());
                draft.add(Why.Kind.NOTE, "", side());
            }
            case RATIO -> {
                result.ratio()
                        .ifPresent(ratio -> draft.formula(
                                Term.of(Texts.of("why.term.equity"), result.equity())
                                        .over(Term.of(Texts.of("why.term.maintenance"), result.maintenanceMargin())),
                                ratio,
                                ""));
                draft.add(Why.Kind.NOTE, "", side());
            }
        }
        draft.rules(pool.rule()).opens();
        compare(draft, number, value);
        book.notes(draft);
        return draft.build(number == Figure.RATIO ? NumberText.ratio(value) : MarginWhy.money(value, pool.currency()));
    }

    private String meaning(Figure number) {
        String currency = pool.currency();
        return switch (number) {
            case EQUITY -> Texts.of("why.pool.equity.is", currency);
            case INITIAL -> Texts.of("why.pool.initial.is", currency);
            case MAINTENANCE -> Texts.of("why.pool.maintenance.is", currency);
            case BUFFER -> Texts.of("why.pool.buffer.is", currency, fallsTo(pool), multiple());
            case RATIO -> Texts.of("why.pool.ratio.is", fallsTo(pool), multiple());
        };
    }

    private String multiple() {
        boolean plain = pool.rule().file().liquidation().compareTo(java.math.BigDecimal.ONE) == 0;
        return plain
                ? Texts.of("why.term.maintenance")
                : Texts.of(
                        "why.pool.multiple",
                        Term.plain(pool.rule().file().liquidation().doubleValue()));
    }

    private String side() {
        return result.liquidated()
                ? Texts.of("why.pool.dead")
                : Texts.of("why.pool.alive", MarginWhy.money(result.buffer(), pool.currency()));
    }

    private String standing() {
        return switch (Standing.of(pool, result)) {
            case OK ->
                Texts.of("why.standing.ok", MarginWhy.money(result.equity() - result.initialMargin(), pool.currency()));
            case RESTRICTED ->
                Texts.of(
                        "why.standing.restricted",
                        MarginWhy.money(result.initialMargin() - result.equity(), pool.currency()));
            case LIQUIDATED -> Texts.of("why.side.dead");
        };
    }

    private Term required() {
        Term maintenance = Term.of(Texts.of("why.term.maintenance"), result.maintenanceMargin());
        double times = pool.rule().file().liquidation().doubleValue();
        return times == 1 ? maintenance : maintenance.times(Term.of(Texts.of("why.term.multiple"), times));
    }

    private static double value(Figure number, PoolResult pool) {
        return switch (number) {
            case EQUITY -> pool.equity();
            case INITIAL -> pool.initialMargin();
            case MAINTENANCE -> pool.maintenanceMargin();
            case BUFFER -> pool.buffer();
            case RATIO -> pool.ratio().orElse(Double.NaN);
        };
    }

    private void equity(WhyDraft draft) {
        List<Term> terms = new ArrayList<>();
        breakdown.equity().parts().forEach(part -> terms.add(Term.of(part.label(), part.value())));
        sum(draft, terms, result.equity());
        breakdown.equity().parts().forEach(part -> equity(draft, 1, part));
    }

    private void equity(WhyDraft draft, int level, EquityPart part) {
        draft.add(Why.Kind.PART, level, part.label(), MarginWhy.money(part.value(), pool.currency()));
        if (level < DEEPEST) {
            part.parts().forEach(below -> equity(draft, level + 1, below));
        }
    }

    private void requirement(WhyDraft draft, boolean maintenance) {
        List<MarginPart> parts = breakdown.requirement().parts().stream()
                .filter(part -> need(part, maintenance) != 0)
                .toList();
        List<Term> terms = new ArrayList<>();
        parts.forEach(part -> terms.add(Term.of(part.label(), need(part, maintenance))));
        sum(draft, terms, maintenance ? result.maintenanceMargin() : result.initialMargin());
        parts.forEach(part -> part(draft, 1, part, maintenance));
    }

    /// Few parts are a formula; many are listed only, which explains as well.
    private void sum(WhyDraft draft, List<Term> terms, double total) {
        if (terms.size() <= MOST_TERMS) {
            draft.formula(Term.sum(terms), total, pool.currency());
        } else if (Term.sum(terms).gives(total)) {
            draft.add(
                    Why.Kind.FORMULA,
                    Texts.of("why.formula"),
                    Texts.of("why.pool.parts", NumberText.count(terms.size())));
            draft.explained();
        }
    }

    static double need(MarginPart part, boolean maintenance) {
        return maintenance ? part.maintenance() : part.initial();
    }

    /// Adds a part of a requirement and what it consists of.
    static void part(WhyDraft draft, int level, MarginPart part, boolean maintenance) {
        String note = part.note().isEmpty() ? "" : ", " + part.note();
        draft.add(Why.Kind.PART, level, part.label(), Term.plain(need(part, maintenance)) + note);
        if (level < DEEPEST) {
            part.parts().stream()
                    .filter(below -> need(below, maintenance) != 0)
                    .forEach(below -> part(draft, level + 1, below, maintenance));
        }
    }

    private void compare(WhyDraft draft, Figure number, double now) {
        book.before().ifPresent(before -> {
            Optional<PoolResult> was = before.result().pool(pool.id());
            if (was.isEmpty()) {
                draft.add(Why.Kind.CHANGE, before.name(), Texts.of("why.pool.absent"));
                return;
            }
            book.change(
                    draft, before.name(), value(number, was.get()), now, number == Figure.RATIO ? "" : pool.currency());
            draft.steps(
                    state -> state.pool(pool.id())
                            .map(result -> value(number, result))
                            .orElse(Double.NaN),
                    number == Figure.RATIO ? "" : pool.currency());
            number.measure.ifPresent(measure -> draft.causes(Optional.of(pool.id()), measure));
        });
    }
}
