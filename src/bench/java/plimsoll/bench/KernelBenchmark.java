package plimsoll.bench;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.pricing.OptionBatch;
import plimsoll.engine.pricing.PriceShift;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.pricing.TotalVols;

/// One repricing inside a scan `[scenario][position]` of one underlying and expiry, block by block, on one core: our kernels, and
/// Strata's formula called for the same options and shifts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelBenchmark {
    private static final int OPTIONS = 1000;
    private static final int SCENARIOS = 21;

    /// Options that are priced in all scenarios before the next ones, as a book's run does it: they stay in the nearest
    /// cache.
    private static final int BLOCK = 200;
    private static final int REPRICINGS = OPTIONS * SCENARIOS;

    private final double[] forward = new double[OPTIONS];
    private final double[] strike = new double[OPTIONS];
    private final double[] vol = new double[OPTIONS];
    private final boolean[] call = new boolean[OPTIONS];
    private final PriceShift[] shifts = new PriceShift[SCENARIOS];
    private final double[] out = new double[REPRICINGS];
    private final PricingKernel fastest = PricingKernel.fastest();
    private final PricingKernel scalar = PricingKernel.scalar();
    private OptionBatch batch = OptionBatch.of(new double[0], new double[0], new double[0], new boolean[0]);
    private TotalVols totalVols = new TotalVols(0);

    @Setup
    public void fill() {
        RandomGenerator random = RandomBooks.random(1);
        for (int i = 0; i < OPTIONS; i++) {
            forward[i] = 100_000;
            strike[i] = 100_000 * random.nextDouble(0.6, 1.6);
            vol[i] = random.nextDouble(0.05, 0.6);
            call[i] = random.nextBoolean();
        }
        double[] discount = new double[OPTIONS];
        Arrays.fill(discount, 1);
        batch = OptionBatch.of(forward, strike, discount, call);
        totalVols = TotalVols.of(vol);
        for (int s = 0; s < SCENARIOS; s++) {
            shifts[s] = PriceShift.of(0.8 + 0.02 * s, 1 + 0.01 * s);
        }
    }

    @Benchmark
    @OperationsPerInvocation(REPRICINGS)
    public double[] vector() {
        return scan(fastest);
    }

    @Benchmark
    @OperationsPerInvocation(REPRICINGS)
    public double[] scalar() {
        return scan(scalar);
    }

    @Benchmark
    @OperationsPerInvocation(REPRICINGS)
    public double[] strata() {
        for (int s = 0; s < SCENARIOS; s++) {
            double factor = shifts[s].forwardFactor();
            double volFactor = shifts[s].volFactor();
            for (int i = 0; i < OPTIONS; i++) {
                // One year, so that the total volatility is the volatility.
                out[s * OPTIONS + i] =
                        BlackFormulaRepository.price(forward[i] * factor, strike[i], 1, vol[i] * volFactor, call[i]);
            }
        }
        return out;
    }

    private double[] scan(PricingKernel kernel) {
        for (int from = 0; from < OPTIONS; from += BLOCK) {
            for (int s = 0; s < SCENARIOS; s++) {
                kernel.values(batch, totalVols, shifts[s], from, from + BLOCK, out, s * OPTIONS);
            }
        }
        return out;
    }
}
