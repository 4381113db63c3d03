package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.Selector;
import plimsoll.storage.Node;

/// Hyperliquid's `clearinghouseState` and the unified positions of the ccxt library. Sources:
/// hyperliquid.gitbook.io,
/// info endpoint, perpetuals account summary; docs.ccxt.com, position structure; read 2026-11-29.
final class OtherReplies {
    static final Account HYPERLIQUID = new Account("Hyperliquid", "hyperliquid.perp", false, "USDC");
    static final Account CCXT = new Account("ccxt", "plain.percent", false, "USDT");

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private OtherReplies() {}

    /// The venue states the account's value with unrealised profit; the collateral is what remains without it.
    static void hyperliquid(ReplyFields root, Draft draft) {
        draft.time(root.millis("time"));
        draft.listed(Selector.ANY);
        BigDecimal[] profit = {BigDecimal.ZERO};
        draft.rows(root.structs("assetPositions"), "type", row -> {
            row.passOver("type");
            ReplyFields leg =
                    row.struct("position").orElseThrow(() -> new IllegalArgumentException("\"position\" is missing"));
            Optional<BigDecimal> gain = leg.number("unrealizedPnl");
            draft.rows(List.of(leg), "coin", held -> {
                IncomingPosition position = hyperliquidLeg(held);
                if (position.mode() == MarginMode.CROSS) {
                    profit[0] = profit[0].add(gain.orElse(BigDecimal.ZERO));
                }
                draft.add(held, position);
            });
        });
        root.struct("crossMarginSummary").or(() -> root.struct("marginSummary")).ifPresent(summary -> {
            Optional<BigDecimal> equity = summary.number("accountValue");
            equity.ifPresent(value -> draft.balance("USDC", value.subtract(profit[0])));
            draft.assets(Set.of());
            draft.totals(new Totals(
                    "USDC",
                    equity,
                    new Reported(
                            summary.number("totalMarginUsed"),
                            root.number("crossMaintenanceMarginUsed"),
                            Optional.empty())));
        });
    }

    private static IncomingPosition hyperliquidLeg(ReplyFields leg) {
        String coin = leg.name("coin");
        BigDecimal size = leg.need("szi");
        Optional<ReplyFields> leverage = leg.struct("leverage");
        boolean isolated = leverage.flatMap(found -> found.text("type"))
                .filter("isolated"::equals)
                .isPresent();
        Optional<BigDecimal> gain = leg.number("unrealizedPnl");
        Optional<BigDecimal> used = leg.number("marginUsed");
        return new PositionDraft(coin, VenueNames.hyperliquid(coin), size)
                .entry(leg.positive("entryPx"))
                .mark(leg.positive("positionValue")
                        .filter(value -> size.signum() != 0)
                        .map(value -> plain(value.divide(size.abs(), DIGITS))))
                .leverage(leverage.flatMap(found -> found.positive("value")))
                .isolated(isolated, used.map(value -> value.subtract(gain.orElse(BigDecimal.ZERO))))
                .reported(isolated ? Optional.empty() : used, Optional.empty(), leg.positive("liquidationPx"))
                .pnl(gain)
                .build();
    }

    static void ccxt(List<ReplyFields> rows, Draft draft) {
        draft.listed(Selector.ANY);
        draft.rows(rows, "symbol", row -> {
            row.passOver("id", "datetime", "hedged", "info", "percentage", "lastPrice");
            String name = row.name("symbol");
            BigDecimal contracts = row.number("contracts").orElse(BigDecimal.ZERO);
            if (contracts.signum() == 0) {
                draft.flat(row);
                return;
            }
            draft.time(row.millis("timestamp").or(() -> row.millis("lastUpdateTimestamp")));
            String symbol = own(row).orElse(name);
            Optional<Instrument> instrument =
                    VenueNames.ccxt(name, symbol, row.positive("contractSize").orElse(BigDecimal.ONE));
            boolean isShort = row.text("side").filter("short"::equalsIgnoreCase).isPresent();
            boolean isolated =
                    row.text("marginMode").filter("isolated"::equalsIgnoreCase).isPresent();
            BigDecimal gain = row.number("unrealizedPnl").orElse(BigDecimal.ZERO);
            draft.add(
                    row,
                    new PositionDraft(
                                    symbol,
                                    instrument,
                                    isShort ? contracts.abs().negate() : contracts)
                            .side(row.flag("hedged").orElse(false) ? isShort ? "short" : "long" : "")
                            .entry(row.positive("entryPrice"))
                            .mark(row.positive("markPrice"))
                            .leverage(row.positive("leverage"))
                            .isolated(isolated, row.number("collateral").map(value -> value.subtract(gain)))
                            .reported(
                                    row.number("initialMargin"),
                                    row.number("maintenanceMargin"),
                                    row.positive("liquidationPrice"))
                            .pnl(row.number("unrealizedPnl"))
                            .build());
        });
    }

    /// The venue's own name, from the reply that ccxt passes on.
    private static Optional<String> own(ReplyFields row) {
        Optional<Node> info = row.find("info");
        if (info.isEmpty() || !(info.get() instanceof Node.Struct struct)) {
            return Optional.empty();
        }
        for (String field : List.of("symbol", "instId", "instrument_name", "coin", "contract")) {
            if (struct.fields().get(field) instanceof Node.Text text
                    && !text.value().isBlank()) {
                return Optional.of(text.value().strip());
            }
        }
        return Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
