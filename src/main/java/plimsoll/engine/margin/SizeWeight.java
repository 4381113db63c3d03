package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Answers how a weight changes with the square root of a balance, in the whole numbers that the venue computes with:
/// weights in steps of 1e-4, factors in steps of 1e-6, square roots in steps of 1e-5.
///
/// Source: Drift protocol documentation, "Account health"; read 2026-11-24.
public final class SizeWeight {
    private static final int WEIGHT_DIGITS = 4;
    private static final int FACTOR_DIGITS = 6;
    private static final int ROOT_DIGITS = 5;
    private static final BigInteger FACTOR_ONE = BigInteger.TEN.pow(FACTOR_DIGITS);
    private static final BigInteger ROOT_ONE = BigInteger.TEN.pow(ROOT_DIGITS);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private SizeWeight() {}

    /// Returns the weight of an asset: min(weight, 1.1 / (1 + factor x sqrt(amount))).
    ///
    /// @param weight at size 0
    /// @param factor per square root of a unit; 0 = the weight at every size
    /// @param amount units, at least 0
    public static BigDecimal asset(BigDecimal weight, BigDecimal factor, BigDecimal amount) {
        if (factor.signum() == 0) {
            return weight;
        }
        BigInteger top = FACTOR_ONE.add(FACTOR_ONE.divide(BigInteger.TEN)).multiply(BigInteger.TEN.pow(WEIGHT_DIGITS));
        BigInteger bottom = FACTOR_ONE.add(root(amount).multiply(steps(factor)).divide(ROOT_ONE));
        return weight.min(new BigDecimal(top.divide(bottom), WEIGHT_DIGITS));
    }

    /// Returns the weight of a debt: max(weight, 0.8 x weight + factor x sqrt(amount)).
    ///
    /// @param weight at size 0
    /// @param factor per square root of a unit; 0 = the weight at every size
    /// @param amount units owed, at least 0
    public static BigDecimal liability(BigDecimal weight, BigDecimal factor, BigDecimal amount) {
        if (factor.signum() == 0) {
            return weight;
        }
        BigInteger whole = weight.movePointRight(WEIGHT_DIGITS).toBigInteger();
        BigInteger start = whole.subtract(whole.divide(FIVE));
        BigInteger perStep = ROOT_ONE.multiply(BigInteger.TEN.pow(FACTOR_DIGITS - WEIGHT_DIGITS));
        BigInteger rise = root(amount).multiply(steps(factor)).divide(perStep);
        return weight.max(new BigDecimal(start.add(rise), WEIGHT_DIGITS));
    }

    /// Returns a weight that shrinks once all deposits exceed a value: x min(1, start / deposits).
    ///
    /// @param weight   of the asset
    /// @param start    deposits from which it shrinks, USD, above 0
    /// @param deposits of the venue, USD
    public static BigDecimal scaled(BigDecimal weight, BigDecimal start, BigDecimal deposits) {
        return deposits.compareTo(start) <= 0
                ? weight
                : weight.multiply(start).divide(deposits, WEIGHT_DIGITS, RoundingMode.DOWN);
    }

    private static BigInteger root(BigDecimal amount) {
        return amount.movePointRight(2 * ROOT_DIGITS)
                .toBigInteger()
                .add(BigInteger.ONE)
                .sqrt();
    }

    private static BigInteger steps(BigDecimal factor) {
        return factor.movePointRight(FACTOR_DIGITS).toBigInteger();
    }
}
