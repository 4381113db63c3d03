package plimsoll.engine.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import plimsoll.engine.result.MarginPart;

/// Answers which tiers make up the maintenance margin of one position.
final class TierBreakdown {
    private TierBreakdown() {}

    /// Returns the margin of a member of a group; slices of a progressive table are its parts.
    ///
    /// @param size of the group, as last measured
    static MarginPart part(MarginGroup group, double size, SetMarket market, int member, String key, String symbol) {
        int i = group.members()[member];
        double initial = market.point.initialMargin[i];
        double maintenance = market.point.maintenanceMargin[i];
        TierSchedule tiers = group.tiers();
        int row = tiers.row(size);
        String note = percent(tiers.rate(row)) + " of notional";
        if (row == 0 || !group.isSliced() || !(size > 0)) {
            return MarginPart.leaf(key, symbol, note, initial, maintenance);
        }
        double share = market.point.notional[i] / size * market.conversion(i);
        List<MarginPart> parts = new ArrayList<>();
        parts.add(MarginPart.leaf("initial", "Initial margin", "", initial, 0));
        double left = maintenance;
        for (int r = 0; r <= row; r++) {
            double slice = (r == row ? size : tiers.floor(r + 1)) - tiers.floor(r);
            double needed = slice * tiers.rate(r) * share;
            left -= needed;
            parts.add(MarginPart.leaf(
                    "tier/" + r,
                    "Tier " + (r + 1),
                    "above " + plain(tiers.floor(r)) + " at " + percent(tiers.rate(r)),
                    0,
                    needed));
        }
        parts.add(MarginPart.leaf("rest", "Fee and rounding", "", 0, left));
        return MarginPart.sum(key, symbol, note + " less deduction", parts);
    }

    private static String percent(double rate) {
        return plain(rate * 100) + " %";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(8))
                .stripTrailingZeros()
                .toPlainString();
    }
}
