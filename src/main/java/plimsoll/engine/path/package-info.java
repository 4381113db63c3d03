/// Price paths with margin checks on the way: how likely a pool is liquidated, when, and what transfers change.
package plimsoll.engine.path;
