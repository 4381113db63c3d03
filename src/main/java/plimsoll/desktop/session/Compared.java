package plimsoll.desktop.session;

import plimsoll.document.Document;

/// What the shown book is compared with.
///
/// @param document the book or a frozen state of it
/// @param name     as shown, such as `Book` or `Snapshot 09:32`
/// @param frozen   whether the user froze it; otherwise a what-if book was started from it
public record Compared(Document document, String name, boolean frozen) {}
