package plimsoll.desktop.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// Asks with the system's own dialogs.
final class WindowDialogs implements Dialogs {
    private static final FileChooser.ExtensionFilter WORKSPACES =
            new FileChooser.ExtensionFilter(Texts.of("dialog.workspaces"), "*.json");

    private final Window window;
    private Optional<File> lastFolder = Optional.empty();

    WindowDialogs(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> openWorkspace() {
        FileChooser chooser = chooser(Texts.of("dialog.openWorkspace"), "", WORKSPACES);
        return remember(chooser.showOpenDialog(window));
    }

    @Override
    public Optional<Path> openScenarios() {
        FileChooser chooser = chooser(
                Texts.of("dialog.importScenarios"),
                "",
                new FileChooser.ExtensionFilter(Texts.of("dialog.scenarios"), "*.json", "*.csv"));
        return remember(chooser.showOpenDialog(window));
    }

    @Override
    public List<Path> importFiles() {
        FileChooser chooser = chooser(
                Texts.of("dialog.import"),
                "",
                new FileChooser.ExtensionFilter(Texts.of("dialog.replies"), "*.json", "*.csv", "*.tsv", "*.txt"));
        List<File> chosen =
                Optional.ofNullable(chooser.showOpenMultipleDialog(window)).orElse(List.of());
        chosen.stream().findFirst().ifPresent(this::remember);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveWorkspace(String suggestedName) {
        FileChooser chooser = chooser(Texts.of("dialog.saveWorkspace"), suggestedName, WORKSPACES);
        return remember(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String ending) {
        FileChooser chooser = chooser(
                title,
                suggestedName,
                new FileChooser.ExtensionFilter(ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
        return remember(chooser.showSaveDialog(window));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        lastFolder.ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public Unsaved unsavedChanges(String workspace) {
        ButtonType save = new ButtonType(Texts.of("dialog.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.of("dialog.doNotSave"), ButtonBar.ButtonData.NO);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Texts.of("dialog.unsaved.lost"), save, discard, ButtonType.CANCEL);
        dress(alert, Texts.of("dialog.unsaved.title", workspace));
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public void problems(String title, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(problem.place())
                .append('\n')
                .append(problem.what())
                .append('\n')
                .append(problem.fix())
                .append("\n\n"));
        text(title, text.toString().strip());
    }

    @Override
    public void text(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        dress(alert, title);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(title);
        alert.getDialogPane().setContent(area);
        alert.showAndWait();
    }

    private void dress(Alert alert, String header) {
        alert.initOwner(window);
        alert.setTitle(Texts.of("window.product"));
        alert.setHeaderText(header);
        alert.setGraphic(null);
    }

    private FileChooser chooser(String title, String name, FileChooser.ExtensionFilter filter) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(filter);
        chooser.setInitialFileName(name);
        lastFolder.ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(@org.jspecify.annotations.Nullable File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        lastFolder = chosen.map(File::getAbsoluteFile).map(File::getParentFile).or(() -> lastFolder);
        return chosen.map(File::toPath);
    }
}
