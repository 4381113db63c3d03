package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

/// Grids and level searches evaluate a pool tens of thousands of times, so an evaluation must leave nothing behind.
class AllocationTest {
    private static final int EVALUATIONS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "basis-trade", "unified-accounts", "cross-venue-options"})
    void anEvaluationOfAPoolAllocatesNothing(String sample) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean, "allocation is not measured here");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled());
        BookKernel book = new BookKernel(snapshot(sample));
        double[] factors = new double[book.assets().size()];
        for (PoolKernel pool : book.pools()) {
            PoolPoint point = pool.point();
            evaluate(book, pool, factors, point, 100);
            threads.getCurrentThreadAllocatedBytes();
            long before = threads.getCurrentThreadAllocatedBytes();
            evaluate(book, pool, factors, point, EVALUATIONS);
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            // A few bytes may belong to the measurement itself, none to each evaluation.
            assertEquals(0, bytes / EVALUATIONS, pool.pool().name() + " allocated " + bytes + " bytes");
        }
    }

    private static void evaluate(BookKernel book, PoolKernel pool, double[] factors, PoolPoint point, int times) {
        for (int i = 0; i < times; i++) {
            book.assets().shock(-0.2 + 0.4 * i / times, factors);
            pool.evaluate(factors, (i & 7) * 0.05, point);
        }
    }

    private static Snapshot snapshot(String sample) {
        return Snapshots.of(Samples.read(sample).value().orElseThrow(), ShippedRules.catalog(), Instant.EPOCH, 1)
                .snapshot();
    }
}
