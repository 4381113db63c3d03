/// The Paths screen: when a pool is called or liquidated, and what transfers change.
package plimsoll.desktop.paths;
