package plimsoll.desktop.model;

/// Something a cell may be completed to.
///
/// @param text   what the cell takes
/// @param detail softer text behind it, such as the terms of an instrument; may be empty
public record Choice(String text, String detail) {
    /// Returns a choice without detail.
    public static Choice of(String text) {
        return new Choice(text, "");
    }
}
