package plimsoll.desktop.session;

import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// Typed text that was not accepted; the last valid value keeps counting.
///
/// @param place   the item and field
/// @param label   how the item is named on screen
/// @param text    as typed
/// @param message why
public record Rejection(Problem.Place place, String label, String text, String message) {
    /// Returns the entry in the problem list.
    public Problem problem() {
        return new Problem(
                Problem.Severity.ERROR,
                place,
                Texts.of("rejection.problem", label, text, place.field()),
                Texts.of("rejection.cure", message));
    }
}
