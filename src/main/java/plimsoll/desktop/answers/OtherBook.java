package plimsoll.desktop.answers;

import java.util.Optional;
import java.util.function.Consumer;
import plimsoll.document.Document;

/// Asks for another workspace to compare with.
@FunctionalInterface
public interface OtherBook {
    /// Asks for the workspace and reads it.
    ///
    /// @param then takes it, later or at once; empty when none was chosen or it cannot be read
    void open(Consumer<Optional<Document>> then);
}
