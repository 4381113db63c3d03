package plimsoll.desktop.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.BookMerge;
import plimsoll.document.Document;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.text.NumberText;

/// Another book to be added to the what-if book or subtracted from it: which, how, and what comes of it before it is
/// done.
public final class AddBookViewModel {
    private final WorkspaceSession session;
    private final List<Source> sources;
    private final BooleanProperty subtracted = new SimpleBooleanProperty(false);
    private final BooleanProperty apart = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NOTHING);
    private Optional<Document> other = Optional.empty();
    private int chosen;

    /// Where a book comes from.
    ///
    /// @param title as shown
    /// @param open  reads it and hands it on, later or at once; empty when nothing was chosen or it could not be read
    public record Source(String title, Consumer<Consumer<Optional<Document>>> open) {}

    /// What would be done.
    ///
    /// @param book      the other book's name; empty before one is chosen
    /// @param summary   one sentence
    /// @param conflicts what both books have differently
    public record Preview(String book, String summary, List<String> conflicts) {
        private static final Preview NOTHING = new Preview("", Texts.of("whatif.add.none"), List.of());

        /// Copies the list.
        public Preview {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// Works on a session.
    ///
    /// @param sources where books come from
    public AddBookViewModel(WorkspaceSession session, List<Source> sources) {
        this.session = session;
        this.sources = List.copyOf(sources);
        subtracted.subscribe((before, after) -> show());
        apart.subscribe((before, after) -> show());
    }

    /// Returns where books come from.
    public List<String> sources() {
        return sources.stream().map(Source::title).toList();
    }

    /// Reads the book of a source; nothing can be added before it is read. The one chosen last counts, and what cannot
    /// be read leaves the one before.
    public void choose(int source) {
        Optional<Document> before = other;
        other = Optional.empty();
        preview.set(new Preview("", Texts.of("whatif.add.reading"), List.of()));
        chosen++;
        int mine = chosen;
        sources.get(source).open().accept(read -> {
            if (mine == chosen) {
                other = read.or(() -> before);
                show();
            }
        });
    }

    /// Returns whether legs and balances come in with the opposite sign.
    public BooleanProperty subtractedProperty() {
        return subtracted;
    }

    /// Returns whether the other book's pools stay pools of their own.
    public BooleanProperty apartProperty() {
        return apart;
    }

    /// Returns what would be done, observable.
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    private Optional<BookMerge.Merge> merge() {
        return other.map(book -> BookMerge.of(session.document(), book, subtracted.get(), apart.get()));
    }

    private void show() {
        preview.set(other.flatMap(book -> merge().map(merge -> new Preview(
                        book.name(),
                        String.join(
                                ", ",
                                count(book.book().positions().size(), "whatif.add.leg", "whatif.add.legs"),
                                count(book.book().balances().size(), "whatif.add.balance", "whatif.add.balances"),
                                merge.newPools() == 0
                                        ? Texts.of("whatif.add.into")
                                        : count(merge.newPools(), "whatif.add.newPool", "whatif.add.newPools")),
                        merge.conflicts())))
                .orElse(Preview.NOTHING));
    }

    private static String count(int number, String one, String many) {
        return Texts.of(number == 1 ? one : many, NumberText.count(number));
    }

    /// Does it in the what-if book, which is started when there is none; returns a sentence about it.
    public String apply() {
        List<String> done = new ArrayList<>();
        merge().ifPresent(merge -> {
            session.apply(new WhatIfEdit.Start());
            BookMerge.Merge again = merge().orElseThrow();
            session.apply(again.edit());
            done.add(Texts.of("whatif.add.done", again.edit().name()));
        });
        return done.isEmpty() ? Texts.of("whatif.add.first") : done.getFirst();
    }
}
