package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.document.imports.IncomingTiers;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;

/// Replies of Bybit's interface of version 5. Sources: bybit-exchange.github.io/docs/v5, position/list,
/// account/wallet-balance, account/info, market/risk-limit; read 2026-11-29.
final class BybitReplies {
    static final Account UNKNOWN = new Account("Bybit", "bybit.uta", false, "USD");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BybitReplies() {}

    static void time(ReplyFields envelope, Draft draft) {
        draft.time(envelope.millis("time"));
        envelope.passOver("retCode", "retMsg", "retExtInfo");
    }

    static void positions(ReplyFields result, Draft draft) {
        String category = result.text("category").orElse("");
        listed(category).ifPresent(selector -> {
            if (result.text("nextPageCursor").isEmpty()) {
                draft.listed(selector);
            }
        });
        draft.rows(result.structs("list"), "symbol", row -> position(row, draft));
    }

    private static Optional<Selector> listed(String category) {
        Set<InstrumentKind> futures = Set.of(InstrumentKind.PERPETUAL, InstrumentKind.FUTURE);
        return switch (category) {
            case "linear" -> Optional.of(new Selector(futures, Set.of(Payoff.LINEAR), Set.of(), Set.of()));
            case "inverse" -> Optional.of(new Selector(futures, Set.of(Payoff.INVERSE), Set.of(), Set.of()));
            case "option" -> Optional.of(new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of()));
            default -> Optional.empty();
        };
    }

    private static void position(ReplyFields row, Draft draft) {
        row.passOver("riskId", "seq", "positionStatus", "tpslMode", "adlRankIndicator", "createdTime", "autoAddMargin");
        String symbol = row.name("symbol");
        BigDecimal size = row.need("size");
        String side = row.text("side").orElse("");
        if (size.signum() == 0 || side.isEmpty() || side.equals("None")) {
            draft.flat(row);
            return;
        }
        Optional<Instrument> instrument = VenueNames.bybit(symbol);
        String held = switch (row.text("positionIdx").orElse("0")) {
            case "1" -> "long";
            case "2" -> "short";
            default -> "";
        };
        boolean isolated = row.text("tradeMode").filter("1"::equals).isPresent();
        draft.add(
                row,
                new PositionDraft(
                                symbol,
                                instrument,
                                side.equals("Sell") ? size.abs().negate() : size)
                        .side(held)
                        .entry(row.positive("avgPrice"))
                        .mark(row.positive("markPrice"))
                        .leverage(row.positive("leverage"))
                        .isolated(isolated, row.positive("positionBalance"))
                        .reported(row.number("positionIM"), row.number("positionMM"), row.positive("liqPrice"))
                        .pnl(row.number("unrealisedPnl"))
                        .build());
    }

    static void wallet(ReplyFields result, Draft draft) {
        draft.rows(result.structs("list"), "accountType", row -> {
            String type = row.text("accountType").orElse("UNIFIED");
            if (type.equals("CONTRACT")) {
                draft.account(new Account("Bybit", "bybit.inverse", true, "BTC"));
            }
            draft.assets(Set.of());
            draft.rows(row.structs("coin"), "coin", coin -> {
                String asset = coin.name("coin");
                coin.notZero("walletBalance").ifPresent(amount -> draft.balance(asset, amount));
            });
            draft.totals(new Totals(
                    "USD",
                    row.number("totalMarginBalance").or(() -> row.number("totalEquity")),
                    new Reported(
                            row.number("totalInitialMargin"), row.number("totalMaintenanceMargin"), Optional.empty())));
        });
    }

    static void info(ReplyFields result, Draft draft) {
        String mode = result.name("marginMode");
        draft.account(new Account("Bybit", mode.equals("PORTFOLIO_MARGIN") ? "bybit.pm" : "bybit.uta", true, "USD"));
        result.passOver(result.names().toArray(String[]::new));
    }

    /// Tier tables by value of the position. Older replies state rates in percent, newer ones as fractions:
    /// the initial
    /// rate times the highest leverage is 100 or 1.
    static void riskLimits(ReplyFields result, Draft draft) {
        boolean complete = result.text("nextPageCursor").isEmpty();
        Map<String, List<Tier>> tables = new LinkedHashMap<>();
        draft.rows(result.structs("list"), "symbol", row -> {
            row.passOver("id", "isLowestRisk");
            String symbol = row.name("symbol");
            BigDecimal leverage = row.positive("maxLeverage")
                    .orElseThrow(
                            () -> new IllegalArgumentException("the highest leverage of " + symbol + " is missing"));
            BigDecimal unit = row.need("initialMargin").multiply(leverage);
            BigDecimal rate = row.need("maintenanceMargin");
            tables.computeIfAbsent(symbol, key -> new ArrayList<>())
                    .add(new Tier(
                            Optional.of(row.need("riskLimitValue")),
                            unit.compareTo(BigDecimal.TEN) > 0 ? rate.divide(HUNDRED) : rate,
                            Optional.of(leverage),
                            row.number("mmDeduction")));
        });
        tables.forEach((symbol, tiers) -> VenueNames.bybit(symbol)
                .ifPresent(instrument -> draft.add(
                        new IncomingTiers(instrument, TierAxis.NOTIONAL, new TierTable(symbol, tiers, complete)))));
        result.passOver("category");
    }
}
