package plimsoll.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.document.Valuation;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.scenario.PointShock;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.explain.ChangeWalk;
import plimsoll.engine.explain.PnlExplainer;
import plimsoll.engine.result.MarginExplain;
import plimsoll.engine.result.PnlExplain;
import plimsoll.engine.stress.Applied;
import plimsoll.engine.stress.Scenarios;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvText;
import plimsoll.report.MarginChangeTable;
import plimsoll.report.PnlTable;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// Prints why profit and margin differ between two books.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Explain the profit and the change of margin between two workspaces, or between a workspace and the"
                        + " same one at another time, under other rules or at a what-if point.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A workspace file, or the name of a shipped sample.")
    private String before = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "Another workspace; without it the first one, changed by the options.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Valuation time afterwards, for example 2026-12-01T08:00:00Z.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "RULE",
            description = "Rules afterwards, a rule file, ID or ID@VERSION, for the pools that follow rules of that"
                    + " identifier.")
    private Optional<String> rules = Optional.empty();

    @Mixin
    private WhatIfOptions whatIf = new WhatIfOptions();

    @Option(
            names = "--funding",
            paramLabel = "UNDERLYING=RATE",
            description =
                    "What longs paid per eight hours, for example BTC=0.01%%; without it funding is part of cash.")
    private Map<String, String> funding = new LinkedHashMap<>();

    @Option(names = "--average", description = "Average the margin's parts over all orders instead of one walk.")
    private boolean average;

    @Option(
            names = "--show",
            defaultValue = "both",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. CSV holds one table.")
    private Show show = Show.BOTH;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    ExplainCommand(Session session) {
        this.session = session;
    }

    /// Which of the two explanations is written.
    enum Show {
        PNL,
        MARGIN,
        BOTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        if (show == Show.BOTH && format != AnswerFormat.TABLE) {
            throw new Refused(format + " holds one table: choose --show pnl or --show margin.");
        }
        Set<Problem> problems = new LinkedHashSet<>();
        Document first = opened(before, problems);
        Document second = changed(after.isEmpty() ? first : opened(after.get(), problems));
        Snapshot start = prepared(first, problems);
        Snapshot end = shocked(second, prepared(second, problems), problems);
        Console console = session.console();
        if (format == AnswerFormat.TABLE) {
            ExplainText.heading(first, second, start, end).forEach(console::line);
        }
        if (show != Show.MARGIN) {
            pnl(PnlExplainer.of(start, end, rates()), end, console);
        }
        if (show != Show.PNL) {
            margin(explained(start, end), end, console);
        }
        return Outcome.report(problems, console);
    }

    private void pnl(PnlExplain explain, Snapshot end, Console console) {
        CsvTable table = PnlTable.table(explain);
        switch (format) {
            case TABLE -> ExplainText.pnl(explain, end).forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(table));
            case JSON -> console.bytes(TableJson.bytes("plimsoll-pnl-explain", table));
        }
    }

    private void margin(MarginExplain explain, Snapshot end, Console console) {
        CsvTable table = MarginChangeTable.table(explain);
        switch (format) {
            case TABLE -> ExplainText.margin(explain, end).forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(table));
            case JSON -> console.bytes(TableJson.bytes("plimsoll-margin-explain", table));
        }
    }

    private MarginExplain explained(Snapshot start, Snapshot end) {
        return average
                ? ChangeWalk.average(start, end, Cancellation.NONE)
                        .orElseThrow(() -> new IllegalStateException("a walk that nobody cancels has a result"))
                : ChangeWalk.of(start, end, ChangeWalk.ORDER);
    }

    private Document changed(Document document) {
        Document changed = document;
        if (time.isPresent()) {
            changed = changed.withValuation(new Valuation.Fixed(instant(time.get())));
        }
        if (rules.isPresent()) {
            HashedRule rule = RuleSources.open(rules.get());
            Set<String> pools = changed.pools().stream()
                    .filter(pool -> pool.rule().id().equals(rule.file().id()))
                    .map(Pool::id)
                    .collect(Collectors.toSet());
            if (pools.isEmpty()) {
                throw new Refused(
                        "No pool follows rules of the identifier " + rule.file().id() + ".");
            }
            changed = RuleTrial.of(changed, pools, rule);
        }
        return changed;
    }

    private Snapshot shocked(Document document, Snapshot snapshot, Set<Problem> problems) {
        WhatIf point = whatIf.whatIf();
        if (point.isNone()) {
            return snapshot;
        }
        Applied applied =
                Scenarios.apply(snapshot, PointShock.of(document.stress(), point.priceShock(), point.volShock()));
        problems.addAll(applied.problems());
        return applied.snapshot();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("--at needs a time like 2026-12-01T08:00:00Z, not " + text + ".");
        }
    }

    private SortedMap<String, Double> rates() {
        SortedMap<String, Double> rates = new TreeMap<>();
        funding.forEach((underlying, rate) -> rates.put(underlying, Typed.number("--funding " + underlying, rate)));
        return rates;
    }

    private static Document opened(String name, Set<Problem> problems) {
        Workspaces.Opened opened = Workspaces.open(name);
        problems.addAll(opened.problems());
        return opened.document();
    }

    private Snapshot prepared(Document document, Set<Problem> problems) {
        Prepared prepared =
                Snapshots.of(document, ShippedRules.catalog(), session.clock().instant(), 0);
        problems.addAll(prepared.problems());
        return prepared.snapshot();
    }
}
