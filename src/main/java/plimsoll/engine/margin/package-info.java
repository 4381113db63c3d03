/// Value, equity and margin of pools at one point of the market, from arrays compiled once.
package plimsoll.engine.margin;
