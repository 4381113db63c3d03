package plimsoll.engine;

import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;

/// A coin-margined pool of options with a hedge, as an options desk holds it.
public final class OptionBooks {
    private static final int[] DAYS = {7, 30, 90, 180};

    private OptionBooks() {}

    /// Returns a pool of this many options over four expiries, calls above and puts below the forward, two short for
    /// every long, and an inverse perpetual.
    public static Book of(int options) {
        Book book = new Book()
                .rule(Book.deribit("deribit"))
                .pool("a", "BTC", "deribit")
                .balance("coins", "a", "BTC", "20")
                .inversePerp("perp", "BTC", "100050")
                .position("hedge", "a", "perp", "-150000", "99000");
        for (int days : DAYS) {
            book.forward("BTC", days, Double.toString(100_000 * (1 + 0.0002 * days)));
        }
        for (int i = 0; i < options; i++) {
            String id = String.format("o%02d", i);
            int days = DAYS[i % DAYS.length];
            boolean call = i % 2 == 0;
            int strike = 100_000 + (call ? 1 : -1) * 2_500 * (1 + i / 2);
            book.option(
                            id,
                            Payoff.INVERSE,
                            "BTC",
                            "BTC",
                            days,
                            Integer.toString(strike),
                            call ? OptionType.CALL : OptionType.PUT)
                    .mark(id, "0.03")
                    .vol(id, Double.toString(0.5 + 0.01 * i))
                    .position(id, "a", id, i % 3 == 0 ? "2" : "-1.5", "0.035");
        }
        return book;
    }
}
