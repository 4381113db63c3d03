package plimsoll.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.MarketPoints;
import plimsoll.engine.margin.ProfitScan;
import plimsoll.engine.margin.ProfitSheet;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.stress.ProfitEngine;

/// One edit in a book of 10,000 options: the changed book compiled, and its profit at 231 points. `rerun` prices what
/// changed, `run` everything.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProfitEditBenchmark {
    private static final int OPTIONS = 10_000;
    private static final int POINTS = 231;

    private final PricingKernel kernel = PricingKernel.fastest();
    private final ProfitEngine engine = new ProfitEngine(Runnable::run, 1);
    private Snapshot snapshot;
    private MarketPoints points;
    private ProfitSheet before;
    private int edits;

    @Setup
    public void open() {
        snapshot = OptionBooks.of(OPTIONS);
        BookKernel book = new BookKernel(snapshot, kernel);
        points = OptionBooks.points(POINTS, book.assets().size());
        before = engine.run(ProfitScan.of(book), points, Cancellation.NONE).orElseThrow();
    }

    @Benchmark
    public ProfitSheet rerun() {
        return engine.rerun(edited(), before, Cancellation.NONE).orElseThrow();
    }

    @Benchmark
    public ProfitSheet run() {
        return engine.run(edited(), points, Cancellation.NONE).orElseThrow();
    }

    private ProfitScan edited() {
        edits++;
        return ProfitScan.of(new BookKernel(OptionBooks.edited(snapshot, edits % 97 + 1), kernel));
    }
}
