package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import plimsoll.domain.Cancellation;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.scenario.VolTerm;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.liquidation.LevelSearch;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.PoolKernel;
import plimsoll.engine.margin.PoolPoint;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;

/// One account of a case, made and evaluated as the program does: document, rules, snapshot, kernel, level search.
final class Account {
    static final String POOL = "a";
    private static final double LOWEST = -0.999999;
    private static final double HIGHEST = 1000;

    private final Book book = new Book();
    private final String currency;

    private Account(String currency) {
        this.currency = currency;
    }

    /// Starts an account that is stated in an asset.
    static Account in(String currency, RuleFile rule, NamedMargin... additions) {
        Account account = new Account(currency);
        account.book.rule(rule);
        account.book.index(currency, "1").pool(POOL, currency, Rules.ID, additions);
        return account;
    }

    Book book() {
        return book;
    }

    Account cash(BigDecimal amount) {
        return balance(currency, amount);
    }

    Account balance(String asset, BigDecimal amount) {
        book.balance("balance of " + asset, POOL, asset, amount.toPlainString());
        return this;
    }

    Account price(String asset, BigDecimal usd) {
        book.index(asset, usd.toPlainString());
        return this;
    }

    /// Adds a linear perpetual settled in the account's currency.
    Account linear(String coin, BigDecimal size, BigDecimal entry, BigDecimal mark) {
        contract(coin, Payoff.LINEAR, BigDecimal.ONE, mark);
        return hold(coin, coin, size, entry, Optional.empty(), Optional.empty());
    }

    /// Adds a linear perpetual with a leverage setting, and with a margin of its own where one is given.
    Account linear(
            String coin,
            BigDecimal size,
            BigDecimal entry,
            BigDecimal mark,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> margin) {
        contract(coin, Payoff.LINEAR, BigDecimal.ONE, mark);
        return hold(coin, coin, size, entry, leverage, margin);
    }

    /// Adds an inverse perpetual; size in USD.
    Account inverse(
            String coin,
            BigDecimal size,
            BigDecimal entry,
            BigDecimal mark,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> margin) {
        contract(coin, Payoff.INVERSE, BigDecimal.ONE, mark);
        return hold(coin, coin, size, entry, leverage, margin);
    }

    /// Defines a perpetual at a mark that is also the index of its coin.
    Account contract(String coin, Payoff payoff, BigDecimal size, BigDecimal mark) {
        book.index(coin, mark.toPlainString())
                .instrument(new Perpetual(
                        new Contract(coin, coin, coin, payoff == Payoff.INVERSE ? coin : currency, payoff, size)))
                .mark(coin, mark.toPlainString());
        return this;
    }

    /// Defines a linear perpetual settled in an asset, at a mark that is also the index of its coin.
    Account perpetual(String coin, String settlement, BigDecimal size, BigDecimal mark) {
        book.index(coin, mark.toPlainString())
                .instrument(new Perpetual(new Contract(coin, coin, coin, settlement, Payoff.LINEAR, size)))
                .mark(coin, mark.toPlainString());
        return this;
    }

    /// Adds a position; with a margin of its own it is isolated.
    Account hold(
            String id,
            String coin,
            BigDecimal size,
            BigDecimal entry,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> margin) {
        Position position = Position.cross(id, POOL, coin, size, entry).withLeverage(leverage);
        book.position(margin.isPresent() ? position.withMode(MarginMode.ISOLATED, margin) : position);
        return this;
    }

    BookResult result() {
        return Runs.base(book.snapshot());
    }

    PoolResult pool() {
        return pool(POOL);
    }

    PoolResult pool(String id) {
        return result().pools().stream()
                .filter(pool -> pool.poolId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    PositionResult position(String id) {
        return result().positions().stream()
                .filter(position -> position.positionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the price of a coin at which the account is liquidated; empty when there is none.
    OptionalDouble level(String coin) {
        return level(POOL, coin);
    }

    /// Returns the price at which an isolated position is liquidated; empty when there is none.
    OptionalDouble isolatedLevel(String coin) {
        return level(POOL + "/" + coin, coin);
    }

    private OptionalDouble level(String pool, String coin) {
        BookKernel kernel = kernel(coin);
        LiquidationLevels found = LevelSearch.find(kernel, pool(kernel, pool), coin, WhatIf.NONE, Cancellation.NONE);
        return found.levels().stream()
                .min((one, other) -> Double.compare(StrictMath.abs(one.shock()), StrictMath.abs(other.shock())))
                .map(level -> OptionalDouble.of(level.price()))
                .orElse(OptionalDouble.empty());
    }

    /// Returns the account after coins have moved to multiples of their price.
    PoolPoint after(TreeMap<String, Double> multiples) {
        BookKernel kernel = kernel(currency);
        double[] factors = new double[kernel.assets().size()];
        kernel.assets().shock(0, factors);
        multiples.forEach((coin, factor) -> factors[kernel.assets().slot(coin)] = factor);
        PoolKernel pool = pool(kernel, POOL);
        PoolPoint point = pool.point();
        pool.evaluate(factors, 0, point);
        return point;
    }

    private BookKernel kernel(String chosen) {
        book.stress(new StressSettings(
                chosen, List.of(0.0), List.of(0.0), VolTerm.VENUE, new TreeMap<>(), LOWEST, HIGHEST, Optional.empty()));
        return new BookKernel(book.snapshot());
    }

    private static PoolKernel pool(BookKernel kernel, String id) {
        return kernel.pools().stream()
                .filter(pool -> pool.pool().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
