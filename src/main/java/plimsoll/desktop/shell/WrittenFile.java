package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.Problem.Kind;
import plimsoll.domain.layout.Layouts;
import plimsoll.storage.WorkspaceFiles;

/// A workspace as it was written, beside the window's thread.
///
/// @param document what was written
/// @param layouts  arrangements of panels that were written with it
/// @param claim    who writes the file
/// @param obstacle why nothing was written; empty when it was
record WrittenFile(Document document, Layouts layouts, Safekeeping.Claim claim, Optional<Problem> obstacle) {
    /// Writes a file, unless something speaks against it.
    static WrittenFile of(Path path, Document document, Layouts layouts, Safekeeping.Claiming claiming) {
        Safekeeping.Claim claim = claiming.claim();
        Optional<Problem> obstacle = obstacle(path, claim);
        if (obstacle.isPresent()) {
            return new WrittenFile(document, layouts, claim, obstacle);
        }
        try {
            WorkspaceFiles.write(path, document, layouts);
            return new WrittenFile(document, layouts, claim, Optional.empty());
        } catch (IOException failure) {
            return new WrittenFile(document, layouts, claim, Optional.of(failed(path, failure)));
        }
    }

    /// Returns why a file must stay as it is.
    private static Optional<Problem> obstacle(Path path, Safekeeping.Claim claim) {
        return claim.owner()
                .map(owner -> Problem.error(
                        Kind.FILE,
                        String.valueOf(path.getFileName()),
                        "",
                        Texts.of("file.openElsewhere", owner),
                        Texts.of("file.otherName")))
                .or(() -> WorkspaceFiles.keepsFromReplacing(path)
                        .map(damage -> new Problem(
                                damage.severity(),
                                damage.place(),
                                Texts.of("file.wouldBeLost", damage.what()),
                                Texts.of("file.otherName"))));
    }

    /// Says that a file could not be written.
    static Problem failed(Path path, IOException failure) {
        return Problem.error(
                Kind.FILE,
                String.valueOf(path.getFileName()),
                "",
                Texts.of("file.unwritten", FailureText.of(failure)),
                Texts.of("file.unwritten.cure"));
    }
}
