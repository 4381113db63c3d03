package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How many coins one contract stands for, where a venue's names do not say it: only what the venue published or a
/// recorded reply shows. For every other coin the size must be typed; a guess would move margin silently.
final class ContractSizes {
    private static final String OKX_SPECIFICATION =
            "okx.com/help \u201cPerpetual swaps\u201d and \u201cFutures contracts\u201d, contract specifications;"
                    + " face values since March 2020";
    private static final String OKX_OPTIONS =
            "okx.com/help \u201cGet started with OKX Options\u201d, contract multiplier";

    /// What is known.
    static final List<Entry> ALL = List.of(
            okx("BTC", "0.01", OKX_SPECIFICATION),
            okx(
                    "ETH",
                    "0.1",
                    "okx.com/help \u201cAdjustment of Face Value for USDT-margined Perpetual Swap & Futures\u201d"),
            okx("SOL", "1", "OKX announcement of SOLUSDT perpetual swaps, 2021-01-22"),
            okx(
                    "XRP",
                    "100",
                    "recorded position of 2024-02-26, github.com/ccxt/ccxt/pull/21386: 3 contracts, 163.53 USD"),
            okx(
                    "DOGE",
                    "1000",
                    "recorded positions of 2022-03-22 and 2023-10, github.com/ccxt/ccxt/pull/12433 and issue 20688"),
            okx(
                    "ADA",
                    "100",
                    "okx.com/help \u201cOKX to List Futures for ADA/FIL\u201d; the cut to 10 announced for 2022-04 is not"
                            + " in later recordings"),
            okx("LINK", "1", "OKX announcement of 2022-03-31, size before; the cut to 0.1 is not in later recordings"),
            new Entry(NameVenue.OKX, InstrumentKind.OPTION, "BTC", "0.01", OKX_OPTIONS),
            new Entry(NameVenue.OKX, InstrumentKind.OPTION, "ETH", "0.1", OKX_OPTIONS),
            gate("BTC", "0.0001", "github.com/gateio/gateapi-js/issues/4, answer of the venue"),
            gate("ETH", "0.01", "github.com/gateio/gateapi-python/issues/152, answer of the venue"),
            gate("DOGE", "10", "github.com/gateio/gateapi-go/issues/46, answer of the venue"));

    private ContractSizes() {}

    /// What one contract stands for.
    ///
    /// @param venue  who trades it
    /// @param kind   options, or everything else that is margined in USDT
    /// @param coin   the underlying
    /// @param size   in coins
    /// @param source where it is published, or was seen
    record Entry(NameVenue venue, InstrumentKind kind, String coin, String size, String source) {}

    private static Entry okx(String coin, String size, String source) {
        return new Entry(NameVenue.OKX, InstrumentKind.PERPETUAL, coin, size, source);
    }

    private static Entry gate(String coin, String size, String source) {
        return new Entry(NameVenue.GATE, InstrumentKind.PERPETUAL, coin, size, source);
    }

    /// Returns the size of contracts of a coin; empty when nothing says it.
    ///
    /// @param kind perpetual for futures too: a venue sizes both alike
    static Optional<BigDecimal> of(NameVenue venue, InstrumentKind kind, String coin) {
        return ALL.stream()
                .filter(entry -> entry.venue() == venue
                        && entry.kind() == kind
                        && entry.coin().equals(coin))
                .findFirst()
                .map(entry -> new BigDecimal(entry.size()));
    }
}
