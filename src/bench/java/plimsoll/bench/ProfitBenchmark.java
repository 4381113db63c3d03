package plimsoll.bench;

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
import plimsoll.domain.Cancellation;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.stress.ProfitEngine;

/// The profit of a book of options at 1,000 points of price and volatility.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ProfitBenchmark {
    private static final int POINTS = 1_000;

    /// How many options the book holds.
    @Param({"100", "10000", "1000000"})
    public int options;

    /// How many threads take part.
    @Param({"1", "2"})
    public int threads;

    private ExecutorService executor;
    private ProfitEngine engine;
    private ProfitScan book;
    private MarketPoints points;

    @Setup
    public void open() {
        executor = Executors.newFixedThreadPool(threads);
        engine = new ProfitEngine(executor, threads);
        BookKernel kernel = new BookKernel(OptionBooks.of(options), PricingKernel.fastest());
        book = ProfitScan.of(kernel);
        points = OptionBooks.points(POINTS, kernel.assets().size());
    }

    @TearDown
    public void close() {
        executor.close();
    }

    @Benchmark
    public ProfitSheet run() {
        return engine.run(book, points, Cancellation.NONE).orElseThrow();
    }
}
