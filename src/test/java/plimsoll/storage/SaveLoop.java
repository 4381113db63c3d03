package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import plimsoll.document.Document;
import plimsoll.document.WhatIfBook;
import plimsoll.domain.scenario.StressSettings;

/// A program of its own that saves until it is killed, and says which version is on the disk.
final class SaveLoop {
    private static final String NOTE = "x".repeat(200_000);

    private SaveLoop() {}

    /// Starts one of: `save FILE`, `autosave FOLDER`, `lock FOLDER`.
    public static void main(String[] args) throws IOException {
        Path path = Path.of(args[1]);
        switch (args[0]) {
            case "save" -> {
                for (int version = 1; ; version++) {
                    WorkspaceFiles.write(path, document(version));
                    System.out.println(version);
                }
            }
            case "autosave" -> {
                Autosaves autosaves = new Autosaves(path);
                for (int version = 1; ; version++) {
                    autosaves.write(WorkspaceKey.untitled(1), document(version), Instant.ofEpochSecond(version));
                    System.out.println(version);
                }
            }
            default -> {
                WorkspaceLocks.Answer answer =
                        new WorkspaceLocks(path).acquire(WorkspaceKey.untitled(1), Instant.EPOCH, 1);
                System.out.println(answer instanceof WorkspaceLocks.Answer.Held ? "locked" : answer);
                System.in.read();
            }
        }
    }

    /// A version whose bytes differ from every other one from the beginning to the end; every second one is a what-if
    /// book.
    static Document document(int version) {
        Document book = book(version);
        Document changed = book.withStress(StressSettings.defaults("W" + version));
        return version % 2 == 0 ? book : WhatIfBook.of(book, List.of(new WhatIfBook.Step("Edit", changed)));
    }

    private static Document book(int version) {
        Document empty = Document.empty();
        return new Document(
                "version " + version,
                version + NOTE,
                empty.valuation(),
                empty.pools(),
                empty.instruments(),
                empty.positions(),
                empty.balances(),
                empty.market(),
                StressSettings.defaults("V" + version),
                empty.editedRules());
    }
}
