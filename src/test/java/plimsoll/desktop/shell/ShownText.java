package plimsoll.desktop.shell;

import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What of its text a control shows.
final class ShownText {
    private ShownText() {}

    /// Returns the text as painted, with dots where it is cut; empty before it was laid out.
    static Optional<String> of(Labeled label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(part -> ((Text) part).getText())
                .findFirst();
    }

    static boolean isCut(Labeled label) {
        return of(label).filter(text -> !text.equals(label.getText())).isPresent();
    }
}
