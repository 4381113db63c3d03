package plimsoll.architecture;

import com.tngtech.archunit.lang.ArchRule;

/// A rule with the planted class that it must find.
///
/// @param name    what it demands
/// @param rule    the check
/// @param planted simple name of a class below the planted package that breaks it
record NamedRule(String name, ArchRule rule, String planted) {
    @Override
    public String toString() {
        return name;
    }
}
