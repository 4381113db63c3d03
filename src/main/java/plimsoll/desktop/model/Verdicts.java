package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.account.Agreement;
import plimsoll.domain.text.NumberText;

/// How well the numbers of one row agree with those that the venue reports, and what may be behind it when they do not.
final class Verdicts {
    private final List<String> reasons = new ArrayList<>();
    private int equal;
    private int compared;
    private boolean far;

    /// Compares a number; one that is missing on either side is no difference.
    ///
    /// @param why key of the likely reasons
    void compare(String why, Optional<Double> ours, Optional<BigDecimal> reported) {
        if (ours.isEmpty() || reported.isEmpty()) {
            return;
        }
        compared++;
        switch (Agreement.of(ours.get(), reported.get())) {
            case EQUAL -> equal++;
            case NEAR -> reasons.add(Texts.of(why) + " " + Texts.of("reported.why.near"));
            case DIFFERENT -> {
                far = true;
                reasons.add(Texts.of(why));
            }
        }
    }

    /// Returns the verdict, with the likely reasons as its message; empty when nothing could be compared.
    CellValue cell() {
        if (compared == 0) {
            return CellValue.EMPTY;
        }
        if (equal == compared) {
            return CellValue.text(Texts.of("reported.equal"), CellState.MUTED);
        }
        String text = equal == 0 && compared == 1
                ? Texts.of(far ? "reported.differs" : "reported.near")
                : Texts.of(
                        far ? "reported.differ" : "reported.nears",
                        NumberText.count(compared - equal),
                        NumberText.count(compared));
        return new CellValue(
                text, text, far ? Set.of(CellState.WARN) : Set.of(CellState.MUTED), String.join("\n", reasons));
    }
}
