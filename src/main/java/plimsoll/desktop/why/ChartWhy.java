package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.result.StressGrid;

/// Why a chart shows what it shows at the crosshair.
public final class ChartWhy {
    /// Under which the words of a chart stand, by the name of its picture file.
    static final String KEYS = "why.chart.";

    /// The chart whose points are the buffers of the run.
    private static final String BUFFERS = "buffer";

    private static final int MOST_RULES = 4;

    private final String name;
    private final String title;
    private final List<String> readOut;
    private final OptionalDouble across;

    private ChartWhy(String name, String title, List<String> readOut, OptionalDouble across) {
        this.name = name;
        this.title = title;
        this.readOut = readOut;
        this.across = across;
    }

    /// Asks a chart.
    ///
    /// @param name    of its picture file
    /// @param title   of its panel
    /// @param readOut what stands at the crosshair, parts split by semicolons; empty without one
    /// @param across  where the crosshair stands on the axis across; empty without one
    public static WhyAsk of(String name, String title, String readOut, OptionalDouble across) {
        List<String> parts = readOut.isEmpty() ? List.of() : List.of(readOut.split("; ", -1));
        return new ChartWhy(name, title, parts, across)::answer;
    }

    private Why answer(WorkspaceSession session) {
        Optional<WhyBook> book = WhyBook.of(session);
        WhyDraft draft = new WhyDraft(title, Texts.has(KEYS + name + ".is") ? Texts.of(KEYS + name + ".is") : "");
        if (Texts.has(KEYS + name)) {
            draft.add(Why.Kind.FORMULA, Texts.of("why.formula"), Texts.of(KEYS + name))
                    .explained();
        }
        if (readOut.isEmpty()) {
            draft.add(Why.Kind.NOTE, "", Texts.of("why.chart.noCrosshair"));
        }
        if (name.equals(BUFFERS)) {
            across.ifPresent(price -> book.ifPresent(found -> buffers(draft, found, price)));
        }
        readOut.stream().skip(1).forEach(part -> draft.add(Why.Kind.PART, "", part));
        book.ifPresent(found -> {
            rules(found).forEach(draft::rules);
            found.notes(draft);
        });
        return draft.build(readOut.isEmpty() ? "" : readOut.getFirst());
    }

    /// The buffers at the calculated price nearest to the crosshair; between two of them the chart draws a line.
    private static void buffers(WhyDraft draft, WhyBook book, double price) {
        StressGrid curve = book.run().curve();
        if (curve.priceShocks().length == 0) {
            return;
        }
        int nearest = 0;
        for (int i = 1; i < curve.priceShocks().length; i++) {
            if (away(curve, i, price) < away(curve, nearest, price)) {
                nearest = i;
            }
        }
        double at = curve.reference() * (1 + curve.priceShocks()[nearest]);
        draft.add(Why.Kind.NOTE, Texts.of("why.chart.nearest"), Term.plain(at) + " USD");
        for (int i = 0; i < curve.poolIds().size(); i++) {
            int cell = curve.cell(i, 0, nearest);
            Term buffer = Term.of(Texts.of("line.equity"), curve.equity()[cell])
                    .minus(Term.of(Texts.of("why.term.required"), curve.required()[cell]));
            String id = curve.poolIds().get(i);
            String pool = book.pool(id).map(PoolSnapshot::name).orElse(id);
            draft.add(Why.Kind.SOURCE, pool, buffer.words());
            draft.formula(
                    curve.usdPerUnit()[cell] == 1
                            ? buffer
                            : buffer.times(Term.of(Texts.of("why.term.unit"), curve.usdPerUnit()[cell])),
                    curve.bufferUsd(cell),
                    "USD, " + pool);
        }
    }

    private static double away(StressGrid curve, int at, double price) {
        return Math.abs(curve.reference() * (1 + curve.priceShocks()[at]) - price);
    }

    /// The rule files of the pools, each once.
    private static List<HashedRule> rules(WhyBook book) {
        List<HashedRule> rules = new ArrayList<>();
        for (PoolSnapshot pool : book.market().pools()) {
            if (!rules.contains(pool.rule()) && rules.size() < MOST_RULES) {
                rules.add(pool.rule());
            }
        }
        return rules;
    }
}
