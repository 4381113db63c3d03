/// The Book screen: everything that is typed in, with all its columns.
package plimsoll.desktop.book;
