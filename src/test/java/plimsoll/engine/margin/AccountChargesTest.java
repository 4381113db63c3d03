package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PoolResult;

class AccountChargesTest {
    private static final AccountCharge BORROWING =
            new AccountCharge.Borrowing("loans", Book.number("0.1"), Book.number("0.02"));
    private static final AccountCharge FIXED = new AccountCharge.Fixed("offset", BigDecimal.TEN, BigDecimal.TWO);

    private static RuleFile rule(AccountCharge... charges) {
        return Book.percent("rule", "0.1", "0.05").withCharges(List.of(charges));
    }

    private static Book book(RuleFile rule, NamedMargin... additions) {
        return new Book()
                .index("COIN", "100")
                .rule(rule)
                .pool("a", "USDT", "rule", additions)
                .linearPerp("perp", "COIN", "USDT", "100");
    }

    private static PoolResult pool(Book book) {
        return Runs.base(book.snapshot()).pools().getFirst();
    }

    @Test
    void borrowedAmountsNeedMarginAtTheirPrice() {
        PoolResult pool =
                pool(book(rule(BORROWING)).balance("debt", "a", "COIN", "-3").balance("cash", "a", "USDT", "1000"));
        assertEquals(30, pool.initialMargin(), 1e-12);
        assertEquals(6, pool.maintenanceMargin(), 1e-12);
        assertEquals(700, pool.equity(), 1e-12);
    }

    @Test
    void debtsMayBeLeftToTheRequirement() {
        RuleFile rule = rule(BORROWING)
                .withEquity(new EquityRule(OptionValue.NONE, List.of(), Optional.of(BigDecimal.ZERO), false));
        PoolResult pool = pool(book(rule).balance("debt", "a", "COIN", "-3").balance("cash", "a", "USDT", "1000"));
        assertEquals(1000, pool.equity(), 1e-12);
        assertEquals(6, pool.maintenanceMargin(), 1e-12);
    }

    @Test
    void fixedChargesApplyWhileThereIsAPositionOrADebt() {
        Book idle = book(rule(FIXED)).balance("cash", "a", "USDT", "1000");
        assertEquals(0, pool(idle).maintenanceMargin(), 0);
        assertEquals(2 + 5, pool(idle.position("leg", "a", "perp", "1", "100")).maintenanceMargin(), 1e-12);
        assertEquals(
                2, pool(book(rule(FIXED)).balance("debt", "a", "USDT", "-1")).maintenanceMargin(), 1e-12);
    }

    @Test
    void marginThatTheVenueStatesIsAdded() {
        NamedMargin orders = new NamedMargin("open orders", Book.number("7"), Book.number("3"));
        PoolResult pool = pool(
                book(rule(), orders).balance("cash", "a", "USDT", "1000").position("leg", "a", "perp", "1", "100"));
        assertEquals(17, pool.initialMargin(), 1e-12);
        assertEquals(8, pool.maintenanceMargin(), 1e-12);
    }

    @Test
    void poolsAreLiquidatedAtTheVenuesMultipleOfMaintenanceMargin() {
        RuleFile doubled = rule().withLiquidation(BigDecimal.TWO);
        PoolResult at = pool(book(doubled).balance("cash", "a", "USDT", "10").position("leg", "a", "perp", "1", "100"));
        assertTrue(at.liquidated());
        assertEquals(0, at.buffer(), 1e-12);
        PoolResult above =
                pool(book(doubled).balance("cash", "a", "USDT", "10.01").position("leg", "a", "perp", "1", "100"));
        assertFalse(above.liquidated());
        assertEquals(5, above.maintenanceMargin(), 1e-12);
    }

    @Test
    void aDebtWithoutPositionsCanLiquidate() {
        Book book = book(rule(new AccountCharge.Borrowing("loans", BigDecimal.ONE, BigDecimal.ONE)))
                .balance("debt", "a", "COIN", "-3");
        assertTrue(pool(book.balance("cash", "a", "USDT", "599")).liquidated());
        assertFalse(pool(book.balance("more", "a", "USDT", "2")).liquidated());
    }
}
