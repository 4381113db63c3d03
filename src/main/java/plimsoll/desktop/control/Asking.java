package plimsoll.desktop.control;

import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A control whose numbers can be asked why they are what they are.
public interface Asking {
    /// Asks about the number at the cursor, or about the only one; returns false when there is none.
    boolean askWhy();

    /// Returns the control that a node is or lies in.
    static Optional<Asking> at(@Nullable Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Asking asking) {
                return Optional.of(asking);
            }
        }
        return Optional.empty();
    }
}
