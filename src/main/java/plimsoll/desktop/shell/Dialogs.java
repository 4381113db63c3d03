package plimsoll.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;

/// Questions to the user; an interface, so that journeys run without native dialogs.
public interface Dialogs {
    /// What to do with changes that are not saved.
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// Asks for a workspace to open.
    Optional<Path> openWorkspace();

    /// Asks for a file of scenarios or price bars.
    Optional<Path> openScenarios();

    /// Asks for files to import; none when the user gives up.
    List<Path> importFiles();

    /// Asks where to save a workspace.
    Optional<Path> saveWorkspace(String suggestedName);

    /// Asks where to write a file with the ending.
    Optional<Path> saveFile(String title, String suggestedName, String ending);

    /// Asks for a folder.
    Optional<Path> folder(String title);

    /// Asks what to do with changes that are not saved.
    Unsaved unsavedChanges(String workspace);

    /// Shows what went wrong, each with its place and its mend.
    void problems(String title, List<Problem> problems);

    /// Shows a page of text.
    void text(String title, String text);
}
