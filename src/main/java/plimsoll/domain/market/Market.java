package plimsoll.domain.market;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The market as typed or imported, keyed and sorted.
///
/// @param index   USD per unit, by asset (BTC, ETH, USDT...)
/// @param mark    by instrument identifier, in the instrument's price unit
/// @param forward USD per unit, by underlying and expiry
/// @param vol     annual implied volatility as a ratio (0.8 = 80 points), by option identifier
/// @param rate    annual interest rate as a ratio, continuously compounded, by underlying and expiry; absent = 0
/// @param settled    the part of a forward that is already settled and no longer moves, USD; absent = 0
/// @param confidence how sure a price feed is, in [0, 1]; absent = 1
/// @param funding    what a long position in a perpetual pays a short one in 8 hours, a ratio of notional, negative
/// when
///     shorts pay, by instrument identifier; absent = not known
/// @param borrow     annual interest on a borrowed asset as a ratio, by asset; absent = not known
public record Market(
        SortedMap<String, Quote> index,
        SortedMap<String, Quote> mark,
        SortedMap<ExpiryKey, Quote> forward,
        SortedMap<String, Quote> vol,
        SortedMap<ExpiryKey, Quote> rate,
        SortedMap<ExpiryKey, Quote> settled,
        SortedMap<FeedKey, Quote> confidence,
        SortedMap<String, Quote> funding,
        SortedMap<String, Quote> borrow) {
    /// Copies the maps.
    public Market {
        index = frozen(index);
        mark = frozen(mark);
        forward = frozen(forward);
        vol = frozen(vol);
        rate = frozen(rate);
        settled = frozen(settled);
        confidence = frozen(confidence);
        funding = frozen(funding);
        borrow = frozen(borrow);
    }

    /// Creates a market whose forwards move as a whole, whose feeds are sure and without carry.
    public Market(
            SortedMap<String, Quote> index,
            SortedMap<String, Quote> mark,
            SortedMap<ExpiryKey, Quote> forward,
            SortedMap<String, Quote> vol,
            SortedMap<ExpiryKey, Quote> rate) {
        this(index, mark, forward, vol, rate, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// Returns a market without any number.
    public static Market empty() {
        return new Market(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /// Returns this market with the index quotes changed.
    public Market withIndex(UnaryOperator<SortedMap<String, Quote>> change) {
        return new Market(
                change.apply(new TreeMap<>(index)), mark, forward, vol, rate, settled, confidence, funding, borrow);
    }

    /// Returns this market with the mark quotes changed.
    public Market withMark(UnaryOperator<SortedMap<String, Quote>> change) {
        return new Market(
                index, change.apply(new TreeMap<>(mark)), forward, vol, rate, settled, confidence, funding, borrow);
    }

    /// Returns this market with the forward quotes changed.
    public Market withForward(UnaryOperator<SortedMap<ExpiryKey, Quote>> change) {
        return new Market(
                index, mark, change.apply(new TreeMap<>(forward)), vol, rate, settled, confidence, funding, borrow);
    }

    /// Returns this market with the volatility quotes changed.
    public Market withVol(UnaryOperator<SortedMap<String, Quote>> change) {
        return new Market(
                index, mark, forward, change.apply(new TreeMap<>(vol)), rate, settled, confidence, funding, borrow);
    }

    /// Returns this market with the rate quotes changed.
    public Market withRate(UnaryOperator<SortedMap<ExpiryKey, Quote>> change) {
        return new Market(
                index, mark, forward, vol, change.apply(new TreeMap<>(rate)), settled, confidence, funding, borrow);
    }

    /// Returns this market with the settled parts of forwards changed.
    public Market withSettled(UnaryOperator<SortedMap<ExpiryKey, Quote>> change) {
        return new Market(
                index, mark, forward, vol, rate, change.apply(new TreeMap<>(settled)), confidence, funding, borrow);
    }

    /// Returns this market with the confidence of feeds changed.
    public Market withConfidence(UnaryOperator<SortedMap<FeedKey, Quote>> change) {
        return new Market(
                index, mark, forward, vol, rate, settled, change.apply(new TreeMap<>(confidence)), funding, borrow);
    }

    /// Returns this market with the funding rates changed.
    public Market withFunding(UnaryOperator<SortedMap<String, Quote>> change) {
        return new Market(
                index, mark, forward, vol, rate, settled, confidence, change.apply(new TreeMap<>(funding)), borrow);
    }

    /// Returns this market with the borrow rates changed.
    public Market withBorrow(UnaryOperator<SortedMap<String, Quote>> change) {
        return new Market(
                index, mark, forward, vol, rate, settled, confidence, funding, change.apply(new TreeMap<>(borrow)));
    }

    private static <K extends Comparable<K>> SortedMap<K, Quote> frozen(SortedMap<K, Quote> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
