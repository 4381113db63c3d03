package plimsoll.desktop.model;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;

/// Whether a book has no result yet but will have one. When its run has failed or was cancelled, none is on its way.
public final class FirstResult {
    private FirstResult() {}

    /// Returns whether the first result of the open book is still being calculated.
    public static boolean isAwaited(WorkspaceSession session) {
        return session.runProperty().get().isEmpty() && isComing(session);
    }

    private static boolean isComing(WorkspaceSession session) {
        RunState.Phase phase = session.runStateProperty().get().phase();
        return phase != RunState.Phase.FAILED && phase != RunState.Phase.CANCELLED;
    }

    /// Returns what a chart says that has nothing to draw: that the book is being calculated, or what is missing.
    public static String chartText(WorkspaceSession session, boolean awaited) {
        return awaited ? Texts.of("empty.calculating") : KeyTexts.of(session.keys(), "empty.result");
    }

    /// Returns what a chart of the main run says while it has nothing to draw, observable; whoever asks keeps it. A
    /// large book is drawn a moment after its run.
    static ObservableValue<String> chartText(WorkspaceSession session) {
        return Bindings.createStringBinding(
                () -> chartText(session, isComing(session)), session.runStateProperty(), session.keysProperty());
    }

    /// Returns what a chart says while it has nothing to draw, observable; whoever asks keeps it.
    ///
    /// @param state what its own calculation, which follows the main run, is doing
    static ObservableValue<String> chartText(WorkspaceSession session, ObservableValue<String> state) {
        return Bindings.createStringBinding(
                () -> chartText(session, isAwaited(session) || SpokenResults.isBusy(state.getValue())),
                session.runProperty(),
                session.runStateProperty(),
                session.keysProperty(),
                state);
    }

    /// Tells a table while there is no result what becomes of it. With a result the table itself says when its rows
    /// are listed, which for a large book is a moment later.
    static Subscription follow(WorkspaceSession session, TableModel table) {
        return Changes.follow(
                () -> {
                    if (session.runProperty().get().isEmpty()) {
                        table.setAwaited(isAwaited(session));
                    }
                },
                session.runStateProperty());
    }
}
