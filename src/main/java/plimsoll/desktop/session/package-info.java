/// The open workspace: its history, what is wrong with it, and the newest results.
package plimsoll.desktop.session;
