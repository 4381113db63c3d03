package plimsoll.bench;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
import plimsoll.engine.RandomBooks;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.Greeks;

/// One option, priced at strikes and volatilities that change from call to call.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PriceBenchmark {
    private static final int CASES = 1024;
    private final double[] forward = new double[CASES];
    private final double[] deviation = new double[CASES];
    private int next;

    @Setup
    public void fill() {
        RandomGenerator random = RandomBooks.random(1);
        for (int i = 0; i < CASES; i++) {
            forward[i] = 100_000 * random.nextDouble(0.5, 1.6);
            deviation[i] = random.nextDouble(0.03, 0.6);
        }
    }

    @Benchmark
    public double price() {
        next = (next + 1) % CASES;
        return Black76.value((next & 1) == 0, forward[next], 100_000, deviation[next], 1);
    }

    @Benchmark
    public Greeks greeks() {
        next = (next + 1) % CASES;
        return Black76.greeks((next & 1) == 0, forward[next], 100_000, deviation[next], 1, 0, 1e9);
    }
}
