/// The editable state, its history, and the one way from it to a snapshot.
package plimsoll.document;
