/// Runs of the whole book over shocked markets.
package plimsoll.engine.stress;
