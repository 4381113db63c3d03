package plimsoll.desktop.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.report.CsvProfile;
import plimsoll.report.CsvTable;
import plimsoll.report.CsvText;
import plimsoll.report.TableSidecar;
import plimsoll.storage.AtomicFile;
import plimsoll.storage.WorkspaceFiles;

/// A table as it was shown, to be written with a file beside it that says what it holds and was made from.
///
/// @param titles        of the columns
/// @param workspace     the book that was shown
/// @param valuationTime of its numbers; empty before the first
/// @param stale         whether the numbers were older than the book
record TableFile(
        CsvTable table,
        Map<String, TableSidecar.Shown> titles,
        CsvProfile profile,
        Document workspace,
        Optional<Instant> valuationTime,
        boolean stale) {
    /// Takes a table from the window, with what its numbers were made from.
    static TableFile of(TableCsv csv, CsvProfile profile, WorkspaceSession session) {
        return new TableFile(
                csv.table(),
                csv.shown(),
                profile,
                session.document().shown(),
                session.runProperty().get().map(run -> run.snapshot().valuationTime()),
                session.staleProperty().get());
    }

    /// Writes both files.
    void write(Path path) throws IOException {
        byte[] bytes = CsvText.bytes(table, profile);
        String name = String.valueOf(path.getFileName());
        AtomicFile.write(path, bytes);
        TableSidecar.Origin origin =
                new TableSidecar.Origin(workspace.name(), WorkspaceFiles.hash(workspace), valuationTime, stale);
        AtomicFile.write(
                path.resolveSibling(name + TableSidecar.ENDING),
                TableSidecar.bytes(name, bytes, table, profile, titles, origin));
    }
}
