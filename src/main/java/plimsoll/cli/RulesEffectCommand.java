package plimsoll.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.liquidation.RuleEffects;
import plimsoll.engine.result.RuleEffect;
import plimsoll.report.TableJson;
import plimsoll.storage.ShippedRules;

/// Applies other rules to a book and shows what they alone change.
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Apply other rules to a book: equity, margins, buffer and liquidation levels of every pool before"
                + " and after, and the pools that the rules alone push below maintenance margin.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read."
        })
final class RulesEffectCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Option(
            names = "--pool",
            paramLabel = "POOL",
            description = "The pool that changes, by identifier; without it every pool that follows rules of the same"
                    + " identifier.")
    private Optional<String> pool = Optional.empty();

    @Option(names = "--to", required = true, paramLabel = "RULE", description = "A rule file, ID or ID@VERSION.")
    private String rule = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TableFormat format = TableFormat.TABLE;

    RulesEffectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workspaces.Opened opened = Workspaces.open(workspace);
        HashedRule changed = RuleSources.open(rule);
        Set<String> chosen = pools(opened.document(), changed);
        Prepared before = prepared(opened.document());
        Prepared after = prepared(RuleTrial.of(opened.document(), chosen, changed));
        List<RuleEffect> effects = RuleEffects.of(before.snapshot(), after.snapshot()).stream()
                .filter(effect -> chosen.contains(owner(effect.poolId(), opened.document())))
                .toList();
        boolean complete = !before.hasErrors() && !after.hasErrors();
        Console console = session.console();
        switch (format) {
            case TABLE ->
                EffectText.lines(effects, RuleSources.name(changed.file()), complete)
                        .forEach(console::line);
            case JSON -> console.bytes(TableJson.bytes("plimsoll-rule-effect", EffectText.table(effects)));
        }
        messages(opened, before, after).forEach(problem -> console.message(Console.describe(problem)));
        return complete ? ExitCode.FINE : ExitCode.INCOMPLETE;
    }

    private Set<String> pools(Document document, HashedRule changed) {
        Set<String> found = document.pools().stream()
                .filter(item -> pool.map(item.id()::equals)
                        .orElse(item.rule().id().equals(changed.file().id())))
                .map(Pool::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.isEmpty()) {
            String known =
                    String.join(", ", document.pools().stream().map(Pool::id).toList());
            throw new Refused(
                    pool.map(id -> "There is no pool \u201c" + id + "\u201d; the workspace has " + known + ".")
                            .orElse("No pool follows rules of the identifier "
                                    + changed.file().id() + "; name one with --pool: " + known + "."));
        }
        return found;
    }

    private Prepared prepared(Document document) {
        return Snapshots.of(document, ShippedRules.catalog(), session.clock().instant(), 0);
    }

    /// Isolated positions are pools of their own, named after their pool.
    private static String owner(String poolId, Document document) {
        return document.pools().stream()
                .map(Pool::id)
                .filter(id -> poolId.equals(id) || poolId.startsWith(id + "/"))
                .findFirst()
                .orElse(poolId);
    }

    private static Set<Problem> messages(Workspaces.Opened opened, Prepared before, Prepared after) {
        Set<Problem> problems = new LinkedHashSet<>(opened.problems());
        problems.addAll(before.problems());
        problems.addAll(after.problems());
        return problems;
    }
}
