package plimsoll.report;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// A number that the venue reports, beside the program's own for the market as it is.
///
/// @param poolId     the pool, as calculated
/// @param positionId the leg; empty for the whole pool
/// @param quantity   what is compared
/// @param ours       the program's number; empty when it has none
/// @param reason     why it has none; empty otherwise
/// @param reported   the venue's number
public record ReportedNumber(
        String poolId, String positionId, Quantity quantity, OptionalDouble ours, String reason, BigDecimal reported) {
    /// What the venue reports.
    public enum Quantity {
        /// In the currency of the pool.
        INITIAL_MARGIN("initial margin", "initial_margin"),
        /// In the currency of the pool.
        MAINTENANCE_MARGIN("maintenance margin", "maintenance_margin"),
        /// USD per unit of the underlying.
        LIQUIDATION_PRICE("liquidation price, USD", "liquidation_price_usd"),
        /// Of a whole pool, in its currency.
        EQUITY("equity", "equity"),
        /// Of a leg, in the currency of the pool.
        UNREALISED_PNL("unrealised P&L", "unrealised_pnl");

        private final String text;
        private final String column;

        Quantity(String text, String column) {
            this.text = text;
            this.column = column;
        }

        /// Returns the column of the venue's number.
        String reportedColumn() {
            return "reported_" + column;
        }

        /// Returns the column of the difference.
        String differenceColumn() {
            return column + "_difference";
        }

        /// Returns the words for it.
        public String text() {
            return text;
        }
    }

    /// Returns ours - the venue's; empty when there is no number of ours.
    public OptionalDouble difference() {
        return ours.isPresent()
                ? OptionalDouble.of(ours.getAsDouble() - reported.doubleValue())
                : OptionalDouble.empty();
    }
}
