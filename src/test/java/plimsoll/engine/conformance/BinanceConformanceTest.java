package plimsoll.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static plimsoll.engine.conformance.Vectors.expect;
import static plimsoll.engine.conformance.Vectors.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressRun;
import tools.jackson.databind.JsonNode;

class BinanceConformanceTest {
    private static final String FILE = "exchanges.json";

    @TestFactory
    Stream<DynamicTest> maintenanceMarginFollowsTheBrackets() {
        return Vectors.tests(FILE, "binance-usdm", "maint-margin", BinanceConformanceTest::checkBracket);
    }

    @TestFactory
    Stream<DynamicTest> bracketOfANotionalIsTheVenues() {
        return Vectors.tests(FILE, "binance-usdm", "tier-lookup", BinanceConformanceTest::checkBracket);
    }

    private static void checkBracket(JsonNode vector) {
        JsonNode in = vector.get("inputs");
        TierTable table = table("perp", in.get("tiers"));
        BigDecimal notional = in.get("notional").decimalValue();
        PositionResult result = Runs.base(new Book()
                        .index("COIN", "1")
                        .rule(tiers(table))
                        .pool("a", "USDT", "rule")
                        .linearPerp("perp", "COIN", "USDT", "1")
                        .position("leg", "a", "perp", notional.toPlainString(), "1")
                        .snapshot())
                .positions()
                .getFirst();
        expect(vector, "maint_margin", result.maintenanceMargin());
        int row = 0;
        while (row < table.tiers().size() - 1
                && notional.compareTo(table.tiers().get(row).upTo().orElseThrow()) > 0) {
            row++;
        }
        double rate = table.tiers().get(row).maintenanceRate().doubleValue();
        double deduction = RuleCheck.deductions(table).get(row).doubleValue();
        expect(vector, "mmr", rate);
        expect(vector, "cum", deduction);
        assertEquals(notional.doubleValue() * rate - deduction, result.maintenanceMargin(), 1e-6);
    }

    @TestFactory
    Stream<DynamicTest> isolatedLiquidationPriceIsTheVenues() {
        return Vectors.tests(FILE, "binance-usdm", "isolated-linear-liq", vector -> {
            JsonNode in = vector.get("inputs");
            StressRun run = Runs.of(new Book()
                    .index("BTC", text(in, "entry"))
                    .rule(tiers(fixed("perp", in)))
                    .pool("a", "USDT", "rule")
                    .linearPerp("perp", "BTC", "USDT", text(in, "entry"))
                    .isolated("leg", "a", "perp", signed(in), text(in, "entry"), text(in, "wallet_balance"))
                    .snapshot());
            expect(vector, "liq_price", nearest(run, "a/leg", "BTC"));
        });
    }

    @TestFactory
    Stream<DynamicTest> crossLiquidationPriceCountsTheOtherContracts() {
        return Vectors.tests(FILE, "binance-usdm", "cross-linear-liq-multi", vector -> {
            JsonNode in = vector.get("inputs");
            List<TierTable> tables = new ArrayList<>();
            Book book = new Book().pool("a", "USDT", "rule").balance("cash", "a", "USDT", text(in, "wallet_balance"));
            for (JsonNode leg : in.get("positions")) {
                String symbol = leg.get("symbol").asString();
                tables.add(fixed(symbol, leg));
                book.index(symbol, text(leg, "mark"))
                        .linearPerp(symbol, symbol, "USDT", text(leg, "mark"))
                        .position(symbol, "a", symbol, signed(leg), text(leg, "entry"));
            }
            book.rule(tiers(tables.toArray(TierTable[]::new)))
                    .stress(plimsoll.domain.scenario.StressSettings.defaults(
                            in.get("target").asString()));
            StressRun run = Runs.of(book.snapshot());
            expect(vector, "liq_price", nearest(run, "a", in.get("target").asString()));
            double maintenance = 0;
            double profit = 0;
            for (PositionResult result : run.base().positions()) {
                if (!result.positionId().equals(in.get("target").asString())) {
                    maintenance += result.maintenanceMargin();
                    profit += result.unrealisedPnl();
                }
            }
            expect(vector, "other_maint_margin", maintenance);
            expect(vector, "other_upnl", profit);
        });
    }

    @TestFactory
    Stream<DynamicTest> hedgeModeLegsShareOneLiquidationPrice() {
        return Vectors.tests(FILE, "binance-usdm", "cross-linear-liq-hedge-mode", vector -> {
            JsonNode in = vector.get("inputs");
            Book book = new Book()
                    .index("BTC", text(in.get("long"), "entry"))
                    .rule(tiers(fixed("perp", in.get("long"))))
                    .pool("a", "USDT", "rule")
                    .balance("cash", "a", "USDT", text(in, "wallet_balance"))
                    .linearPerp("perp", "BTC", "USDT", text(in.get("long"), "entry"))
                    .position("long", "a", "perp", text(in.get("long"), "qty"), text(in.get("long"), "entry"))
                    .position("short", "a", "perp", "-" + text(in.get("short"), "qty"), text(in.get("short"), "entry"));
            StressRun run = Runs.of(book.snapshot());
            // Below 25,000 the short leg would leave the bracket that the vector holds fixed.
            expect(vector, "liq_price", nearest(run, "a", "BTC"));
        });
    }

    private static String signed(JsonNode leg) {
        return (leg.get("side").asString().equals("short") ? "-" : "") + text(leg, "qty");
    }

    private static double nearest(StressRun run, String pool, String underlying) {
        LiquidationLevels levels = run.levels().stream()
                .filter(found ->
                        found.poolId().equals(pool) && found.underlying().equals(underlying))
                .findFirst()
                .orElseThrow();
        return levels.down(0).or(() -> levels.up(0)).orElseThrow().price();
    }

    /// Returns a table whose upper tier has the rate and deduction that the vector states.
    private static TierTable fixed(String symbol, JsonNode leg) {
        BigDecimal rate = leg.get("mmr").decimalValue();
        BigDecimal deduction = leg.get("cum").decimalValue();
        List<Tier> tiers = new ArrayList<>();
        if (deduction.signum() > 0) {
            BigDecimal bound = deduction.divide(rate, MathContext.DECIMAL64);
            tiers.add(new Tier(Optional.of(bound), BigDecimal.ZERO, Optional.empty(), Optional.empty()));
        }
        tiers.add(new Tier(Optional.empty(), rate, Optional.empty(), Optional.empty()));
        return new TierTable(symbol, tiers, true);
    }

    private static TierTable table(String symbol, JsonNode rows) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode row : rows) {
            JsonNode cap = row.get("cap");
            tiers.add(new Tier(
                    cap.isNull() ? Optional.empty() : Optional.of(cap.decimalValue()),
                    row.get("mmr").decimalValue(),
                    Optional.of(row.get("max_lev").decimalValue()),
                    Optional.of(row.get("cum").decimalValue())));
        }
        return new TierTable(symbol, tiers, true);
    }

    private static RuleFile tiers(TierTable... tables) {
        return Book.file(
                "rule",
                Trigger.AT_OR_BELOW,
                new MarginRule.Tiers(
                        Selector.ANY,
                        PriceBasis.MARK,
                        TierAxis.NOTIONAL,
                        TierBound.UPPER_INCLUSIVE,
                        TierMode.PROGRESSIVE,
                        new RateCurve.ByLeverage(BigDecimal.TEN),
                        List.of(tables)));
    }
}
