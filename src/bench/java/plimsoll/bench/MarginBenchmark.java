package plimsoll.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.Assets;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.pricing.Black76;
import plimsoll.engine.pricing.PricingKernel;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.storage.ShippedRules;

/// Portfolio margin of one pool of 499 options over ten expiries and a perpetual: one full requirement, and all
/// liquidation levels of the pool.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarginBenchmark {
    private static final int OPTIONS = 499;
    private static final int EXPIRIES = 10;
    private static final double FORWARD = 4000;

    /// The shipped rule file.
    @Param({"derive.pmrm2", "deribit.spm"})
    public String rule;

    /// Which kernel prices.
    @Param({"vector", "scalar"})
    public String kernel;

    private BookKernel book;
    private PoolKernel pool;
    private PoolPoint point;
    private double[] factors;
    private double move;

    @Setup
    public void open() {
        boolean inverse = rule.startsWith("deribit");
        PricingKernel pricing = kernel.equals("vector") ? PricingKernel.fastest() : PricingKernel.scalar();
        book = new BookKernel(snapshot(inverse), pricing);
        pool = book.pools().getFirst();
        point = pool.point();
        Assets assets = book.assets();
        factors = new double[assets.size()];
    }

    private Snapshot snapshot(boolean inverse) {
        RuleFile file = ShippedRules.catalog().rules().stream()
                .map(HashedRule::file)
                .filter(candidate -> candidate.id().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String currency = inverse ? "ETH" : "USDC";
        Book books = new Book()
                .valuation(Instant.parse("2026-11-24T08:00:00Z"))
                .rule(file)
                .pool("pool", currency, rule)
                .balance("cash", "pool", currency, inverse ? "5000" : "20000000")
                .stress(plimsoll.domain.scenario.StressSettings.defaults("ETH"));
        if (inverse) {
            books.inversePerp("perp", "ETH", "4000").position("perp", "pool", "perp", "100000", "4000");
        } else {
            books.linearPerp("perp", "ETH", "USDC", "4000").position("perp", "pool", "perp", "25", "4000");
        }
        for (int i = 0; i < OPTIONS; i++) {
            add(books, i, inverse, currency);
        }
        return books.snapshot();
    }

    private static void add(Book books, int i, boolean inverse, String currency) {
        int expiry = i % EXPIRIES;
        Instant end = Instant.parse("2026-11-24T08:00:00Z").plus(Duration.ofDays(3 + 20L * expiry));
        double strike = 2500 + 25.0 * (i / EXPIRIES) * 2;
        boolean call = i % 2 == 0;
        double years = (3 + 20.0 * expiry) / 365;
        double value = Black76.value(call, FORWARD, strike, 0.7 * StrictMath.sqrt(years), 1);
        String id = "option " + i;
        books.expiryQuotes("ETH", end, "4000", "0", "0")
                .instrument(new Option(
                        new Contract(
                                id, id, "ETH", currency, inverse ? Payoff.INVERSE : Payoff.LINEAR, BigDecimal.ONE),
                        end,
                        BigDecimal.valueOf(strike),
                        call ? OptionType.CALL : OptionType.PUT))
                .mark(
                        id,
                        BigDecimal.valueOf(inverse ? value / FORWARD : value)
                                .setScale(12, RoundingMode.HALF_UP)
                                .toPlainString())
                .vol(id, "0.7")
                .position(id, "pool", id, i % 3 == 0 ? "-10" : "8", "0.01");
    }

    /// One full requirement, at a price that changes from call to call.
    @Benchmark
    public double margin() {
        move = move > 0.1 ? -0.1 : move + 0.001;
        book.assets().shock(move, factors);
        pool.evaluate(factors, 0, point);
        return point.maintenanceMargin();
    }

    /// All liquidation levels.
    @Benchmark
    public LiquidationLevels levels() {
        return LevelSearch.find(book, pool, "ETH", WhatIf.NONE, Cancellation.NONE);
    }
}
