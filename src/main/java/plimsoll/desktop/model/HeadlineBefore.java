package plimsoll.desktop.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.StressRun;

/// What headlines showed of the compared book, at the same what-if point.
///
/// @param before the compared book
/// @param after  the shown book
record HeadlineBefore(StressRun before, StressRun after) {
    Headline worstBuffer(Headline headline) {
        OptionalDouble was = worst(before);
        OptionalDouble is = worst(after);
        return was.isEmpty() || is.isEmpty()
                ? headline
                : headline.was(
                        was(NumberText.screen(was.getAsDouble(), 0), is.getAsDouble() - was.getAsDouble(), 0), true);
    }

    private static OptionalDouble worst(StressRun run) {
        return PoolResult.weakest(run.now().pools()).stream()
                .mapToDouble(PoolResult::bufferUsd)
                .findFirst();
    }

    Headline nearest(Headline headline) {
        Optional<Corridor.Side> was = nearest(before);
        Optional<Corridor.Side> is = nearest(after);
        if (was.isEmpty()) {
            return headline.was(Texts.of("tile.was.none"), true);
        }
        int decimals = NumberText.decimalsOfPrice(was.get().price());
        boolean other = is.isPresent()
                && Math.signum(was.get().distance()) != Math.signum(is.get().distance());
        if (other) {
            return headline.was(
                    Texts.of(
                            was.get().distance() < 0 ? "tile.was.down" : "tile.was.up",
                            NumberText.screen(was.get().price(), decimals)),
                    false);
        }
        String price = NumberText.screen(was.get().price(), decimals);
        return headline.was(
                is.isEmpty()
                        ? Texts.of("tile.was", price)
                        : was(price, is.get().price() - was.get().price(), decimals),
                false);
    }

    private static Optional<Corridor.Side> nearest(StressRun run) {
        return run.corridor().broken()
                ? Optional.empty()
                : Stream.concat(run.corridor().down().stream(), run.corridor().up().stream())
                        .min(Comparator.comparingDouble(side -> Math.abs(side.distance())));
    }

    Headline ratio(Headline headline, String poolId) {
        OptionalDouble was = ratio(before, poolId);
        OptionalDouble is = ratio(after, poolId);
        return was.isEmpty() || is.isEmpty()
                ? headline
                : headline.was(
                        was(NumberText.ratio(was.getAsDouble()), is.getAsDouble() - was.getAsDouble(), 2), false);
    }

    private static OptionalDouble ratio(StressRun run, String poolId) {
        return run.now().pool(poolId).map(PoolResult::ratio).orElse(OptionalDouble.empty());
    }

    Headline netDelta(Headline headline) {
        String underlying = after.corridor().underlying();
        Double was = before.now().netDelta().get(underlying);
        Double is = after.now().netDelta().get(underlying);
        return was == null || is == null ? headline : headline.was(was(NumberText.signed(was, 4), is - was, 4), false);
    }

    /// Returns what a number was, and its change with its sign; `unchanged` where nothing is seen of it.
    private static String was(String before, double difference, int decimals) {
        String change = Math.abs(difference) < 0.5 * StrictMath.pow(10, -decimals)
                ? Texts.of("tile.unchanged")
                : NumberText.signed(difference, decimals);
        return Texts.of("tile.was.change", before, change);
    }
}
