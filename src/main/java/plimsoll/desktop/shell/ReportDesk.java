package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.LongRun;
import plimsoll.desktop.task.RunProgress;
import plimsoll.desktop.text.Texts;
import plimsoll.document.SurvivalQuestions;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.StressRun;
import plimsoll.engine.result.SurvivalRun;
import plimsoll.engine.survival.SurvivalEngine;
import plimsoll.report.ChartImages;
import plimsoll.report.ImportTable;
import plimsoll.report.OutputFile;
import plimsoll.report.ReportFiles;
import plimsoll.report.ReportPack;
import plimsoll.report.RunFiles;
import plimsoll.report.RunReport;
import plimsoll.report.pdf.RiskReport;
import plimsoll.storage.RunInputs;
import plimsoll.storage.WorkspaceFiles;

/// Writes what is shown as a report, beside the window's thread: a PDF, an archive, or a folder of files.
final class ReportDesk implements AutoCloseable {
    /// How much there is to do: survival, pictures, document, writing.
    private static final int STEPS = 4;

    private static final double PAPER_SCALE = 2;

    private final WorkspaceSession session;
    private final Dialogs dialogs;
    private final ChartImages images;
    private final String version;
    private final Consumer<String> say;
    private Runnable onExported = () -> {};
    private final LongRun<Order, Written> run;

    /// What a report is written as.
    enum Shape {
        PDF,
        ARCHIVE,
        FOLDER
    }

    private record Order(RunReport report, Shape shape, Path target) {}

    private record Written(String sentence, Optional<Problem> problem) {}

    ReportDesk(
            WorkspaceSession session,
            Dialogs dialogs,
            ChartImages images,
            String version,
            Consumer<String> say,
            Background background) {
        this.session = session;
        this.dialogs = dialogs;
        this.images = images;
        this.version = version;
        this.say = say;
        run = background.longRun(Texts.of("report.run"), "", this::write);
        run.resultProperty().subscribe(written -> written.ifPresent(this::tell));
        run.progressProperty().subscribe(this::follow);
    }

    /// Sets what hears that a report was written.
    void setOnExported(Runnable action) {
        onExported = action;
    }

    /// Asks where to, and writes there what is shown now.
    void export(Shape shape) {
        Optional<StressRun> shown = session.runProperty().get();
        if (shown.isEmpty() || session.staleProperty().get()) {
            dialogs.text(Texts.of("report.notYet"), Texts.of("report.notYet.why"));
            return;
        }
        String name = session.document().name();
        Optional<Path> target = switch (shape) {
            case PDF -> dialogs.saveFile(Texts.of("report.pdf"), name + ".pdf", "pdf");
            case ARCHIVE -> dialogs.saveFile(Texts.of("report.archive"), name + ".zip", "zip");
            case FOLDER -> dialogs.folder(Texts.of("report.folder"));
        };
        target.ifPresent(path -> run.start(
                new Order(
                        new RunReport(
                                session.document().shown(),
                                session.preparedProperty().get(),
                                shown.get(),
                                WorkspaceFiles.hash(session.document().shown()),
                                version),
                        shape,
                        path),
                STEPS));
    }

    /// Returns where the writing is, observable.
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return run.progressProperty();
    }

    private Optional<Written> write(Order order, Cancellation cancellation, IntConsumer finished) {
        RunReport report = order.report();
        Optional<SurvivalRun> survival = SurvivalEngine.run(
                SurvivalQuestions.of(
                        report.document(), report.run().snapshot(), report.run().whatIf()),
                cancellation);
        finished.accept(1);
        if (survival.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> pictures = images.png(report.run(), false, PAPER_SCALE);
        finished.accept(1);
        if (cancellation.isCancelled()) {
            return Optional.empty();
        }
        try {
            Written written = write(order, survival.get(), pictures, finished);
            finished.accept(1);
            return Optional.of(written);
        } catch (IOException failure) {
            return Optional.of(new Written(
                    Texts.of("report.failed"),
                    Optional.of(Problem.error(
                            Problem.Kind.FILE,
                            order.target().toString(),
                            "",
                            Texts.of("report.unwritten", String.valueOf(failure.getMessage())),
                            Texts.of("report.unwritten.cure")))));
        }
    }

    private static Written write(Order order, SurvivalRun survival, Map<String, byte[]> pictures, IntConsumer finished)
            throws IOException {
        RunReport report = order.report();
        byte[] pdf = RiskReport.pdf(report, Optional.of(survival), pictures);
        finished.accept(1);
        if (order.shape() == Shape.PDF) {
            ReportFiles.write(order.target(), pdf);
            return written(order);
        }
        List<OutputFile> files = new ArrayList<>();
        files.add(new OutputFile("report.pdf", pdf));
        files.addAll(RunFiles.all(report, pictures, Optional.of(survival), Optional.empty()));
        if (order.shape() == Shape.FOLDER) {
            ReportFiles.writeAll(order.target(), files);
            return new Written(
                    Texts.of(
                            "report.files",
                            NumberText.count(files.size()),
                            String.valueOf(order.target().getFileName())),
                    Optional.empty());
        }
        List<OutputFile> inputs = new ArrayList<>();
        RunInputs.of(report.document(), report.run().snapshot())
                .forEach((name, bytes) -> inputs.add(new OutputFile(name, bytes)));
        ImportTable.file(report.document()).ifPresent(inputs::add);
        ReportFiles.write(order.target(), ReportPack.zip(files, inputs));
        return written(order);
    }

    private static Written written(Order order) {
        return new Written(
                Texts.of("file.exported", String.valueOf(order.target().getFileName())), Optional.empty());
    }

    private void tell(Written written) {
        say.accept(written.sentence());
        written.problem()
                .ifPresentOrElse(
                        problem -> dialogs.problems(written.sentence(), List.of(problem)), () -> onExported.run());
    }

    private void follow(RunProgress progress) {
        switch (progress.phase()) {
            case RUNNING -> say.accept(Texts.of("report.writing"));
            case CANCELLED -> say.accept(Texts.of("report.stopped"));
            case FAILED -> dialogs.text(Texts.of("report.notWritten"), progress.message());
            default -> {
                // What was written is told with the result.
            }
        }
    }

    @Override
    public void close() {
        run.cancel();
    }
}
