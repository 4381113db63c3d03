package plimsoll.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.engine.Book;

/// Funding along a path, and positions that expire on it.
class FundingTest {
    private static PathSettings at(double rate) {
        return PathSettings.DEFAULT.withMarket(PathSettings.DEFAULT.market().withFundingRate(rate));
    }

    /// Notional 1,000,000 and a buffer of 20,000.
    private static Snapshot book(String quantity) {
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "25000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", quantity, "100000")
                .snapshot();
    }

    @Test
    void fundingConsumesTheBufferInTwentyTwoDays() {
        // 20,000 / (1,000,000 x 0.03 % x 3 a day) = 22.2222 days, so the first hourly check below is that of hour 534.
        PathTally tally = Replays.tally(book("10"), at(0.0003), Replays.steps(1, 1, 700));
        assertEquals(StrictMath.ceil(22.2222222222 * 24), tally.liquidatedHours[0][0]);
    }

    @Test
    void shortsReceiveWhatLongsPay() {
        PathTally tally = Replays.tally(book("-10"), at(0.0003), Replays.steps(1, 1, 8));
        assertEquals(20_000 + 300, tally.buffers[0][8][0], 1e-6);
        PathTally negative = Replays.tally(book("-10"), at(-0.0003), Replays.steps(1, 1, 8));
        assertEquals(20_000 - 300, negative.buffers[0][8][0], 1e-6);
    }

    @Test
    void inverseContractsPayInCoins() {
        Snapshot book = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "BTC", "flat")
                .balance("cash", "a", "BTC", "1")
                .inversePerp("coin", "BTC", "100000")
                .position("leg", "a", "coin", "100000", "100000")
                .snapshot();
        // At 80,000 the position is 1.25 BTC, and eight hours cost 0.03 % of that; 0.25 BTC are lost by price.
        PathTally tally = Replays.tally(book, at(0.0003), Replays.steps(0.8 / 0.8, 0.8, 8));
        double coins = 1 - 0.25 - 0.005 * 1.25 - 0.0003 * 1.25;
        assertEquals(coins * 80_000, tally.buffers[0][8][0], 1e-6);
    }

    @Test
    void anOptionLosesItsTimeValueAndSettlesIntoCash() {
        Snapshot book = new Book()
                .rule(Book.deribit("deribit"))
                .pool("a", "BTC", "deribit")
                .balance("cash", "a", "BTC", "1")
                .inversePerp("coin", "BTC", "100000")
                .option(
                        "call",
                        plimsoll.domain.instrument.Payoff.INVERSE,
                        "BTC",
                        "BTC",
                        2,
                        "90000",
                        plimsoll.domain.instrument.OptionType.CALL)
                .forward("BTC", 2, "100000")
                .mark("call", "0.101")
                .vol("call", "0.5")
                .position("short", "a", "call", "-1", "0.1")
                .snapshot();
        PathTally tally = Replays.tally(book, PathSettings.DEFAULT, Replays.steps(1, 1.2, 72));
        // Settled at 120,000: (120,000 - 90,000) / 120,000 = 0.25 BTC leave the cash of 1 BTC; nothing needs margin
        // then.
        double last = tally.buffers[0][tally.fanSteps.length - 1][0];
        assertEquals(0.75 * 120_000, last, 1e-6);
        int day = 0;
        while (tally.fanSteps[day] < 47) {
            day++;
        }
        assertTrue(tally.buffers[0][day][0] < last, "margin and mark are still held before the expiry");
    }

    @Test
    void aFutureRunsIntoTheIndex() {
        Snapshot book = new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "50000")
                .future("fut", plimsoll.domain.instrument.Payoff.LINEAR, "BTC", "USDT", 10, "102000")
                .forward("BTC", 10, "102000")
                .position("leg", "a", "fut", "1", "102000")
                .snapshot();
        PathTally tally = Replays.tally(book, PathSettings.DEFAULT, Replays.steps(1, 1, 11 * 24));
        double[] buffers = java.util.Arrays.stream(tally.buffers[0])
                .mapToDouble(time -> time[0])
                .toArray();
        assertEquals(50_000 - 0.005 * 102_000, buffers[0], 1e-6);
        assertEquals(48_000, buffers[buffers.length - 1], 1e-6, "the basis of 2,000 is lost, and margin is free");
    }
}
