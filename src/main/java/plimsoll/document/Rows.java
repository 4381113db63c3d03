package plimsoll.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Changed copies of lists whose rows have identifiers.
final class Rows {
    private Rows() {}

    /// Returns the rows with the one of the same identifier replaced.
    static <T> List<T> replaced(List<T> items, Function<T, String> id, T item) {
        UnaryOperator<T> swap = other -> id.apply(other).equals(id.apply(item)) ? item : other;
        return items.stream().map(swap).toList();
    }

    /// Returns the rows with others put in before the index, which is brought into range.
    static <T> List<T> inserted(List<T> items, int index, List<T> added) {
        List<T> all = new ArrayList<>(items);
        all.addAll(Math.clamp(index, 0, items.size()), added);
        return all;
    }

    /// Returns the rows without those of the identifiers.
    static <T> List<T> without(List<T> items, Function<T, String> id, Set<String> ids) {
        return items.stream().filter(item -> !ids.contains(id.apply(item))).toList();
    }

    /// Returns where the row with the identifier stands, or -1.
    static <T> int indexOf(List<T> items, Function<T, String> id, String wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (id.apply(items.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
