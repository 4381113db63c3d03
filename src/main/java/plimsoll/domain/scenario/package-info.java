/// What is asked: shocks, grids, and the what-if point.
package plimsoll.domain.scenario;
