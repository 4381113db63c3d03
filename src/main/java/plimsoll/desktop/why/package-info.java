/// Why a number is what it is: formula, inputs and their sources, what changed it. Values without controls.
package plimsoll.desktop.why;
