package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.desktop.Fx;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.Chart;
import plimsoll.desktop.chart.PnlChart;
import plimsoll.desktop.theme.Appearance;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;

/// Reads numbers off a chart with the keyboard, and saves it as a picture.
class ChartJourneyTest {
    private final OpenWindow window = OpenWindow.sample("two-venues");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private <T extends Chart> T chart(Class<T> kind) {
        return Fx.call(() -> window.content().lookupAll(".plim-chart").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow());
    }

    private void run(String command) {
        Fx.run(() -> window.window().paletteEntries().stream()
                .filter(entry -> entry.name().equals(command))
                .findFirst()
                .orElseThrow()
                .action()
                .run());
        Fx.settle();
    }

    @Test
    void aBufferIsReadWithTheKeyboardAndSavedAsAPicture() throws IOException {
        window.calculate();
        BufferChart chart = chart(BufferChart.class);
        Fx.run(chart::requestFocus);
        window.press(KeyCode.RIGHT);
        String first = Fx.call(chart::getAccessibleText);
        assertTrue(first.contains("Venue A") && first.matches(".*\\d,\\d{3}.*"), first);
        window.press(KeyCode.RIGHT);
        assertNotEquals(first, Fx.call(chart::getAccessibleText));

        Path file = folder.resolve("buffer.png");
        window.answers().choose(file);
        run("Save chart picture\u2026");
        assertEquals(List.of("file buffer.png"), window.answers().heard());
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(Files.readAllBytes(file), 4));
        run("Save chart picture for print\u2026");
        assertEquals(List.of("file buffer-print.png"), window.answers().heard());
    }

    @Test
    void textsOfChartsFollowTheSizeThatIsChosen() {
        window.calculate();
        BufferChart chart = chart(BufferChart.class);
        double before = Fx.call(() -> chart.axis().left().get());

        Fx.run(() -> window.window().setAppearance(new Appearance(Theme.HIGH_CONTRAST, Palette.RED_UP, 2)));
        Fx.settle();

        assertTrue(Fx.call(() -> chart.axis().left().get()) > before, "names of pools need more room");
    }

    @Test
    void profitIsCalculatedOnceItsPanelIsSeen() {
        Fx.run(() -> {
            window.window().showScreen(MainWindow.SCREENS.indexOf("What-if"));
            window.window()
                    .layouts()
                    .arrange(window.window().layouts().shown().layout().select("whatif.pnl"));
        });
        window.calculate();
        window.calculate();
        PnlChart chart = chart(PnlChart.class);

        assertEquals(2, Fx.call(() -> chart.data().orElseThrow().lines().size()));
        assertTrue(Fx.call(chart::table).startsWith("price_usd\tmove\tpnl_now_usd\tpnl_in_7_d_usd"));
    }
}
