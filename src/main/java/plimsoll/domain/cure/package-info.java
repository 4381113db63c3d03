/// What can be done about a thin buffer, and on which terms.
package plimsoll.domain.cure;
