package plimsoll.desktop.model;

import java.time.Instant;
import java.util.Optional;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.market.Quote;

/// Shows how old a quote is: an age in words, and a sign on a number that is too old. Never by colour alone.
final class AgeText {
    private AgeText() {}

    /// Returns the age as a cell of its own.
    static CellValue cell(MarkAge age, Document document) {
        CellValue text = CellValue.text(age.text());
        return age.old()
                ? withMessage(text.with(CellState.WARN).withDetail(Texts.of("age.old")), sentence(age, document))
                : text.with(CellState.MUTED);
    }

    /// Returns a number with the sign of an old quote, when its quote is old.
    static CellValue marked(CellValue number, Optional<Quote> quote, Instant now, Document document) {
        return quote.map(found -> MarkAge.of(found.time(), now, document))
                .filter(MarkAge::old)
                .map(age -> withMessage(number.with(CellState.WARN).withMark(Mark.OLD), sentence(age, document)))
                .orElse(number);
    }

    private static String sentence(MarkAge age, Document document) {
        return Texts.of("age.sentence", age.text(), MarkAge.text(MarkAge.limit(document)));
    }

    private static CellValue withMessage(CellValue cell, String message) {
        return new CellValue(cell.text(), cell.file(), cell.states(), message, cell.detail(), cell.mark());
    }
}
