package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Problem;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.text.NumberText;
import plimsoll.storage.Loaded;
import plimsoll.storage.ScenarioFiles;
import plimsoll.storage.WorkspaceFiles;

/// Reads files beside the open workspace: another book, scenarios, price bars. The window answers meanwhile; what is
/// wrong with a file is shown, what could be read is said. Whoever asked hears the end in any case.
final class OtherFiles {
    private final Dialogs dialogs;
    private final Consumer<String> say;
    private final FileWork work;

    OtherFiles(Dialogs dialogs, Consumer<String> say, FileWork work) {
        this.dialogs = dialogs;
        this.say = say;
        this.work = work;
    }

    /// Asks for a workspace and reads its book.
    ///
    /// @param then takes it; empty when none was chosen or it cannot be read
    void workspace(Consumer<Optional<Document>> then) {
        read(
                dialogs.openWorkspace(),
                WorkspaceFiles::read,
                (file, document) -> Texts.of("file.read", file),
                found -> then.accept(found.map(Document::book)));
    }

    /// Asks for a file of scenarios or price bars.
    ///
    /// @param then takes its scenarios; none when no file was chosen or it cannot be read
    void scenarios(Consumer<List<Scenario>> then) {
        read(
                dialogs.openScenarios(),
                ScenarioFiles::read,
                OtherFiles::sentence,
                found -> then.accept(found.map(book -> book.set().scenarios()).orElse(List.of())));
    }

    private static String sentence(String file, ScenarioBook book) {
        int count = book.set().scenarios().size();
        return count == 1
                ? Texts.of("file.read.scenario", file)
                : Texts.of("file.read.scenarios", file, NumberText.count(count));
    }

    /// Asks for a table of price bars.
    ///
    /// @param then takes its path; empty when none was chosen or it cannot be read
    void bars(Consumer<Optional<PricePath>> then) {
        read(dialogs.openScenarios(), OtherFiles::bars, (file, path) -> Texts.of("file.read", file), then);
    }

    private static Loaded<PricePath> bars(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            return ScenarioFiles.readBars(name, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return new Loaded<>(
                    Optional.empty(),
                    List.of(Problem.error(
                            Problem.Kind.FILE,
                            name,
                            "",
                            Texts.of("file.unread.why", FailureText.of(unreadable)),
                            Texts.of("file.unread.mend"))));
        }
    }

    /// What is said of a file that was read.
    private interface Sentence<T> {
        String of(String file, T found);
    }

    private <T> void read(
            Optional<Path> chosen, Function<Path, Loaded<T>> reader, Sentence<T> sentence, Consumer<Optional<T>> then) {
        if (chosen.isEmpty()) {
            then.accept(Optional.empty());
            return;
        }
        Path path = chosen.get();
        String name = String.valueOf(path.getFileName());
        work.run(Texts.of("file.reading", name), () -> () -> reader.apply(path), loaded -> {
            then.accept(loaded.value());
            loaded.value().ifPresent(found -> say.accept(sentence.of(name, found)));
            show(loaded.problems(), Texts.of(loaded.value().isPresent() ? "file.partly" : "file.unread", name));
        });
    }

    /// Shows what is wrong with a file; notes are no problem.
    void show(List<Problem> problems, String title) {
        List<Problem> serious = problems.stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .toList();
        if (!serious.isEmpty()) {
            dialogs.problems(title, serious);
        }
    }
}
