package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.desktop.Fx;

/// A closed window frees the panels of every screen it showed: nothing that lives longer holds them.
class ScreenLeakTest {
    private static final int MOST_ROUNDS = 50;
    private static final int BLOCK = 4_000_000;

    private record Seen(String panel, WeakReference<Node> node) {}

    static IntStream screens() {
        return IntStream.range(0, MainWindow.SCREENS.size());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void panelsOfAScreenAreFreedWithTheirWindow(int screen) {
        List<Seen> seen = showAndClose(screen);
        List<byte[]> pressure = new ArrayList<>();
        for (int round = 0; round < MOST_ROUNDS && !alive(seen).isEmpty(); round++) {
            System.gc();
            pressure.add(new byte[BLOCK]);
            Fx.settle();
        }
        assertEquals(List.of(), alive(seen), MainWindow.SCREENS.get(screen));
    }

    private static List<String> alive(List<Seen> seen) {
        return seen.stream()
                .filter(panel -> panel.node().get() != null)
                .map(Seen::panel)
                .toList();
    }

    private static List<Seen> showAndClose(int screen) {
        try (OpenWindow window = OpenWindow.sample("option-book")) {
            Fx.run(() -> window.window().showScreen(screen));
            window.calculate();
            DockDesk docks = window.window().docks();
            return window.ask(() -> docks.seen().stream()
                    .map(panel -> new Seen(
                            panel,
                            new WeakReference<>(docks.panel(panel).orElseThrow().node())))
                    .toList());
        }
    }
}
