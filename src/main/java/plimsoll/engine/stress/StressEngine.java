package plimsoll.engine.stress;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;

/// Answers what happens to every pool when the market moves.
public final class StressEngine {
    private final ExecutorService executor;
    private final int threads;

    /// Uses the executor's threads; results do not depend on how many there are.
    public StressEngine(ExecutorService executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /// Runs everything; empty when cancelled.
    @SuppressWarnings("DoNotCallSuggester")
    public Optional<StressRun> run(Snapshot snapshot, WhatIf whatIf, Cancellation cancellation) {
        throw new IllegalStateException("engine under construction " + executor + threads);
    }
}
