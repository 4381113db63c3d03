/// What can be held: spot, perpetual, dated future, option; linear or inverse.
package plimsoll.domain.instrument;
