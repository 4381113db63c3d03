package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.document.Document;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.MarginExplain.Change;
import plimsoll.engine.result.MarginMeasure;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.result.PnlPart;
import plimsoll.engine.result.PnlSplit;

/// Writes explanations for reading; causes that are nothing everywhere are left out.
final class ExplainText {
    private static final int DECIMALS = 2;

    /// What is below half of the last decimal everywhere is nothing.
    private static final double NOTHING = 0.005;

    private ExplainText() {}

    static List<String> heading(Document first, Document second, Snapshot start, Snapshot end) {
        return List.of(
                "From  " + first.name() + ", valued at " + start.valuationTime(),
                "To    " + second.name() + ", valued at " + end.valuationTime());
    }

    static List<String> pnl(PnlExplain explain, Snapshot end) {
        List<PnlPart> parts = List.of(PnlPart.values()).stream()
                .filter(part -> explain.lines().stream()
                        .anyMatch(line -> Math.abs(line.split().part(part)) >= NOTHING))
                .toList();
        List<String> head = new ArrayList<>(List.of("Profit and loss, USD", "", "Total"));
        parts.forEach(part -> head.add(words(part.name())));
        TextTable table = new TextTable("ll" + "r".repeat(head.size() - 2)).add(head.toArray(String[]::new));
        for (PnlExplain.Line line : explain.lines()) {
            table.add(row(name(line.poolId(), end), line.label(), line.split(), parts));
        }
        for (Map.Entry<String, PnlSplit> pool : explain.pools().entrySet()) {
            table.add(row(name(pool.getKey(), end), "all", pool.getValue(), parts));
        }
        table.add(row("Book", "all", explain.book(), parts));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }

    private static String[] row(String pool, String label, PnlSplit split, List<PnlPart> parts) {
        List<String> row = new ArrayList<>(List.of(pool, label, NumberText.signed(split.total(), DECIMALS)));
        parts.forEach(part -> row.add(NumberText.signed(split.part(part), DECIMALS)));
        return row.toArray(String[]::new);
    }

    static List<String> margin(MarginExplain explain, Snapshot end) {
        List<ChangePart> parts = explain.order().stream()
                .filter(part -> explain.pools().stream()
                        .flatMap(pool -> pool.changes().values().stream())
                        .anyMatch(change -> Math.abs(change.part(part)) >= NOTHING))
                .toList();
        List<String> head = new ArrayList<>(List.of("Margin, USD", "", "Before", "After", "Change"));
        parts.forEach(part -> head.add(words(part.name())));
        TextTable table = new TextTable("ll" + "r".repeat(head.size() - 2)).add(head.toArray(String[]::new));
        explain.pools().forEach(pool -> {
            for (MarginMeasure measure : MarginMeasure.values()) {
                table.add(row(name(pool.poolId(), end), measure, pool.change(measure), parts));
            }
        });
        for (MarginMeasure measure : MarginMeasure.values()) {
            table.add(row("Book", measure, explain.book(measure), parts));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.add(
                explain.averaged()
                        ? "Parts are averages over all orders in which the world can change."
                        : "Parts are steps of one walk, in the order "
                                + String.join(
                                        ", ",
                                        explain.order().stream()
                                                .map(part -> words(part.name()).toLowerCase(Locale.ROOT))
                                                .toList())
                                + ".");
        return lines;
    }

    private static String[] row(String pool, MarginMeasure measure, Change change, List<ChangePart> parts) {
        List<String> row = new ArrayList<>(List.of(
                pool,
                words(measure.name()),
                NumberText.screen(change.before(), DECIMALS),
                NumberText.screen(change.after(), DECIMALS),
                NumberText.signed(change.total(), DECIMALS)));
        parts.forEach(part -> row.add(NumberText.signed(change.part(part), DECIMALS)));
        return row.toArray(String[]::new);
    }

    /// The constant's name as words: `MARK_TO_MODEL` is "Mark to model".
    private static String words(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String name(String poolId, Snapshot snapshot) {
        return snapshot.pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .findFirst()
                .map(PoolSnapshot::name)
                .orElse(poolId);
    }
}
