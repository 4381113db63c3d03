package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import plimsoll.domain.Collateral;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PortfolioRule;

/// Positions whose gains and losses offset, with the components of their requirement.
final class NettingSet {
    private final String name;
    private final List<SetPart> parts = new ArrayList<>();
    private final AssemblyNode initial;
    private final AssemblyNode maintenance;

    NettingSet(
            String name,
            PoolSnapshot pool,
            PortfolioRule rule,
            int[] members,
            List<Collateral> balances,
            Legs legs,
            Assets assets) {
        this.name = name;
        boolean perpetual = IntStream.of(members)
                .mapToObj(pool.holdings()::get)
                .anyMatch(holding -> holding.instrument().kind() == InstrumentKind.PERPETUAL);
        for (Component component : rule.components()) {
            IntPredicate matches =
                    i -> component.selector().matches(pool.holdings().get(i).instrument());
            int[] taken = IntStream.of(members).filter(matches).toArray();
            List<Holding> holdings =
                    IntStream.of(taken).mapToObj(pool.holdings()::get).toList();
            parts.add(part(
                    component,
                    new SetMembers(taken, holdings, collateral(component, balances), perpetual),
                    pool.currency(),
                    legs,
                    assets));
        }
        List<String> ids = parts.stream().map(SetPart::id).toList();
        initial = AssemblyNode.of(rule.assembly().initial(), ids, true);
        maintenance = AssemblyNode.of(rule.assembly().maintenance(), ids, false);
    }

    private static List<Collateral> collateral(Component component, List<Collateral> balances) {
        return balances.stream()
                .filter(balance -> component
                        .selector()
                        .matchesCollateral(balance.haircut().bucket().orElse(balance.asset())))
                .toList();
    }

    private static SetPart part(Component component, SetMembers members, String currency, Legs legs, Assets assets) {
        return switch (component) {
            case Component.Scan scan -> new ScanKernel(scan, members, legs, assets);
            case Component.Basis basis -> new BasisPart(basis, members, legs);
            case Component.Roll roll -> new RollPart(roll, members);
            case Component.Liquidity liquidity -> new LiquidityPart(liquidity, members);
            case Component.Size size -> SharePart.of(size, members);
            case Component.CollateralShare share -> SharePart.of(share, members, currency, assets);
            case Component.NakedShort naked -> SharePart.of(naked, members);
            case Component.DeltaShare share -> SharePart.of(share, members);
            case Component.MinimumDelta minimum -> new MinimumDeltaPart(minimum, members);
            case Component.Decay decay -> new DecayPart(decay, members);
            case Component.MaximumLoss loss -> new MaximumLossPart(loss, members);
            case Component.Confidence confidence -> new ConfidencePart(confidence, members, currency, assets);
            case Component.Peg peg -> new PegPart(peg, members);
        };
    }

    /// Returns the set's name: the underlying, or underlying and settlement asset; empty for the whole account.
    String name() {
        return name;
    }

    /// Returns how many components it has.
    int size() {
        return parts.size();
    }

    /// Returns the components in order of the rule file.
    List<SetPart> parts() {
        return parts;
    }

    void evaluate(SetMarket market, PartValues[] values) {
        for (int p = 0; p < values.length; p++) {
            parts.get(p).evaluate(market, values[p]);
        }
    }

    /// Returns the initial margin of the set, positive = needed, in the currency of the pool.
    double initial(SetMarket market, PartValues[] values) {
        return initial.value(market, values);
    }

    /// Returns the maintenance margin of the set, positive = needed, in the currency of the pool.
    double maintenance(SetMarket market, PartValues[] values) {
        return maintenance.value(market, values);
    }

    AssemblyNode initialNode() {
        return initial;
    }

    AssemblyNode maintenanceNode() {
        return maintenance;
    }
}
