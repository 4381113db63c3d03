/// What options are worth and how that moves with price, volatility and time.
package plimsoll.engine.pricing;
