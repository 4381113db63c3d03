/// The screen of scenarios: library, editor, market before and after, results.
package plimsoll.desktop.scenarios;
