package plimsoll.conformance;

import tools.jackson.databind.JsonNode;

/// One case of a vector file: what goes in, what a venue says comes out, and how close is equal.
///
/// @param id        unique over all files
/// @param venue     with the model, names what answers the case
/// @param model     with the venue, names what answers the case
/// @param inputs    what goes in
/// @param set       parameters that several cases share; empty when the case names none
/// @param expected  what comes out, by key; only keys that are there are asserted
/// @param tolerance how close is equal
record Case(String id, String venue, String model, Values inputs, Values set, JsonNode expected, Tolerance tolerance) {}
