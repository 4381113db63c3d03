/// The building blocks of every screen: panels, tables, tiles, fields and lists that know nothing of the engine.
package plimsoll.desktop.control;
