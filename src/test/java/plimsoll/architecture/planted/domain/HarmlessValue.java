package plimsoll.architecture.planted.domain;

/// A value for others to import.
public record HarmlessValue(double value) {}
