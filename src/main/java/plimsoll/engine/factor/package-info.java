/// What usually moves in a market, how far, and together with what.
package plimsoll.engine.factor;
