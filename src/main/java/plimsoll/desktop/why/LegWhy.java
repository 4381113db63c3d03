package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        MARK("Mark price"),
        NOTIONAL("Notional"),
        PNL("Unrealised P&L"),
        DELTA("Delta"),
        VEGA("Vega"),
        INITIAL("Initial margin"),
        MAINTENANCE("Maintenance margin");

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
                case VEGA -> "USD per point";
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
        WhyDraft draft =
                new WhyDraft(number.title + " of " + leg.instrument().symbol() + ", " + pool.name(), meaning(number));
        double value = number.of(result);
        switch (number) {
            case MARK -> mark(draft);
            case NOTIONAL -> notional(draft);
            case PNL -> profit(draft);
            case DELTA -> delta(draft);
            case VEGA -> perUnit(draft, value, "USD per point");
            case INITIAL, MAINTENANCE ->
                new MarginWhy(book, pool, money, leg, result).explain(draft, number == Figure.MAINTENANCE);
        }
        if (number != Figure.INITIAL && number != Figure.MAINTENANCE) {
            draft.add(Why.Kind.SOURCE, "Mark", book.source(quote()));
        }
        compare(draft, number, value);
        book.notes(draft);
        return draft.build(shown(number, value));
    }

    private String meaning(Figure number) {
        String currency = pool.currency();
        return switch (number) {
            case MARK ->
                "The price the leg is valued at, in " + leg.instrument().priceUnit() + ".";
            case NOTIONAL -> "The size of the leg in USD; long positive, short negative.";
            case PNL ->
                "What closing at the mark would gain against the entry, in " + currency
                        + ", without costs; a loss is negative.";
            case DELTA ->
                "How much USD the leg gains per USD that " + leg.instrument().underlying()
                        + " rises, in coins; short is negative.";
            case VEGA -> "How much USD the leg gains per volatility point; sold options are negative.";
            case INITIAL -> "What opening the leg needs, in " + currency + "; a requirement is positive.";
            case MAINTENANCE ->
                "What holding the leg needs, in " + currency
                        + "; when the equity of the pool " + PoolWhy.fallsTo(pool)
                        + " all requirements together, it is "
                        + "liquidated.";
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
            case VEGA -> NumberText.signed(value, 2) + " USD per point";
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
        return Term.of("quantity", leg.quantity())
                .times(Term.of(
                        "contract size", leg.instrument().contract().size().doubleValue()));
    }

    private Term mark() {
        return Term.of("mark", result.mark());
    }

    private void mark(WhyDraft draft) {
        if (book.run().whatIf().isNone()) {
            draft.explained();
            draft.add(Why.Kind.FORMULA, "Formula", "as entered; it is not calculated");
        } else {
            double moved = result.mark() / entered();
            Term term = Term.of("mark as entered", entered()).times(Term.of("move at the what-if point", moved));
            if (isOption()
                    || !draft.formula(term, result.mark(), leg.instrument().priceUnit())) {
                draft.explained();
                draft.add(Why.Kind.FORMULA, "Formula", "Black-76 at the what-if point's forward and volatility");
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
            term = term.times(Term.of("index of " + asset, book.usd(asset)));
        } else if (!isCoinFuture()) {
            String settlement = leg.instrument().contract().settlementAsset();
            term = term.times(mark()).times(Term.of(settlement + " in USD", book.usd(settlement)));
        }
        draft.formula(term, result.notionalUsd(), "USD");
    }

    private void profit(WhyDraft draft) {
        Term entry = Term.of("entry", leg.entryPrice());
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
            Term term = isCoinFuture() ? quantity().over(Term.of("entry", leg.entryPrice())) : quantity();
            draft.formula(term, result.delta(), leg.instrument().underlying());
        }
    }

    /// An option's sensitivity: that of one unit, from Black-76 at these inputs, times its size.
    private void perUnit(WhyDraft draft, double value, String unit) {
        double units = quantity().value();
        draft.formula(quantity().times(Term.of("Black-76 per unit", value / units)), value, unit);
        option(draft);
    }

    private void option(WhyDraft draft) {
        if (leg.instrument() instanceof Option terms) {
            draft.add(
                    Why.Kind.SOURCE,
                    "Black-76 inputs",
                    "forward " + Term.plain(leg.forward()) + ", strike "
                            + Term.plain(terms.strike().doubleValue()) + ", volatility "
                            + NumberText.screen(result.vol() * 100, 2) + " %, "
                            + NumberText.screen(leg.years() * 365, 2) + " days, rate "
                            + NumberText.screen(leg.rate() * 100, 2) + " %");
            draft.add(
                    Why.Kind.SOURCE,
                    "Volatility",
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
                draft.add(Why.Kind.CHANGE, before.name(), "does not have this leg");
                return;
            }
            book.change(draft, before.name(), number.of(was.get()), now, "");
            draft.steps(state -> state.position(id).map(number::of).orElse(Double.NaN), "");
            before.snapshot().pools().stream()
                    .flatMap(other ->
                            WhyBook.holding(other, id).stream().map(found -> differences(other, found, was.get())))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(found -> draft.add(Why.Kind.CHANGE, "What differs", String.join("; ", found)));
        });
    }

    private List<String> differences(PoolSnapshot other, Holding was, PositionResult then) {
        List<String> found = new ArrayList<>();
        differs(found, "quantity", was.quantity(), leg.quantity());
        differs(found, "entry", was.entryPrice(), leg.entryPrice());
        differs(found, "mark", then.mark(), result.mark());
        differs(found, "volatility", then.vol() * 100, result.vol() * 100);
        differs(
                found,
                "leverage",
                was.leverage().orElse(Double.NaN),
                leg.leverage().orElse(Double.NaN));
        if (!other.rule().sha256().equals(pool.rule().sha256())) {
            found.add("rules " + other.rule().file().id() + " "
                    + other.rule().file().version() + " \u2192 "
                    + pool.rule().file().id() + " " + pool.rule().file().version());
        }
        return found;
    }

    private static void differs(List<String> found, String name, double was, double now) {
        if (Double.isFinite(was) && Double.isFinite(now) && was != now) {
            found.add(name + " " + Term.plain(was) + " \u2192 " + Term.plain(now));
        }
    }
}
