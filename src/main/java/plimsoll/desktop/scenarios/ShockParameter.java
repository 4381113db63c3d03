package plimsoll.desktop.scenarios;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.text.NumberText;

/// One value of a shock, as text that can be typed.
///
/// @param name    stable within its kind
/// @param label   as shown
/// @param unit    behind the value; may be empty
/// @param text    the value
/// @param choices what it can be; empty = anything
/// @param with    the shock with another text; may refuse it with an [IllegalArgumentException] that says why
record ShockParameter(
        String name, String label, String unit, String text, List<String> choices, Function<String, Shock> with) {
    private static final int MOST_DECIMALS = 10;

    /// Returns a share, shown and typed in percent (or as a fraction).
    static ShockParameter share(String name, String label, double value, DoubleFunction<Shock> with) {
        return new ShockParameter(name, label, "", percent(value), List.of(), text -> with.apply(parsed(text)));
    }

    /// Returns a plain number.
    static ShockParameter number(String name, String label, String unit, double value, DoubleFunction<Shock> with) {
        return new ShockParameter(
                name, label, unit, shown(NumberText.file(value)), List.of(), text -> with.apply(parsed(text)));
    }

    /// Returns a name that must be there.
    static ShockParameter name(String name, String label, String value, Function<String, Shock> with) {
        return new ShockParameter(name, label, "", value, List.of(), with);
    }

    /// Returns a name whose absence means all.
    static ShockParameter orAll(
            String name, String label, Optional<String> value, Function<Optional<String>, Shock> with) {
        return new ShockParameter(
                name,
                label,
                "",
                value.orElse(ALL),
                List.of(),
                text -> with.apply(
                        text.isBlank() || text.strip().equals(ALL) ? Optional.empty() : Optional.of(text.strip())));
    }

    /// What stands for every asset, underlying or place.
    static final String ALL = Texts.of("shock.all");

    /// Returns one of a few words.
    static ShockParameter choice(
            String name, String label, String value, List<String> choices, Function<String, Shock> with) {
        return new ShockParameter(name, label, "", value, choices, text -> {
            if (!choices.contains(text)) {
                throw new IllegalArgumentException(Texts.of("shock.wrong.choice", String.join(", ", choices)));
            }
            return with.apply(text);
        });
    }

    private static double parsed(String text) {
        return switch (NumberText.parse(text)) {
            case NumberText.Parsed.Value number -> number.value().doubleValue();
            case NumberText.Parsed.Wrong wrong -> throw new IllegalArgumentException(wrong.message());
        };
    }

    /// All digits of a share as percent: 0.0003 is 0.03 %.
    private static String percent(double value) {
        java.math.BigDecimal percent = java.math.BigDecimal.valueOf(value)
                .movePointRight(2)
                .setScale(MOST_DECIMALS, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shown(percent.toPlainString()) + " %";
    }

    private static String shown(String number) {
        return number.replace('-', NumberText.MINUS);
    }
}
