package plimsoll.document.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.domain.account.Position;
import plimsoll.domain.text.NumberText;

/// Says in a few words what changes of a leg besides its size.
final class PositionDifference {
    private PositionDifference() {}

    static String of(Position before, Position after) {
        List<String> parts = new ArrayList<>();
        add(parts, "entry", before.entryPrice(), after.entryPrice());
        add(parts, "leverage", before.leverage(), after.leverage());
        if (before.mode() != after.mode()) {
            parts.add(after.mode().name().toLowerCase(Locale.ROOT));
        }
        add(parts, "isolated margin", before.isolatedMargin(), after.isolatedMargin());
        if (!before.reported().equals(after.reported())) {
            parts.add("reported numbers");
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (!before.equals(after)) {
            parts.add(name + " " + text(before) + " \u2192 " + text(after));
        }
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> NumberText.exact(number, 0)).orElse("none");
    }
}
