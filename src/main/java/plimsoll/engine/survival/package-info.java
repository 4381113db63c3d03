/// The chance that price stays between two liquidation levels.
package plimsoll.engine.survival;
