package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.NumberText;

/// One number of a rule file: where it stands, what it is called, and the file that another value gives.
///
/// @param path     stable within the file, for example `parts/scan/vol/up`
/// @param section  which part of the file it belongs to
/// @param group    the primitive it belongs to, as shown
/// @param label    as shown
/// @param unit     how it is shown and typed
/// @param value    as stored; empty where the file states none
/// @param required whether the file must state it
/// @param with     the file with another value, or with none
record RuleParameter(
        String path,
        Section section,
        String group,
        String label,
        Unit unit,
        Optional<BigDecimal> value,
        boolean required,
        Function<Optional<BigDecimal>, RuleFile> with) {
    /// The parts of a rule file, in the order in which they are shown.
    enum Section {
        /// Margins of single positions, without their tier tables.
        MARGINS,
        /// Rows of tier tables.
        TIERS,
        /// Scans of price and volatility.
        SCANS,
        /// The other components of a netting set.
        PARTS,
        /// Factors in the assembly of a requirement.
        ASSEMBLY,
        /// What collateral counts.
        COLLATERAL,
        /// Account charges.
        CHARGES,
        /// The multiple that liquidates and the venue's own ladder.
        LADDER,
        /// How the venue makes its index, settles and liquidates.
        PROCESS
    }

    /// How a number is shown and typed.
    enum Unit {
        PERCENT("%", 2),
        /// The share that is missing to the whole, in percent: a ratio of 0.95 is a haircut of 5 %.
        HAIRCUT("%", 2),
        PLAIN("", 0),
        TIMES("\u00d7", 0),
        USD("USD", 0),
        DAYS("d", 0),
        YEARS(Texts.of("rules.unit.years"), 0),
        HOURS("h", 0),
        MINUTES("min", 0),
        SECONDS("s", 0);

        private final String text;
        private final int decimals;

        Unit(String text, int decimals) {
            this.text = text;
            this.decimals = decimals;
        }

        /// Returns the unit as shown; may be empty.
        String text() {
            return text;
        }

        /// Returns the fewest decimals shown.
        int decimals() {
            return decimals;
        }

        /// Returns a stored value as a number in this unit.
        BigDecimal shown(BigDecimal stored) {
            return switch (this) {
                case PERCENT -> stored.movePointRight(2);
                case HAIRCUT -> BigDecimal.ONE.subtract(stored).movePointRight(2);
                default -> stored;
            };
        }

        /// Returns a number in this unit as a stored value.
        BigDecimal stored(BigDecimal typed) {
            return switch (this) {
                case PERCENT -> typed.movePointLeft(2);
                case HAIRCUT -> BigDecimal.ONE.subtract(typed.movePointLeft(2));
                default -> typed;
            };
        }

        /// Returns a stored value as text with its decimals, without the unit.
        String number(BigDecimal stored) {
            return NumberText.exact(shown(stored), decimals);
        }
    }

    /// Returns the value as text; "none" where the file states none.
    String text() {
        return value.map(unit::number).orElseGet(() -> Texts.of("cell.none"));
    }

    /// Returns the value with its unit, for sentences.
    String textWithUnit() {
        return value.isEmpty() || unit.text().isEmpty() ? text() : text() + " " + unit.text();
    }

    /// Returns whether another value of the same parameter differs as a number.
    boolean differs(Optional<BigDecimal> other) {
        return value.isPresent() != other.isPresent()
                || (value.isPresent() && value.get().compareTo(other.orElseThrow()) != 0);
    }
}
