/// Workspace and rule files on disk and in the program, and text pasted or imported.
package plimsoll.storage;
