package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.chart.data.StepData;

class StepDataTest {
    private static StepData steps(double start, double... effects) {
        double end = start;
        List<StepData.Step> all = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            all.add(new StepData.Step("s" + i, effects[i]));
            end += effects[i];
        }
        return new StepData("USD", "old", start, all, "new", end);
    }

    @Test
    void stepsHangBetweenTheAmountsBeforeAndAfterThem() {
        List<StepData.Bar> bars = steps(100, -30, 10).bars();
        assertEquals(4, bars.size());
        assertEquals(new StepData.Bar("s0", 70, 100, 70, -30), bars.get(1));
        assertEquals(new StepData.Bar("s1", 70, 80, 80, 10), bars.get(2));
        assertTrue(bars.getLast().isAmount());
        assertEquals(80, bars.getLast().after(), 0);
    }

    @Test
    void smallStepsAreMergedAndStillAddUp() {
        StepData brief = steps(100, -1, -30, 2, 0.5, -40).brief(3);
        assertEquals(
                List.of("s1", "s4", "3 others"),
                brief.steps().stream().map(StepData.Step::name).toList());
        assertEquals(1.5, brief.steps().getLast().effect(), 1e-12);
        assertEquals(brief.end(), brief.bars().get(3).after(), 1e-12);
    }

    @Test
    void theAxisLeavesZeroOnlyWhereStepsWouldBeTooSmall() {
        assertEquals(0, steps(100, -60).floor(), 0);
        assertEquals(90, steps(100, -5).floor(), 0);
        assertEquals(-20, steps(10, -30).floor(), 0);
    }
}
