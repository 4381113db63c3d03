package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.document.text.Texts;
import plimsoll.domain.text.DurationText;

/// One line of what an import would do.
///
/// @param change what happens
/// @param item   to what kind of thing
/// @param name   its name
/// @param before the quantity, amount or price before; empty when there was none
/// @param after  the same after; empty when there will be none
/// @param unit   of both
/// @param note   what else changes, or why something is not included
/// @param olderBy how much older a price is than the one it replaces; empty when it is not older
public record PlanRow(
        Change change,
        Item item,
        String name,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        String unit,
        String note,
        Optional<Duration> olderBy) {
    /// Creates a line of which nothing becomes older.
    public PlanRow(
            Change change,
            Item item,
            String name,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            String unit,
            String note) {
        this(change, item, name, before, after, unit, note, Optional.empty());
    }

    /// Returns the note, and before it how much older a price is than the one it replaces.
    public String remark() {
        return Stream.concat(
                        olderBy.stream().map(age -> Texts.of("import.older.row", DurationText.of(age))),
                        Stream.of(note).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
    }

    /// What happens to an item.
    public enum Change {
        ADDED("added"),
        CHANGED("changed"),
        REMOVED("removed"),
        UNCHANGED("unchanged"),
        NOT_INCLUDED("not included");

        private final String text;

        Change(String text) {
            this.text = text;
        }

        /// Returns the word for it.
        public String text() {
            return text;
        }
    }

    /// What kind of thing changes.
    public enum Item {
        POOL("pool"),
        POSITION("position"),
        BALANCE("balance"),
        PRICE("price"),
        REPORTED("reported"),
        RULES("rules"),
        IMPORT("import"),
        ROW("row");

        private final String text;

        Item(String text) {
            this.text = text;
        }

        /// Returns the word for it.
        public String text() {
            return text;
        }
    }
}
