package plimsoll.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Screen;

class ScreensAheadTest {
    private final List<Integer> made = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final LazyScreens screens = new LazyScreens(IntStream.range(0, 3)
            .<Supplier<Screen>>mapToObj(at -> () -> made(at))
            .toList());
    private boolean busy;

    private final class Made implements Screen {
        private final int at;

        Made(int at) {
            this.at = at;
        }

        @Override
        public List<Dockable> panels() {
            return List.of();
        }

        @Override
        public void attach() {
            closed.add("attached " + at);
        }

        @Override
        public void detach() {
            closed.add("closed " + at);
        }
    }

    private Screen made(int at) {
        made.add(at);
        return new Made(at);
    }

    private void moment() {
        later.remove().run();
    }

    @Test
    void oneScreenIsMadeInEachQuietMomentUntilAllAre() {
        new ScreensAhead(screens, later::add, () -> busy);
        screens.get(1);
        moment();
        assertEquals(List.of(1, 0), made);
        moment();
        assertEquals(List.of(1, 0, 2), made);
        assertTrue(screens.areAllMade());
        moment();
        assertEquals(List.of(1, 0, 2), made);
        assertTrue(later.isEmpty(), "nothing is left to wait for");
        assertEquals(List.of(), closed, "nobody follows what nobody sees");
    }

    @Test
    void whileTheProgramOrTheUserDoesSomethingNothingIsMade() {
        Fx.run(() -> {
            Pane root = new Pane();
            ScreensAhead ahead = new ScreensAhead(screens, later::add, () -> busy);
            ahead.watch(new Scene(root));
            busy = true;
            moment();
            assertEquals(List.of(), made);
            busy = false;
            root.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    1,
                    1,
                    1,
                    1,
                    null,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
            moment();
            assertEquals(List.of(), made);
            moment();
            assertEquals(List.of(0), made);
        });
    }

    @Test
    void aClosedWindowMakesNoMore() {
        new ScreensAhead(screens, later::add, () -> busy);
        moment();
        screens.close();
        moment();
        assertEquals(List.of(0), made);
        assertEquals(List.of("closed 0"), closed);
        assertFalse(screens.areAllMade());
        assertTrue(later.isEmpty());
    }
}
