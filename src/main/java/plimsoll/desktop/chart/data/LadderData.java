package plimsoll.desktop.chart.data;

import java.util.List;

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
    public record Rung(String group, String name, double amount, String detail) {}

    /// Returns the sum of all rungs.
    public double total() {
        return rungs.stream().mapToDouble(Rung::amount).sum();
    }
}
