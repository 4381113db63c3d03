package plimsoll.desktop.model;

import javafx.util.Subscription;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;

/// Whether a book has no result yet but will have one. When its run has failed or was cancelled, none is on its way.
public final class FirstResult {
    private FirstResult() {}

    /// Returns whether the first result of the open book is still being calculated.
    public static boolean isAwaited(WorkspaceSession session) {
        RunState.Phase phase = session.runStateProperty().get().phase();
        return session.runProperty().get().isEmpty()
                && phase != RunState.Phase.FAILED
                && phase != RunState.Phase.CANCELLED;
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
