package plimsoll.engine.pricing;

import java.util.Arrays;
import java.util.function.Supplier;

/// Gives the plain kernel until the fastest one has been run often enough to be compiled. Both give the same bits, so
/// it does not matter when a calculation changes over.
///
/// Run it once, on a thread that nobody waits for: it takes about a second.
public final class KernelWarmUp implements Runnable, Supplier<PricingKernel> {
    private static final int OPTIONS = 256;
    private static final int ROUNDS = 8_000;

    private volatile PricingKernel kernel = PricingKernel.scalar();

    @Override
    public PricingKernel get() {
        return kernel;
    }

    /// Prices made-up options until the compiler has seen the kernel, then hands it out.
    @Override
    public void run() {
        PricingKernel fastest = PricingKernel.fastest();
        double[] forward = new double[OPTIONS];
        double[] strike = new double[OPTIONS];
        double[] discount = new double[OPTIONS];
        Arrays.fill(forward, 100);
        Arrays.fill(discount, 1);
        Arrays.setAll(strike, i -> 60 + i * 0.3);
        OptionBatch batch = OptionBatch.of(forward, strike, discount, new boolean[OPTIONS]);
        double[] deviations = new double[OPTIONS];
        Arrays.fill(deviations, 0.2);
        TotalVols vols = TotalVols.of(deviations);
        double[] out = new double[OPTIONS];
        for (int round = 0; round < ROUNDS && !Thread.currentThread().isInterrupted(); round++) {
            fastest.values(batch, vols, PriceShift.of(1 + round * 1e-5, 1), 0, OPTIONS, out, 0);
        }
        kernel = fastest;
    }
}
