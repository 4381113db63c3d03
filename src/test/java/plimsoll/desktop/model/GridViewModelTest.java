package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;

class GridViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final GridViewModel model = new GridViewModel(book.session());

    @Test
    void anEvenAxisIsWrittenAsARange() {
        assertEquals(List.of(-0.1, -0.05, 0.0, 0.05, 0.1), GridViewModel.axis("-10 to 10 step 5"));
        assertTrue(model.commitPrices("-10 to 10 step 5").isEmpty());
        assertEquals("-10 to 10 step 5", model.prices());
    }

    @Test
    void zeroIsAddedToAListThatLacksIt() {
        assertEquals(List.of(-0.2, 0.0, 0.3), GridViewModel.axis("30 -20"));
    }

    @Test
    void wrongAxesSayWhyAndChangeNothing() {
        String before = model.prices();
        assertTrue(model.commitPrices("-120 10").orElseThrow().contains("above -100 %"));
        assertTrue(model.commitPrices("1 to x step 5").orElseThrow().contains("is not a number"));
        assertThrows(IllegalArgumentException.class, () -> GridViewModel.axis("-60 to 60 step 0.01"));
        assertEquals(before, model.prices());
    }

    @Test
    void flatAndScaledShocksAreAChoice() {
        assertTrue(model.scaledByMaturity());
        model.chooseScaled(false);
        assertEquals(false, model.scaledByMaturity());
    }
}
