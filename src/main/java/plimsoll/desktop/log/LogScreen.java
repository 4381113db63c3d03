package plimsoll.desktop.log;

import java.util.List;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.text.Texts;

/// The log as a panel for any layout.
public final class LogScreen implements Screen {
    private final ModelPanel panel;

    /// Makes the panel.
    public LogScreen(LogViewModel model, Exports exports) {
        panel = new ModelPanel(Texts.of("window.log.title"), Texts.of("window.log.hint"), model, exports);
        panel.table().setEmpty(new EmptyState(Texts.of("empty.log"), Texts.of("window.log.empty"), List.of()));
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
