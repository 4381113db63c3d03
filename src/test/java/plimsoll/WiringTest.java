package plimsoll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.Cancellation;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.stress.StressEngine;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

class WiringTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Test
    void theThreeChartsAreDrawnWithoutADisplay() {
        Map<String, byte[]> pictures = Wiring.charts(sample(), true, 1);
        assertEquals(List.of("corridor.png", "buffer.png", "heatmap.png"), List.copyOf(pictures.keySet()));
        for (byte[] picture : pictures.values()) {
            assertArrayEquals(PNG, Arrays.copyOf(picture, PNG.length));
            assertTrue(picture.length > 5000, "a blank picture packs to less");
        }
    }

    @Test
    void theLightThemeGivesOtherPictures() {
        byte[] dark = Wiring.charts(sample(), true, 1).get("corridor.png");
        byte[] light = Wiring.charts(sample(), false, 1).get("corridor.png");
        assertTrue(!Arrays.equals(dark, light));
    }

    @Test
    void theVersionIsThatOfTheModule() {
        assertTrue(Wiring.version().matches("\\d+\\.\\d+\\.\\d+.*"), Wiring.version());
    }

    private static StressRun sample() {
        Prepared prepared = Snapshots.of(
                Samples.read("two-venues").value().orElseThrow(), ShippedRules.catalog(), Instant.EPOCH, 1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            return new StressEngine(executor, 1)
                    .run(prepared.snapshot(), WhatIf.NONE, Cancellation.NONE)
                    .orElseThrow();
        }
    }
}
