package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.LossData;
import plimsoll.desktop.theme.Appearance;

/// The histogram of losses beside that of a compared book.
class LossChartTest {
    private static final List<Integer> COUNTS = List.of(10, 60, 25, 4);
    private static final List<LossData.Mark> MARKS = List.of(new LossData.Mark("99 %", 150));

    private static LossData losses(Optional<LossData.Before> before) {
        return new LossData("Venue A", 100, -100, 100, COUNTS, 1, MARKS, OptionalDouble.of(180), "5.00 %", before);
    }

    private static LossData.Before wider() {
        return new LossData.Before(
                -200,
                List.of(5, 10, 40, 30, 10, 4),
                1,
                List.of(new LossData.Mark("99 %", 260)),
                OptionalDouble.of(120),
                "15.00 %");
    }

    private static List<String> written(LossChart chart) {
        List<String> written = new ArrayList<>();
        Inks inks = (text, ink, ground, where) -> written.add(text);
        chart.image(900, 400, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
        return written;
    }

    @Test
    void theBookBeforeIsOutlinedOverTheBarsWithItsLines() {
        Fx.run(() -> {
            LossChart chart = new LossChart();
            chart.setData(losses(Optional.of(wider())));
            List<String> written = written(chart);
            assertTrue(
                    written.containsAll(
                            List.of("before: in 15.00 %", "before: 99 %  260", "before: buffer 120", "99 %  150")),
                    written.toString());
            assertEquals(-200, chart.home().orElseThrow().across().low());
            assertEquals(400, chart.home().orElseThrow().across().high());
            assertTrue(
                    chart.getAccessibleText()
                            .endsWith("Before: loss in USD 99 % 260. It exceeded the buffer in 15.00 %."),
                    chart.getAccessibleText());
        });
    }

    @Test
    void tableAndReadOutCarryBothBooks() {
        Fx.run(() -> {
            LossChart chart = new LossChart();
            chart.setData(losses(Optional.of(wider())));
            List<String> lines = chart.table().lines().toList();
            assertEquals(
                    "loss_from_usd\tloss_to_usd\tmarkets\tshare_reaching\tmarkets_before\tshare_reaching_before",
                    lines.getFirst());
            assertEquals("-200\t-100\t\t\t5\t1", lines.get(1));
            assertEquals("0\t100\t60\t0.9\t40\t0.85", lines.get(3));
            assertEquals(7, lines.size());
            chart.resize(900, 400);
            chart.step(-1, 0);
            assertTrue(
                    chart.readOut()
                            .contains(
                                    " before after difference; markets here 10.000 % 4.000 % \u22126.000; lose this or more"),
                    chart.readOut());
        });
    }

    @Test
    void theSameLossesSaySoAndAreNotDrawnTwice() {
        LossData.Before same = new LossData.Before(-100, COUNTS, 1, MARKS, OptionalDouble.of(180), "5.00 %");
        Fx.run(() -> {
            LossChart chart = new LossChart();
            chart.setData(losses(Optional.of(same)));
            List<String> written = written(chart);
            assertTrue(written.contains("before: the same"), written.toString());
            assertFalse(written.contains("before: 99 %  150"), written.toString());
            assertTrue(chart.getAccessibleText().endsWith("Before: the same."), chart.getAccessibleText());
            chart.setData(losses(Optional.of(LossData.Before.NONE)));
            assertTrue(written(chart).contains("before: none"));
            assertTrue(chart.getAccessibleText().endsWith("Before: none."), chart.getAccessibleText());
        });
    }
}
