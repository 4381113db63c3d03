package plimsoll.desktop.session;

import plimsoll.document.Document;
import plimsoll.domain.Snapshot;

/// The book that the shown one is compared with, and what it is calculated from.
///
/// @param snapshot at the time of the shown book's
public record ComparedBook(Document document, Snapshot snapshot) {}
