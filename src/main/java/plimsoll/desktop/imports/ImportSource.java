package plimsoll.desktop.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Problem;

/// Something to be imported: a file, or what was on the clipboard.
public interface ImportSource {
    /// Returns its name as shown.
    String name();

    /// Returns how a table is written, in words; empty when it is no table.
    String format();

    /// Returns the titles of a table's columns; empty when it is no table.
    List<String> header();

    /// Returns about how much there is to read.
    long size();

    /// Reads all of it.
    ///
    /// @param kind    what the user says it is; empty = recognised
    /// @param mapping of a table
    /// @param venue   whose names a table uses; empty = those of any
    /// @param read    hears how much has been read
    /// @return what was read; empty when cancelled
    Optional<Read> read(
            Optional<ReplyKind> kind,
            Optional<TableMapping> mapping,
            String venue,
            Cancellation cancellation,
            LongConsumer read);

    /// What reading gave.
    ///
    /// @param incoming empty when nothing could be read
    /// @param problems what is left out, and why
    /// @param rows     of a table; 0 for a reply
    record Read(Optional<Incoming> incoming, List<Problem> problems, long rows) {
        /// Copies the list.
        public Read {
            problems = List.copyOf(problems);
        }
    }
}
