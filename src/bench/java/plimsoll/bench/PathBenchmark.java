package plimsoll.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PathSettings.Horizon;
import plimsoll.domain.scenario.PathSettings.Sampling;
import plimsoll.engine.Book;
import plimsoll.engine.path.PathEngine;
import plimsoll.engine.result.PathRun;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// A whole simulation: 10,000 paths of 720 steps of one hour.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PathBenchmark {
    /// `standard`: three pools of 50 perpetuals each under a tier table; `cross-venue-options`: the shipped sample whose
    /// pools scan scenarios.
    @Param({"standard", "cross-venue-options"})
    public String book;

    /// How many threads take part.
    @Param({"1", "2"})
    public int threads;

    private Snapshot snapshot;
    private ExecutorService executor;
    private PathEngine engine;
    private PathSettings settings;

    @Setup
    public void open() {
        snapshot = book.equals("standard") ? standard() : sample(book);
        settings = PathSettings.DEFAULT
                .withHorizon(new Horizon(30, 1))
                .withSampling(new Sampling(10_000, true, false, 1));
        executor = Executors.newFixedThreadPool(threads);
        engine = new PathEngine(executor, threads);
    }

    private static Snapshot sample(String id) {
        return Snapshots.of(Samples.read(id).value().orElseThrow(), ShippedRules.catalog(), Instant.EPOCH, 1)
                .snapshot();
    }

    private static Snapshot standard() {
        Book made = new Book()
                .rule(Book.tiers(
                        "tiers",
                        TierMode.PROGRESSIVE,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "50000 0.004 125",
                        "600000 0.005 100",
                        "3000000 0.0065 75",
                        "- 0.01 50"));
        for (int pool = 0; pool < 3; pool++) {
            String id = "pool " + pool;
            made.pool(id, "USDT", "tiers").balance("cash " + pool, id, "USDT", "600000");
            for (int leg = 0; leg < 50; leg++) {
                String symbol = "perp " + pool + " " + leg;
                Contract contract = new Contract(symbol, symbol, "BTC", "USDT", Payoff.LINEAR, BigDecimal.ONE);
                made.instrument(new Perpetual(contract))
                        .mark(symbol, "100000")
                        .position(symbol, id, symbol, pool == 1 ? "-0.8" : "0.8", "100000");
            }
        }
        return made.snapshot();
    }

    @TearDown
    public void close() {
        executor.close();
    }

    @Benchmark
    public PathRun run() {
        return engine.run(snapshot, settings, Cancellation.NONE, done -> {}).orElseThrow();
    }
}
