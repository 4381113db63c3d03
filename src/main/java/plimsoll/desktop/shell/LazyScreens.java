package plimsoll.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import plimsoll.desktop.control.Screen;

/// Makes each screen when it is first shown or ahead of that, so that the window does not wait for the others.
final class LazyScreens implements AutoCloseable {
    private final List<Supplier<Screen>> makers;
    private final Map<Integer, Screen> made = new HashMap<>();
    private boolean closed;

    LazyScreens(List<Supplier<Screen>> makers) {
        this.makers = List.copyOf(makers);
    }

    /// Returns the screen at the index, the same one each time.
    Screen get(int index) {
        return made.computeIfAbsent(index, at -> makers.get(at).get());
    }

    /// Makes a screen that was not needed yet; returns whether there was one.
    boolean makeNext() {
        for (int i = 0; i < makers.size() && !closed; i++) {
            if (!isMade(i)) {
                get(i);
                return true;
            }
        }
        return false;
    }

    /// Returns whether the screen at the index was made.
    boolean isMade(int index) {
        return made.containsKey(index);
    }

    /// Returns whether no screen is left to make.
    boolean areAllMade() {
        return made.size() == makers.size();
    }

    @Override
    public void close() {
        closed = true;
        made.values().forEach(Screen::close);
    }
}
