package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Selector;
import plimsoll.storage.Node;

/// Replies of Deribit. Sources: docs.deribit.com, private/get_positions, private/get_account_summary(ies),
/// private/simulate_portfolio, private/pme/simulate; read 2026-11-29.
///
/// Cash: the program counts P&L from the entry price, the venue from the last settlement. So the collateral is
/// equity - options_value - futures_pl, with which equity agrees to the last digit; where those are not
/// stated, it is
/// `balance`.
final class DeribitReplies {
    static final Account UNKNOWN = new Account("Deribit", "deribit.standard", false, "");

    private static final BigDecimal MICROS = BigDecimal.valueOf(1000);
    private static final int USD_DIGITS = 2;

    private DeribitReplies() {}

    /// Reads the time that the envelope states, in microseconds.
    static void time(ReplyFields envelope, Draft draft) {
        draft.time(envelope.positive("usOut")
                .map(micros -> Instant.ofEpochMilli(
                        micros.divideToIntegralValue(MICROS).longValue())));
        envelope.passOver("jsonrpc", "id", "usIn", "usDiff", "testnet");
    }

    static void positions(List<ReplyFields> rows, Draft draft) {
        Set<String> assets = new HashSet<>();
        draft.rows(rows, "instrument_name", row -> {
            String name = row.name("instrument_name");
            row.passOver("direction", "kind", "size_currency");
            BigDecimal size = row.need("size");
            if (size.signum() == 0) {
                draft.flat(row);
                return;
            }
            Optional<Instrument> instrument = VenueNames.deribit(name);
            instrument.ifPresent(known -> {
                assets.add(known.contract().settlementAsset());
                draft.index(known.underlying(), row.positive("index_price"));
            });
            draft.add(
                    row,
                    new PositionDraft(name, instrument, signed(row, size))
                            .entry(row.positive("average_price"))
                            .mark(row.positive("mark_price"))
                            .leverage(row.positive("leverage"))
                            .reported(
                                    row.number("initial_margin"),
                                    row.number("maintenance_margin"),
                                    row.positive("estimated_liquidation_price"))
                            .pnl(row.number("total_profit_loss"))
                            .build());
        });
        if (!assets.isEmpty()) {
            draft.listed(new Selector(Set.of(), Set.of(), Set.of(), assets));
            if (assets.size() == 1) {
                draft.account(new Account(
                        "Deribit", "deribit.standard", false, assets.iterator().next()));
            }
        }
    }

    /// Sizes are signed; should one come without a sign, the direction gives it.
    private static BigDecimal signed(ReplyFields row, BigDecimal size) {
        boolean sell = row.text("direction").filter("sell"::equalsIgnoreCase).isPresent();
        return sell && size.signum() > 0 ? size.negate() : size;
    }

    static void accounts(ReplyFields result, Draft draft) {
        result.passOver("id", "email", "system_name", "username", "type", "creation_timestamp");
        List<ReplyFields> summaries = result.structs("summaries");
        Set<String> assets = new HashSet<>();
        draft.rows(summaries, "currency", row -> {
            String currency = row.name("currency");
            row.number("equity");
            if (!isEmpty(row)) {
                cash(row).ifPresent(amount -> draft.balance(currency, amount));
            }
            assets.add(currency);
        });
        draft.assets(assets);
        List<ReplyFields> used = summaries.stream().filter(row -> !isEmpty(row)).toList();
        used.stream().filter(DeribitReplies::isCross).findFirst().ifPresentOrElse(row -> totals(row, draft), () -> {
            if (used.size() == 1) {
                totals(used.getFirst(), draft);
            }
        });
    }

    static void account(ReplyFields result, Draft draft) {
        result.passOver("id", "email", "system_name", "username", "type", "creation_timestamp");
        draft.rows(List.of(result), "currency", row -> {
            String currency = row.name("currency");
            cash(row).ifPresent(amount -> draft.balance(currency, amount));
            draft.assets(Set.of(currency));
            totals(row, draft);
        });
    }

    private static boolean isEmpty(ReplyFields row) {
        return row.notZero("equity").or(() -> row.notZero("balance")).isEmpty();
    }

    private static boolean isCross(ReplyFields row) {
        return row.text("margin_model")
                .filter(model -> model.startsWith("cross"))
                .isPresent();
    }

    private static Optional<BigDecimal> cash(ReplyFields row) {
        Optional<BigDecimal> equity = row.number("equity");
        Optional<BigDecimal> options = row.number("options_value");
        Optional<BigDecimal> futures = row.number("futures_pl");
        Optional<BigDecimal> balance = row.number("balance");
        return equity.isPresent() && options.isPresent() && futures.isPresent()
                ? Optional.of(equity.get().subtract(options.get()).subtract(futures.get()))
                : balance;
    }

    /// The venue's own totals, and the rule file that the margin model names. Where collateral is shared, they
    /// are in
    /// USD.
    private static void totals(ReplyFields row, Draft draft) {
        String currency = row.name("currency");
        Optional<String> model = row.text("margin_model").map(text -> text.toLowerCase(Locale.ROOT));
        boolean cross = isCross(row) && row.number("total_equity_usd").isPresent();
        draft.account(new Account("Deribit", rule(model), model.isPresent(), cross ? "USD" : currency));
        String initial = cross ? "total_initial_margin_usd" : "initial_margin";
        String maintenance = cross ? "total_maintenance_margin_usd" : "maintenance_margin";
        draft.totals(new Totals(
                cross ? "USD" : currency,
                row.number(cross ? "total_equity_usd" : "equity"),
                new Reported(row.number(initial), row.number(maintenance), Optional.empty())));
    }

    private static String rule(Optional<String> model) {
        return switch (model.orElse("")) {
            case "cross_pm" -> "deribit.xpm";
            case "cross_sm" -> "deribit.xsm";
            case "segregated_pm" -> "deribit.spm";
            default -> "deribit.standard";
        };
    }

    /// The reply to private/pme/simulate: prices, the legs and what they need. Entry prices are not in it. Sizes are
    /// in coins, also of contracts that are traded in USD.
    static void matrix(ReplyFields result, Draft draft) {
        draft.account(new Account("Deribit", "deribit.xpm", true, "USD"));
        result.struct("index_price")
                .ifPresent(prices -> prices.names().forEach(pair -> {
                    String[] assets = pair.toUpperCase(Locale.ROOT).split("_", -1);
                    if (assets.length == 2 && assets[1].equals("USD")) {
                        draft.index(assets[0], prices.positive(pair));
                    }
                }));
        Optional<ReplyFields> tickers = result.struct("ticker").or(() -> result.struct("tickers"));
        result.struct("portfolio")
                .flatMap(found -> found.struct("position"))
                .ifPresent(legs -> legs.names().forEach(name -> {
                    Optional<BigDecimal> size = legs.notZero(name);
                    Optional<BigDecimal> mark = tickers.flatMap(ticker -> mark(ticker, name));
                    size.ifPresent(coins -> matrixLeg(legs, name, coins, mark, draft));
                }));
        draft.time(result.struct("model_params")
                .flatMap(model -> model.struct("general"))
                .flatMap(general -> general.millis("timestamp")));
        Reported margins = new Reported(
                result.number("total_initial_margin_usd"),
                result.number("total_maintenance_margin_usd"),
                Optional.empty());
        draft.totals(new Totals("USD", result.number("total_equity_usd"), margins));
        if (margins.isEmpty()) {
            result.struct("margins").ifPresent(all -> matrixMargins(all, draft));
        }
    }

    private static void matrixLeg(
            ReplyFields legs, String name, BigDecimal coins, Optional<BigDecimal> mark, Draft draft) {
        Optional<Instrument> instrument = VenueNames.deribit(name);
        boolean inUsd = instrument
                .filter(known -> known.isInverse() && known.kind() != InstrumentKind.OPTION)
                .isPresent();
        if (inUsd && mark.isEmpty()) {
            draft.refuse(
                    legs,
                    name,
                    "Its size is stated in coins, and there is no mark to restate it in USD.",
                    "Import get_positions as well.");
            return;
        }
        BigDecimal quantity =
                inUsd ? coins.multiply(mark.orElseThrow()).setScale(USD_DIGITS, RoundingMode.HALF_EVEN) : coins;
        draft.add(legs, new PositionDraft(name, instrument, quantity).mark(mark).build());
    }

    /// Margins stand by currency. One alone is that of a portfolio of this currency.
    private static void matrixMargins(ReplyFields margins, Draft draft) {
        if (margins.names().size() != 1) {
            return;
        }
        String key = margins.names().iterator().next();
        String currency = key.toUpperCase(Locale.ROOT).equals("CROSS") ? "USD" : key.toUpperCase(Locale.ROOT);
        margins.struct(key).ifPresent(row -> {
            draft.account(
                    currency.equals("USD") ? draft.account() : new Account("Deribit", "deribit.spm", false, currency));
            draft.totals(new Totals(
                    currency,
                    Optional.empty(),
                    new Reported(row.number("initial_margin"), row.number("maintenance_margin"), Optional.empty())));
        });
    }

    /// A ticker is a price, or an object with one.
    private static Optional<BigDecimal> mark(ReplyFields tickers, String name) {
        Optional<Node> found = tickers.find(name);
        return found.isPresent() && found.get() instanceof Node.Struct
                ? tickers.struct(name).flatMap(ticker -> ticker.positive("mark_price"))
                : tickers.positive(name);
    }
}
