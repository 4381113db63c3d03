package plimsoll.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.StressEngine;

/// Runs test books.
public final class Runs {
    private Runs() {}

    public static StressRun of(Snapshot snapshot) {
        return of(snapshot, WhatIf.NONE);
    }

    public static StressRun of(Snapshot snapshot, WhatIf whatIf) {
        return of(snapshot, whatIf, 1);
    }

    public static StressRun of(Snapshot snapshot, WhatIf whatIf, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new StressEngine(executor, threads)
                    .run(snapshot, whatIf, Cancellation.NONE)
                    .orElseThrow();
        }
    }

    /// Returns the book in the market as it is.
    public static BookResult base(Snapshot snapshot) {
        return at(snapshot, 0, 0);
    }

    /// Returns the book at a shocked market.
    public static BookResult at(Snapshot snapshot, double move, double volShock) {
        return BookReport.at(new BookKernel(snapshot), move, volShock);
    }

    /// Two venues, long 10 on one and short 10 on the other, 60,000 each, 0.5 % maintenance.
    public static Book demo() {
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .pool("b", "USDT", "flat")
                .balance("cash a", "a", "USDT", "60000")
                .balance("cash b", "b", "USDT", "60000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("long", "a", "perp", "10", "100000")
                .position("short", "b", "perp", "-10", "100000");
    }
}
