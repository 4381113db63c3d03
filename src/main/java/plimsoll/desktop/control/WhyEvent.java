package plimsoll.desktop.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import plimsoll.desktop.why.Why;

/// Somebody asks why a number is what it is; whoever stands above the table shows the answer.
public final class WhyEvent extends Event {
    /// The only kind.
    public static final EventType<WhyEvent> ASKED = new EventType<>(Event.ANY, "WHY_ASKED");

    /// The keys that ask.
    public static final String KEYS = "Alt+ENTER";

    private static final long serialVersionUID = 1;

    private final transient Why why;
    private final transient Node beside;

    /// @param why    the explanation
    /// @param beside what it is about
    public WhyEvent(Why why, Node beside) {
        super(ASKED);
        this.why = why;
        this.beside = beside;
    }

    /// Returns the explanation.
    public Why why() {
        return why;
    }

    /// Returns what it is about.
    public Node beside() {
        return beside;
    }
}
