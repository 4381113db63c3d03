package plimsoll.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.market.Market;
import plimsoll.domain.scenario.BufferLadder;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// The numbers that are read first.
public final class HeadlinesViewModel implements AutoCloseable {
    private static final int MAX_RATIOS = 4;

    private static final double SECONDS_PER_MINUTE = 60;

    private final WorkspaceSession session;
    private Optional<LimitTiles.Survival> survival = Optional.empty();
    private final MarketAges ages = new MarketAges();
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<Headline>> headlines = new ReadOnlyObjectWrapper<>(List.of());

    /// Follows the session until closed.
    public HeadlinesViewModel(WorkspaceSession session) {
        this.session = session;
        Runnable refresh = session.inTurn(this::refresh);
        this.subscription =
                Subscription.combine(session.subscribe(refresh), Changes.follow(refresh, session.runStateProperty()));
        refresh();
    }

    /// Returns the numbers that the workspace's tile wall asks for, in its order.
    public ReadOnlyObjectProperty<List<Headline>> headlinesProperty() {
        return headlines.getReadOnlyProperty();
    }

    /// Takes what the newest run of price paths says.
    public void showSurvival(Optional<LimitTiles.Survival> found) {
        survival = found;
        refresh();
    }

    private void refresh() {
        Optional<StressRun> found =
                session.runProperty().get().filter(run -> !run.now().pools().isEmpty());
        String reason = Texts.of(
                session.document().positions().isEmpty()
                        ? "tile.noLegs"
                        : session.runProperty().get().isEmpty() ? "tile.notYet" : "tile.noPool");
        List<Headline> all = new ArrayList<>();
        for (TileLimit tile : session.document().stress().tiles().tiles()) {
            int first = all.size();
            switch (tile.kind()) {
                case DATA_AGE -> all.add(dataAge(tile));
                case RUN -> all.add(state(session.runProperty().get()).withOpens(Headline.Opens.RUNS));
                default ->
                    found.ifPresentOrElse(
                            run -> computed(all, tile, run),
                            () -> all.add(Headline.notAvailable(LimitTiles.title(tile.kind()), reason)));
            }
            about(tile.kind(), found, all.subList(first, all.size()));
        }
        headlines.set(List.copyOf(all));
    }

    /// Says what each of the headlines of a tile is about.
    private static void about(TileKind kind, Optional<StressRun> run, List<Headline> headlines) {
        List<String> items = run.map(found -> found.snapshot().pools().stream()
                        .map(kind == TileKind.VENUE_LEVELS ? PoolSnapshot::venue : PoolSnapshot::id)
                        .distinct()
                        .toList())
                .orElse(List.of());
        boolean each = kind == TileKind.RATIOS || kind == TileKind.VENUE_LEVELS;
        for (int i = 0; i < headlines.size(); i++) {
            String item = each && i < items.size() ? items.get(i) : "";
            headlines.set(i, headlines.get(i).withAbout(new Headline.About(kind, item)));
        }
    }

    private void computed(List<Headline> all, TileLimit tile, StressRun run) {
        Optional<HeadlineBefore> before =
                session.beforeProperty().get().map(compared -> new HeadlineBefore(compared, run));
        LimitTiles tiles = new LimitTiles(run, stale(), session.keys());
        switch (tile.kind()) {
            case WORST_BUFFER -> {
                Headline shown =
                        before.map(was -> was.worstBuffer(worstBuffer(run))).orElseGet(() -> worstBuffer(run));
                all.add(tiles.worstBuffer(tile, shown));
            }
            case NEAREST_LEVEL -> {
                Headline shown = before.map(was -> was.nearest(nearest(run))).orElseGet(() -> nearest(run));
                all.add(tiles.nearest(tile, shown));
            }
            case RATIOS ->
                run.snapshot().pools().stream().limit(MAX_RATIOS).forEach(pool -> {
                    Headline shown = before.map(was -> was.ratio(ratio(run, pool), pool.id()))
                            .orElseGet(() -> ratio(run, pool));
                    all.add(tiles.ratio(tile, shown, pool.id()));
                });
            case NET_DELTA -> {
                Headline shown = before.map(was -> was.netDelta(netDelta(run))).orElseGet(() -> netDelta(run));
                all.add(tiles.netDelta(tile, shown));
            }
            case VENUE_LEVELS -> all.addAll(tiles.venueLevels(tile));
            case VEGA -> all.add(tiles.vega(tile));
            case SURVIVAL -> all.add(tiles.survival(tile, survival));
            case DATA_AGE, RUN -> throw new IllegalStateException("is no result");
        }
    }

    private boolean stale() {
        return session.staleProperty().get();
    }

    private Headline worstBuffer(StressRun run) {
        PoolResult worst = PoolResult.weakest(run.now().pools()).orElseThrow();
        double usd = worst.bufferUsd();
        Headline.Band band = worst.liquidated()
                ? Headline.Band.BREACH
                : run.snapshot()
                        .stress()
                        .ladder()
                        .map(ladder -> band(ladder, usd))
                        .orElse(Headline.Band.TARGET);
        long equal = run.now().pools().stream()
                .filter(pool -> pool.isUnused() == worst.isUnused())
                .filter(pool -> Math.abs(pool.bufferUsd() - usd) < 0.005)
                .count();
        String detail = equal > 1
                ? Texts.of("tile.equal", NumberText.count(equal))
                : worst.liquidated()
                        ? Texts.of("tile.belowMaintenance", name(run, worst.poolId()))
                        : name(run, worst.poolId());
        Optional<Headline.Ladder> ladder =
                run.snapshot().stress().ladder().map(bounds -> new Headline.Ladder(bounds, usd));
        Headline headline = new Headline(
                        Texts.of("tile.title.worst"), NumberText.screen(usd, 0), "USD", detail, band, stale(), "")
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
                    Texts.of("tile.title.nearest"),
                    Texts.of("tile.alreadyBelow"),
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
                    Texts.of("tile.title.nearest"),
                    Texts.of("tile.none"),
                    "",
                    Texts.of("tile.noLiquidation"),
                    Headline.Band.TARGET,
                    stale(),
                    "");
        }
        Corridor.Side side = nearest.get();
        boolean down = side.distance() < 0;
        Optional<Corridor.Side> other = down ? corridor.up() : corridor.down();
        return new Headline(
                        Texts.of("tile.title.nearest"),
                        NumberText.screen(side.price(), NumberText.decimalsOfPrice(side.price())),
                        "USD",
                        Texts.of("tile.diesFirst", name(run, side.poolId())),
                        Headline.Band.NONE,
                        stale(),
                        "")
                .withMark(mark(run, side.poolId()))
                .withSide(new Headline.Side(
                        down ? Mark.DOWN : Mark.UP,
                        NumberText.percent(side.distance(), 2),
                        other.map(found -> Texts.of("tile.otherSide", NumberText.percent(found.distance(), 2)))
                                .orElse(Texts.of("tile.noOther"))));
    }

    private Headline netDelta(StressRun run) {
        Map<String, Double> deltas = run.now().netDelta();
        String underlying = run.corridor().underlying();
        Double delta = deltas.get(underlying);
        if (delta == null) {
            return Headline.notAvailable(Texts.of("tile.title.delta"), Texts.of("tile.noLeg", underlying));
        }
        String others = NumberText.count(deltas.size() - 1);
        return new Headline(
                Texts.of("tile.title.delta"),
                NumberText.signed(delta, 4),
                underlying,
                Texts.of(deltas.size() > 1 ? "tile.delta.others" : "tile.delta.coins", others),
                Headline.Band.NONE,
                stale(),
                "");
    }

    private Headline dataAge(TileLimit tile) {
        Document document = session.document();
        Market market = document.market();
        Optional<MarketAges.Oldest> oldest = ages.of(market);
        if (oldest.isEmpty()) {
            return Headline.notAvailable(Texts.of("tile.title.age"), Texts.of("tile.noMarket"));
        }
        Instant now = document.valuation().at(session.now());
        Duration old = Duration.between(oldest.get().time(), now);
        String[] age = MarkAge.text(old).split(" ", 2);
        Headline shown = new Headline(
                Texts.of("tile.title.age"),
                age[0],
                age.length > 1 ? age[1] : "",
                Texts.of(
                        "tile.oldestOf",
                        NumberText.count(market.index().size()
                                + market.mark().size()
                                + market.forward().size()
                                + market.vol().size())),
                Headline.Band.NONE,
                false,
                "");
        Headline judged = tile.isLimited() || old.compareTo(MarkAge.limit(document)) < 0
                ? LimitTiles.judged(tile, shown, OptionalDouble.of(old.toSeconds() / SECONDS_PER_MINUTE))
                : shown.withVerdict(Headline.Band.WARN, Texts.of("age.old"));
        return judged.withPlace(oldest.map(MarketAges.Oldest::place));
    }

    private Headline state(Optional<StressRun> run) {
        return switch (session.runStateProperty().get().phase()) {
            case WAITING ->
                new Headline(
                        Texts.of("tile.title.run"),
                        Texts.of("tile.waiting"),
                        "",
                        Texts.of("tile.forQuiet"),
                        Headline.Band.NONE,
                        false,
                        "");
            case RUNNING ->
                new Headline(
                        Texts.of("tile.title.run"),
                        Texts.of("tile.running"),
                        "",
                        KeyTexts.of(session.keys(), "tile.cancels"),
                        Headline.Band.NONE,
                        false,
                        "");
            case CANCELLED ->
                new Headline(
                        Texts.of("tile.title.run"),
                        Texts.of("tile.cancelled"),
                        "",
                        KeyTexts.of(session.keys(), "tile.again"),
                        Headline.Band.WARN,
                        false,
                        "");
            case FAILED ->
                new Headline(
                        Texts.of("tile.title.run"),
                        Texts.of("tile.failed"),
                        "",
                        session.runStateProperty().get().message(),
                        Headline.Band.BREACH,
                        false,
                        "");
            case COMPLETE ->
                new Headline(
                        Texts.of("tile.title.run"),
                        run.map(found -> NumberText.screen(found.nanos() / 1e6, 1))
                                .orElse(Texts.of("tile.complete")),
                        run.isPresent() ? "ms" : "",
                        run.map(found -> Texts.of(
                                        "tile.cells",
                                        NumberText.count((long) found.grid().priceShocks().length
                                                * found.grid().volShocks().length),
                                        String.valueOf(found.revision())))
                                .orElse(""),
                        Headline.Band.NONE,
                        false,
                        "");
        };
    }

    private Headline ratio(StressRun run, PoolSnapshot pool) {
        Optional<PoolResult> result = run.now().pool(pool.id());
        String label = pool.name();
        if (result.isEmpty() || result.get().ratio().isEmpty()) {
            return Headline.notAvailable(label, Texts.of("tile.noMargin")).withMark(mark(run, pool.id()));
        }
        int decimals = NumberText.decimalsOf(pool.currency()) == 2 ? 0 : 4;
        return new Headline(
                        label,
                        NumberText.ratio(result.get().ratio().getAsDouble()),
                        Texts.of("tile.ratio"),
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
