/// Reads tables of any size row by row, whatever their encoding, separator and number style.
package plimsoll.storage.csv;
