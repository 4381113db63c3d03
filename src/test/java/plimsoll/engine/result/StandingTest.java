package plimsoll.engine.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import plimsoll.document.Snapshots;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.MarginMode;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

class StandingTest {
    private final PoolSnapshot cross = Snapshots.of(
                    Samples.read("two-venues").value().orElseThrow(),
                    ShippedRules.catalog(),
                    Instant.parse("2026-11-22T00:00:00Z"),
                    0)
            .snapshot()
            .pools()
            .getFirst();

    private static PoolResult result(double equity, boolean liquidated) {
        return new PoolResult("a", "USDT", 1, equity, equity, 100, 50, 50, equity, liquidated);
    }

    @Test
    void equityBelowInitialMarginTakesNoNewOrdersAndEquityAtItDoes() {
        assertEquals(Standing.OK, Standing.of(cross, result(100, false)));
        assertEquals(Standing.RESTRICTED, Standing.of(cross, result(99.99, false)));
        assertEquals(Standing.LIQUIDATED, Standing.of(cross, result(50, true)));
        assertEquals("restricted", Standing.RESTRICTED.word());
    }

    @Test
    void anIsolatedPositionOpensWithMoneyFromOutside() {
        PoolSnapshot isolated = new PoolSnapshot(
                cross.id(),
                cross.venue(),
                cross.name(),
                cross.currency(),
                cross.currencyPrice(),
                MarginMode.ISOLATED,
                cross.rule(),
                cross.holdings(),
                cross.collateral(),
                cross.additions());
        assertEquals(Standing.OK, Standing.of(isolated, result(80, false)));
        assertEquals(Standing.LIQUIDATED, Standing.of(isolated, result(40, true)));
    }
}
