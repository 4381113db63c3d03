package plimsoll.engine;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;

/// Books from a seed: perpetuals and options of two coins over three pools with different rules.
public final class RandomBooks {
    private static final int[] DAYS = {2, 9, 30, 85, 180};

    private RandomBooks() {}

    /// Returns the generator of a seed.
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Returns rules and pools without positions: `tiers` and `percent` in USDT, `deribit` in BTC.
    public static Book venues() {
        Book book = new Book()
                .rule(Book.tiers(
                        "tiers",
                        TierMode.PROGRESSIVE,
                        TierBound.UPPER_INCLUSIVE,
                        TierAxis.NOTIONAL,
                        "50000 0.004 125",
                        "600000 0.005 100",
                        "3000000 0.0065 75",
                        "- 0.01 50"))
                .rule(Book.percent("percent", "0.02", "0.01"))
                .rule(Book.deribit("deribit"))
                .pool("deribit", "BTC", "deribit")
                .pool("percent", "USDT", "percent")
                .pool("tiers", "USDT", "tiers")
                .balance("c1", "tiers", "USDT", "900000")
                .balance("c2", "percent", "USDC", "700000")
                .balance("c3", "percent", "BTC", "3")
                .balance("c4", "deribit", "BTC", "25")
                .linearPerp("btc", "BTC", "USDT", "100120")
                .linearPerp("eth", "ETH", "USDT", "3998")
                .inversePerp("coin", "BTC", "100090");
        for (int days : DAYS) {
            book.forward("BTC", days, Double.toString(100_000 * (1 + 0.0002 * days)));
        }
        return book;
    }

    /// Returns a book with this many positions; every third is an option.
    public static Book of(long seed, int positions) {
        RandomGenerator random = random(seed);
        Book book = venues();
        for (int i = 0; i < positions; i++) {
            String id = String.format("p%04d", i);
            switch (i % 3) {
                case 0 -> option(book, id, random);
                case 1 -> perpetual(book, id, random);
                default ->
                    book.position(
                            id,
                            "deribit",
                            "coin",
                            Integer.toString(100 * random.nextInt(-5_000, 5_000) + 5),
                            Integer.toString(random.nextInt(95_000, 105_000)));
            }
        }
        return book;
    }

    private static void perpetual(Book book, String id, RandomGenerator random) {
        boolean btc = random.nextBoolean();
        String quantity = Double.toString((btc ? 5 : 100) * (random.nextInt(-200, 200) / 100.0 + 0.005));
        String entry = Integer.toString(btc ? random.nextInt(95_000, 105_000) : random.nextInt(3_800, 4_200));
        book.position(id, random.nextBoolean() ? "tiers" : "percent", btc ? "btc" : "eth", quantity, entry);
    }

    private static void option(Book book, String id, RandomGenerator random) {
        boolean call = random.nextBoolean();
        int days = DAYS[random.nextInt(DAYS.length)];
        int strike = 1_000 * random.nextInt(70, 140);
        double away = StrictMath.max(0, (call ? 100_000 - strike : strike - 100_000) / 100_000.0);
        double mark = away + 0.01 + random.nextInt(1_000) / 50_000.0;
        book.option(
                        id,
                        Payoff.INVERSE,
                        "BTC",
                        "BTC",
                        days,
                        Integer.toString(strike),
                        call ? OptionType.CALL : OptionType.PUT)
                .mark(id, Double.toString(mark))
                .vol(id, Double.toString(random.nextInt(400, 900) / 1_000.0))
                .position(id, "deribit", id, Double.toString(random.nextInt(-20, 20) / 10.0 + 0.05), "0.05");
    }
}
