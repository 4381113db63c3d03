package plimsoll.engine.pricing;

import java.util.OptionalDouble;

/// Answers the value of European options on a forward.
///
/// Source: F. Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976). Years have 365
/// days. Volatility and rates are ratios per year.
public final class Black76 {
    /// Below this total deviation the option is worth its intrinsic value to the last bit that matters.
    private static final double NO_DEVIATION = 1e-12;

    /// A total deviation at which every option has reached its upper bound; larger ones are taken as this one.
    private static final double HIGHEST_DEVIATION = 64;

    private static final double DAYS_PER_YEAR = 365;
    private static final int BISECTIONS = 200;

    private Black76() {}

    /// Returns the discounted value of one option.
    ///
    /// @param call      call or put
    /// @param forward   above 0
    /// @param strike    above 0, same unit
    /// @param deviation volatility x square root of years, at least 0; 0 gives the intrinsic value
    /// @param discount  factor on the payoff, exp(-rate x years)
    public static double value(boolean call, double forward, double strike, double deviation, double discount) {
        double gain = forward - strike;
        double intrinsic = StrictMath.max(call ? gain : -gain, 0);
        return discount * (intrinsic + timeValue(forward, strike, deviation));
    }

    /// Returns the change of the undiscounted value per change of the forward: N(d1) of a call, N(d1) - 1 of a put.
    ///
    /// @param call      call or put
    /// @param forward   above 0
    /// @param strike    above 0, same unit
    /// @param deviation volatility x square root of years, at least 0
    public static double forwardDelta(boolean call, double forward, double strike, double deviation) {
        double above = forward > strike ? 1 : forward < strike ? 0 : 0.5;
        if (deviation > NO_DEVIATION) {
            double capped = StrictMath.min(deviation, HIGHEST_DEVIATION);
            above = NormalDistribution.cumulative(StrictMath.log(forward / strike) / capped + 0.5 * capped);
        }
        return call ? above : above - 1;
    }

    /// Returns the greeks of one option. Theta follows Deribit's published rule: the loss per day is the model's,
    /// scaled
    /// by the remaining days when less than one is left, and never more than what the option is worth.
    ///
    /// Source: recorded order-book replies, reproduced in the conformance tests.
    ///
    /// @param call    call or put
    /// @param forward above 0
    /// @param strike  above 0, same unit
    /// @param vol     annual, at least 0
    /// @param years   to expiry, at least 0
    /// @param rate    annual, continuously compounded
    /// @param worth   the most that a day can cost, USD: the option's mark
    public static Greeks greeks(
            boolean call, double forward, double strike, double vol, double years, double rate, double worth) {
        double root = StrictMath.sqrt(years);
        double deviation = StrictMath.min(vol * root, HIGHEST_DEVIATION);
        double discount = StrictMath.exp(-rate * years);
        double price = value(call, forward, strike, deviation, discount);
        if (!(deviation > NO_DEVIATION)) {
            return atExpiry(call, forward, strike, years, discount, price);
        }
        double d1 = StrictMath.log(forward / strike) / deviation + 0.5 * deviation;
        double d2 = d1 - deviation;
        double density = NormalDistribution.density(d1);
        double delta = discount * (call ? NormalDistribution.cumulative(d1) : -NormalDistribution.cumulative(-d1));
        double gamma = discount * density / (forward * deviation);
        double vega = discount * forward * density * root / 100;
        double decay = discount * forward * density * vol / (2 * root) - rate * price;
        double exercised = call ? NormalDistribution.cumulative(d2) : -NormalDistribution.cumulative(-d2);
        double rho = discount * strike * years * exercised / 100;
        double vanna = -discount * density * d2 / vol / 100;
        double volga = vega * d1 * d2 / vol / 100;
        return new Greeks(price, delta, gamma, vega, perDay(decay, years, worth), rho, vanna, volga);
    }

    /// Returns the volatility at which the model gives the value; empty outside the no-arbitrage bounds and where the
    /// value carries no information about volatility (at or below intrinsic).
    ///
    /// @param call     call or put
    /// @param value    discounted
    /// @param forward  above 0
    /// @param strike   above 0
    /// @param years    above 0
    /// @param discount factor on the payoff
    public static OptionalDouble impliedVol(
            boolean call, double value, double forward, double strike, double years, double discount) {
        double gain = forward - strike;
        double target = value / discount - StrictMath.max(call ? gain : -gain, 0);
        if (!(target > 0 && target < StrictMath.min(forward, strike) && years > 0)) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = 1;
        while (timeValue(forward, strike, high) < target) {
            low = high;
            high *= 2;
            if (high > HIGHEST_DEVIATION) {
                return OptionalDouble.empty();
            }
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (timeValue(forward, strike, middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high / StrictMath.sqrt(years));
    }

    /// The undiscounted value of the out-of-the-money option of this strike, which put and call share by parity.
    private static double timeValue(double forward, double strike, double deviation) {
        if (!(deviation > NO_DEVIATION)) {
            return 0;
        }
        double capped = StrictMath.min(deviation, HIGHEST_DEVIATION);
        double d1 = StrictMath.log(forward / strike) / capped + 0.5 * capped;
        double d2 = d1 - capped;
        double value = forward > strike
                ? strike * NormalDistribution.cumulative(-d2) - forward * NormalDistribution.cumulative(-d1)
                : forward * NormalDistribution.cumulative(d1) - strike * NormalDistribution.cumulative(d2);
        return StrictMath.max(value, 0);
    }

    private static Greeks atExpiry(
            boolean call, double forward, double strike, double years, double discount, double price) {
        double above = forward > strike ? 1 : forward < strike ? 0 : 0.5;
        double exercised = call ? above : above - 1;
        return new Greeks(price, discount * exercised, 0, 0, 0, discount * strike * years * exercised / 100, 0, 0);
    }

    private static double perDay(double decayPerYear, double years, double worth) {
        double daily = decayPerYear / DAYS_PER_YEAR * StrictMath.min(1, years * DAYS_PER_YEAR);
        return daily > 0 ? -StrictMath.min(daily, StrictMath.max(worth, 0)) : -daily;
    }
}
