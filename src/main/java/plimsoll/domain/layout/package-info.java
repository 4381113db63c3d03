/// Arrangements of panels in the window as values: moved, closed, detached and put back without a toolkit.
package plimsoll.domain.layout;
