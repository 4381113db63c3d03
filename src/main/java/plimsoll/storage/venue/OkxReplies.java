package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
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
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;

/// Replies of OKX. Sources: okx.com/docs-v5, account/positions, account/balance, account/config,
/// account/position-builder, public/position-tiers; read 2026-11-29.
///
/// Positions are in contracts, and the reply does not say how many coins a contract stands for; the notional in USD
/// does, once rounded to 1, 2 or 5 times a power of ten.
final class OkxReplies {
    static final Account UNKNOWN = new Account("OKX", "okx.multi", false, "USD");

    /// Notionals are taken at other prices than marks, so the quotient is near, not exact.
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private OkxReplies() {}

    static void positions(List<ReplyFields> rows, Draft draft) {
        Set<InstrumentKind> kinds = EnumSet.noneOf(InstrumentKind.class);
        draft.rows(rows, "instId", row -> {
            String type = row.text("instType").orElse("");
            kind(type).ifPresent(kinds::add);
            if (type.equals("MARGIN")) {
                draft.refuse(
                        row,
                        row.name("instId"),
                        "Margin trades of spot are not held as legs.",
                        "Enter the asset and the debt as balances.");
                return;
            }
            position(row, draft);
        });
        if (!kinds.isEmpty()) {
            draft.listed(new Selector(kinds, Set.of(), Set.of(), Set.of()));
        }
    }

    private static Optional<InstrumentKind> kind(String type) {
        return switch (type) {
            case "SWAP" -> Optional.of(InstrumentKind.PERPETUAL);
            case "FUTURES" -> Optional.of(InstrumentKind.FUTURE);
            case "OPTION" -> Optional.of(InstrumentKind.OPTION);
            default -> Optional.empty();
        };
    }

    private static void position(ReplyFields row, Draft draft) {
        row.passOver("posId", "tradeId", "adl", "cTime", "availPos", "posCcy", "ccy", "instType", "pTime");
        String name = row.name("instId");
        BigDecimal contracts = row.need("pos");
        if (contracts.signum() == 0) {
            draft.flat(row);
            return;
        }
        String side = row.text("posSide").filter(text -> !text.equals("net")).orElse("");
        Optional<BigDecimal> mark = row.positive("markPx");
        Optional<Instrument> instrument = VenueNames.okx(name, size(row, contracts, mark));
        draft.time(row.millis("uTime"));
        Optional<BigDecimal> index = row.positive("idxPx");
        instrument.ifPresent(known -> draft.index(known.underlying(), index));
        marginAsset(row, instrument.filter(known -> index.isPresent()), draft);
        boolean isolated = row.text("mgnMode").filter("isolated"::equals).isPresent();
        draft.add(
                row,
                new PositionDraft(
                                name,
                                instrument,
                                side.equals("short") ? contracts.abs().negate() : contracts)
                        .side(side)
                        .entry(row.positive("avgPx"))
                        .mark(mark)
                        .leverage(row.positive("lever"))
                        .isolated(isolated, row.number("margin"))
                        .reported(row.number("imr"), row.number("mmr"), row.positive("liqPx"))
                        .pnl(row.number("upl"))
                        .marginAsset(row.text("ccy").orElse(""))
                        .build());
    }

    /// Takes the price in USD that the venue states for the asset of a leg's margin, such as USDT.
    ///
    /// @param indexed the instrument whose underlying has a price of its own in the row
    private static void marginAsset(ReplyFields row, Optional<Instrument> indexed, Draft draft) {
        Optional<BigDecimal> price = row.positive("usdPx");
        row.text("ccy")
                .filter(asset ->
                        indexed.map(known -> !known.underlying().equals(asset)).orElse(true))
                .ifPresent(asset -> draft.index(asset, price));
    }

    /// Returns how many coins one contract stands for.
    private static Optional<BigDecimal> size(ReplyFields row, BigDecimal contracts, Optional<BigDecimal> mark) {
        boolean option = row.text("instType").filter("OPTION"::equals).isPresent();
        Optional<BigDecimal> price = option ? row.positive("idxPx") : mark;
        return row.positive("notionalUsd")
                .flatMap(notional -> price.flatMap(
                        value -> rounded(notional.divide(contracts.abs().multiply(value), MathContext.DECIMAL64))));
    }

    /// Returns the number of the form 1, 2 or 5 times a power of ten next to a quotient; empty when none is near.
    static Optional<BigDecimal> rounded(BigDecimal quotient) {
        int power = quotient.precision() - quotient.scale() - 1;
        for (int digit : new int[] {1, 2, 5, 10}) {
            BigDecimal candidate = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
            BigDecimal off = quotient.subtract(candidate).abs().divide(candidate, MathContext.DECIMAL32);
            if (off.compareTo(NEAR) <= 0) {
                return Optional.of(plain(candidate));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static void balance(List<ReplyFields> rows, Draft draft) {
        draft.rows(rows, "totalEq", row -> {
            draft.time(row.millis("uTime"));
            draft.assets(Set.of());
            draft.rows(row.structs("details"), "ccy", detail -> {
                detail.passOver("uTime");
                BigDecimal cash = detail.number("cashBal").orElseGet(() -> detail.need("eq"));
                if (cash.signum() != 0) {
                    draft.balance(detail.name("ccy"), cash);
                }
            });
            draft.totals(new Totals(
                    "USD",
                    row.number("adjEq").or(() -> row.number("totalEq")),
                    new Reported(row.number("imr"), row.number("mmr"), Optional.empty())));
        });
    }

    /// Legs stand below their risk unit in portfolio margin mode, and in a list of their own in multi-currency mode.
    static void builder(List<ReplyFields> rows, Draft draft) {
        draft.account(new Account("OKX", "okx.pm", true, "USD"));
        draft.rows(rows, "eq", row -> {
            draft.time(row.millis("ts"));
            draft.totals(new Totals(
                    "USD",
                    row.number("eq"),
                    new Reported(row.number("totalImr"), row.number("totalMmr"), Optional.empty())));
            List<ReplyFields> units = row.structs("riskUnitData");
            List<ReplyFields> legs = row.structs("positions");
            if (units.isEmpty() && !legs.isEmpty()) {
                draft.account(new Account("OKX", "okx.multi", true, "USD"));
            }
            for (ReplyFields unit : units) {
                draft.rows(unit.structs("portfolios"), "instId", leg -> leg(leg, draft));
            }
            draft.rows(legs, "instId", leg -> leg(leg, draft));
        });
    }

    private static void leg(ReplyFields leg, Draft draft) {
        String name = leg.name("instId");
        BigDecimal amount = leg.need("amt");
        if (amount.signum() == 0 || leg.text("instType").filter("SPOT"::equals).isPresent()) {
            draft.flat(leg);
            return;
        }
        Optional<BigDecimal> mark = leg.positive("markPx");
        boolean isShort = leg.text("posSide").filter("short"::equals).isPresent();
        draft.add(
                leg,
                new PositionDraft(
                                name,
                                VenueNames.okx(name, size(leg, amount, mark)),
                                isShort ? amount.abs().negate() : amount)
                        .entry(leg.positive("avgPx"))
                        .leverage(leg.positive("lever"))
                        .mark(mark)
                        .pnl(leg.number("floatPnl"))
                        .marginAsset("USD")
                        .build());
    }

    static void config(List<ReplyFields> rows, Draft draft) {
        draft.rows(rows, "acctLv", row -> {
            String rule = switch (row.name("acctLv")) {
                case "2" -> "okx.single";
                case "4" -> "okx.pm";
                default -> "okx.multi";
            };
            draft.account(new Account("OKX", rule, true, rule.equals("okx.single") ? "USDT" : "USD"));
            row.passOver(row.names().toArray(String[]::new));
        });
    }

    /// Tier tables in contracts; the rows of one instrument or family stand one by one.
    static void tiers(List<ReplyFields> rows, Draft draft) {
        Map<String, List<Tier>> tables = new LinkedHashMap<>();
        draft.rows(rows, "instId", row -> {
            row.passOver("tier", "minSz", "optMgnFactor", "quoteMaxLoan", "baseMaxLoan", "imr", "uly");
            String name = row.text("instId")
                    .or(() -> row.text("instFamily").map(family -> family + "-SWAP"))
                    .orElseThrow(() -> new IllegalArgumentException("the instrument is not named"));
            tables.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Tier(
                            Optional.of(row.need("maxSz")),
                            row.need("mmr"),
                            row.positive("maxLever"),
                            Optional.empty()));
            if (VenueNames.okx(name, Optional.of(BigDecimal.ONE)).isEmpty()) {
                tables.remove(name);
                draft.refuse(
                        row,
                        name,
                        "Tiers of margin trades of spot are not used.",
                        "Import the tiers of a swap or a future.");
            }
        });
        tables.forEach((name, tiers) -> VenueNames.okx(name, Optional.of(BigDecimal.ONE))
                .ifPresent(instrument -> draft.add(
                        new IncomingTiers(instrument, TierAxis.CONTRACTS, new TierTable(name, tiers, true)))));
    }
}
