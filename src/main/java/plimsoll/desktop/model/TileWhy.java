package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.LegWhy;
import plimsoll.desktop.why.LevelWhy;
import plimsoll.desktop.why.PoolWhy;
import plimsoll.desktop.why.SumWhy;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyAsk;
import plimsoll.desktop.why.WhyBook;
import plimsoll.desktop.why.WhyDraft;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Position;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// Why a tile shows what it shows: the explanation of the number it repeats, and how it was chosen.
public final class TileWhy {
    private static final String KEYS = "why.tile.";

    private final Headline headline;

    private TileWhy(Headline headline) {
        this.headline = headline;
    }

    /// Asks a tile; empty when it is about nothing.
    public static Optional<WhyAsk> of(Headline headline) {
        return headline.about().map(about -> new TileWhy(headline)::answer);
    }

    private Why answer(WorkspaceSession session) {
        Headline.About about = headline.about().orElseThrow();
        String key = KEYS + about.kind().name().toLowerCase(Locale.ROOT);
        Optional<Why> number = headline.reason().isEmpty()
                ? WhyBook.of(session).flatMap(book -> number(session, book, about))
                : Optional.empty();
        return number.map(why -> why.chosen(headline.label(), Texts.of(key))).orElseGet(() -> words(key));
    }

    /// What has no number of a pool behind it: how it comes about, in words, or the reason why it is missing.
    private Why words(String key) {
        WhyDraft draft = new WhyDraft(headline.label(), "");
        draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of(key)).explained();
        if (!headline.reason().isEmpty()) {
            draft.add(Why.Kind.NOTE, Texts.of("why.notAvailable"), headline.reason());
        } else if (!headline.detail().isEmpty()) {
            draft.add(Why.Kind.PART, "", headline.detail());
        }
        return draft.build((headline.value() + " " + headline.unit()).strip());
    }

    private static Optional<Why> number(WorkspaceSession session, WhyBook book, Headline.About about) {
        StressRun run = session.runProperty().get().orElseThrow();
        return switch (about.kind()) {
            case WORST_BUFFER ->
                PoolResult.weakest(run.now().pools())
                        .flatMap(pool -> PoolWhy.of(book, pool.poolId(), PoolWhy.Figure.BUFFER));
            case RATIOS -> PoolWhy.of(book, about.item(), PoolWhy.Figure.RATIO);
            case NEAREST_LEVEL -> level(run, book, pool -> true);
            case VENUE_LEVELS -> level(run, book, pool -> pool.venue().equals(about.item()));
            case NET_DELTA -> Optional.of(delta(run));
            case VEGA ->
                SumWhy.of(
                        book,
                        Texts.of("loss.book"),
                        session.document().positions().stream()
                                .map(Position::id)
                                .toList(),
                        LegWhy.Figure.VEGA,
                        true);
            case SURVIVAL, DATA_AGE, RUN -> Optional.empty();
        };
    }

    /// The level nearest to the price looked from, of the pools that are meant.
    private static Optional<Why> level(StressRun run, WhyBook book, Predicate<PoolSnapshot> meant) {
        record Near(String poolId, boolean down, double away) {}
        double now = run.whatIf().priceShock();
        List<String> pools = run.snapshot().pools().stream()
                .filter(meant)
                .map(PoolSnapshot::id)
                .toList();
        return run.levels().stream()
                .filter(levels -> pools.contains(levels.poolId())
                        && levels.underlying().equals(run.corridor().underlying()))
                .flatMap(levels -> Stream.concat(
                        levels.down(now).stream()
                                .map(found -> new Near(levels.poolId(), true, Math.abs(found.shock() - now))),
                        levels.up(now).stream()
                                .map(found -> new Near(levels.poolId(), false, Math.abs(found.shock() - now)))))
                .min(Comparator.comparingDouble(Near::away))
                .flatMap(near -> LevelWhy.nearest(book, near.poolId(), near.down()));
    }

    /// The deltas of the legs in the stressed underlying, and its coins held as collateral.
    private static Why delta(StressRun run) {
        String asset = run.corridor().underlying();
        List<Term> terms = new ArrayList<>();
        for (PoolSnapshot pool : run.snapshot().pools()) {
            for (Holding holding : pool.holdings()) {
                if (holding.instrument().underlying().equals(asset)) {
                    run.now()
                            .position(holding.position().id())
                            .ifPresent(leg -> terms.add(
                                    Term.of(holding.instrument().symbol() + ", " + pool.name(), leg.delta())));
                }
            }
            for (Collateral balance : pool.collateral()) {
                Double coins = run.now().collateralDelta().get(balance.id());
                if (coins != null && balance.asset().equals(asset)) {
                    terms.add(Term.of(balance.asset() + ", " + pool.name(), coins));
                }
            }
        }
        double total = run.now().netDelta().getOrDefault(asset, Double.NaN);
        WhyDraft draft = new WhyDraft(Texts.of("why.tile.netDelta", asset), "");
        draft.formula(Term.sum(terms), total, asset);
        terms.forEach(term -> draft.add(Why.Kind.PART, term.words(), term.numbers()));
        return draft.build(Term.plain(total) + " " + asset);
    }
}
