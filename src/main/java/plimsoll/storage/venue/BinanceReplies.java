package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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

/// Replies of Binance's futures. Sources: developers.binance.com, USD-M and COIN-M futures, account
/// information (v2,
/// v3), position information, notional and leverage brackets; read 2026-11-29.
///
/// Version 3 of the account states no entry price: it follows from the notional and the unrealised profit.
/// Version 2
/// states no mark: it follows from the entry price and the unrealised profit.
final class BinanceReplies {
    static final Account USDM = new Account("Binance", "binance.usdm", false, "USDT");
    static final Account COINM = new Account("Binance", "binance.coinm", false, "BTC");

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final Set<InstrumentKind> KINDS = Set.of(InstrumentKind.PERPETUAL, InstrumentKind.FUTURE);

    private BinanceReplies() {}

    static void account(ReplyFields root, Draft draft, boolean coins) {
        root.passOver("feeTier", "canTrade", "canDeposit", "canWithdraw", "tradeGroupId", "feeBurn");
        draft.time(root.millis("updateTime"));
        List<ReplyFields> assets = root.structs("assets");
        draft.rows(assets, "asset", row -> {
            Optional<BigDecimal> cash = row.number("crossWalletBalance").or(() -> row.number("walletBalance"));
            row.passOver("walletBalance", "marginAvailable");
            draft.time(row.millis("updateTime"));
            String asset = row.name("asset");
            cash.filter(amount -> amount.signum() != 0).ifPresent(amount -> draft.balance(asset, amount));
        });
        draft.assets(Set.of());
        positions(root.structs("positions"), draft, coins);
        if (coins) {
            coinTotals(assets, draft);
        } else {
            totals(root, draft);
        }
    }

    private static void totals(ReplyFields root, Draft draft) {
        Optional<Boolean> multi = root.flag("multiAssetsMargin");
        boolean shared = multi.orElse(false);
        if (multi.isPresent()) {
            draft.account(new Account(
                    "Binance", shared ? "binance.multi-assets" : "binance.usdm", true, shared ? "USD" : "USDT"));
        }
        draft.totals(new Totals(
                draft.account().currency(),
                root.number("totalMarginBalance"),
                new Reported(root.number("totalInitialMargin"), root.number("totalMaintMargin"), Optional.empty())));
        draft.openOrders(root.number("totalOpenOrderInitialMargin"));
    }

    /// Each coin is an account of its own; with one coin in use its numbers are those of the account.
    private static void coinTotals(List<ReplyFields> assets, Draft draft) {
        List<ReplyFields> used = assets.stream()
                .filter(row -> row.notZero("walletBalance").isPresent())
                .toList();
        if (used.size() == 1) {
            ReplyFields row = used.getFirst();
            String coin = row.name("asset");
            draft.account(new Account("Binance", "binance.coinm", true, coin));
            draft.totals(new Totals(
                    coin,
                    row.number("marginBalance"),
                    new Reported(row.number("initialMargin"), row.number("maintMargin"), Optional.empty())));
            draft.openOrders(row.number("openOrderInitialMargin"));
        }
    }

    static void positions(List<ReplyFields> rows, Draft draft, boolean coins) {
        draft.listed(new Selector(KINDS, Set.of(coins ? Payoff.INVERSE : Payoff.LINEAR), Set.of(), Set.of()));
        draft.rows(rows, "symbol", row -> position(row, draft, coins));
    }

    private static void position(ReplyFields row, Draft draft, boolean coins) {
        String symbol = row.name("symbol");
        BigDecimal amount = row.need("positionAmt");
        if (amount.signum() == 0) {
            draft.flat(row);
            return;
        }
        draft.time(row.millis("updateTime"));
        Optional<Instrument> instrument = coins ? VenueNames.coinMargined(symbol) : VenueNames.usdMargined(symbol);
        Optional<BigDecimal> wallet = row.notZero("isolatedWallet");
        boolean isolated = row.text("marginType")
                .map("isolated"::equalsIgnoreCase)
                .or(() -> row.flag("isolated"))
                .orElse(wallet.isPresent());
        row.passOver("isAutoAddMargin", "breakEvenPrice", "adl");
        Prices prices = coins ? coinPrices(row, amount, instrument) : prices(row, amount);
        draft.add(
                row,
                new PositionDraft(symbol, instrument, signed(row, amount))
                        .side(side(row))
                        .entry(prices.entry)
                        .mark(prices.mark)
                        .leverage(row.positive("leverage"))
                        .isolated(isolated, wallet.or(() -> row.positive("isolatedMargin")))
                        .reported(
                                row.number("positionInitialMargin").or(() -> row.number("initialMargin")),
                                row.number("maintMargin"),
                                row.positive("liquidationPrice"))
                        .pnl(row.number("unRealizedProfit").or(() -> row.number("unrealizedProfit")))
                        .build());
    }

    private static String side(ReplyFields row) {
        return switch (row.text("positionSide").orElse("BOTH")) {
            case "LONG" -> "long";
            case "SHORT" -> "short";
            default -> "";
        };
    }

    private static BigDecimal signed(ReplyFields row, BigDecimal amount) {
        return side(row).equals("short") ? amount.abs().negate() : amount;
    }

    private record Prices(Optional<BigDecimal> entry, Optional<BigDecimal> mark) {}

    private static Prices prices(ReplyFields row, BigDecimal amount) {
        BigDecimal quantity = signed(row, amount);
        Optional<BigDecimal> profit = row.number("unRealizedProfit").or(() -> row.number("unrealizedProfit"));
        Optional<BigDecimal> perUnit = profit.map(value -> quotient(value, quantity));
        Optional<BigDecimal> entry = row.positive("entryPrice");
        Optional<BigDecimal> mark = row.positive("markPrice")
                .or(() -> row.notZero("notional").map(value -> quotient(value.abs(), quantity.abs())))
                .or(() -> entry.flatMap(price -> perUnit.map(price::add)));
        Optional<BigDecimal> derived = mark.flatMap(price -> perUnit.map(price::subtract));
        return new Prices(entry.or(() -> derived.filter(price -> price.signum() > 0)), mark);
    }

    /// Inverse: profit = face value x contracts x (1 / entry - 1 / mark).
    private static Prices coinPrices(ReplyFields row, BigDecimal amount, Optional<Instrument> instrument) {
        Optional<BigDecimal> entry = row.positive("entryPrice");
        Optional<BigDecimal> mark = row.positive("markPrice");
        Optional<BigDecimal> profit = row.number("unRealizedProfit").or(() -> row.number("unrealizedProfit"));
        if (mark.isPresent() || entry.isEmpty() || profit.isEmpty() || instrument.isEmpty()) {
            return new Prices(entry, mark);
        }
        BigDecimal face =
                signed(row, amount).multiply(instrument.get().contract().size());
        BigDecimal inverse = BigDecimal.ONE
                .divide(entry.get(), MathContext.DECIMAL64)
                .subtract(profit.get().divide(face, MathContext.DECIMAL64));
        return new Prices(
                entry, inverse.signum() > 0 ? Optional.of(quotient(BigDecimal.ONE, inverse)) : Optional.empty());
    }

    private static BigDecimal quotient(BigDecimal value, BigDecimal by) {
        BigDecimal result = value.divide(by, DIGITS).stripTrailingZeros();
        return result.scale() < 0 ? result.setScale(0) : result;
    }

    /// Tier tables; caps of coin-margined contracts are coins, which is the notional of an inverse contract.
    static void brackets(List<ReplyFields> rows, Draft draft, boolean coins) {
        draft.rows(rows, "symbol", row -> {
            String symbol = row.name("symbol");
            Optional<BigDecimal> factor = row.positive("notionalCoef");
            List<Tier> tiers = new ArrayList<>();
            for (ReplyFields bracket : row.structs("brackets")) {
                bracket.passOver("bracket", "notionalFloor", "qtyFloor", "qtylFloor");
                BigDecimal cap = bracket.need(coins ? "qtyCap" : "notionalCap");
                tiers.add(new Tier(
                        Optional.of(factor.map(cap::multiply).orElse(cap)),
                        bracket.need("maintMarginRatio"),
                        bracket.positive("initialLeverage"),
                        bracket.number("cum")
                                .map(value -> factor.map(value::multiply).orElse(value))));
            }
            Optional<Instrument> instrument = coins ? VenueNames.coinMargined(symbol) : VenueNames.usdMargined(symbol);
            if (instrument.isEmpty() || tiers.isEmpty()) {
                draft.refuse(
                        row,
                        symbol,
                        instrument.isEmpty() ? "The instrument is unknown." : "It has no bracket.",
                        "Add its tiers by hand on the Rules screen.");
                return;
            }
            draft.add(new IncomingTiers(instrument.get(), TierAxis.NOTIONAL, new TierTable(symbol, tiers, true)));
        });
    }
}
