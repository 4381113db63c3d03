package plimsoll.domain;

/// Something with an identifier that is unique among its like.
public interface Identified {
    /// Returns the identifier.
    String id();
}
