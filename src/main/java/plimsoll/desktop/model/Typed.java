package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// Turns typed text into an edit, or keeps the text as rejected.
final class Typed {
    private Typed() {}

    /// Applies the edit that the number gives; returns why not.
    static Optional<String> number(
            WorkspaceSession session, Problem.Place place, String label, String text, Function<BigDecimal, Edit> edit) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Wrong wrong -> reject(session, place, label, text, wrong.message());
            case NumberText.Parsed.Value number -> apply(session, place, label, text, () -> edit.apply(number.value()));
        };
    }

    /// Applies the edit that the number gives, or the one for an empty cell; returns why not.
    static Optional<String> optionalNumber(
            WorkspaceSession session,
            Problem.Place place,
            String label,
            String text,
            Function<Optional<BigDecimal>, Edit> edit) {
        return text.isBlank()
                ? apply(session, place, label, text, () -> edit.apply(Optional.empty()))
                : number(session, place, label, text, value -> edit.apply(Optional.of(value)));
    }

    /// Applies an edit whose making may refuse the value; returns why not.
    static Optional<String> apply(
            WorkspaceSession session,
            Problem.Place place,
            String label,
            String text,
            java.util.function.Supplier<Edit> edit) {
        try {
            Edit made = edit.get();
            session.accept(place);
            session.apply(made);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return reject(session, place, label, text, sentence(refused));
        }
    }

    /// Keeps the text as rejected; returns the message.
    static Optional<String> reject(
            WorkspaceSession session, Problem.Place place, String label, String text, String message) {
        session.reject(new Rejection(place, label, text, message));
        return Optional.of(message);
    }

    /// Returns a refusal as a sentence.
    static String sentence(IllegalArgumentException refused) {
        String message = refused.getMessage();
        if (message == null || message.isEmpty()) {
            return Texts.of("typed.range");
        }
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }
}
