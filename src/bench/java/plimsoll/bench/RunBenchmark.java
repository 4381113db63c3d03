package plimsoll.bench;

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
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.StressEngine;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// A whole run as the screen asks for it after an edit: base and what-if book, default grid (33 prices x 16
/// volatilities), all liquidation levels, the corridor and the 401-point curve.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RunBenchmark {
    /// `option-book`: the shipped sample of 20 options and a hedge; `mixed200`: 200 perpetuals and options over three
    /// pools.
    @Param({"option-book", "mixed200"})
    public String book;

    /// How many threads take part.
    @Param({"1", "2"})
    public int threads;

    private Snapshot snapshot;
    private ExecutorService executor;
    private StressEngine engine;

    @Setup
    public void open() {
        snapshot = book.equals("mixed200") ? RandomBooks.of(7, 200).snapshot() : sample(book);
        executor = Executors.newFixedThreadPool(threads);
        engine = new StressEngine(executor, threads);
    }

    private static Snapshot sample(String id) {
        return Snapshots.of(Samples.read(id).value().orElseThrow(), ShippedRules.catalog(), Instant.EPOCH, 1)
                .snapshot();
    }

    @TearDown
    public void close() {
        executor.close();
    }

    @Benchmark
    public StressRun run() {
        return engine.run(snapshot, new WhatIf(-0.02, 0.1), Cancellation.NONE).orElseThrow();
    }
}
