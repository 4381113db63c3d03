package plimsoll.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.Balance;

class IndexedListTest {
    private static Balance balance(String id, int amount) {
        return new Balance(id, "pool", "USDT", BigDecimal.valueOf(amount));
    }

    @Test
    void everyItemIsFoundByItsIdentifierAndNoOther() {
        for (int size : new int[] {0, 1, 2, 15, 16, 17, 1_000}) {
            List<Balance> items =
                    IntStream.range(0, size).mapToObj(i -> balance("b" + i, i)).toList();
            IndexedList<Balance> list = IndexedList.copyOf(items);
            for (int i = 0; i < size; i++) {
                assertSame(items.get(i), list.find("b" + i).orElseThrow());
                assertEquals(i, list.placeOf("b" + i));
            }
            assertEquals(Optional.empty(), list.find("b" + size));
            assertEquals(-1, list.placeOf(""));
        }
    }

    @Test
    void identifiersOfTheSameHashAreToldApart() {
        IndexedList<Balance> list = IndexedList.copyOf(List.of(balance("Aa", 1), balance("BB", 2)));
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertEquals(Optional.of(balance("Aa", 1)), list.find("Aa"));
        assertEquals(Optional.of(balance("BB", 2)), list.find("BB"));
    }

    @Test
    void ofItemsWithTheSameIdentifierTheFirstIsFoundAndAllAreReplaced() {
        IndexedList<Balance> list = IndexedList.copyOf(List.of(balance("a", 1), balance("b", 2), balance("a", 3)));
        assertEquals(Optional.of(balance("a", 1)), list.find("a"));
        assertEquals(
                List.of(balance("a", 9), balance("b", 2), balance("a", 9)), list.replaced(List.of(balance("a", 9))));
    }

    @Test
    void replacingKeepsTheOrderAddsNothingAndLeavesTheListAsItWas() {
        IndexedList<Balance> list = IndexedList.copyOf(List.of(balance("a", 1), balance("b", 2)));
        IndexedList<Balance> next = list.replaced(List.of(balance("b", 7), balance("c", 8)));
        assertEquals(List.of(balance("a", 1), balance("b", 7)), next);
        assertEquals(Optional.of(balance("b", 7)), next.find("b"));
        assertEquals(Optional.empty(), next.find("c"));
        assertEquals(List.of(balance("a", 1), balance("b", 2)), list);
    }

    @Test
    void itIsAListLikeAnyOther() {
        List<Balance> items = new ArrayList<>(List.of(balance("a", 1), balance("b", 2)));
        IndexedList<Balance> list = IndexedList.copyOf(items);
        items.clear();
        assertEquals(List.of(balance("a", 1), balance("b", 2)), list);
        assertEquals(list, List.copyOf(list));
        assertEquals(List.copyOf(list).hashCode(), list.hashCode());
        assertSame(list, IndexedList.copyOf(list));
    }
}
