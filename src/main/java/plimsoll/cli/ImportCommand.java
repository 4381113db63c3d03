package plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Document;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.ImportTarget;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableField;
import plimsoll.domain.Problem;
import plimsoll.domain.Progress;
import plimsoll.domain.account.Pool;
import plimsoll.report.CsvText;
import plimsoll.report.TableJson;
import plimsoll.storage.Loaded;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.WorkspaceFiles;
import plimsoll.storage.imports.ImportFiles;

/// Puts replies of a venue, or a table, into a pool of a workspace.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Put replies of a venue (JSON) or a table (CSV) into one pool of a workspace: positions, balances,"
                        + " marks, the venue's own numbers, tiers. The same files again change nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was imported, or would be.",
            "1:Something is left out or not included; it is listed.",
            "2:Bad usage, or a file cannot be read; nothing was written."
        })
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of one account.")
    private List<Path> files = List.of();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "BOOK.json",
            description = "The workspace; it is made when it does not exist.")
    private Path into = Path.of("");

    @Option(names = "--pool", required = true, paramLabel = "NAME", description = "Identifier or name of the pool.")
    private String pool = "";

    @Option(names = "--rule", paramLabel = "ID", description = "Rule file of a new pool; default: what the files say.")
    private String rule = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the files are, such as deribit-positions; default: recognised by their shape.")
    private String kind = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=TITLE",
            split = ",",
            description = "Which column of a table means what, such as quantity=Size.")
    private List<String> columns = List.of();

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dryRun;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private AnswerFormat format = AnswerFormat.TABLE;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Document document = document(problems);
        ImportTarget target = target();
        String venue = target.existing(document).map(Pool::venue).orElse("");
        List<Incoming> incoming = read(venue, problems);
        ImportPlan plan = plan(document, incoming, target);
        Console console = session.console();
        Document after = plan.edit().apply(document);
        switch (format) {
            case TABLE -> {
                ImportText.lines(plan, dryRun).forEach(console::line);
                ImportedPool.of(after, plan.poolId(), session).lines().forEach(console::line);
            }
            case CSV -> console.bytes(CsvText.bytes(ImportText.table(plan)));
            case JSON ->
                console.bytes(TableJson.bytes(
                        "plimsoll-import",
                        ImportText.tables(
                                plan,
                                ImportedPool.of(after, plan.poolId(), session).table())));
        }
        plan.warning().ifPresent(sentence -> console.message("warning: " + sentence));
        if (!dryRun) {
            write(after);
        }
        int code = Outcome.report(problems, console);
        return plan.count(Change.NOT_INCLUDED) > 0 ? ExitCode.INCOMPLETE : code;
    }

    private List<Incoming> read(String venue, List<Problem> problems) {
        List<Incoming> incoming = new ArrayList<>();
        ProgressLine line = ProgressLine.share(session, "Import");
        try {
            Progress progress = new Progress(line::add);
            for (int i = 0; i < files.size(); i++) {
                Progress part = progress.part((double) i / files.size(), (i + 1.0) / files.size());
                Loaded<Incoming> loaded = ImportFiles.read(files.get(i), kind(), titles(), venue, part);
                incoming.add(loaded.value().orElseThrow(() -> new Refused(loaded.problems())));
                problems.addAll(loaded.problems());
                part.at(1);
            }
            return incoming;
        } finally {
            line.end();
        }
    }

    private Document document(List<Problem> problems) {
        if (!into.toFile().exists()) {
            return Document.empty();
        }
        Loaded<Document> loaded = WorkspaceFiles.read(into);
        WorkspaceFiles.keepsFromReplacing(into).ifPresent(problem -> {
            throw new Refused(loaded.problems());
        });
        problems.addAll(loaded.problems());
        return loaded.value().orElseThrow(() -> new Refused(loaded.problems()));
    }

    private ImportTarget target() {
        if (pool.isBlank()) {
            throw new Refused("--pool must not be empty.");
        }
        Optional<String> wanted = Optional.of(rule).filter(text -> !text.isBlank());
        wanted.filter(id -> ShippedRules.catalog().versions(id).isEmpty()).ifPresent(id -> {
            throw new Refused(
                    "There is no rule file \u201c" + id + "\u201d; \u201cplimsoll rules list\u201d names them.");
        });
        return ImportTarget.named(pool).withRule(wanted);
    }

    private ImportPlan plan(Document document, List<Incoming> incoming, ImportTarget target) {
        try {
            return ImportPlan.of(
                    document,
                    ShippedRules.catalog(),
                    incoming,
                    target,
                    ShippedRules::edited,
                    session.clock().instant());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new Refused(message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".");
        }
    }

    private Optional<ReplyKind> kind() {
        if (kind.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ReplyKind.named(kind)
                .orElseThrow(() -> new Refused("There is no kind \u201c" + kind + "\u201d. Write one of "
                        + String.join(
                                ", ",
                                java.util.stream.Stream.of(ReplyKind.values())
                                        .map(ReplyKind::word)
                                        .toList())
                        + ".")));
    }

    private java.util.Map<TableField, String> titles() {
        java.util.Map<TableField, String> titles = new java.util.EnumMap<>(TableField.class);
        for (String text : columns) {
            int at = text.indexOf('=');
            Optional<TableField> field = at < 0 ? Optional.empty() : TableField.named(text.substring(0, at));
            titles.put(
                    field.orElseThrow(() -> new Refused(
                            "--map " + text + " is not understood; write FIELD=TITLE, such as quantity=Size.")),
                    text.substring(at + 1));
        }
        return titles;
    }

    private void write(Document document) {
        try {
            WorkspaceFiles.write(into, document);
        } catch (IOException e) {
            throw new Refused("The workspace " + into + " could not be written: " + e.getMessage() + ".");
        }
    }
}
