/// Opens a file to be imported, whatever it is.
package plimsoll.storage.imports;
