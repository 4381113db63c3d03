package plimsoll.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Position;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.margin.MarketPoints;

/// Books of many options in one pool: the options of a random book, held again and again in other sizes.
final class OptionBooks {
    private static final int INSTRUMENTS = 600;

    private OptionBooks() {}

    /// Returns a book of this many options.
    static Snapshot of(int options) {
        Snapshot some = RandomBooks.of(7, 3 * INSTRUMENTS).snapshot();
        PoolSnapshot pool = some.pools().stream()
                .filter(candidate -> candidate.id().equals("deribit"))
                .findFirst()
                .orElseThrow();
        List<Holding> held = pool.holdings().stream()
                .filter(holding -> holding.vol().isPresent())
                .toList();
        List<Holding> all = new ArrayList<>(options);
        for (int i = 0; i < options; i++) {
            Holding like = held.get(i % held.size());
            all.add(sized(like, String.format("p%07d", i), like.quantity() + 0.001 * (i % 977)));
        }
        return new Snapshot(
                1,
                some.valuationTime(),
                List.of(with(pool, all)),
                some.index(),
                some.stress());
    }

    /// Returns the book with another size of its first option.
    static Snapshot edited(Snapshot book, double quantity) {
        PoolSnapshot pool = book.pools().getFirst();
        List<Holding> all = new ArrayList<>(pool.holdings());
        all.set(0, sized(all.getFirst(), all.getFirst().position().id(), quantity));
        return new Snapshot(
                book.revision() + 1, book.valuationTime(), List.of(with(pool, all)), book.index(), book.stress());
    }

    /// Returns points of price and volatility; all assets move alike.
    static MarketPoints points(int count, int assets) {
        RandomGenerator random = RandomBooks.random(11);
        MarketPoints points = new MarketPoints(count, assets);
        double[] factors = new double[assets];
        for (int point = 0; point < count; point++) {
            Arrays.fill(factors, random.nextDouble(0.5, 1.6));
            points.set(point, factors, random.nextDouble(-0.5, 1));
        }
        return points;
    }

    private static PoolSnapshot with(PoolSnapshot pool, List<Holding> holdings) {
        return new PoolSnapshot(
                pool.id(),
                pool.venue(),
                pool.name(),
                pool.currency(),
                pool.currencyPrice(),
                pool.mode(),
                pool.rule(),
                holdings,
                pool.collateral(),
                pool.additions());
    }

    private static Holding sized(Holding like, String id, double quantity) {
        Position position = like.position().withId(id);
        return new Holding(
                position,
                like.instrument(),
                like.marginRule(),
                like.tierTable(),
                quantity,
                like.entryPrice(),
                like.mark(),
                like.index(),
                like.forward(),
                like.vol(),
                like.rate(),
                like.years(),
                like.leverage(),
                like.fixed(),
                like.confidence());
    }
}
