package plimsoll.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.engine.RandomBooks;

/// The kernels against decimals of 60 digits, against each other, and at the limits.
class PricingKernelTest {
    /// Of the forward; the requirement is 1e-13.
    private static final double TOLERANCE = 1e-14;

    private static final List<PricingKernel> KERNELS = List.of(PricingKernel.scalar(), new VectorKernel());

    /// Options as arrays `[option]`, undiscounted unless said otherwise.
    private record Options(double[] forward, double[] strike, double[] totalVol, boolean[] call) {
        static Options of(int size) {
            return new Options(new double[size], new double[size], new double[size], new boolean[size]);
        }

        void set(int option, double forwardValue, double strikeValue, double vol, boolean isCall) {
            forward[option] = forwardValue;
            strike[option] = strikeValue;
            totalVol[option] = vol;
            call[option] = isCall;
        }

        OptionBatch batch() {
            double[] discount = new double[forward.length];
            Arrays.fill(discount, 1);
            return OptionBatch.of(forward, strike, discount, call);
        }

        double[] values(PricingKernel kernel, PriceShift shift) {
            double[] out = new double[forward.length];
            kernel.values(batch(), TotalVols.of(totalVol), shift, 0, out.length, out, 0);
            return out;
        }
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Moneyness from wing to wing and volatilities from the last second to several years.
    private static Options random(long seed, int size) {
        RandomGenerator random = generator(seed);
        Options options = Options.of(size);
        for (int i = 0; i < size; i++) {
            double forward = StrictMath.exp(random.nextDouble(-5, 12));
            double vol = StrictMath.exp(random.nextDouble(-12, 2.2));
            double reach = random.nextBoolean() ? 6 * vol : 2;
            double strike = forward * StrictMath.exp(reach * random.nextDouble(-1, 1));
            options.set(i, forward, strike, vol, random.nextBoolean());
        }
        return options;
    }

    /// Every edge of forward against strike with every edge of volatility, puts and calls.
    private static Options edges() {
        double[] forwards = {1e-300, 1e-12, 0.5, 1, Math.nextUp(1.0), 1.0001, 100, 1e12, 1e300};
        double[] vols = {
            0,
            Double.MIN_VALUE,
            1e-300,
            1e-17,
            1e-12,
            1e-8,
            1e-4,
            0.01,
            0.5,
            2,
            8,
            37.4,
            40,
            74.9,
            75,
            76,
            200,
            1e6,
            1e300,
            Double.MAX_VALUE
        };
        Options options = Options.of(2 * forwards.length * vols.length);
        int next = 0;
        for (double forward : forwards) {
            for (double vol : vols) {
                options.set(next++, forward, 1, vol, true);
                options.set(next++, forward, 1, vol, false);
            }
        }
        return options;
    }

    private static void assertSameBits(double[] expected, double[] actual, String name) {
        for (int i = 0; i < expected.length; i++) {
            long bits = Double.doubleToRawLongBits(expected[i]);
            assertEquals(bits, Double.doubleToRawLongBits(actual[i]), name + " option " + i + ": " + expected[i]);
        }
    }

    /// A put far in the money is worth many forwards; there the double itself cannot say more than its last bits.
    private static void assertNearExact(Options options, double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            BigDecimal exact =
                    ExactBlack76.value(options.call[i], options.forward[i], options.strike[i], options.totalVol[i], 1);
            double error = exact.subtract(new BigDecimal(values[i])).abs().doubleValue();
            assertTrue(
                    error <= TOLERANCE * options.forward[i] + 4e-16 * values[i],
                    name + " option " + i + " " + options.forward[i] + " " + options.strike[i] + " "
                            + options.totalVol[i] + ": error " + error / options.forward[i] + " of the forward");
        }
    }

    /// Published values, so that the slow reference is itself checked.
    @ParameterizedTest
    @CsvSource({
        "true, 100, 100, 0.4, 15.851941887820604608",
        "true, 100, 400, 0.15811388300841897, 3.1983866025983556294e-18",
        "false, 100, 120, 0.4, 29.188094709522511977"
    })
    void theSlowReferenceGivesKnownValues(boolean call, double forward, double strike, double totalVol, double known) {
        assertEquals(
                known, ExactBlack76.value(call, forward, strike, totalVol, 1).doubleValue(), 1e-14 * known);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void errorsStayFarBelowTheForward(long seed) {
        Options options = random(seed, 700);
        for (PricingKernel kernel : KERNELS) {
            assertNearExact(options, options.values(kernel, new PriceShift()), "seed " + seed);
        }
    }

    @Test
    void errorsStayFarBelowTheForwardNearTheMoneyAndAtTheLastMoment() {
        double[] vols = {1e-16, 1e-14, 1e-10, 1e-7, 1e-5, 1e-3, 0.02, 0.3};
        double[] reaches = {-9, -3, -1, -0.5, 0, 0.5, 1, 3, 9};
        Options options = Options.of(vols.length * reaches.length);
        int next = 0;
        for (double vol : vols) {
            for (double reach : reaches) {
                options.set(next++, 97_123.5 * StrictMath.exp(reach * vol), 97_123.5, vol, reach <= 0);
            }
        }
        for (PricingKernel kernel : KERNELS) {
            assertNearExact(options, options.values(kernel, new PriceShift()), "last moment");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void vectorAndScalarGiveTheSameBits(long seed) {
        Options options = random(seed, 10_007);
        RandomGenerator random = generator(seed + 100);
        for (int scenario = 0; scenario < 20; scenario++) {
            PriceShift shift =
                    PriceShift.of(StrictMath.exp(random.nextDouble(-2, 2)), StrictMath.exp(random.nextDouble(-3, 3)));
            double[] scalar = options.values(PricingKernel.scalar(), shift);
            assertSameBits(scalar, options.values(new VectorKernel(), shift), "seed " + seed + " " + shift);
        }
    }

    @Test
    void vectorAndScalarGiveTheSameBitsAtEveryEdge() {
        Options options = edges();
        for (double forwardFactor : new double[] {1e-9, 0.2, Math.nextDown(1.0), 1, 1.7, 1e7}) {
            for (double volFactor : new double[] {0, 1e-300, 1e-9, 0.5, 1, 3, 1e9, 1e300}) {
                PriceShift shift = PriceShift.of(forwardFactor, volFactor);
                double[] scalar = options.values(PricingKernel.scalar(), shift);
                assertSameBits(scalar, options.values(new VectorKernel(), shift), shift.toString());
                for (int i = 0; i < scalar.length; i++) {
                    double forward = options.forward[i] * forwardFactor;
                    double bound = options.call[i] ? forward : options.strike[i];
                    assertTrue(scalar[i] >= 0 && scalar[i] <= bound * (1 + 1e-14), shift + " option " + i);
                }
            }
        }
    }

    @Test
    void withoutVolatilityTheValueIsIntrinsicToTheLastBit() {
        Options options = Options.of(8);
        double[] forwards = {100, 120, 80, 99.99999999999999};
        for (int i = 0; i < 8; i++) {
            options.set(i, forwards[i / 2], 100, i < 6 ? 0 : 1e-300, i % 2 == 0);
        }
        double[] intrinsic = {0, 0, 20, 0, 0, 20, 0, 100 - 99.99999999999999};
        for (PricingKernel kernel : KERNELS) {
            assertArrayEquals(intrinsic, options.values(kernel, new PriceShift()));
            assertArrayEquals(intrinsic, options.values(kernel, PriceShift.of(1, 0)));
        }
    }

    @Test
    void hugeVolatilityReachesTheUpperBound() {
        Options options = Options.of(4);
        options.set(0, 100, 150, 1e6, true);
        options.set(1, 100, 150, 1e300, false);
        options.set(2, 100, 50, 80, true);
        options.set(3, 100, 50, 80, false);
        for (PricingKernel kernel : KERNELS) {
            assertArrayEquals(new double[] {100, 150, 100, 50}, options.values(kernel, new PriceShift()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void callMinusPutIsForwardMinusStrike(long seed) {
        Options calls = random(seed, 2_000);
        Options puts = new Options(calls.forward, calls.strike, calls.totalVol, new boolean[2_000]);
        Arrays.fill(calls.call, true);
        double[] call = calls.values(PricingKernel.fastest(), new PriceShift());
        double[] put = puts.values(PricingKernel.fastest(), new PriceShift());
        for (int i = 0; i < call.length; i++) {
            double scale = StrictMath.max(calls.forward[i], calls.strike[i]);
            assertEquals(calls.forward[i] - calls.strike[i], call[i] - put[i], 4e-16 * scale, "seed " + seed);
        }
    }

    @Test
    void valuesRiseWithVolatilityAndCallsWithTheForward() {
        for (double moneyness : new double[] {-3, -0.3, -1e-3, 0, 0.2, 2}) {
            Options byVol = Options.of(2_000);
            Options byForward = Options.of(2_000);
            for (int i = 0; i < 2_000; i++) {
                byVol.set(i, 100 * StrictMath.exp(moneyness), 100, i * 0.004, true);
                byForward.set(i, 100 * StrictMath.exp(moneyness) * (1 + i * 1e-4), 100, 0.05, true);
            }
            for (Options options : List.of(byVol, byForward)) {
                double[] values = options.values(PricingKernel.fastest(), new PriceShift());
                for (int i = 1; i < values.length; i++) {
                    double slack = 2 * TOLERANCE * options.forward[i];
                    assertTrue(values[i] >= values[i - 1] - slack, moneyness + " step " + i);
                }
            }
        }
    }

    @Test
    void farWingsKeepTheirLeadingDigits() {
        Options options = Options.of(1);
        options.set(0, 100, 400, 0.15811388300841897, true);
        double exact = 3.1983866025983556294e-18;
        assertEquals(exact, options.values(PricingKernel.fastest(), new PriceShift())[0], 1e-12 * exact);
    }

    @Test
    void aShiftPricesTheShiftedOption() {
        Options options = random(31, 500);
        Options moved = Options.of(500);
        for (int i = 0; i < 500; i++) {
            moved.set(i, options.forward[i] * 1.1, options.strike[i], options.totalVol[i] * 0.7, options.call[i]);
        }
        double[] shifted = options.values(PricingKernel.fastest(), PriceShift.of(1.1, 0.7));
        double[] direct = moved.values(PricingKernel.fastest(), new PriceShift());
        for (int i = 0; i < 500; i++) {
            assertEquals(direct[i], shifted[i], 2e-15 * StrictMath.max(moved.forward[i], moved.strike[i]));
        }
    }

    @Test
    void aValueIsAMultipleOfTheDiscount() {
        double[] one = {100};
        boolean[] call = {true};
        double[] out = new double[2];
        TotalVols vols = TotalVols.of(new double[] {0.4});
        PricingKernel kernel = PricingKernel.fastest();
        kernel.values(OptionBatch.of(one, one, new double[] {1}, call), vols, new PriceShift(), 0, 1, out, 0);
        kernel.values(OptionBatch.of(one, one, new double[] {0.9}, call), vols, new PriceShift(), 0, 1, out, 1);
        assertEquals(0.9 * out[0], out[1], 5e-14);
    }

    @Test
    void anyRangeGivesTheSameBitsAndNothingOutsideIsWritten() {
        Options options = random(41, 40);
        OptionBatch batch = options.batch();
        TotalVols vols = TotalVols.of(options.totalVol);
        double[] whole = options.values(PricingKernel.scalar(), new PriceShift());
        for (int from = 0; from <= 5; from++) {
            for (int to = from; to <= 40; to++) {
                double[] out = new double[80];
                Arrays.fill(out, -1);
                double[] expected = out.clone();
                System.arraycopy(whole, from, expected, 40 + from, to - from);
                new VectorKernel().values(batch, vols, new PriceShift(), from, to, out, 40);
                assertSameBits(expected, out, from + " to " + to);
            }
        }
    }

    @Test
    void theVectorKernelRunsWhereTheProcessorHasVectors() {
        Class<?> expected = VectorKernel.LANES > 1 ? VectorKernel.class : ScalarKernel.class;
        assertInstanceOf(expected, PricingKernel.fastest());
    }

    @Test
    void aShortRunDoesNotWaitForTheCompiler() {
        assertInstanceOf(ScalarKernel.class, PricingKernel.forRepricings(PricingKernel.WORTH_WARMING_UP - 1));
        assertEquals(
                PricingKernel.fastest().getClass(),
                PricingKernel.forRepricings(PricingKernel.WORTH_WARMING_UP).getClass());
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        OptionBatch batch = random(51, 4).batch();
        TotalVols vols = new TotalVols(4);
        double[] out = new double[4];
        for (PricingKernel kernel : KERNELS) {
            assertThrows(IllegalArgumentException.class, () -> price(kernel, batch, new TotalVols(3), 0, 3, out, 0));
            assertThrows(IllegalArgumentException.class, () -> price(kernel, batch, vols, -1, 3, out, 0));
            assertThrows(IllegalArgumentException.class, () -> price(kernel, batch, vols, 0, 5, out, 0));
            assertThrows(IllegalArgumentException.class, () -> price(kernel, batch, vols, 0, 4, out, 1));
        }
    }

    private static void price(
            PricingKernel kernel, OptionBatch batch, TotalVols vols, int from, int to, double[] out, int offset) {
        kernel.values(batch, vols, new PriceShift(), from, to, out, offset);
    }

    @Test
    void impossibleInputsAreRefusedByName() {
        double[] good = {1};
        boolean[] call = {true};
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> OptionBatch.of(good, new double[] {0}, good, call));
        assertEquals("strike[0] must be above 0: 0.0", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> OptionBatch.of(good, new double[2], good, call));
        assertThrows(IllegalArgumentException.class, () -> TotalVols.of(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> TotalVols.of(new double[] {-0.1}));
        assertThrows(IllegalArgumentException.class, () -> PriceShift.of(0, 1));
        assertThrows(IllegalArgumentException.class, () -> PriceShift.of(1, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 255, 256})
    void weightedSumsHaveTheSameBitsInBothKernelsAndAreTheSum(int size) {
        RandomGenerator random = RandomBooks.random(size);
        double[] values = new double[size];
        double[] weight = new double[size + 3];
        double[] offset = new double[size + 3];
        double exact = 0;
        double gross = 0;
        for (int k = 0; k < size; k++) {
            values[k] = random.nextDouble(0, 100);
            weight[k + 3] = random.nextDouble(-5, 5);
            offset[k + 3] = random.nextDouble(-60, 60);
            double part = weight[k + 3] * StrictMath.max(0, values[k] + 1.1 * offset[k + 3]);
            exact += part;
            gross += StrictMath.abs(part);
        }
        double scalar = PricingKernel.scalar()
                .worth(values, weight, offset, 1.1, 3, size + 3, new double[PricingKernel.STRANDS]);
        assertEquals(exact, scalar, 1e-14 * gross);
        assertEquals(
                scalar,
                PricingKernel.fastest()
                        .worth(values, weight, offset, 1.1, 3, size + 3, new double[PricingKernel.STRANDS]));
    }
}
