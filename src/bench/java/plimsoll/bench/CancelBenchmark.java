package plimsoll.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From cancelling a long run to the engine's return, at moments spread over the run. It should never take 50 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 40)
@Fork(1)
public class CancelBenchmark {
    /// Successive moments differ by this, so that no part of a run is met again and again.
    private static final int NEXT_MOMENT = 37;

    private static final int MOMENTS = 200;

    /// What is running: see [LongRuns].
    @Param({"grid", "scenarios", "losses", "survival", "paths", "act-now", "cures", "reverse"})
    public String run;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private ExecutorService starter;
    private LongRuns runs;
    private Future<?> running;
    private int moment;

    @Setup
    public void open() {
        starter = Executors.newSingleThreadExecutor();
        runs = new LongRuns(2);
    }

    @TearDown
    public void close() {
        starter.close();
        runs.close();
    }

    @Setup(Level.Invocation)
    public void start() throws InterruptedException {
        cancelled.set(false);
        running = starter.submit(() -> {
            while (!cancelled.get()) {
                runs.run(run, cancelled::get);
            }
        });
        moment = (moment + NEXT_MOMENT) % MOMENTS;
        Thread.sleep(20 + moment);
    }

    @Benchmark
    public void stop() throws InterruptedException, ExecutionException {
        cancelled.set(true);
        running.get();
    }
}
