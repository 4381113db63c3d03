package plimsoll.desktop.chart.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Where an exposure is: one signed amount per rung.
///
/// @param unit  of the amounts, for example `USD per vol point`
/// @param rungs in order, from top to bottom
public record LadderData(String unit, List<Rung> rungs) {
    /// Copies the list.
    public LadderData {
        rungs = List.copyOf(rungs);
    }

    /// One amount.
    ///
    /// @param group  what rungs belong together by, such as the underlying
    /// @param name   as shown, such as the expiry
    /// @param amount signed
    /// @param detail the same in another unit, for the read-out; may be empty
    /// @param before the amount of the compared book; empty while none is compared
    public record Rung(String group, String name, double amount, String detail, OptionalDouble before) {
        /// An amount that is compared with none.
        public Rung(String group, String name, double amount, String detail) {
            this(group, name, amount, detail, OptionalDouble.empty());
        }

        private boolean isSameAs(Rung other) {
            return group.equals(other.group) && name.equals(other.name);
        }
    }

    /// Returns these amounts beside those of a compared book; a rung that only one of the books has is 0 in the other.
    public LadderData comparedWith(LadderData book) {
        List<Rung> all = new ArrayList<>();
        for (Rung rung : rungs) {
            double known = book.rungs.stream()
                    .filter(rung::isSameAs)
                    .mapToDouble(Rung::amount)
                    .sum();
            all.add(new Rung(rung.group, rung.name, rung.amount, rung.detail, OptionalDouble.of(known)));
        }
        book.rungs.stream()
                .filter(known -> rungs.stream().noneMatch(known::isSameAs))
                .map(known -> new Rung(known.group, known.name, 0, "", OptionalDouble.of(known.amount)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Rung::group));
        return new LadderData(unit, all);
    }

    /// Returns the sum of all rungs.
    public double total() {
        return rungs.stream().mapToDouble(Rung::amount).sum();
    }
}
