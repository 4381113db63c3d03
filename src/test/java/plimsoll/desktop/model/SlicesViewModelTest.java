package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;

class SlicesViewModelTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final SlicesViewModel model = new SlicesViewModel(book.session());

    /// 10 BTC long from 100,000 at venue A, margin 0.5 % of the notional there: at 99,000 equity is 50,000 and margin
    /// 4,950. Venue B has gained, so A is the weakest.
    @Test
    void aSliceShowsTheWeakestPoolAtItsPrice() {
        Row slice = model.rows().stream()
                .filter(row -> row.value(SlicesViewModel.PRICE).text().equals("99,000.00"))
                .findFirst()
                .orElseThrow();
        assertEquals("Venue A", slice.value(SlicesViewModel.POOL).text());
        assertEquals("50,000", slice.value(SlicesViewModel.EQUITY).text());
        assertEquals("45,050", slice.value(SlicesViewModel.BUFFER).text());
        assertEquals("0", slice.value(SlicesViewModel.PNL).text());
    }

    @Test
    void withoutAPoolThereAreNoSlices() {
        book.session().load(Document.empty());
        book.calculate();
        assertEquals(0, model.rows().size());
    }
}
