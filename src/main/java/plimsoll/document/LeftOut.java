package plimsoll.document;

/// A position that no number contains.
///
/// @param positionId the leg
/// @param reason     all reasons, a few words each
public record LeftOut(String positionId, String reason) {}
