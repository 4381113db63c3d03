package plimsoll.domain;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
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

    private final E[] items;
    private volatile @Nullable Index index;

    /// Where items stand, in a table of open addressing.
    private static final class Index {
        /// Place of an item + 1, at the hash of its identifier or behind it; 0 = free.
        private final int[] slots;

        /// Whether an identifier is used twice.
        private final boolean repeated;

        Index(int[] slots, boolean repeated) {
            this.slots = slots;
            this.repeated = repeated;
        }
    }

    private IndexedList(E[] items, @Nullable Index index) {
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
        @SuppressWarnings("unchecked") // Nobody else sees the array, and only items are in it.
        E[] copied = (E[]) items.toArray(Identified[]::new);
        for (E item : copied) {
            Objects.requireNonNull(item);
        }
        return new IndexedList<>(copied, null);
    }

    /// Returns the item with the identifier.
    public Optional<E> find(String id) {
        int at = placeOf(id);
        return at < 0 ? Optional.empty() : Optional.of(items[at]);
    }

    /// Returns where the item with the identifier stands, or -1.
    public int placeOf(String id) {
        int[] slots = index().slots;
        int slot = slot(id, slots);
        return slots[slot] - 1;
    }

    /// Returns the list with items in place of those with the same identifiers; others are not added.
    public IndexedList<E> replaced(Collection<? extends E> others) {
        Index known = index();
        E[] next = items.clone();
        boolean changed = false;
        for (E other : others) {
            int at = placeOf(other.id());
            while (at >= 0) {
                changed |= !next[at].equals(other);
                next[at] = other;
                at = known.repeated ? placeOf(other.id(), at + 1) : -1;
            }
        }
        return changed ? new IndexedList<>(next, known) : this;
    }

    private int placeOf(String id, int from) {
        for (int i = from; i < items.length; i++) {
            if (items[i].id().equals(id)) {
                return i;
            }
        }
        return -1;
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
        int[] slots = new int[Math.max(LEAST_SLOTS, Integer.highestOneBit(items.length) << 2)];
        boolean repeated = false;
        for (int i = 0; i < items.length; i++) {
            int slot = slot(items[i].id(), slots);
            repeated |= slots[slot] > 0;
            slots[slot] = slots[slot] > 0 ? slots[slot] : i + 1;
        }
        return new Index(slots, repeated);
    }

    /// The slot of the item with the identifier, or the free one where it would stand.
    private int slot(String id, int[] slots) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] > 0 && !items[slots[slot] - 1].id().equals(id)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /// Returns whether two items have the same identifier.
    public boolean isRepeated() {
        return index().repeated;
    }

    @Override
    public E get(int at) {
        return items[at];
    }

    @Override
    public int size() {
        return items.length;
    }

    /// Returns whether another list has equal items in the same order; of another state of the same list this is known
    /// fast, as both share most items.
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof IndexedList<?> list ? Arrays.equals(items, list.items) : super.equals(other));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(items, items.length, Object[].class);
    }
}
