package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.Position;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.MarginTerms;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.Rounding;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.PositionResult;

class MarginTermsTest {
    private static RuleFile rule(PriceBasis basis, MarginTerms terms) {
        return Book.file(
                "rule",
                Trigger.AT_OR_BELOW,
                new MarginRule.Rate(
                        Selector.ANY,
                        basis,
                        new RateCurve.ByLeverage(BigDecimal.TEN),
                        new RateCurve.Constant(Book.number("0.01")),
                        terms));
    }

    /// One coin bought or sold at 100, now at 120.
    private static PositionResult linear(String size, MarginTerms terms) {
        return Runs.base(new Book()
                        .index("COIN", "120")
                        .rule(rule(PriceBasis.MARK, terms))
                        .pool("a", "USDT", "rule")
                        .linearPerp("perp", "COIN", "USDT", "120")
                        .position("leg", "a", "perp", size, "100")
                        .snapshot())
                .positions()
                .getFirst();
    }

    private static MarginTerms fee(FeeTerm.Mode mode) {
        return new MarginTerms(Optional.empty(), new FeeTerm(mode, Book.number("0.001")), Optional.empty());
    }

    @Test
    void initialMarginMayBeTakenAtTheEntryPrice() {
        PositionResult result =
                linear("1", new MarginTerms(Optional.of(PriceBasis.ENTRY), FeeTerm.NONE, Optional.empty()));
        assertEquals(10, result.initialMargin(), 1e-12);
        assertEquals(1.2, result.maintenanceMargin(), 1e-12);
    }

    @Test
    void isolatedPositionsMayKeepTheirEntryPriceInInitialMargin() {
        MarginTerms terms =
                new MarginTerms(Optional.empty(), Optional.of(PriceBasis.ENTRY), FeeTerm.NONE, Optional.empty());
        PositionResult isolated = Runs.base(new Book()
                        .index("COIN", "120")
                        .rule(rule(PriceBasis.MARK, terms))
                        .pool("a", "USDT", "rule")
                        .linearPerp("perp", "COIN", "USDT", "120")
                        .isolated("leg", "a", "perp", "1", "100", "40")
                        .snapshot())
                .positions()
                .getFirst();
        assertEquals(10, isolated.initialMargin(), 1e-12);
        assertEquals(1.2, isolated.maintenanceMargin(), 1e-12);
        assertEquals(12, linear("1", terms).initialMargin(), 1e-12);
    }

    @Test
    void feeAtBankruptcyIsTakenWhereInitialMarginIsLost() {
        PositionResult bought = linear("1", fee(FeeTerm.Mode.AT_BANKRUPTCY));
        assertEquals(12 + 0.09, bought.initialMargin(), 1e-12);
        assertEquals(1.2 + 0.09, bought.maintenanceMargin(), 1e-12);
        PositionResult sold = linear("-1", fee(FeeTerm.Mode.AT_BANKRUPTCY));
        assertEquals(12 + 0.11, sold.initialMargin(), 1e-12);
    }

    @Test
    void feeWithMaintenanceLeavesInitialMarginAlone() {
        PositionResult result = linear("1", fee(FeeTerm.Mode.WITH_MAINTENANCE));
        assertEquals(12, result.initialMargin(), 1e-12);
        assertEquals(1.32, result.maintenanceMargin(), 1e-12);
    }

    @Test
    void feeMayBeAtBankruptcyInInitialMarginAlone() {
        PositionResult result = linear("1", fee(FeeTerm.Mode.INITIAL_AT_BANKRUPTCY));
        assertEquals(12.09, result.initialMargin(), 1e-12);
        assertEquals(1.32, result.maintenanceMargin(), 1e-12);
    }

    @Test
    void feeAtPostedBankruptcyFollowsTheMarginOfThePosition() {
        RuleFile rule = rule(PriceBasis.MARK, fee(FeeTerm.Mode.AT_POSTED_BANKRUPTCY));
        PositionResult isolated = Runs.base(new Book()
                        .index("COIN", "120")
                        .rule(rule)
                        .pool("a", "USDT", "rule")
                        .linearPerp("perp", "COIN", "USDT", "120")
                        .isolated("leg", "a", "perp", "1", "100", "40")
                        .snapshot())
                .positions()
                .getFirst();
        assertEquals(1.2 + 0.001 * 60 / 0.999, isolated.maintenanceMargin(), 1e-12);
        PositionResult cross = linear("1", fee(FeeTerm.Mode.AT_POSTED_BANKRUPTCY));
        assertEquals(1.2 + 0.09, cross.maintenanceMargin(), 1e-12);
    }

    @Test
    void marginsAreRoundedAsTheVenueDoes() {
        Rounding up = new Rounding(BigDecimal.ONE, Rounding.Direction.CEILING);
        PositionResult result = linear("1", new MarginTerms(Optional.empty(), FeeTerm.NONE, Optional.of(up)));
        assertEquals(12, result.initialMargin(), 0);
        assertEquals(2, result.maintenanceMargin(), 0);
    }

    @Test
    void inverseContractsMayBeMarginedAtTheirEntryPrice() {
        Position position = Position.cross("leg", "a", "perp", Book.number("1000"), Book.number("100"))
                .withLeverage(Optional.of(Book.number("5")));
        PositionResult result = Runs.base(new Book()
                        .index("COIN", "125")
                        .rule(rule(PriceBasis.ENTRY, fee(FeeTerm.Mode.AT_BANKRUPTCY)))
                        .pool("a", "COIN", "rule")
                        .inversePerp("perp", "COIN", "125")
                        .position(position)
                        .snapshot())
                .positions()
                .getFirst();
        assertEquals(2 + 0.012, result.initialMargin(), 1e-12);
        assertEquals(0.1 + 0.012, result.maintenanceMargin(), 1e-12);
    }
}
