package plimsoll.document;

import java.util.IdentityHashMap;
import java.util.Optional;

/// Gives workspaces that have no name of their own the one of the file they are saved to.
///
/// States that share parts still share them afterwards, so that a long history does not grow.
public final class Untitled {
    /// The name of a workspace until it gets one.
    public static final String NAME = "Untitled";

    private final String name;
    private final IdentityHashMap<Document, Document> known = new IdentityHashMap<>();

    /// @param name given to every state that has none of its own
    Untitled(String name) {
        this.name = name;
    }

    /// Returns the name that a workspace takes from a file; empty when it has one already, or the file gives none.
    ///
    /// @param fileName with its extension
    public static Optional<String> nameFrom(String fileName, Document document) {
        if (!document.name().equals(NAME)) {
            return Optional.empty();
        }
        int dot = fileName.lastIndexOf('.');
        return Optional.of((dot < 0 ? fileName : fileName.substring(0, dot)).strip())
                .filter(stem -> !stem.isEmpty() && !stem.equalsIgnoreCase(NAME));
    }

    /// Returns a workspace with the name, or as it is when it has one of its own.
    public static Document named(Document document, String name) {
        return new Untitled(name).of(document);
    }

    /// Returns a state with the name; of a what-if book also the book and the steps.
    Document of(Document document) {
        Document plain = document.whatIf().isEmpty() ? plain(document) : rename(document);
        return document.whatIf()
                .map(book -> plain.withWhatIf(Optional.of(new WhatIfBook(
                        plain(book.base()),
                        book.steps().stream()
                                .map(step -> new WhatIfBook.Step(step.name(), plain(step.state())))
                                .toList()))))
                .orElse(plain);
    }

    private Document plain(Document document) {
        return known.computeIfAbsent(document, this::rename);
    }

    private Document rename(Document document) {
        return document.name().equals(NAME) ? document.withName(name) : document;
    }
}
