package plimsoll.desktop.model;

/// One headline number.
///
/// @param label  what it is
/// @param value  the number as shown, without unit
/// @param unit   as shown small behind it; may be empty
/// @param detail the line below
/// @param band   how good it is
/// @param stale  whether it is older than the document
/// @param reason why it is not available; empty when it is
public record Headline(
        String label, String value, String unit, String detail, Band band, boolean stale, String reason) {
    /// How good a headline number is.
    public enum Band {
        NONE,
        TARGET,
        WARN,
        RESTRICT,
        BREACH
    }

    /// Returns a headline without a number.
    public static Headline notAvailable(String label, String reason) {
        return new Headline(label, "n/a", "", reason, Band.NONE, false, reason);
    }
}
