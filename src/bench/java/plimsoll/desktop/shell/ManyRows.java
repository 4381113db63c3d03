package plimsoll.desktop.shell;

import java.util.List;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;

/// A book of many legs, and what somebody pastes into it.
///
/// @param legs how many
record ManyRows(int legs) {
    private static final int FEW = 3;
    private static final int WRONG_EVERY = 100;

    /// Returns a book with an instrument per option, or one of three instruments.
    ///
    /// @param kind `many` or `few`
    Book book(String kind) {
        if (kind.equals("many")) {
            return RandomBooks.of(7, legs);
        }
        Book few = RandomBooks.venues();
        String[] instruments = {"btc", "eth", "coin"};
        String[] pools = {"tiers", "percent", "deribit"};
        for (int i = 0; i < legs; i++) {
            few.position(
                    "p" + i,
                    pools[i % FEW],
                    instruments[i % FEW],
                    Integer.toString(i % 7 - 3 + (i % 2)),
                    i % 2 == 0 ? "99000" : "101000");
        }
        return few;
    }

    /// Returns the legs of a book as a spreadsheet holds them.
    ///
    /// @param wrong whether some of the rows make no sense
    String legs(Document document, boolean wrong) {
        StringBuilder text = new StringBuilder("instrument\tquantity\tentry price\tpool\n");
        for (int i = 0; i < legs; i++) {
            Position leg = document.positions().get(i);
            String symbol = document.instrument(leg.instrumentId()).map(Instrument::symbol).orElseThrow();
            text.append(
                    wrong && i % WRONG_EVERY == 0
                            ? "nothing\tten\t1\tnowhere\n"
                            : symbol + "\t" + leg.quantity().toPlainString() + "\t100000.5\t" + leg.poolId() + "\n");
        }
        return text.toString();
    }

    /// Returns a mark price and a volatility of as many instruments as make so many numbers.
    String prices(Document document) {
        StringBuilder text = new StringBuilder();
        List<Instrument> all = List.copyOf(document.instruments());
        for (int i = 0; 2 * i < legs; i++) {
            text.append(all.get(i % all.size()).symbol())
                    .append("\t0.05")
                    .append(i % 90 + 10)
                    .append("\t60.5\n");
        }
        return text.toString();
    }
}
