package plimsoll.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plimsoll.document.Document;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.document.SurvivalQuestions;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.stress.StressEngine;
import plimsoll.engine.survival.SurvivalEngine;
import plimsoll.engine.validation.RuleInvariants;
import plimsoll.report.RunReport;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.WorkspaceFiles;

/// Runs a workspace once and returns everything that commands show of it.
final class Calculation {
    private Calculation() {}

    /// Reads the workspace and runs it at the what-if point.
    ///
    /// @throws Refused when the workspace cannot be read
    static RunReport run(String workspace, WhatIf whatIf, Session session) {
        Book book = open(workspace, session);
        return new RunReport(
                book.document(),
                book.prepared(),
                stress(book.prepared(), whatIf, session.threads()),
                WorkspaceFiles.hash(book.document()),
                session.version());
    }

    /// A workspace made ready for the engine.
    ///
    /// @param document the editable state
    /// @param prepared the snapshot, with everything that is wrong with file, workspace and edited rules
    record Book(Document document, Prepared prepared) {}

    /// Reads the workspace and makes it ready.
    ///
    /// @throws Refused when it cannot be read
    static Book open(String workspace, Session session) {
        Workspaces.Opened opened = Workspaces.open(workspace);
        Prepared prepared = Snapshots.of(
                opened.document(), ShippedRules.catalog(), session.clock().instant(), 0);
        List<Problem> problems = new ArrayList<>(opened.problems());
        problems.addAll(prepared.problems());
        opened.document().editedRules().forEach(rule -> problems.addAll(RuleInvariants.problems(rule.file())));
        problems.sort(Comparator.comparing(Problem::severity));
        return new Book(opened.document(), new Prepared(prepared.snapshot(), problems, prepared.leftOut()));
    }

    /// Returns how the book survives, looked at from the what-if point.
    static SurvivalRun survival(Document document, Prepared prepared, WhatIf whatIf) {
        return SurvivalEngine.run(SurvivalQuestions.of(document, prepared.snapshot(), whatIf), Cancellation.NONE)
                .orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
    }

    /// Returns the run of a prepared book.
    static StressRun stress(Prepared prepared, WhatIf whatIf, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("engine-", 0).factory())) {
            return new StressEngine(executor, threads)
                    .run(prepared.snapshot(), whatIf, Cancellation.NONE)
                    .orElseThrow(() -> new IllegalStateException("a run that nobody cancels has a result"));
        }
    }
}
