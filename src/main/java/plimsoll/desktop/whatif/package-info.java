/// The What-if screen: which combination of price and volatility, and what changes.
package plimsoll.desktop.whatif;
