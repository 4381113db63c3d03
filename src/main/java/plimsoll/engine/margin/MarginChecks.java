package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.TierTable;

/// Answers where margin numbers rest on something doubtful: sizes above a tier table, leverage that the venue would not
/// allow, and instruments held long and short at once.
///
/// Sizes are those of the market as it is. A shocked price can carry a position above the last bound as well; the last
/// tier's rate applies there too.
public final class MarginChecks {
    private final BookKernel book;
    private final double[] factors;
    private final List<Problem> problems = new ArrayList<>();

    private MarginChecks(Snapshot snapshot) {
        book = new BookKernel(snapshot);
        factors = new double[book.assets().size()];
        book.assets().shock(0, factors);
    }

    /// Returns everything found, in order of pool and position.
    public static List<Problem> problems(Snapshot snapshot) {
        MarginChecks checks = new MarginChecks(snapshot);
        checks.book.pools().forEach(checks::pool);
        return List.copyOf(checks.problems);
    }

    private void pool(PoolKernel kernel) {
        PoolPoint point = kernel.point();
        kernel.evaluate(factors, 0, point);
        Set<String> instruments = new HashSet<>();
        for (MarginGroup group : kernel.groups()) {
            Holding first = kernel.pool().holdings().get(group.members()[0]);
            if (!instruments.add(first.instrument().id())) {
                bothDirections(kernel.pool(), first);
            }
            if (first.marginRule().orElse(null) instanceof MarginRule.Tiers rule
                    && first.tierTable().isPresent()) {
                double size = group.measure(kernel.legs(), book.assets(), factors, point);
                bound(kernel.pool(), first, first.tierTable().get(), group, size);
                for (int member : group.members()) {
                    leverage(kernel.pool().holdings().get(member), rule, group.leastInitial(size));
                }
            }
        }
    }

    private void bound(PoolSnapshot pool, Holding holding, TierTable table, MarginGroup group, double size) {
        if (!group.isBeyond(size)) {
            return;
        }
        String symbol = holding.instrument().symbol();
        String what = symbol + " in " + pool.name() + " is larger than the last tier, which ends at "
                + plain(group.lastBound()) + "; the last tier's rate is used"
                + (table.complete() ? "." : ", but the venue has further tiers, so margin is too low.");
        problems.add(Problem.warning(
                Kind.POSITION,
                holding.position().id(),
                "quantity",
                what,
                "Add the missing tiers of " + symbol + " under Rules, or reduce the position."));
    }

    private void leverage(Holding holding, MarginRule.Tiers rule, double leastInitial) {
        if (!(rule.initial() instanceof RateCurve.ByLeverage) || leastInitial == 0) {
            return;
        }
        double most = 1 / leastInitial;
        holding.leverage().stream()
                .filter(leverage -> leverage > most * (1 + TierSchedule.BOUND_TOLERANCE))
                .forEach(leverage -> problems.add(Problem.warning(
                        Kind.POSITION,
                        holding.position().id(),
                        "leverage",
                        holding.instrument().symbol() + " is set to leverage " + plain(leverage)
                                + ", but its tier allows at most " + plain(most) + "; initial margin uses that.",
                        "Lower the leverage, or the size of the position.")));
    }

    private void bothDirections(PoolSnapshot pool, Holding holding) {
        problems.add(Problem.note(
                Kind.POSITION,
                holding.position().id(),
                "quantity",
                holding.instrument().symbol() + " is held long and short in " + pool.name()
                        + "; both legs are margined, as in hedge mode.",
                "Enter one net position if the venue nets them."));
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value)
                .round(new java.math.MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
