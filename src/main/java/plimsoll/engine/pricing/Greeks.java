package plimsoll.engine.pricing;

/// What one long option on one base unit is worth and how that moves; the forward and the strike are in one unit,
/// called USD here.
///
/// @param price USD, discounted
/// @param delta change of price per USD of the forward: N(d1) or N(d1) - 1, discounted
/// @param gamma change of delta per USD of the forward
/// @param vega  USD per volatility point (0.01)
/// @param theta USD per day, negative when time costs; see [Black76#greeks]
/// @param rho   USD per 1 % of interest rate with spot held
/// @param vanna change of delta per volatility point, which is the change of vega per USD of the forward
/// @param volga change of vega per volatility point
public record Greeks(
        double price, double delta, double gamma, double vega, double theta, double rho, double vanna, double volga) {}
