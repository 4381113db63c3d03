/// Prices at which pools are liquidated, and the corridor between the nearest two.
package plimsoll.engine.liquidation;
