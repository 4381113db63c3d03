package plimsoll.desktop.answers;

import java.util.Optional;
import plimsoll.document.Document;

/// Asks for another workspace to compare with.
@FunctionalInterface
public interface OtherBook {
    /// Returns the workspace; empty when none was chosen or it cannot be read.
    Optional<Document> open();
}
