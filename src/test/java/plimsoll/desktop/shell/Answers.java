package plimsoll.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;

/// Answers the window's questions as a test says, and keeps what was asked and told.
final class Answers implements Dialogs {
    private final List<String> heard = new ArrayList<>();
    private Optional<Path> file = Optional.empty();
    private Unsaved unsaved = Unsaved.CANCEL;

    /// Sets the file or folder that is chosen from now on.
    void choose(Path path) {
        file = Optional.of(path);
    }

    /// Sets what is done with unsaved changes from now on.
    void withUnsaved(Unsaved answer) {
        unsaved = answer;
    }

    /// Returns what was asked and told so far, and forgets it.
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Override
    public Optional<Path> openWorkspace() {
        heard.add("open");
        return file;
    }

    @Override
    public Optional<Path> openScenarios() {
        heard.add("scenarios");
        return file;
    }

    @Override
    public List<Path> importFiles() {
        heard.add("import");
        return file.stream().toList();
    }

    @Override
    public Optional<Path> saveWorkspace(String suggestedName) {
        heard.add("save " + suggestedName);
        return file;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String ending) {
        heard.add("file " + suggestedName);
        return file;
    }

    @Override
    public Optional<Path> folder(String title) {
        heard.add("folder");
        return file;
    }

    @Override
    public Unsaved unsavedChanges(String workspace) {
        heard.add("unsaved " + workspace);
        return unsaved;
    }

    @Override
    public void problems(String title, List<Problem> problems) {
        heard.add(title + " " + problems);
    }

    @Override
    public void text(String title, String text) {
        heard.add(title);
    }
}
