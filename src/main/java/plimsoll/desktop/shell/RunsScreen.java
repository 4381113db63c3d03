package plimsoll.desktop.shell;

import java.util.List;
import javafx.scene.control.Button;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.task.RunList;
import plimsoll.desktop.text.Texts;

/// The long runs as a panel for any layout, for whoever wants them in sight.
final class RunsScreen implements Screen {
    private final RunsView view;
    private final Panel panel;

    /// Makes the panel.
    RunsScreen(RunList list) {
        view = new RunsView(list);
        panel = new Panel(Texts.of("runs.title"), "", view);
        Button cancel = Buttons.normal(Texts.of("runs.cancelAll"), "");
        cancel.setOnAction(event -> list.cancelAll());
        panel.actions().add(cancel);
        panel.hintProperty().bind(list.summaryProperty());
    }

    @Override
    public List<Dockable> panels() {
        return List.of(Dockable.of("window.runs", panel));
    }

    @Override
    public void attach() {
        // Runs are followed also while the panel is not seen: a start that was missed would show the run before it.
    }

    @Override
    public void detach() {
        // As above.
    }

    @Override
    public void close() {
        panel.hintProperty().unbind();
        view.close();
    }
}
