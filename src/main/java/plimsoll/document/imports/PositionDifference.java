package plimsoll.document.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Position;
import plimsoll.domain.text.NumberText;

/// Says in a few words what changes of a leg besides its size.
final class PositionDifference {
    private PositionDifference() {}

    static String of(Position before, Position after) {
        List<String> parts = new ArrayList<>();
        add(parts, "import.entry", before.entryPrice(), after.entryPrice());
        add(parts, "import.leverage", before.leverage(), after.leverage());
        if (before.mode() != after.mode()) {
            parts.add(after.mode().name().toLowerCase(Locale.ROOT));
        }
        add(parts, "import.isolated", before.isolatedMargin(), after.isolatedMargin());
        if (!before.reported().equals(after.reported())) {
            parts.add(Texts.of("import.reported.changed"));
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String text, Optional<BigDecimal> before, Optional<BigDecimal> after) {
        if (!before.equals(after)) {
            parts.add(Texts.of(text, text(before), text(after)));
        }
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> NumberText.exact(number, 0)).orElse(Texts.of("import.none"));
    }
}
