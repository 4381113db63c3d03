package plimsoll.domain.rule;

/// A rule file with the hash of its content.
///
/// @param file    the rules
/// @param sha256  of the file's bytes, lower-case hex
/// @param shipped true for files that come with the program, false for files edited in the workspace
public record HashedRule(RuleFile file, String sha256, boolean shipped) {}
