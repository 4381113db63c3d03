package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.key.Keymap;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.scenario.TileLimit;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.Standing;
import plimsoll.engine.result.StressRun;

/// Headlines held against the limits of the workspace, each with the leg or pool that contributes most.
public final class LimitTiles {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final StressRun run;
    private final boolean stale;
    private final Keymap keys;

    /// What price paths say about the whole book.
    ///
    /// @param alive   probability that every pool lives to the horizon
    /// @param days    the horizon
    /// @param revision of the document it was simulated for
    public record Survival(double alive, double days, long revision) {}

    LimitTiles(StressRun run, boolean stale, Keymap keys) {
        this.run = run;
        this.stale = stale;
        this.keys = keys;
    }

    /// Returns what a tile of a kind is called.
    public static String title(TileKind kind) {
        return switch (kind) {
            case WORST_BUFFER -> Texts.of("tile.title.worst");
            case NEAREST_LEVEL -> Texts.of("tile.title.nearest");
            case VENUE_LEVELS -> Texts.of("tile.title.venue");
            case RATIOS -> Texts.of("tile.title.ratios");
            case NET_DELTA -> Texts.of("tile.title.delta");
            case VEGA -> Texts.of("tile.title.vega");
            case SURVIVAL -> Texts.of("tile.title.alive");
            case DATA_AGE -> Texts.of("tile.title.age");
            case RUN -> Texts.of("tile.title.run");
        };
    }

    /// Returns the unit of a kind's limits; empty for a plain ratio.
    public static String unit(TileKind kind) {
        return switch (kind) {
            case WORST_BUFFER -> "USD";
            case NEAREST_LEVEL, VENUE_LEVELS, SURVIVAL -> "%";
            case RATIOS -> "\u00d7";
            case NET_DELTA -> Texts.of("tile.coins");
            case VEGA -> Texts.of("tile.usdPerPoint");
            case DATA_AGE -> "min";
            case RUN -> "";
        };
    }

    /// Returns a limit as it is typed: shares in percent.
    public static BigDecimal typed(TileKind kind, BigDecimal limit) {
        return isShare(kind) ? limit.multiply(HUNDRED).stripTrailingZeros() : limit;
    }

    /// Returns a typed limit as it is kept.
    public static BigDecimal kept(TileKind kind, BigDecimal typed) {
        return isShare(kind) ? typed.divide(HUNDRED) : typed;
    }

    private static boolean isShare(TileKind kind) {
        return unit(kind).equals("%");
    }

    /// Returns a headline judged by its limits; as it is where there is no number or no limit.
    static Headline judged(TileLimit tile, Headline shown, OptionalDouble value) {
        if (!tile.isLimited() || value.isEmpty() || !shown.reason().isEmpty()) {
            return shown;
        }
        return switch (tile.of(value.getAsDouble())) {
            case FINE -> shown.band() == Headline.Band.BREACH ? shown : shown.withVerdict(Headline.Band.TARGET, "");
            case WARN -> shown.withVerdict(Headline.Band.WARN, Texts.of("tile.warnAt", bound(tile, tile.warn())));
            case ALERT -> shown.withVerdict(Headline.Band.BREACH, Texts.of("tile.alertAt", bound(tile, tile.alert())));
        };
    }

    private static String bound(TileLimit tile, Optional<BigDecimal> limit) {
        String number = limit.map(value -> NumberText.exact(typed(tile.kind(), value), 0))
                .orElse("");
        String unit = unit(tile.kind());
        String text = unit.equals("\u00d7") ? unit + number : number + (unit.isEmpty() ? "" : " " + unit);
        return Texts.of(tile.kind().lowIsBad() ? "tile.atMostLimit" : "tile.atLeastLimit", text);
    }

    Headline worstBuffer(TileLimit tile, Headline shown) {
        PoolResult worst = PoolResult.weakest(run.now().pools()).orElseThrow();
        Headline spoken = switch (shown.band()) {
            case WARN -> shown.withVerdict(shown.band(), Texts.of("tile.belowTarget"));
            case RESTRICT -> shown.withVerdict(shown.band(), Texts.of("tile.warn"));
            case BREACH ->
                shown.withVerdict(
                        shown.band(), worst.liquidated() ? Texts.of("tile.liquidated") : Texts.of("tile.restrict"));
            case NONE, TARGET ->
                restricted(worst.poolId())
                        ? shown.withVerdict(Headline.Band.RESTRICT, StandingCell.word(Standing.RESTRICTED))
                        : shown;
        };
        return judged(tile, spoken, OptionalDouble.of(worst.bufferUsd())).withPlace(legOf(worst.poolId()));
    }

    Headline nearest(TileLimit tile, Headline shown) {
        Corridor corridor = run.corridor();
        if (corridor.broken()) {
            return shown.withVerdict(Headline.Band.BREACH, Texts.of("tile.liquidated"));
        }
        Optional<Corridor.Side> nearest = Stream.concat(corridor.down().stream(), corridor.up().stream())
                .min(Comparator.comparingDouble(side -> Math.abs(side.distance())));
        return nearest.map(side -> judged(tile, shown, OptionalDouble.of(Math.abs(side.distance())))
                        .withPlace(legOf(side.poolId())))
                .orElse(shown);
    }

    Headline ratio(TileLimit tile, Headline shown, String poolId) {
        Optional<PoolResult> pool = run.now().pool(poolId);
        Headline spoken = pool.filter(PoolResult::liquidated).isPresent()
                ? shown.withVerdict(Headline.Band.BREACH, StandingCell.word(Standing.LIQUIDATED))
                : restricted(poolId)
                        ? shown.withVerdict(Headline.Band.RESTRICT, StandingCell.word(Standing.RESTRICTED))
                        : shown;
        return judged(tile, spoken, pool.map(PoolResult::ratio).orElse(OptionalDouble.empty()))
                .withPlace(legOf(poolId));
    }

    /// Returns whether the venue takes no new orders of a pool.
    private boolean restricted(String poolId) {
        return run.snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .anyMatch(pool -> run.now()
                        .pool(poolId)
                        .filter(result -> Standing.of(pool, result) == Standing.RESTRICTED)
                        .isPresent());
    }

    Headline netDelta(TileLimit tile, Headline shown) {
        Double delta = run.now().netDelta().get(run.corridor().underlying());
        return judged(tile, shown, delta == null ? OptionalDouble.empty() : OptionalDouble.of(delta))
                .withPlace(largest(leg -> true, leg -> Math.abs(leg.delta())));
    }

    Headline vega(TileLimit tile) {
        double vega = 0;
        long options = 0;
        for (PositionResult leg : run.now().positions()) {
            vega += leg.vegaUsd();
            options += Double.isNaN(leg.vol()) ? 0 : 1;
        }
        if (options == 0) {
            return Headline.notAvailable(title(TileKind.VEGA), Texts.of("tile.noOptions"));
        }
        Headline shown = new Headline(
                title(TileKind.VEGA),
                NumberText.signed(vega, 0),
                "USD",
                options == 1 ? Texts.of("tile.perPointOne") : Texts.of("tile.perPoint", NumberText.count(options)),
                Headline.Band.NONE,
                stale,
                "");
        return judged(tile, shown, OptionalDouble.of(vega))
                .withPlace(largest(leg -> true, leg -> Math.abs(leg.vegaUsd())));
    }

    Headline survival(TileLimit tile, Optional<Survival> found) {
        if (found.isEmpty()) {
            return Headline.notAvailable(title(TileKind.SURVIVAL), KeyTexts.of(keys, "tile.noPaths"))
                    .withOpens(Headline.Opens.PATHS);
        }
        Survival paths = found.get();
        Headline shown = new Headline(
                title(TileKind.SURVIVAL),
                NumberText.percent(paths.alive(), 1).replace("+", ""),
                "",
                Texts.of("tile.simulated", NumberText.screen(paths.days(), paths.days() % 1 == 0 ? 0 : 1)),
                Headline.Band.NONE,
                stale || paths.revision() != run.revision(),
                "");
        return judged(tile, shown, OptionalDouble.of(paths.alive())).withOpens(Headline.Opens.PATHS);
    }

    /// Returns a tile for each venue that has a level or could have one, in order of the pools.
    List<Headline> venueLevels(TileLimit tile) {
        List<Headline> all = new ArrayList<>();
        run.snapshot().pools().stream()
                .map(PoolSnapshot::venue)
                .distinct()
                .forEach(venue -> all.add(venueLevel(tile, venue)));
        return all;
    }

    private Headline venueLevel(TileLimit tile, String venue) {
        List<String> pools = run.snapshot().pools().stream()
                .filter(pool -> pool.venue().equals(venue))
                .map(PoolSnapshot::id)
                .toList();
        String label = Texts.of("tile.level", venue);
        double price = run.corridor().price();
        List<LiquidationLevels> own = run.levels().stream()
                .filter(levels -> pools.contains(levels.poolId()))
                .filter(levels -> levels.underlying().equals(run.corridor().underlying()))
                .toList();
        if (own.stream().anyMatch(LiquidationLevels::alreadyBelow)) {
            return new Headline(label, Texts.of("tile.alreadyBelow"), "", "", Headline.Band.BREACH, stale, "")
                    .withVerdict(Headline.Band.BREACH, Texts.of("tile.liquidated"));
        }
        double now = price
                        / own.stream()
                                .mapToDouble(LiquidationLevels::reference)
                                .findFirst()
                                .orElse(price)
                - 1;
        record Near(String poolId, double price) {}
        Optional<Near> nearest = own.stream()
                .flatMap(levels -> Stream.concat(levels.down(now).stream(), levels.up(now).stream())
                        .map(level -> new Near(levels.poolId(), level.price())))
                .min(Comparator.comparingDouble(near -> Math.abs(near.price() / price - 1)));
        if (nearest.isEmpty()) {
            return new Headline(
                    label, Texts.of("tile.none"), "", Texts.of("tile.noLiquidation"), Headline.Band.TARGET, stale, "");
        }
        double distance = nearest.get().price() / price - 1;
        Headline shown = new Headline(
                        label,
                        NumberText.screen(
                                nearest.get().price(),
                                NumberText.decimalsOfPrice(nearest.get().price())),
                        "USD",
                        Texts.of("tile.fromHere", NumberText.percent(distance, 2)),
                        Headline.Band.NONE,
                        stale,
                        "")
                .withMark(Mark.ofPool(run.snapshot(), nearest.get().poolId()));
        return judged(tile, shown, OptionalDouble.of(Math.abs(distance)))
                .withPlace(legOf(nearest.get().poolId()));
    }

    private Optional<Problem.Place> legOf(String poolId) {
        return largest(leg -> leg.poolId().equals(poolId), leg -> Math.abs(leg.notionalUsd()))
                .or(() -> Optional.of(new Problem.Place(Problem.Kind.POOL, poolId, "name")));
    }

    private Optional<Problem.Place> largest(Predicate<PositionResult> wanted, ToDoubleFunction<PositionResult> size) {
        return run.now().positions().stream()
                .filter(wanted)
                .max(Comparator.comparingDouble(size))
                .map(leg -> new Problem.Place(Problem.Kind.POSITION, leg.positionId(), "quantity"));
    }
}
