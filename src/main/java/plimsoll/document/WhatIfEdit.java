package plimsoll.document;

import plimsoll.document.text.Texts;

/// Starting and leaving the what-if book: each one step of the history, so that undo leads back.
public sealed interface WhatIfEdit extends Edit {
    /// Makes a what-if book of the book, which stays as it is; nothing when it is one already.
    record Start() implements WhatIfEdit {
        @Override
        public String name() {
            return Texts.of("whatif.start");
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
            return Texts.of("whatif.apply");
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
            return Texts.of("whatif.discard");
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
            return count == 0 ? Texts.of("whatif.back.book") : Texts.of("whatif.back.change", String.valueOf(count));
        }

        @Override
        public Document apply(Document document) {
            return document.whatIf().map(book -> book.backTo(count)).orElse(document);
        }
    }
}
