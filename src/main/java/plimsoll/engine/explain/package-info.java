/// Why numbers changed between two snapshots: profit by cause, and margin step by step.
package plimsoll.engine.explain;
