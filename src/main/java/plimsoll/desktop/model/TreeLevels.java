package plimsoll.desktop.model;

/// Says how deep a row of a table stands, so that the table can be shown as a tree.
public interface TreeLevels {
    /// Separates the steps of a row's path: no identifier has it.
    String SEPARATOR = "\u001f";

    /// Returns how many rows stand above it; 0 for a root. A row's parent is the nearest row above it that stands one
    /// level higher.
    int level(Row row);
}
