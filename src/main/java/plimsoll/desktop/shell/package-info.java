/// The window: menu, toolbar, screens, status line, and what files and the clipboard have to do with them.
package plimsoll.desktop.shell;
