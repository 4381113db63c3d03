package plimsoll.engine.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/// The value of an option from series in decimals of 60 digits, slow and independent of the kernels.
final class ExactBlack76 {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal TINY = new BigDecimal("1e-70");
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal LOG_2 = atanhSeries(BigDecimal.ONE.divide(new BigDecimal(3), DIGITS));
    private static final BigDecimal TWO_PI =
            new BigDecimal("6.28318530717958647692528676655900576839433879875021164194988918");

    /// Beyond this the smaller probability is below 1e-197.
    private static final BigDecimal CERTAIN = new BigDecimal(30);

    private ExactBlack76() {}

    /// Returns the discounted value; the doubles are taken as the exact numbers that they are.
    static BigDecimal value(boolean call, double forward, double strike, double totalVol, double discount) {
        BigDecimal f = new BigDecimal(forward);
        BigDecimal k = new BigDecimal(strike);
        BigDecimal gain = call ? f.subtract(k) : k.subtract(f);
        BigDecimal undiscounted = gain.max(BigDecimal.ZERO);
        if (totalVol > 0) {
            BigDecimal s = new BigDecimal(totalVol);
            BigDecimal middle = log(f).subtract(log(k)).divide(s, DIGITS);
            BigDecimal d1 = middle.add(s.divide(TWO, DIGITS));
            BigDecimal d2 = middle.subtract(s.divide(TWO, DIGITS));
            BigDecimal paid = f.multiply(cumulative(call ? d1 : d1.negate()), DIGITS);
            BigDecimal owed = k.multiply(cumulative(call ? d2 : d2.negate()), DIGITS);
            undiscounted = call ? paid.subtract(owed) : owed.subtract(paid);
        }
        return undiscounted.multiply(new BigDecimal(discount), DIGITS);
    }

    /// One half plus density x (x + x^3 / 3 + x^5 / (3 x 5) + ...), every term of one sign.
    static BigDecimal cumulative(BigDecimal x) {
        if (x.abs().compareTo(CERTAIN) > 0) {
            return x.signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int odd = 3; term.abs().compareTo(TINY) > 0; odd += 2) {
            term = term.multiply(square, DIGITS).divide(new BigDecimal(odd), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        BigDecimal density = exp(square.divide(TWO, DIGITS).negate()).divide(TWO_PI.sqrt(DIGITS), DIGITS);
        return new BigDecimal("0.5").add(density.multiply(sum, DIGITS), DIGITS);
    }

    private static BigDecimal exp(BigDecimal x) {
        int whole = x.divide(LOG_2, DIGITS).intValue();
        BigDecimal rest = x.subtract(LOG_2.multiply(new BigDecimal(whole)), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; term.abs().compareTo(TINY) > 0; i++) {
            term = term.multiply(rest, DIGITS).divide(new BigDecimal(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.multiply(TWO.pow(whole, DIGITS), DIGITS);
    }

    private static BigDecimal log(BigDecimal x) {
        int whole = StrictMath.getExponent(x.doubleValue());
        BigDecimal rest = x.divide(TWO.pow(whole, DIGITS), DIGITS);
        BigDecimal ratio = rest.subtract(BigDecimal.ONE).divide(rest.add(BigDecimal.ONE), DIGITS);
        return LOG_2.multiply(new BigDecimal(whole)).add(atanhSeries(ratio), DIGITS);
    }

    /// Twice the inverse hyperbolic tangent: log((1 + x) / (1 - x)).
    private static BigDecimal atanhSeries(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int odd = 3; power.abs().compareTo(TINY) > 0; odd += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(new BigDecimal(odd), DIGITS), DIGITS);
        }
        return sum.multiply(TWO);
    }
}
