package plimsoll.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import plimsoll.desktop.control.Screen;

/// Makes each screen when it is first shown, so that the window does not wait for the others.
final class LazyScreens implements AutoCloseable {
    private final List<Supplier<Screen>> makers;
    private final Map<Integer, Screen> made = new HashMap<>();

    LazyScreens(List<Supplier<Screen>> makers) {
        this.makers = List.copyOf(makers);
    }

    /// Returns the screen at the index, the same one each time.
    Screen get(int index) {
        return made.computeIfAbsent(index, at -> makers.get(at).get());
    }

    /// Returns whether the screen at the index was shown before.
    boolean isMade(int index) {
        return made.containsKey(index);
    }

    @Override
    public void close() {
        made.values().forEach(Screen::close);
    }
}
