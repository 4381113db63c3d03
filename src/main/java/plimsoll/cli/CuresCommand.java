package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Document;
import plimsoll.document.HedgeOffers;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Pool;
import plimsoll.domain.cure.CureRoute;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.cure.CureSearch;
import plimsoll.engine.result.Cures;
import plimsoll.report.CsvText;
import plimsoll.report.CureTable;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// Prints the cheapest things to do so that every pool keeps a buffer.
@Command(
        name = "cures",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Find the smallest transfers, reductions and added legs that restore a buffer now and in every"
                + " scenario, cheapest first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or the workspace cannot be read."
        })
final class CuresCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Mixin
    private CureOptions options = new CureOptions();

    @Mixin
    private ShockOptions shocks = new ShockOptions();

    @Mixin
    private ScenarioOptions chosen = new ScenarioOptions();

    @Option(
            names = "--hedge",
            paramLabel = "INSTRUMENT",
            description =
                    "An instrument of the workspace that may be added to any pool, beside those that a pool already"
                            + " holds. May be given several times.")
    private List<String> hedges = new ArrayList<>();

    @Option(names = "--pool", paramLabel = "POOL", description = "Only help this pool; without it, every one.")
    private Optional<String> pool = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    CuresCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CureTerms typed = options.terms();
        Workspaces.Opened opened = Workspaces.open(workspace);
        Document document = opened.document();
        for (String hedge : hedges) {
            if (document.instrument(hedge).isEmpty()) {
                throw new Refused("There is no instrument \u201c" + hedge + "\u201d in the workspace.");
            }
        }
        for (CureRoute route : typed.routes()) {
            known(document, route.fromPool());
            known(document, route.toPool());
        }
        ScenarioChoice choice = new ScenarioChoice(document.scenarios(), chosen);
        List<Scenario> scenarios = new ArrayList<>(shocks.scenarios(document));
        choice.scenarios().forEachRemaining(scenarios::add);
        RuleCatalog shipped = ShippedRules.catalog();
        Prepared prepared = Snapshots.of(document, shipped, session.clock().instant(), 0);
        pool.ifPresent(id -> calculated(prepared.snapshot(), id));
        SortedMap<String, List<Holding>> offers =
                HedgeOffers.of(document, shipped, session.clock().instant(), Set.copyOf(hedges));
        CureTerms terms = typed.routes().isEmpty()
                ? typed.withRoutes(CureRoute.all(
                        document.paths().routes(), prepared.snapshot().valuationTime()))
                : typed;
        Cures cures = LongAnswer.of(
                session,
                "Search of cures",
                progress -> CureSearch.of(
                        prepared.snapshot(),
                        pool,
                        scenarios,
                        shipped.with(document.editedRules()),
                        terms,
                        offers,
                        Cancellation.NONE,
                        progress));
        Console console = session.console();
        switch (format) {
            case TABLE ->
                CureText.lines(document, prepared.snapshot(), terms, cures).forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(CureTable.table(cures)));
            case JSON -> console.bytes(TableJson.bytes("plimsoll-cures", CureTable.table(cures)));
        }
        Set<Problem> problems = new LinkedHashSet<>(opened.problems());
        problems.addAll(choice.problems());
        problems.addAll(prepared.problems());
        return Outcome.report(problems, console);
    }

    private static void calculated(Snapshot snapshot, String poolId) {
        List<String> ids = snapshot.pools().stream().map(PoolSnapshot::id).toList();
        if (!ids.contains(poolId)) {
            throw new Refused(
                    "There is no pool \u201c" + poolId + "\u201d; the workspace has " + String.join(", ", ids) + ".");
        }
    }

    private static void known(Document document, String poolId) {
        if (document.pool(poolId).isEmpty()) {
            throw new Refused("There is no pool \u201c" + poolId + "\u201d; the workspace has "
                    + String.join(", ", document.pools().stream().map(Pool::id).toList()) + ".");
        }
    }
}
