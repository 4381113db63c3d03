package plimsoll.engine.stress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.Follow;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.PriceAmount;

/// How far the index of each asset moves in one step: moves of one asset multiply, measured from its price before the
/// step.
final class PriceMoves {
    /// Lowest factor of one move: a beta above 1 must not take a price to zero or below.
    private static final double LEAST_FACTOR = 1e-6;

    private final Snapshot world;
    private final Consumer<Problem> problems;
    private final Map<String, Double> factors = new HashMap<>();

    PriceMoves(Snapshot world, ShockList shocks, Consumer<Problem> problems) {
        this.world = world;
        this.problems = problems;
        List<MarketShock.PriceMove> moves = new ArrayList<>(shocks.of(MarketShock.PriceMove.class));
        for (MarketShock.Depeg depeg : shocks.of(MarketShock.Depeg.class)) {
            moves.add(new MarketShock.PriceMove(depeg.asset(), new PriceAmount.To(depeg.price()), Follow.NONE));
        }
        Map<String, Set<MarketShock.PriceMove>> prices = new TreeMap<>();
        for (MarketShock.PriceMove move : moves) {
            if (move.amount() instanceof PriceAmount.To) {
                prices.computeIfAbsent(move.asset(), asset -> new HashSet<>()).add(move);
            } else {
                apply(move);
            }
        }
        prices.forEach(this::set);
    }

    /// Returns the factor on the index of an asset; exactly 1 when nothing moves it.
    double factor(String asset) {
        return factors.getOrDefault(asset, 1.0);
    }

    /// Returns the index prices after the step, USD per unit.
    SortedMap<String, Double> index() {
        SortedMap<String, Double> moved = new TreeMap<>(world.index());
        moved.replaceAll((asset, price) -> price * factor(asset));
        return moved;
    }

    private void apply(MarketShock.PriceMove shock) {
        Double price = world.index().get(shock.asset());
        if (price == null) {
            problems.accept(Problem.note(
                    Kind.MARKET,
                    shock.asset(),
                    "index",
                    "The scenario moves " + shock.asset() + ", which has no price in this book, so nothing follows.",
                    "Check the asset's name, or leave it."));
            return;
        }
        double move = shock.amount().move(price);
        if (!(1 + move > 0)) {
            problems.accept(Problem.error(
                    Kind.MARKET,
                    shock.asset(),
                    "index",
                    "The price move is left out: it would take " + shock.asset() + " from " + price + " to 0 or below.",
                    "Enter a smaller fall."));
            return;
        }
        multiply(shock.asset(), 1 + move);
        betas(shock).forEach((asset, beta) -> {
            if (!asset.equals(shock.asset()) && beta != 0 && world.index().containsKey(asset)) {
                multiply(asset, StrictMath.max(LEAST_FACTOR, 1 + beta * move));
            }
        });
    }

    private SortedMap<String, Double> betas(MarketShock.PriceMove shock) {
        return switch (shock.follow()) {
            case Follow.Nothing ignored -> new TreeMap<>();
            case Follow.Betas own -> own.betas();
            case Follow.Correlated correlated -> correlated.betas();
            case Follow.Workspace ignored -> workspaceBetas(shock.asset());
        };
    }

    private SortedMap<String, Double> workspaceBetas(String asset) {
        String stressed = world.stress().underlying();
        if (asset.equals(stressed)) {
            return world.stress().betas();
        }
        problems.accept(Problem.warning(
                Kind.MARKET,
                asset,
                "beta",
                "Nothing follows " + asset + ": the betas of the workspace are those of " + stressed + ".",
                "State betas in the scenario."));
        return new TreeMap<>();
    }

    /// Of two prices of one asset none can be right, so both are left out.
    private void set(String asset, Set<MarketShock.PriceMove> given) {
        if (given.size() == 1) {
            given.forEach(this::apply);
            return;
        }
        problems.accept(Problem.error(
                Kind.MARKET,
                asset,
                "index",
                "The price of " + asset + " is left out: the step gives it two prices at the same time.",
                "Keep one of them, or put them in two steps."));
    }

    private void multiply(String asset, double factor) {
        factors.merge(asset, factor, (one, other) -> one * other);
    }
}
