package plimsoll.engine.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.engine.result.MarginPart;

/// Answers what the components of a netting set add to its requirement: what does not decide adds 0, what is scaled
/// adds
/// its scaled value.
final class SetBreakdown {
    private final PoolKernel kernel;
    private final SetMarket market;

    SetBreakdown(PoolKernel kernel, SetMarket market) {
        this.kernel = kernel;
        this.market = market;
    }

    /// Returns the set's part; empty when it holds nothing that is charged.
    Optional<MarginPart> part(NettingSet set, PartValues[] values) {
        double[] initial = new double[values.length];
        double[] maintenance = new double[values.length];
        spread(set.initialNode(), 1, values, initial);
        spread(set.maintenanceNode(), 1, values, maintenance);
        List<MarginPart> parts = new ArrayList<>();
        for (int p = 0; p < values.length; p++) {
            if (values[p].initial != 0 || values[p].maintenance != 0 || initial[p] != 0 || maintenance[p] != 0) {
                parts.add(component(set.parts().get(p), values[p], initial[p], maintenance[p]));
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String label = set.name().isEmpty() ? "Portfolio" : set.name();
        return Optional.of(MarginPart.sum("set/" + set.name(), label, "netted", parts));
    }

    /// Adds to each component what it contributes through a node.
    private void spread(AssemblyNode node, double factor, PartValues[] values, double[] contributions) {
        switch (node) {
            case AssemblyNode.Part part -> contributions[part.at()] += factor * part.value(market, values);
            case AssemblyNode.Sum sum -> sum.nodes().forEach(term -> spread(term, factor, values, contributions));
            case AssemblyNode.Extreme extreme ->
                spread(extreme.nodes().get(extreme.decisive(market, values)), factor, values, contributions);
            case AssemblyNode.Scale scale -> spread(scale.node(), factor * scale.factor(), values, contributions);
            case AssemblyNode.PegScale peg -> spread(peg.node(), factor * peg.multiple(market), values, contributions);
            case AssemblyNode.AtLeastZero zero -> {
                if (zero.node().value(market, values) > 0) {
                    spread(zero.node(), factor, values, contributions);
                }
            }
        }
    }

    private MarginPart component(SetPart part, PartValues values, double initial, double maintenance) {
        String key = "component/" + part.id();
        boolean idle = initial == 0 && maintenance == 0;
        if (part instanceof ScanKernel scan && values.cell >= 0) {
            String note = scenario(scan.cells().get(values.cell));
            if (idle) {
                return MarginPart.leaf(key, part.id(), note + "; does not decide", 0, 0);
            }
            return opened(scan, values, key, note, initial, maintenance);
        }
        return MarginPart.leaf(key, part.id(), idle ? "does not decide" : "", initial, maintenance);
    }

    /// Opens a scan into what each position loses in the scenario that decides.
    private MarginPart opened(
            ScanKernel scan, PartValues values, String key, String note, double initial, double maintenance) {
        int[] members = scan.members();
        double[] results = new double[members.length];
        scan.legResults(market, values.cell, results);
        double unit = scan.toPool(market);
        double initialFactor = values.initial == 0 ? 0 : initial / values.initial;
        double maintenanceFactor = values.maintenance == 0 ? 0 : maintenance / values.maintenance;
        List<MarginPart> parts = new ArrayList<>();
        double initialLeft = initial;
        double maintenanceLeft = maintenance;
        for (int k = 0; k < members.length; k++) {
            double loss = -results[k] * unit;
            initialLeft -= loss * initialFactor;
            maintenanceLeft -= loss * maintenanceFactor;
            parts.add(MarginPart.leaf(
                    "leg/" + kernel.pool().holdings().get(members[k]).position().id(),
                    kernel.pool().holdings().get(members[k]).instrument().symbol(),
                    "",
                    loss * initialFactor,
                    loss * maintenanceFactor));
        }
        parts.add(MarginPart.leaf("rest", "Collateral, discounts and offsets", "", initialLeft, maintenanceLeft));
        return MarginPart.sum(key, scan.id(), note, parts);
    }

    private static String scenario(ScanCell cell) {
        String move = java.math.BigDecimal.valueOf(cell.move() * 100)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        String vol = switch (cell.direction()) {
            case UP -> "volatility up";
            case NONE -> "volatility unchanged";
            case DOWN -> "volatility down";
            case SKEW_LINEAR -> "skew tilted";
            case SKEW_ABSOLUTE -> "skew bent";
        };
        return "price " + (cell.move() > 0 ? "+" : "") + move + " %, " + vol;
    }
}
