package plimsoll.desktop.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyAsk;

/// Somebody asks why a number is what it is; whoever stands above the table shows the answer.
public final class WhyEvent extends Event {
    /// The only kind.
    public static final EventType<WhyEvent> ASKED = new EventType<>(Event.ANY, "WHY_ASKED");

    private static final long serialVersionUID = 1;

    private final transient WhyAsk ask;
    private final transient Node beside;

    /// @param why    the explanation
    /// @param beside what it is about
    public WhyEvent(Why why, Node beside) {
        this((WhyAsk) session -> why, beside);
    }

    /// @param ask    finds the explanation
    /// @param beside what it is about
    public WhyEvent(WhyAsk ask, Node beside) {
        super(ASKED);
        this.ask = ask;
        this.beside = beside;
    }

    /// Returns what finds the explanation.
    public WhyAsk ask() {
        return ask;
    }

    /// Returns what it is about.
    public Node beside() {
        return beside;
    }
}
