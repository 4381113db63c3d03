package plimsoll.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.market.Carry;
import plimsoll.domain.market.Quote;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;

class SurvivalQuestionsTest {
    private static Document edited(Document document, Edit... edits) {
        Document result = document;
        for (Edit edit : edits) {
            result = edit.apply(result);
        }
        return result;
    }

    @Test
    void agesOfQuotesAreDaysAndNeverBelowZero() {
        Book book = new Book();
        Document document = edited(
                book.document(),
                new MarketEdit.SetIndex("BTC", new Quote(Book.number("1"), Book.TIME.minus(Duration.ofHours(6)))),
                new MarketEdit.SetIndex("ETH", new Quote(Book.number("1"), Book.TIME.plus(Duration.ofHours(6)))));
        SurvivalQuestion question = SurvivalQuestions.of(document, book.snapshot(), new WhatIf(0.01, 0));
        assertEquals(0.25, question.quoteAge().get("BTC"), 1e-15);
        assertEquals(0, question.quoteAge().get("ETH"));
        assertEquals(new WhatIf(0.01, 0), question.whatIf());
        assertTrue(question.funding().isEmpty());
    }

    @Test
    void ratesOfCarryAreTakenAsQuoted() {
        Book book = new Book();
        Document document = edited(
                book.document(),
                new MarketEdit.SetCarry(Carry.FUNDING, "perp", new Quote(Book.number("-0.0002"), Book.TIME)),
                new MarketEdit.SetCarry(Carry.BORROW, "USDT", new Quote(Book.number("0.08"), Book.TIME)));
        SurvivalQuestion question = SurvivalQuestions.of(document, book.snapshot(), WhatIf.NONE);
        assertEquals(Map.of("perp", -0.0002), question.funding());
        assertEquals(Map.of("USDT", 0.08), question.borrow());
    }
}
