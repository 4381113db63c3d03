package plimsoll.desktop.shell;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import plimsoll.desktop.Fx;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.FxThread;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.storage.ShippedRules;
import plimsoll.storage.UserFolders;

/// A program of its own that opens a workspace with the thread, the disk and the timer of the window, edits it, says
/// when, and waits for its end.
final class EditingProgram {
    private EditingProgram() {}

    /// Starts with the user's folder, a workspace file, and the quantities that it gives the first position, one after
    /// the other; prints the time of the last edit.
    public static void main(String[] args) throws IOException {
        try (ExecutorService disk = Executors.newSingleThreadExecutor()) {
            open(args, disk);
        } finally {
            Platform.exit(); // Whoever waits for a word hears of a failure.
        }
    }

    private static void open(String[] args, ExecutorService disk) throws IOException {
        Path user = Path.of(args[0]);
        CompletableFuture<String> said = new CompletableFuture<>();
        WorkspaceSession session = Fx.call(EditingProgram::session);
        Keeping keeping = new Keeping(
                Optional.of(new UserFolders(user.resolve("state"), user.resolve("settings"))),
                Desktop::soon,
                disk,
                FxThread.executor());
        Fx.run(() -> new FileDesk(session, new Answers(), said::complete, keeping).open(Path.of(args[1])));
        said.join();
        for (String quantity : List.of(args).subList(2, args.length)) {
            Fx.run(() -> session.apply(edit(session.document(), quantity)));
        }
        System.out.println(Instant.now());
        System.in.read();
    }

    /// Returns the edit that gives the first position a quantity.
    static Edit edit(Document book, String quantity) {
        return new Edit.SetPosition("quantity", book.positions().getFirst().withQuantity(new BigDecimal(quantity)));
    }

    /// Nothing is calculated: the quiet time never ends.
    private static WorkspaceSession session() {
        return new WorkspaceSession(
                Document.empty(),
                ShippedRules.catalog(),
                Instant::now,
                listener -> new LatestCalculation<>(
                        (question, cancellation) -> Optional.empty(),
                        later -> {},
                        Runnable::run,
                        FxThread.executor(),
                        listener));
    }
}
