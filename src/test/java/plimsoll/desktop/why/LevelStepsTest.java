package plimsoll.desktop.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.WhatIfEdit;

/// Which steps of a what-if book moved a liquidation level.
class LevelStepsTest {
    private final OpenBook book = OpenBook.sample("two-venues");

    private Document document() {
        return book.session().document();
    }

    private List<String> said(Why why) {
        try (WhyViewModel asked = new WhyViewModel(book.session(), why)) {
            book.calculate();
            return asked.causesProperty().get();
        }
    }

    private WhyBook now() {
        book.calculate();
        return WhyBook.of(book.session()).orElseThrow();
    }

    private void amount(int balance, String amount) {
        book.session()
                .apply(new Edit.SetBalance(
                        "amount", document().balances().get(balance).withAmount(new BigDecimal(amount))));
    }

    /// Ten long with 60,000: (1,000,000 - 60,000) / 9.95 = 94,472.36. Eight: 740,000 / 7.96 = 92,964.82. With 50,000:
    /// 750,000 / 7.96 = 94,221.11. Collateral of the other pool moves nothing.
    @Test
    void eachStepThatMovedALevelIsNamed() {
        book.session().apply(new WhatIfEdit.Start());
        book.resize(document().positions().getFirst().id(), "8");
        amount(1, "70000");
        amount(0, "50000");

        List<String> level = said(LevelWhy.nearest(now(), "a", true).orElseThrow());
        assertEquals(2, level.size(), level.toString());
        assertTrue(level.get(0).startsWith("step 1, Edit quantity: \u22121,507.5"), level.toString());
        assertTrue(level.get(1).startsWith("step 3, Edit balance amount: +1,256.2"), level.toString());
        assertTrue(level.get(1).endsWith(" USD"), level.toString());

        List<String> distance = said(LevelWhy.of(now(), "a", "BTC", 0, true).orElseThrow());
        assertEquals(2, distance.size(), distance.toString());
        assertTrue(distance.get(0).startsWith("step 1, Edit quantity: \u22120.01507"), distance.toString());
        assertEquals(
                List.of("no what-if step changed it"),
                said(LevelWhy.nearest(now(), "a", false).orElseThrow()));
    }

    @Test
    void theStepThatTookALevelAwayIsNamed() {
        book.session().apply(new WhatIfEdit.Start());
        book.resize(document().positions().getFirst().id(), "8");
        amount(0, "2000000");
        List<String> said = said(LevelWhy.nearest(now(), "a", true).orElseThrow());
        assertEquals(2, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("step 1, Edit quantity: \u22121,507.5"), said.toString());
        assertEquals("step 2, Edit balance amount: removed", said.get(1));
    }

    @Test
    void withoutAWhatIfBookNothingIsSaidAboutSteps() {
        assertEquals(List.of(), said(LevelWhy.nearest(now(), "a", true).orElseThrow()));
    }
}
