/// The command line: the same results as the window, as text and files.
package plimsoll.cli;
