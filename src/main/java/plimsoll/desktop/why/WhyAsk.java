package plimsoll.desktop.why;

import plimsoll.desktop.session.WorkspaceSession;

/// Something that is not a cell of a table asks why a number is what it is.
@FunctionalInterface
public interface WhyAsk {
    /// Returns the explanation, from the newest run of a session.
    Why answer(WorkspaceSession session);
}
