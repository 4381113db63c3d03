package plimsoll.document;

/// Starting and leaving the what-if book: each one step of the history, so that undo leads back.
public sealed interface WhatIfEdit extends Edit {
    /// Makes a what-if book of the book, which stays as it is; nothing when it is one already.
    record Start() implements WhatIfEdit {
        @Override
        public String name() {
            return "Start what-if";
        }

        @Override
        public Document apply(Document document) {
            return document.whatIf().isPresent() ? document : WhatIfBook.started(document);
        }
    }

    /// Makes the what-if book the book.
    record Apply() implements WhatIfEdit {
        @Override
        public String name() {
            return "Apply what-if";
        }

        @Override
        public Document apply(Document document) {
            return document.shown();
        }
    }

    /// Gives the what-if book up and returns to the book.
    record Discard() implements WhatIfEdit {
        @Override
        public String name() {
            return "Discard what-if";
        }

        @Override
        public Document apply(Document document) {
            return document.book();
        }
    }

    /// Returns to the what-if book after its first steps.
    ///
    /// @param count how many steps stay; 0 = the book
    record BackTo(int count) implements WhatIfEdit {
        @Override
        public String name() {
            return count == 0 ? "Go back to the book" : "Go back to change " + count;
        }

        @Override
        public Document apply(Document document) {
            return document.whatIf().map(book -> book.backTo(count)).orElse(document);
        }
    }
}
