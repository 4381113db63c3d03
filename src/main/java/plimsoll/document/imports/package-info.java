/// What a file of a venue states, and the one step by which it becomes part of a workspace.
package plimsoll.document.imports;
