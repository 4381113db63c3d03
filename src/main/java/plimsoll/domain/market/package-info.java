/// Prices, forwards, volatilities and rates, each with its time.
package plimsoll.domain.market;
