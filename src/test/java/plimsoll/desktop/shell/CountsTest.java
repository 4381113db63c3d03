package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;

/// Counts from 1,000 on are grouped as numbers are.
class CountsTest {
    @Test
    void aThousandScenariosAreGrouped() {
        try (OpenWindow window = OpenWindow.sample("cross-venue-options")) {
            Fx.run(() -> {
                window.window().showScreen(MainWindow.SCREENS.indexOf("Scenarios"));
                window.content();
                ScreenPictures.choose(
                        window.window(), "Scenarios", line -> line.toString().contains("random=Optional[RandomMarket"));
            });
            Fx.settle();

            Set<String> chips = window.ask(() -> window.content().lookupAll(".chip").stream()
                    .map(Labeled.class::cast)
                    .map(Labeled::getText)
                    .collect(Collectors.toSet()));

            assertTrue(chips.contains("1,000 scenarios"), chips.toString());
        }
    }
}
