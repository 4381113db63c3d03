package plimsoll.document;

/// A position that no number contains.
///
/// @param positionId the leg
/// @param reason     one sentence
public record LeftOut(String positionId, String reason) {}
