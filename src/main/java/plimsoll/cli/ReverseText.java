package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.FactorModel;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ReverseStress;
import plimsoll.engine.result.ReverseStress.Answer;
import plimsoll.engine.result.ReverseStress.Factor;

/// Writes the most plausible fatal shocks for reading.
final class ReverseText {
    private ReverseText() {}

    static List<String> lines(String title, Snapshot snapshot, FactorModel model, ReverseStress stress) {
        List<String> lines = new ArrayList<>();
        lines.add(title + ", most plausible shocks that liquidate a pool, over " + days(stress.horizonDays()));
        lines.add("");
        List<String> head = new ArrayList<>(List.of("#", "Pool", "Distance"));
        stress.factors().forEach(factor -> head.add(factor.name()));
        head.addAll(List.of("At 99 %", "Also liquidated"));
        TextTable table =
                new TextTable("rlr" + "r".repeat(stress.factors().size()) + "rl").add(head.toArray(String[]::new));
        for (int rank = 0; rank < stress.answers().size(); rank++) {
            table.add(row(rank + 1, stress.answers().get(rank), snapshot).toArray(String[]::new));
        }
        if (!stress.answers().isEmpty()) {
            lines.addAll(table.lines());
        }
        stress.alreadyBelow()
                .forEach(pool -> lines.add(name(pool, snapshot) + " is liquidated as it is, without any shock."));
        stress.outOfReach()
                .forEach(pool -> lines.add("No shock in the searched range liquidates " + name(pool, snapshot) + "."));
        lines.addAll(assumptions(model, stress.factors()));
        return lines;
    }

    private static List<String> row(int rank, Answer answer, Snapshot snapshot) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(rank),
                name(answer.poolId(), snapshot),
                NumberText.screen(answer.distance(), 2) + " sigma"));
        answer.moves().forEach(move -> row.add(NumberText.percent(move, 2)));
        String currency = pool(answer.poolId(), snapshot).currency();
        row.add(NumberText.screen(answer.bufferBefore(), NumberText.decimalsOf(currency)) + " " + currency);
        row.add(String.join(
                ", ",
                answer.liquidated().stream()
                        .filter(id -> !id.equals(answer.poolId()))
                        .map(id -> name(id, snapshot))
                        .toList()));
        return row;
    }

    /// What plausible means here, with a mark where nobody gave a number.
    static List<String> assumptions(FactorModel model, List<Factor> factors) {
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable("lrl");
        for (int i = 0; i < factors.size(); i++) {
            String name = factors.get(i).name();
            boolean vol = name.equals(ReverseStress.VOL);
            double annual = vol ? model.volOfVol() : model.vol(name);
            boolean given = vol
                    ? model.volOfVol() != FactorModel.DEFAULT_VOL_OF_VOL
                    : model.vols().containsKey(name);
            table.add(
                    "Volatility of " + name, NumberText.screen(annual * 100, 1) + " % a year", given ? "" : "default");
            for (int j = 0; j < i; j++) {
                String other = factors.get(j).name();
                boolean known = model.correlations().containsKey(FactorModel.pair(name, other));
                table.add(
                        "Correlation of " + other + " and " + name,
                        NumberText.screen(vol ? model.priceVolRelation() : model.correlation(name, other), 2),
                        known || (vol && model.priceVolRelation() != 0) ? "" : "default");
            }
        }
        lines.add("");
        lines.addAll(table.lines());
        lines.add("Moves are relative to the price; of implied vol relative at the pivot maturity.");
        return lines;
    }

    static String days(double days) {
        return days == 1 ? "one day" : NumberText.exact(java.math.BigDecimal.valueOf(days), 0) + " days";
    }

    static String name(String poolId, Snapshot snapshot) {
        return pool(poolId, snapshot).name();
    }

    private static PoolSnapshot pool(String poolId, Snapshot snapshot) {
        return snapshot.pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst()
                .orElseThrow();
    }
}
