package plimsoll.domain.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The venues whose way of writing instrument names is known.
///
/// Sources, read 2026-11: docs.deribit.com "Naming"; developers.binance.com USD-M, COIN-M and options "Exchange
/// Information"; okx.com/docs-v5 "Get instruments"; bybit-exchange.github.io/docs/v5 "Get Instruments Info";
/// hyperliquid.gitbook.io "Asset IDs"; docs.dydx.xyz "Perpetual markets"; docs.derive.xyz "Instrument Names";
/// api-docs.aevo.xyz "Get markets"; docs.paradex.trade "Instruments guide"; gate.com/docs "List all futures contracts";
/// phemex-docs.github.io "Contract"; bit.com "Contract specifications".
public enum NameVenue {
    DERIBIT("Deribit", "BTC-PERPETUAL, BTC-27DEC24, BTC-27DEC24-60000-C or ETH_USDC-PERPETUAL"),
    BINANCE("Binance", "ETHUSDT, BTCUSDT_260327, BTCUSD_PERP, BTCUSD_260327 or BTC-260327-60000-C"),
    OKX("OKX", "BTC-USDT-SWAP, BTC-USD-SWAP, BTC-USD-260327, BTC-USD-260327-60000-C or BTC-USDT"),
    BYBIT("Bybit", "BTCUSDT, BTCUSD, BTCUSDH26, BTCPERP, BTC-27MAR26-60000-C or BTC-27MAR26-60000-C-USDT"),
    HYPERLIQUID("Hyperliquid", "BTC, ETH or kPEPE"),
    DYDX("dYdX", "BTC-USD or ETH-USD"),
    DERIVE("Derive", "BTC-PERP, BTC-20260327-60000-C or ETH-USDC"),
    AEVO("Aevo", "ETH-PERP or ETH-27MAR26-2400-C"),
    PARADEX("Paradex", "BTC-USD-PERP or BTC-USD-27MAR26-60000-C"),
    GATE("Gate", "BTC_USDT or ETH_USDT"),
    PHEMEX("Phemex", "BTCUSDT or BTCUSD"),
    BITCOM("bit.com", "BTC-USD-PERPETUAL, BTC-27MAR26-60000-C or BTC-USDT-27MAR26-60000-C"),
    DRIFT("Drift", "SOL-PERP");

    private final String title;
    private final String examples;

    NameVenue(String title, String examples) {
        this.title = title;
        this.examples = examples;
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    /// Returns names this venue could have, for messages.
    public String examples() {
        return examples;
    }

    /// Returns the venue that a text such as `Binance USD-M` begins with; empty when its names are not known.
    public static Optional<NameVenue> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(venue -> wanted.startsWith(venue.title.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Returns the names of perpetuals that a coin could have here, the most usual first.
    List<String> perpetuals(String coin) {
        return switch (this) {
            case DERIBIT -> List.of(coin + "-PERPETUAL", coin + "_USDC-PERPETUAL");
            case BINANCE -> List.of(coin + "USDT", coin + "USDC", coin + "USD_PERP");
            case OKX -> List.of(coin + "-USDT-SWAP", coin + "-USD-SWAP");
            case BYBIT -> List.of(coin + "USDT", coin + "USD", coin + "PERP");
            case HYPERLIQUID -> List.of(coin);
            case DYDX -> List.of(coin + "-USD");
            case DERIVE, AEVO, DRIFT -> List.of(coin + "-PERP");
            case PARADEX -> List.of(coin + "-USD-PERP");
            case GATE -> List.of(coin + "_USDT");
            case PHEMEX -> List.of(coin + "USDT", coin + "USD");
            case BITCOM -> List.of(coin + "-USD-PERPETUAL", coin + "-USDT-PERPETUAL");
        };
    }
}
