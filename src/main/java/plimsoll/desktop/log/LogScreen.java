package plimsoll.desktop.log;

import java.util.List;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.Exports;

/// The log as a panel for any layout.
public final class LogScreen implements Screen {
    private final ModelPanel panel;

    /// Makes the panel.
    public LogScreen(LogViewModel model, Exports exports) {
        panel = new ModelPanel("Log", "what was done, the newest first", model, exports);
        panel.table()
                .setEmpty(new EmptyState(
                        "Nothing was done yet.", "Runs, files and errors are listed here with their time.", List.of()));
    }

    @Override
    public List<Dockable> panels() {
        return List.of(Dockable.of("window.log", panel.panel()));
    }

    @Override
    public void attach() {
        // The table follows its rows by itself.
    }

    @Override
    public void detach() {
        // Nothing is followed.
    }
}
