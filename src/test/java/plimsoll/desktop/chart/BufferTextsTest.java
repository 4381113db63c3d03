package plimsoll.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.data.ChartData;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.theme.Appearance;
import plimsoll.engine.result.StressRun;

/// Texts of the buffer chart: which are written, and where.
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

    /// A callout of two lines would lie over the curve of a small chart.
    @Test
    void aLevelOfASmallChartIsItsPriceAlone() {
        StressRun run =
                OpenBook.sample("option-book").session().runProperty().get().orElseThrow();

        List<String> small = Fx.call(() -> texts(run, 400, 240));
        List<String> large = Fx.call(() -> texts(run, 900, 640));

        assertEquals(0, count(small, ".* liquidated .*"), small.toString());
        assertTrue(count(large, ".* liquidated .*") > 0, large.toString());
        assertEquals(2, count(small, "\\d,\\d{3}\\.\\d\\d"), small.toString());
    }

    private static long count(List<String> texts, String pattern) {
        return texts.stream().filter(text -> text.matches(pattern)).count();
    }

    private static List<String> texts(StressRun run, double width, double height) {
        List<String> texts = new ArrayList<>();
        draw(run, width, height, (text, ink, ground, where) -> texts.add(text));
        return texts;
    }

    private static List<Written> written(StressRun run, double width, double height) {
        List<String> pools =
                run.snapshot().pools().stream().map(pool -> pool.name()).toList();
        List<Written> found = new ArrayList<>();
        draw(run, width, height, (text, ink, ground, where) -> {
            String[] parts = text.split(" ", 2);
            if (parts.length == 2 && pools.contains(parts[1]) && parts[0].matches("[\\d,]+")) {
                found.add(new Written(where.centreY(), Double.parseDouble(parts[0].replace(",", ""))));
            }
        });
        return found;
    }

    private static void draw(StressRun run, double width, double height, Inks inks) {
        PriceAxis axis = new PriceAxis();
        CorridorChart corridor = new CorridorChart(axis);
        BufferChart chart = new BufferChart(axis);
        corridor.setData(ChartData.corridor(run));
        chart.setData(ChartData.buffers(run));
        chart.image(width, height, 1, ChartColors.of(Appearance.DEFAULT), Optional.of(inks));
    }
}
