package plimsoll.domain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// An immutable list whose items are found by identifier without looking at all of them; of items with the same
/// identifier the first is found.
///
/// The index is made when something is looked up for the first time. A list with items replaced by others of the same
/// identifiers shares it, so that a long history of edited lists keeps one. Safe for use by several threads.
///
/// @param <E> what it lists
public final class IndexedList<E extends Identified> extends AbstractList<E> implements RandomAccess {
    private static final int LEAST_SLOTS = 16;

    private final List<E> items;
    private volatile @Nullable Index index;

    /// Where items stand, in a table of open addressing.
    ///
    /// @param slots    place of an item + 1, at the hash of its identifier or behind it; 0 = free
    /// @param repeated whether an identifier is used twice
    private record Index(int[] slots, boolean repeated) {}

    private IndexedList(List<E> items, @Nullable Index index) {
        this.items = items;
        this.index = index;
    }

    /// Returns the items as an indexed list: the same list when it is one.
    public static <E extends Identified> IndexedList<E> copyOf(Collection<? extends E> items) {
        if (items instanceof IndexedList<?> known) {
            @SuppressWarnings("unchecked") // It is immutable, so that a list of something more special is one of these.
            IndexedList<E> same = (IndexedList<E>) known;
            return same;
        }
        return new IndexedList<>(List.copyOf(items), null);
    }

    /// Returns the item with the identifier.
    public Optional<E> find(String id) {
        int at = placeOf(id);
        return at < 0 ? Optional.empty() : Optional.of(items.get(at));
    }

    /// Returns where the item with the identifier stands, or -1.
    public int placeOf(String id) {
        int[] slots = index().slots();
        int slot = slot(id, slots);
        return slots[slot] - 1;
    }

    /// Returns the list with items in place of those with the same identifiers; others are not added.
    public IndexedList<E> replaced(Collection<? extends E> others) {
        Index known = index();
        List<E> next = new ArrayList<>(items);
        for (E other : others) {
            int at = placeOf(other.id());
            if (at >= 0) {
                next.set(at, other);
            }
            for (int i = at + 1; known.repeated() && at >= 0 && i < next.size(); i++) {
                if (next.get(i).id().equals(other.id())) {
                    next.set(i, other);
                }
            }
        }
        return new IndexedList<>(List.copyOf(next), known);
    }

    private Index index() {
        Index known = index;
        if (known == null) {
            known = made();
            index = known;
        }
        return known;
    }

    private Index made() {
        int[] slots = new int[Math.max(LEAST_SLOTS, Integer.highestOneBit(items.size()) << 2)];
        boolean repeated = false;
        for (int i = 0; i < items.size(); i++) {
            int slot = slot(items.get(i).id(), slots);
            repeated |= slots[slot] > 0;
            slots[slot] = slots[slot] > 0 ? slots[slot] : i + 1;
        }
        return new Index(slots, repeated);
    }

    /// The slot of the item with the identifier, or the free one where it would stand.
    private int slot(String id, int[] slots) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] > 0 && !items.get(slots[slot] - 1).id().equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    @Override
    public E get(int at) {
        return items.get(at);
    }

    @Override
    public int size() {
        return items.size();
    }

    /// Returns whether another list has equal items in the same order; the items that two lists share are not compared.
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof IndexedList<?> list ? items.equals(list.items) : items.equals(other));
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /// Returns the items' array for streams and copies.
    @Override
    public Object[] toArray() {
        return items.toArray();
    }

    @Override
    public <T> T[] toArray(T[] into) {
        return items.toArray(into);
    }

    @Override
    public String toString() {
        return Arrays.toString(items.toArray());
    }
}
