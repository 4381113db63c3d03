/// The most plausible shocks that liquidate a pool.
package plimsoll.engine.reverse;
