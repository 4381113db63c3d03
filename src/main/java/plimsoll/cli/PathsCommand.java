package plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.document.Prepared;
import plimsoll.domain.Cancellation;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.engine.path.ActNow;
import plimsoll.engine.path.Frontier;
import plimsoll.engine.path.PathEngine;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.PathRun;
import plimsoll.report.CsvText;
import plimsoll.report.PathManifest;
import plimsoll.report.PathReport;
import plimsoll.report.PathTables;
import plimsoll.storage.WorkspaceFiles;

/// Follows price paths and says how likely, and when, pools call and are liquidated.
@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Simulate price paths with margin checks, calls and transfers between pools: probability and time"
                + " of liquidation per pool, with standard errors, and the prices at which to act.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything was calculated.",
            "1:Something is left out of the numbers; it is listed.",
            "2:Bad usage, or a file cannot be read or written."
        })
final class PathsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace file, or the name of a shipped sample.")
    private String workspace = "";

    @Mixin
    private PathOptions options = new PathOptions();

    @Option(
            names = "--late",
            paramLabel = "SHARE",
            defaultValue = "0.1%",
            description = "Probability of a late transfer that act-now prices accept; default ${DEFAULT-VALUE}.")
    private String late = "0.1%";

    @Option(
            names = "--replay",
            paramLabel = "NAME",
            description = "Follow one recorded path instead of a sample: a table of price bars, or the identifier of a"
                    + " shipped episode's path.")
    private @Nullable String replay;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads calculate; they change no digit.")
    private @Nullable Integer threads;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "DIR", description = "Write all tables and run.json to this folder.")
    private @Nullable Path out;

    PathsCommand(Session session) {
        this.session = session;
    }

    /// How the numbers are written.
    enum Format {
        TABLE,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        Calculation.Book opened = Calculation.open(workspace, session);
        Prepared prepared = opened.prepared();
        PathSettings settings =
                options.settings(opened.document().paths(), prepared.snapshot().underlyings());
        double accepted = Typed.number("--late", late);
        PathReport report = report(opened, prepared, settings, accepted);
        Console console = session.console();
        switch (format) {
            case TABLE -> PathText.lines(report).forEach(console::line);
            case CSV -> console.bytes(CsvText.bytes(PathTables.pools(report)));
            case JSON -> console.bytes(PathManifest.json(report));
        }
        Optional.ofNullable(out)
                .ifPresent(folder -> console.message(RunWriter.written(folder, PathManifest.files(report))));
        return Outcome.report(prepared, console);
    }

    private PathReport report(Calculation.Book opened, Prepared prepared, PathSettings settings, double accepted) {
        try {
            List<ActLevel> acts = ActNow.levels(prepared.snapshot(), settings, accepted, Cancellation.NONE);
            return new PathReport(
                    opened.document(),
                    prepared,
                    run(prepared, settings),
                    accepted,
                    acts,
                    Frontier.of(prepared.snapshot(), settings, Cancellation.NONE),
                    WorkspaceFiles.hash(opened.document()),
                    session.version());
        } catch (IllegalArgumentException e) {
            throw new Refused("The paths cannot be run: " + e.getMessage() + ".");
        }
    }

    private PathRun run(Prepared prepared, PathSettings settings) {
        int count = threads == null ? session.threads() : threads;
        if (count < 1 || count > 256) {
            throw new Refused("--threads must be between 1 and 256, not " + count + ".");
        }
        ProgressLine progress =
                ProgressLine.of(session, "paths", settings.sampling().paths());
        try (ExecutorService executor = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("engine-", 0).factory())) {
            PathEngine engine = new PathEngine(executor, count);
            Optional<PathRun> run = replay == null
                    ? engine.run(prepared.snapshot(), settings, Cancellation.NONE, progress::add)
                    : engine.replay(prepared.snapshot(), settings, PricePaths.open(replay), Cancellation.NONE);
            return run.orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
        } finally {
            progress.end();
        }
    }
}
