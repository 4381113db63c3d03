package plimsoll.desktop.why;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.Scenarios;

/// The run that shown numbers come from, with the market at its what-if point and the book it is compared with.
public final class WhyBook {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final WorkspaceSession session;
    private final StressRun run;
    private final Snapshot market;

    /// What numbers are compared with.
    ///
    /// @param name     as shown, such as `Book`
    /// @param result   its numbers
    /// @param snapshot its book and market
    record Before(String name, BookResult result, Snapshot snapshot) {}

    private WhyBook(WorkspaceSession session, StressRun run) {
        this.session = session;
        this.run = run;
        this.market = atPoint(run.snapshot(), run.whatIf());
    }

    /// Returns the newest run of a session; empty before the first one.
    public static Optional<WhyBook> of(WorkspaceSession session) {
        return session.runProperty().get().map(run -> new WhyBook(session, run));
    }

    private static Snapshot atPoint(Snapshot snapshot, WhatIf point) {
        return point.isNone()
                ? snapshot
                : Scenarios.apply(snapshot, PointShock.of(snapshot.stress(), point.priceShock(), point.volShock()))
                        .snapshot();
    }

    StressRun run() {
        return run;
    }

    WorkspaceSession session() {
        return session;
    }

    /// Returns book and market at the point that the numbers are evaluated at.
    Snapshot market() {
        return market;
    }

    /// Returns the price of an asset at that point, USD; NaN when it has none.
    double usd(String asset) {
        return market.index().getOrDefault(asset, Double.NaN);
    }

    /// Returns money of one asset in another.
    ///
    /// @param unit USD per unit of the other
    Term converted(Term term, String from, String to, double unit) {
        if (from.equals(to)) {
            return term;
        }
        Term usd = term.times(Term.of(Texts.of("why.term.inUsd", from), usd(from)));
        return to.equals("USD") && unit == 1 ? usd : usd.over(Term.of(Texts.of("why.term.inUsd", to), unit));
    }

    Optional<PoolSnapshot> pool(String id) {
        return market.pools().stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    Optional<PoolBreakdown> breakdown(String id) {
        return run.now().breakdowns().stream()
                .filter(item -> item.poolId().equals(id))
                .findFirst();
    }

    static Optional<Holding> holding(PoolSnapshot pool, String positionId) {
        return pool.holdings().stream()
                .filter(holding -> holding.position().id().equals(positionId))
                .findFirst();
    }

    /// Returns what the numbers are compared with: the compared book, else the market as it is under a what-if point.
    Optional<Before> before() {
        Optional<Before> compared = session.beforeProperty()
                .get()
                .map(found -> new Before(
                        session.compared().map(book -> book.name()).orElse(Texts.of("why.before")),
                        found.now(),
                        atPoint(found.snapshot(), found.whatIf())));
        return compared.isPresent() || run.whatIf().isNone()
                ? compared
                : Optional.of(new Before(Texts.of("why.market"), run.base(), run.snapshot()));
    }

    /// Adds what holds for every number of the run: the what-if point, and whether it is older than the book.
    void notes(WhyDraft draft) {
        if (!run.whatIf().isNone()) {
            draft.add(
                    Why.Kind.NOTE,
                    Texts.of("why.point"),
                    Texts.of(
                            "why.point.inputs",
                            run.snapshot().stress().underlying(),
                            NumberText.percent(run.whatIf().priceShock(), 2),
                            NumberText.percent(run.whatIf().volShock(), 2)));
        }
        if (session.staleProperty().get()) {
            draft.add(
                    Why.Kind.NOTE,
                    Texts.of("why.stale"),
                    Texts.of("why.stale.revision", Long.toString(run.revision()), Long.toString(session.revision())));
        }
    }

    /// Adds before, after and difference of a number, when something is compared.
    ///
    /// @param was  the number there; NaN when it has none
    /// @param unit behind them; may be empty
    void change(WhyDraft draft, String name, double was, double now, String unit) {
        if (!Double.isFinite(was) || !Double.isFinite(now)) {
            return;
        }
        String behind = unit.isEmpty() ? "" : " " + unit;
        draft.add(
                Why.Kind.CHANGE,
                name,
                Texts.of("why.change.text", Term.plain(was), Term.plain(now) + behind, Term.plain(now - was) + behind));
    }

    /// Returns where a quote comes from and how old it is.
    String source(Optional<Quote> quote) {
        Instant now = market.valuationTime();
        return quote.map(found -> {
                    MarkAge age = MarkAge.of(found.time(), now, session.document());
                    return Texts.of(
                            age.old() ? "why.quote.old" : "why.quote.text",
                            Term.plain(found.value().doubleValue()),
                            STAMP.format(found.time()),
                            age.ahead() ? Texts.of("why.quote.ahead") : Texts.of("why.quote.age", age.text()),
                            MarkAge.text(MarkAge.limit(session.document())));
                })
                .orElseGet(() -> Texts.of("why.quote.none"));
    }
}
