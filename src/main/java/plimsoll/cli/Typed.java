package plimsoll.cli;

import plimsoll.domain.text.NumberText;

/// Reads numbers inside of options.
final class Typed {
    private Typed() {}

    /// Returns the number.
    ///
    /// @param what names it in the message
    /// @throws Refused when it is none
    static double number(String what, String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
            case NumberText.Parsed.Wrong wrong -> throw new Refused(what + ": " + wrong.message());
        };
    }
}
