package plimsoll.document.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The closed list of what can be imported: replies of venues, and tables.
public enum ReplyKind {
    DERIBIT_POSITIONS("Deribit", "get_positions"),
    DERIBIT_ACCOUNT("Deribit", "get_account_summary"),
    DERIBIT_ACCOUNTS("Deribit", "get_account_summaries"),
    DERIBIT_SIMULATION("Deribit", "simulate_portfolio"),
    DERIBIT_MATRIX("Deribit", "pme/simulate"),
    BINANCE_USDM_ACCOUNT("Binance", "USD-M account"),
    BINANCE_USDM_POSITIONS("Binance", "USD-M positionRisk"),
    BINANCE_USDM_BRACKETS("Binance", "USD-M leverageBracket"),
    BINANCE_COINM_ACCOUNT("Binance", "COIN-M account"),
    BINANCE_COINM_POSITIONS("Binance", "COIN-M positionRisk"),
    BINANCE_COINM_BRACKETS("Binance", "COIN-M leverageBracket"),
    OKX_POSITIONS("OKX", "positions"),
    OKX_BALANCE("OKX", "balance"),
    OKX_BUILDER("OKX", "position-builder"),
    OKX_TIERS("OKX", "position-tiers"),
    OKX_CONFIG("OKX", "account config"),
    BYBIT_POSITIONS("Bybit", "position list"),
    BYBIT_WALLET("Bybit", "wallet-balance"),
    BYBIT_RISK_LIMITS("Bybit", "risk-limit"),
    BYBIT_ACCOUNT("Bybit", "account info"),
    HYPERLIQUID_STATE("Hyperliquid", "clearinghouseState"),
    CCXT_POSITIONS("ccxt", "unified positions"),
    TABLE("CSV", "table");

    private final String venue;
    private final String reply;

    ReplyKind(String venue, String reply) {
        this.venue = venue;
        this.reply = reply;
    }

    /// Returns the venue's name as shown.
    public String venue() {
        return venue;
    }

    /// Returns the words for it, for example `Deribit get_positions`.
    public String text() {
        return venue + " " + reply;
    }

    /// Returns the word by which a user names it, for example `deribit-positions`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the kind that a word names.
    public static Optional<ReplyKind> named(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
