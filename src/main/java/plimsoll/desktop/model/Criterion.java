package plimsoll.desktop.model;

/// One condition of a filter. Conditions of the same facet widen each other, different facets narrow.
///
/// @param facet identifier of what is looked at
/// @param title the facet as shown
/// @param value what the rows must have
public record Criterion(String facet, String title, String value) {
    /// Returns the condition as its chip says it.
    public String text() {
        return title + ": " + value;
    }

    /// Something rows can be filtered by.
    ///
    /// @param id    stable name
    /// @param title as shown
    public record Facet(String id, String title) {}
}
