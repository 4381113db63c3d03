package plimsoll.domain.rule;

import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;

/// One thing in a rule file that does not fit the rest of it.
///
/// @param pointer JSON pointer of the value in the file's canonical form, for example `/margins/0/tables/1`
/// @param field   the value as shown to people, for example "BTCUSDT tier 2"
/// @param what    one sentence: what is wrong
/// @param fix     one sentence: how to mend it
public record RuleFault(String pointer, String field, String what, String fix) {
    /// Returns the fault as a problem of the rules.
    ///
    /// @param rules identifier and version of the file
    public Problem problem(String rules) {
        return Problem.error(Kind.RULE, rules, field, what, fix);
    }
}
