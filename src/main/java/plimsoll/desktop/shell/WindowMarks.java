package plimsoll.desktop.shell;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;

/// What marks the window: the name of the workspace, unsaved changes, and a frame around what is not the book in the
/// market as it is.
final class WindowMarks implements AutoCloseable {
    private static final PseudoClass WHAT_IF = PseudoClass.getPseudoClass("what-if");

    private final WorkspaceSession session;
    private final Node root;
    private final WindowHead head;
    private final DockDesk docks;
    private final Subscription subscription;
    private Consumer<String> onTitle = text -> {};

    /// Marks the window until closed.
    ///
    /// @param root  gets the frame
    /// @param head  shows the name
    /// @param docks windows of panels, which are marked too
    WindowMarks(WorkspaceSession session, Node root, WindowHead head, DockDesk docks) {
        this.session = session;
        this.root = root;
        this.head = head;
        this.docks = docks;
        subscription = Subscription.combine(
                session.subscribe(this::showTitle),
                session.whatIfProperty().subscribe(this::showWhatIf),
                session.documentProperty().subscribe(this::showWhatIf));
        showWhatIf();
    }

    /// Sets what hears of the window's title.
    void setOnTitle(Consumer<String> action) {
        onTitle = action;
        showTitle();
    }

    private void showTitle() {
        boolean marked = session.modifiedProperty().get() || isWhatIf();
        String text = (marked ? "* " : "") + session.document().name();
        head.showTitle(text);
        docks.setTitle(text);
        onTitle.accept(Texts.of(isWhatIf() ? "window.title.whatIf" : "window.title", text));
    }

    private boolean isWhatIf() {
        return !session.whatIfProperty().get().isNone()
                || session.document().whatIf().isPresent();
    }

    private void showWhatIf() {
        boolean on = isWhatIf();
        root.pseudoClassStateChanged(WHAT_IF, on);
        head.showWhatIf(on);
        docks.setWhatIf(on);
        showTitle();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
