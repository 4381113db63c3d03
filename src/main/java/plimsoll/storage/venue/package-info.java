/// Reads replies of venues, from files or the clipboard. It never asks a venue itself.
package plimsoll.storage.venue;
