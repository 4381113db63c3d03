package plimsoll.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.market.Market;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// The numbers that are read first.
public final class HeadlinesViewModel implements AutoCloseable {
    private static final int MAX_RATIOS = 4;

    private final WorkspaceSession session;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<Headline>> headlines = new ReadOnlyObjectWrapper<>(List.of());

    /// Follows the session until closed.
    public HeadlinesViewModel(WorkspaceSession session) {
        this.session = session;
        this.subscription = Subscription.combine(
                session.subscribe(this::refresh), Changes.follow(this::refresh, session.runStateProperty()));
        refresh();
    }

    /// Returns worst buffer, nearest level, the margin ratio of each pool, net delta, data age and run state.
    public ReadOnlyObjectProperty<List<Headline>> headlinesProperty() {
        return headlines.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<StressRun> found = session.runProperty().get();
        List<Headline> all = new ArrayList<>();
        if (found.isEmpty() || found.get().now().pools().isEmpty()) {
            String reason = found.isEmpty() ? "not computed yet" : "no pool can be computed";
            all.add(Headline.notAvailable("Worst buffer", reason));
            all.add(Headline.notAvailable("Nearest level", reason));
            all.add(Headline.notAvailable("Net delta", reason));
            all.add(dataAge());
            all.add(state(found));
        } else {
            StressRun run = found.get();
            Optional<HeadlineBefore> before =
                    session.beforeProperty().get().map(compared -> new HeadlineBefore(compared, run));
            all.add(before.map(was -> was.worstBuffer(worstBuffer(run))).orElseGet(() -> worstBuffer(run)));
            all.add(before.map(was -> was.nearest(nearest(run))).orElseGet(() -> nearest(run)));
            run.snapshot().pools().stream()
                    .limit(MAX_RATIOS)
                    .forEach(pool -> all.add(before.map(was -> was.ratio(ratio(run, pool), pool.id()))
                            .orElseGet(() -> ratio(run, pool))));
            all.add(before.map(was -> was.netDelta(netDelta(run))).orElseGet(() -> netDelta(run)));
            all.add(dataAge());
            all.add(state(found));
        }
        headlines.set(List.copyOf(all));
    }

    private boolean stale() {
        return session.staleProperty().get();
    }

    private Headline worstBuffer(StressRun run) {
        PoolResult worst = run.now().pools().stream()
                .min(Comparator.comparingDouble(PoolResult::bufferUsd))
                .orElseThrow();
        double usd = worst.bufferUsd();
        Headline.Band band = worst.liquidated()
                ? Headline.Band.BREACH
                : run.snapshot()
                        .stress()
                        .ladder()
                        .map(ladder -> band(ladder, usd))
                        .orElse(Headline.Band.TARGET);
        long equal = run.now().pools().stream()
                .filter(pool -> Math.abs(pool.bufferUsd() - usd) < 0.005)
                .count();
        String detail = equal > 1
                ? equal + " pools equal"
                : name(run, worst.poolId()) + (worst.liquidated() ? ", below maintenance" : "");
        Optional<Headline.Ladder> ladder =
                run.snapshot().stress().ladder().map(bounds -> new Headline.Ladder(bounds, usd));
        Headline headline = new Headline("Worst buffer", NumberText.screen(usd, 0), "USD", detail, band, stale(), "")
                .withLadder(ladder);
        return equal > 1 ? headline : headline.withMark(mark(run, worst.poolId()));
    }

    private static Headline.Band band(BufferLadder ladder, double usd) {
        if (usd <= ladder.restrict().doubleValue()) {
            return Headline.Band.BREACH;
        }
        if (usd <= ladder.warn().doubleValue()) {
            return Headline.Band.RESTRICT;
        }
        return usd <= ladder.target().doubleValue() ? Headline.Band.WARN : Headline.Band.TARGET;
    }

    private Headline nearest(StressRun run) {
        Corridor corridor = run.corridor();
        if (corridor.broken()) {
            return new Headline(
                    "Nearest level",
                    "already below",
                    "",
                    corridor.underlying() + " " + NumberText.screen(corridor.price(), 2),
                    Headline.Band.BREACH,
                    stale(),
                    "");
        }
        Optional<Corridor.Side> nearest = Stream.concat(corridor.down().stream(), corridor.up().stream())
                .min(Comparator.comparingDouble(side -> Math.abs(side.distance())));
        if (nearest.isEmpty()) {
            return new Headline(
                    "Nearest level", "none", "", "no liquidation in range", Headline.Band.TARGET, stale(), "");
        }
        Corridor.Side side = nearest.get();
        boolean down = side.distance() < 0;
        Optional<Corridor.Side> other = down ? corridor.up() : corridor.down();
        return new Headline(
                        "Nearest level",
                        NumberText.screen(side.price(), NumberText.decimalsOfPrice(side.price())),
                        "USD",
                        name(run, side.poolId()) + " dies first",
                        Headline.Band.NONE,
                        stale(),
                        "")
                .withMark(mark(run, side.poolId()))
                .withSide(new Headline.Side(
                        down ? Mark.DOWN : Mark.UP,
                        NumberText.percent(side.distance(), 2),
                        other.map(found -> "other side " + NumberText.percent(found.distance(), 2))
                                .orElse("no other side")));
    }

    private Headline netDelta(StressRun run) {
        Map<String, Double> deltas = run.now().netDelta();
        String underlying = run.corridor().underlying();
        Double delta = deltas.get(underlying);
        if (delta == null) {
            return Headline.notAvailable("Net delta", "no leg in " + underlying);
        }
        String others = deltas.size() > 1 ? ", " + (deltas.size() - 1) + " more in the book" : "";
        return new Headline(
                "Net delta",
                NumberText.signed(delta, 4),
                underlying,
                "with coin collateral" + others,
                Headline.Band.NONE,
                stale(),
                "");
    }

    private Headline dataAge() {
        Document document = session.document();
        Market market = document.market();
        Optional<Instant> oldest = MarketViewModel.oldest(market);
        if (oldest.isEmpty()) {
            return Headline.notAvailable("Data age", "no market data");
        }
        Instant now = document.valuation().at(session.now());
        String[] age = MarketViewModel.age(Duration.between(oldest.get(), now)).split(" ", 2);
        return new Headline(
                "Data age",
                age[0],
                age.length > 1 ? age[1] : "",
                "oldest of "
                        + (market.index().size()
                                + market.mark().size()
                                + market.forward().size()
                                + market.vol().size())
                        + " quotes",
                Headline.Band.NONE,
                false,
                "");
    }

    private Headline state(Optional<StressRun> run) {
        return switch (session.runStateProperty().get().phase()) {
            case WAITING -> new Headline("Run", "waiting", "", "for quiet", Headline.Band.NONE, false, "");
            case RUNNING -> new Headline("Run", "running", "", "Ctrl+F5 cancels", Headline.Band.NONE, false, "");
            case CANCELLED -> new Headline("Run", "cancelled", "", "F5 runs again", Headline.Band.WARN, false, "");
            case FAILED ->
                new Headline(
                        "Run",
                        "failed",
                        "",
                        session.runStateProperty().get().message(),
                        Headline.Band.BREACH,
                        false,
                        "");
            case COMPLETE ->
                new Headline(
                        "Run",
                        run.map(found -> NumberText.screen(found.nanos() / 1e6, 1))
                                .orElse("complete"),
                        run.isPresent() ? "ms" : "",
                        run.map(found -> found.grid().priceShocks().length
                                                * found.grid().volShocks().length + " cells, revision "
                                        + found.revision())
                                .orElse(""),
                        Headline.Band.NONE,
                        false,
                        "");
        };
    }

    private Headline ratio(StressRun run, PoolSnapshot pool) {
        Optional<PoolResult> result = run.now().pool(pool.id());
        String label = "Ratio " + pool.name();
        if (result.isEmpty() || result.get().ratio().isEmpty()) {
            return Headline.notAvailable(label, "no margin needed").withMark(mark(run, pool.id()));
        }
        int decimals = NumberText.decimalsOf(pool.currency()) == 2 ? 0 : 4;
        return new Headline(
                        label,
                        NumberText.ratio(result.get().ratio().getAsDouble()),
                        "",
                        NumberText.screen(result.get().equity(), decimals) + " / "
                                + NumberText.screen(result.get().maintenanceMargin(), decimals) + " " + pool.currency(),
                        result.get().liquidated() ? Headline.Band.BREACH : Headline.Band.NONE,
                        stale(),
                        "")
                .withMark(mark(run, pool.id()));
    }

    private static Mark mark(StressRun run, String poolId) {
        return Mark.ofPool(run.snapshot(), poolId);
    }

    private static String name(StressRun run, String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::name)
                .findFirst()
                .orElse(poolId);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
