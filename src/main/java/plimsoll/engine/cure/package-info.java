/// The cheapest thing to do about a thin buffer.
package plimsoll.engine.cure;
