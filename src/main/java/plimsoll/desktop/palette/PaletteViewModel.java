package plimsoll.desktop.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette lists for the typed letters: the best first; without letters, what was used last first.
public final class PaletteViewModel {
    private static final int RECENT = 20;
    private static final int LISTED = 200;

    private final Supplier<List<PaletteEntry>> source;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> matches = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final List<String> recent = new ArrayList<>();
    private List<PaletteEntry> entries = List.of();

    private record Scored(PaletteEntry entry, int score) {}

    /// Finds among what the source gives at the time of [#open].
    public PaletteViewModel(Supplier<List<PaletteEntry>> source) {
        this.source = source;
        query.subscribe((before, after) -> list());
    }

    /// Starts over: asks the source, forgets the letters.
    public void open() {
        entries = List.copyOf(source.get());
        query.set("");
        list();
    }

    /// Returns the typed letters.
    public StringProperty queryProperty() {
        return query;
    }

    /// Returns what is found, the best first.
    public ObservableList<PaletteEntry> matches() {
        return matches;
    }

    /// Returns which match Enter runs, observable; -1 when nothing is found.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Moves the choice, stopping at both ends.
    public void move(int steps) {
        if (!matches.isEmpty()) {
            selected.set(Math.clamp((long) selected.get() + steps, 0, matches.size() - 1));
        }
    }

    /// Chooses a match.
    public void select(int index) {
        if (index >= 0 && index < matches.size()) {
            selected.set(index);
        }
    }

    /// Returns the chosen entry and remembers it as used last; empty when nothing is found. The caller runs it once the
    /// palette is gone.
    public Optional<PaletteEntry> choose() {
        if (selected.get() < 0) {
            return Optional.empty();
        }
        PaletteEntry chosen = matches.get(selected.get());
        recent.remove(chosen.id());
        recent.addFirst(chosen.id());
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
        return Optional.of(chosen);
    }

    private void list() {
        List<Scored> found = new ArrayList<>();
        for (PaletteEntry entry : entries) {
            score(entry).ifPresent(score -> found.add(new Scored(entry, score)));
        }
        found.sort(Comparator.comparingInt((Scored item) -> -item.score())
                .thenComparingInt(item -> age(item.entry()))
                .thenComparing(item -> item.entry().kind()));
        matches.setAll(found.stream().limit(LISTED).map(Scored::entry).toList());
        selected.set(matches.isEmpty() ? -1 : 0);
    }

    /// The name counts first; the detail helps only where the name alone does not hold the letters.
    private OptionalInt score(PaletteEntry entry) {
        OptionalInt name = FuzzyMatch.score(query.get(), entry.name());
        if (name.isPresent()) {
            return name;
        }
        OptionalInt whole = FuzzyMatch.score(query.get(), entry.name() + " " + entry.detail());
        return whole.isPresent() ? OptionalInt.of(whole.getAsInt() / 2) : whole;
    }

    private int age(PaletteEntry entry) {
        int at = recent.indexOf(entry.id());
        return at < 0 ? RECENT : at;
    }
}
