/// What the engine answers: values only, each with its unit, sign and revision.
package plimsoll.engine.result;
