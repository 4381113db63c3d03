package plimsoll.desktop.control;

/// Something that can be done with a row.
///
/// @param name   as shown in the row's menu
/// @param action does it
public record RowAction(String name, Runnable action) {}
