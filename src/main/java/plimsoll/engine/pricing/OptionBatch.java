package plimsoll.engine.pricing;

import java.util.Arrays;

/// Answers which options a kernel prices: their unshifted inputs as primitive arrays, one entry per option.
///
/// Options that move together (one underlying, one expiry) should stand side by side, so that one [PriceShift] covers a
/// range. Forward and strike are held discounted, because a price is a multiple of both; the log-moneyness is taken
/// once, here. The arrays are copies; a batch never changes and threads may share it.
public final class OptionBatch {
    final double[] forward;
    final double[] strike;
    final double[] sign;
    final double[] logMoneyness;

    private OptionBatch(double[] forward, double[] strike, double[] sign, double[] logMoneyness) {
        this.forward = forward;
        this.strike = strike;
        this.sign = sign;
        this.logMoneyness = logMoneyness;
    }

    /// Returns the batch of these options; all arrays are `[option]` and of one length.
    ///
    /// @param forward  above 0
    /// @param strike   above 0, same unit
    /// @param discount factor on the payoff, above 0
    /// @param call     call or put
    public static OptionBatch of(double[] forward, double[] strike, double[] discount, boolean[] call) {
        int size = forward.length;
        checkLength("strike", strike.length, size);
        checkLength("discount", discount.length, size);
        checkLength("call", call.length, size);
        double[] paidForward = new double[size];
        double[] paidStrike = new double[size];
        double[] sign = new double[size];
        double[] logMoneyness = new double[size];
        for (int i = 0; i < size; i++) {
            checkPositive("forward", i, forward[i]);
            checkPositive("strike", i, strike[i]);
            checkPositive("discount", i, discount[i]);
            paidForward[i] = discount[i] * forward[i];
            paidStrike[i] = discount[i] * strike[i];
            sign[i] = call[i] ? 1 : -1;
            logMoneyness[i] = logRatio(forward[i], strike[i]);
        }
        return new OptionBatch(paidForward, paidStrike, sign, logMoneyness);
    }

    /// How many options there are.
    public int size() {
        return forward.length;
    }

    /// Returns whether the options from (included) to (excluded) equal those of another batch at the same places, bit
    /// for
    /// bit.
    public boolean sameRange(OptionBatch other, int from, int to) {
        return to <= other.size()
                && Arrays.equals(forward, from, to, other.forward, from, to)
                && Arrays.equals(strike, from, to, other.strike, from, to)
                && Arrays.equals(sign, from, to, other.sign, from, to)
                && Arrays.equals(logMoneyness, from, to, other.logMoneyness, from, to);
    }

    /// The quotient of two far apart doubles can overflow, the difference of their logarithms cannot.
    private static double logRatio(double forward, double strike) {
        double ratio = forward / strike;
        boolean exact = ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE;
        return exact ? StrictMath.log(ratio) : StrictMath.log(forward) - StrictMath.log(strike);
    }

    private static void checkLength(String field, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(field + " has " + length + " entries, forward has " + expected);
        }
    }

    private static void checkPositive(String field, int index, double value) {
        if (!(value > 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(field + "[" + index + "] must be above 0: " + value);
        }
    }
}
