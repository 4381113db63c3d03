package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// Why a number of a leg is what it is.
public final class LegWhy {
    /// A number of a leg.
    public enum Figure {
        MARK(Texts.of("line.mark")),
        NOTIONAL(Texts.of("line.notional")),
        PNL(Texts.of("line.pnl")),
        DELTA(Texts.of("line.delta")),
        VEGA(Texts.of("line.vega")),
        INITIAL(Texts.of("line.initial")),
        MAINTENANCE(Texts.of("line.maintenance"));

        private final String title;

        Figure(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        boolean isMoney() {
            return this == PNL || this == INITIAL || this == MAINTENANCE;
        }

        String unit(String currency, String underlying) {
            return switch (this) {
                case MARK -> "";
                case NOTIONAL -> "USD";
                case DELTA -> underlying;
                case VEGA -> Texts.of("tile.usdPerPoint");
                case PNL, INITIAL, MAINTENANCE -> currency;
            };
        }

        public double of(PositionResult result) {
            return switch (this) {
                case MARK -> result.mark();
                case NOTIONAL -> result.notionalUsd();
                case PNL -> result.unrealisedPnl();
                case DELTA -> result.delta();
                case VEGA -> result.vegaUsd();
                case INITIAL -> result.initialMargin();
                case MAINTENANCE -> result.maintenanceMargin();
            };
        }
    }

    private final WhyBook book;
    private final PoolSnapshot pool;
    private final PoolResult money;
    private final Holding leg;
    private final PositionResult result;

    private LegWhy(WhyBook book, PoolSnapshot pool, PoolResult money, Holding leg, PositionResult result) {
        this.book = book;
        this.pool = pool;
        this.money = money;
        this.leg = leg;
        this.result = result;
    }

    /// Returns why a number of a leg is what it is; empty for a leg that no number contains.
    public static Optional<Why> of(WhyBook book, String positionId, Figure number) {
        Optional<PositionResult> result = book.run().now().position(positionId);
        Optional<PoolSnapshot> pool = result.flatMap(found -> book.pool(found.poolId()));
        Optional<PoolResult> money = result.flatMap(found -> book.run().now().pool(found.poolId()));
        Optional<Holding> leg = pool.flatMap(found -> WhyBook.holding(found, positionId));
        return leg.isEmpty() || money.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LegWhy(book, pool.get(), money.get(), leg.get(), result.orElseThrow()).explain(number));
    }

    private Why explain(Figure number) {
        WhyDraft draft = new WhyDraft(
                Texts.of("why.title.of", number.title, leg.instrument().symbol(), pool.name()), meaning(number));
        double value = number.of(result);
        switch (number) {
            case MARK -> mark(draft);
            case NOTIONAL -> notional(draft);
            case PNL -> profit(draft);
            case DELTA -> delta(draft);
            case VEGA -> perUnit(draft, value, Texts.of("tile.usdPerPoint"));
            case INITIAL, MAINTENANCE ->
                new MarginWhy(book, pool, money, leg, result).explain(draft, number == Figure.MAINTENANCE);
        }
        if (number != Figure.INITIAL && number != Figure.MAINTENANCE) {
            draft.add(Why.Kind.SOURCE, Texts.of("why.leg.quote"), book.source(quote()));
        }
        compare(draft, number, value);
        book.notes(draft);
        return draft.build(shown(number, value));
    }

    private String meaning(Figure number) {
        String currency = pool.currency();
        return switch (number) {
            case MARK -> Texts.of("why.leg.mark.is", leg.instrument().priceUnit());
            case NOTIONAL -> Texts.of("why.leg.notional.is");
            case PNL -> Texts.of("why.leg.pnl.is", currency);
            case DELTA -> Texts.of("why.leg.delta.is", leg.instrument().underlying());
            case VEGA -> Texts.of("why.leg.vega.is");
            case INITIAL -> Texts.of("why.leg.initial.is", currency);
            case MAINTENANCE -> Texts.of("why.leg.maintenance.is", currency, PoolWhy.fallsTo(pool));
        };
    }

    private String shown(Figure number, double value) {
        String currency = pool.currency();
        int decimals = NumberText.decimalsOf(currency);
        return switch (number) {
            case MARK ->
                NumberText.screen(value, NumberText.decimalsOfPrice(value)) + " "
                        + leg.instrument().priceUnit();
            case NOTIONAL -> NumberText.signed(value, 2) + " USD";
            case PNL -> NumberText.signed(value, decimals) + " " + currency;
            case DELTA -> NumberText.signed(value, 4) + " " + leg.instrument().underlying();
            case VEGA -> NumberText.signed(value, 2) + " " + Texts.of("tile.usdPerPoint");
            case INITIAL, MAINTENANCE -> NumberText.screen(value, decimals) + " " + currency;
        };
    }

    private boolean isOption() {
        return leg.instrument().kind() == InstrumentKind.OPTION;
    }

    private boolean isCoinFuture() {
        return leg.instrument().isInverse() && !isOption();
    }

    private Term quantity() {
        return Term.of(Texts.of("why.term.quantity"), leg.quantity())
                .times(Term.of(
                        Texts.of("why.term.contract"),
                        leg.instrument().contract().size().doubleValue()));
    }

    private Term mark() {
        return Term.of(Texts.of("why.term.markPrice"), result.mark());
    }

    private void mark(WhyDraft draft) {
        if (book.run().whatIf().isNone()) {
            draft.explained();
            draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of("why.leg.entered"));
        } else {
            double moved = result.mark() / entered();
            Term term = Term.of(Texts.of("why.term.markEntered"), entered())
                    .times(Term.of(Texts.of("why.term.moveAtPoint"), moved));
            if (isOption()
                    || !draft.formula(term, result.mark(), leg.instrument().priceUnit())) {
                draft.explained();
                draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of("why.leg.blackAtPoint"));
                option(draft);
            }
        }
    }

    private double entered() {
        return quote().map(found -> found.value().doubleValue()).orElse(Double.NaN);
    }

    private void notional(WhyDraft draft) {
        Term term = quantity();
        if (isOption()) {
            String asset = leg.instrument().underlying();
            term = term.times(Term.of(Texts.of("why.term.indexOf", asset), book.usd(asset)));
        } else if (!isCoinFuture()) {
            String settlement = leg.instrument().contract().settlementAsset();
            term = term.times(mark()).times(Term.of(Texts.of("why.term.inUsd", settlement), book.usd(settlement)));
        }
        draft.formula(term, result.notionalUsd(), "USD");
    }

    private void profit(WhyDraft draft) {
        Term entry = Term.of(Texts.of("why.term.entry"), leg.entryPrice());
        Term one = new Term("1", "1", 1, 1, 2);
        Term moved = isCoinFuture() ? one.over(entry).minus(one.over(mark())) : mark().minus(entry);
        draft.formula(converted(quantity().times(moved)), result.unrealisedPnl(), pool.currency());
    }

    /// Money of the settlement asset in the currency of the pool.
    private Term converted(Term term) {
        String settlement = leg.instrument().contract().settlementAsset();
        return book.converted(term, settlement, pool.currency(), money.usdPerUnit());
    }

    private void delta(WhyDraft draft) {
        if (isOption()) {
            perUnit(draft, result.delta(), leg.instrument().underlying());
        } else {
            Term term = isCoinFuture()
                    ? quantity().over(Term.of(Texts.of("why.term.entry"), leg.entryPrice()))
                    : quantity();
            draft.formula(term, result.delta(), leg.instrument().underlying());
        }
    }

    /// An option's sensitivity: that of one unit, from Black-76 at these inputs, times its size.
    private void perUnit(WhyDraft draft, double value, String unit) {
        double units = quantity().value();
        draft.formula(quantity().times(Term.of(Texts.of("why.term.blackPerUnit"), value / units)), value, unit);
        option(draft);
    }

    private void option(WhyDraft draft) {
        if (leg.instrument() instanceof Option terms) {
            draft.add(
                    Why.Kind.SOURCE,
                    Texts.of("why.leg.black"),
                    Texts.of(
                            "why.leg.black.text",
                            Term.plain(leg.forward()),
                            Term.plain(terms.strike().doubleValue()),
                            NumberText.screen(result.vol() * 100, 2),
                            NumberText.screen(leg.years() * 365, 2),
                            NumberText.screen(leg.rate() * 100, 2)));
            draft.add(
                    Why.Kind.SOURCE,
                    Texts.of("why.leg.volatility"),
                    book.source(Optional.ofNullable(
                            entries().vol().get(leg.instrument().id()))));
        }
    }

    private Market entries() {
        return book.session().document().market();
    }

    private Optional<Quote> quote() {
        return Optional.ofNullable(entries().mark().get(leg.instrument().id()));
    }

    /// Before, after, difference, and which inputs of the leg differ.
    private void compare(WhyDraft draft, Figure number, double now) {
        book.before().ifPresent(before -> {
            String id = leg.position().id();
            Optional<PositionResult> was = before.result().position(id);
            if (was.isEmpty()) {
                draft.add(Why.Kind.CHANGE, before.name(), Texts.of("why.leg.absent"));
                return;
            }
            book.change(draft, before.name(), number.of(was.get()), now, "");
            draft.steps(state -> state.position(id).map(number::of).orElse(Double.NaN), "");
            before.snapshot().pools().stream()
                    .flatMap(other ->
                            WhyBook.holding(other, id).stream().map(found -> differences(other, found, was.get())))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(
                            found -> draft.add(Why.Kind.CHANGE, Texts.of("why.leg.differs"), String.join("; ", found)));
        });
    }

    private List<String> differences(PoolSnapshot other, Holding was, PositionResult then) {
        List<String> found = new ArrayList<>();
        differs(found, Texts.of("why.term.quantity"), was.quantity(), leg.quantity());
        differs(found, Texts.of("why.term.entry"), was.entryPrice(), leg.entryPrice());
        differs(found, Texts.of("why.term.markPrice"), then.mark(), result.mark());
        differs(found, Texts.of("why.term.volatility"), then.vol() * 100, result.vol() * 100);
        differs(
                found,
                Texts.of("why.term.leverage"),
                was.leverage().orElse(Double.NaN),
                leg.leverage().orElse(Double.NaN));
        if (!other.rule().sha256().equals(pool.rule().sha256())) {
            found.add(Texts.of(
                    "why.leg.rules",
                    other.rule().file().id() + " " + other.rule().file().version(),
                    pool.rule().file().id() + " " + pool.rule().file().version()));
        }
        return found;
    }

    private static void differs(List<String> found, String name, double was, double now) {
        if (Double.isFinite(was) && Double.isFinite(now) && was != now) {
            found.add(Texts.of("why.leg.moved", name, Term.plain(was), Term.plain(now)));
        }
    }
}
