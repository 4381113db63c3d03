/// Rule files: a venue's margin rules as data, composed of a small closed set of typed primitives.
package plimsoll.domain.rule;
