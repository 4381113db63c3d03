package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Feed;
import plimsoll.domain.market.FeedKey;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.result.BookResult;

/// A Derive account in the currency USDC, entered the way the program takes it.
final class DeriveBook {
    static final String POOL = "pool";
    private static final String CASH = "USDC";
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400;

    private final Book book = new Book();
    private final BigDecimal stable;

    /// Opens an account.
    ///
    /// @param stable USD per unit of USDC
    DeriveBook(RuleFile rule, BigDecimal stable, BigDecimal cash) {
        this.stable = stable;
        book.rule(rule.withDollarParity(true))
                .index(CASH, stable.toPlainString())
                .pool(POOL, CASH, rule.id())
                .balance("cash", POOL, CASH, cash.toPlainString());
    }

    DeriveBook market(String asset, BigDecimal spot, BigDecimal confidence) {
        book.index(asset, spot.toPlainString()).confidence(FeedKey.of(Feed.SPOT, asset), confidence);
        return this;
    }

    /// Adds a perpetual; profit and funding not yet settled are cash.
    DeriveBook perpetual(String asset, Values perp) {
        book.confidence(FeedKey.of(Feed.PERPETUAL, asset), perp.decimal("conf"));
        if (perp.decimal("pnl").signum() != 0) {
            book.balance("profit " + asset, POOL, CASH, perp.plain("pnl"));
        }
        if (perp.decimal("position").signum() != 0) {
            book.linearPerp(asset + "-PERP", asset, CASH, perp.plain("price"))
                    .position("perp " + asset, POOL, asset + "-PERP", perp.plain("position"), perp.plain("price"));
        }
        return this;
    }

    DeriveBook collateral(String id, String asset, BigDecimal amount) {
        book.balance(id, POOL, asset, amount.toPlainString());
        return this;
    }

    DeriveBook confidence(FeedKey key, BigDecimal confidence) {
        book.confidence(key, confidence);
        return this;
    }

    /// Adds the options of one expiry, marked at the model value.
    ///
    /// @param moving part of the forward that moves, USD
    /// @param fixed  part that is settled, USD
    /// @param discountRate rate that the venue discounts marks with
    void expiry(
            String asset, Values expiry, BigDecimal moving, BigDecimal fixed, BigDecimal rate, double discountRate) {
        Instant end = Book.TIME.plusSeconds(expiry.whole("sec"));
        BigDecimal forward = moving.add(fixed);
        book.expiryQuotes(asset, end, forward.toPlainString(), fixed.toPlainString(), rate.toPlainString());
        double years = expiry.number("sec") / SECONDS_PER_YEAR;
        int number = 0;
        for (Values option : expiry.objects("options")) {
            String id = asset + " " + end + " " + number++;
            boolean call = option.flag("call");
            double deviation = option.number("vol") * StrictMath.sqrt(years);
            double mark = Black76.value(
                    call, forward.doubleValue(), option.number("K"), deviation, StrictMath.exp(-discountRate * years));
            book.instrument(new Option(
                            new Contract(id, id, asset, CASH, Payoff.LINEAR, BigDecimal.ONE),
                            end,
                            option.decimal("K"),
                            call ? OptionType.CALL : OptionType.PUT))
                    .mark(
                            id,
                            new BigDecimal(mark)
                                    .setScale(30, RoundingMode.HALF_EVEN)
                                    .toPlainString())
                    .vol(id, option.plain("vol"))
                    .position(id, POOL, id, option.plain("amt"), "1");
        }
    }

    /// Names the feed of an expiry.
    static FeedKey feed(Feed feed, String asset, Values expiry) {
        return FeedKey.of(feed, new ExpiryKey(asset, Book.TIME.plusSeconds(expiry.whole("sec"))));
    }

    /// Returns what a decimal has become when it is kept with as many decimals as a market quote takes.
    static Optional<BigDecimal> lowest(Values expiry, String key) {
        return expiry.objects("options").stream()
                .filter(option -> option.has(key))
                .map(option -> option.decimal(key))
                .min(BigDecimal::compareTo);
    }

    BigDecimal stable() {
        return stable;
    }

    BookResult result() {
        return Runs.base(book.snapshot());
    }
}
