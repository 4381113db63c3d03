package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.theme.Appearance;
import plimsoll.engine.result.StressRun;

/// Buffers at the price of now are written in the order of their size, the largest on top.
class BufferTextsTest {
    private record Written(double y, double amount) {}

    @ParameterizedTest
    @ValueSource(strings = {"unified-accounts", "cross-venue-options"})
    void aLargerBufferStandsAboveASmallerOne(String sample) {
        StressRun run = OpenBook.sample(sample).session().runProperty().get().orElseThrow();
        int compared = 0;
        for (int width = 420; width <= 720; width += 50) {
            for (int height = 260; height <= 560; height += 50) {
                int wide = width;
                int high = height;
                List<Written> found = Fx.call(() -> written(run, wide, high));
                compared += found.size() > 1 ? 1 : 0;
                List<Double> amounts = found.stream()
                        .sorted(Comparator.comparingDouble(Written::y))
                        .map(Written::amount)
                        .toList();
                assertEquals(
                        amounts.stream().sorted(Comparator.reverseOrder()).toList(), amounts, width + " x " + height);
            }
        }
        assertTrue(compared > 20, compared + " charts with several buffers");
    }

    private static List<Written> written(StressRun run, double width, double height) {
        PriceAxis axis = new PriceAxis();
        CorridorChart corridor = new CorridorChart(axis);
        BufferChart chart = new BufferChart(axis);
        corridor.setData(ChartData.corridor(run));
        chart.setData(ChartData.buffers(run));
        List<String> pools =
                run.snapshot().pools().stream().map(pool -> pool.name()).toList();
        List<Written> found = new ArrayList<>();
        Inks inks = (text, ink, ground, where) -> {
            String[] parts = text.split(" ", 2);
            if (parts.length == 2 && pools.contains(parts[1]) && parts[0].matches("[\\d,]+")) {
                found.add(new Written(where.centreY(), Double.parseDouble(parts[0].replace(",", ""))));
            }
        };
        chart.image(width, height, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
        return found;
    }
}
