package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Term;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Runs;
import plimsoll.engine.Scans;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.SetResult;

/// How components make up the requirement of a set, and sets that of a pool. One perpetual of 100 is held.
class AssemblyTest {
    private static final Term TEN = new Term.Part("ten");
    private static final Term TWENTY = new Term.Part("twenty");

    private static Component.Size size(String id, String rate) {
        return new Component.Size(id, Selector.ANY, PriceBasis.MARK, Book.number(rate), Book.number(rate));
    }

    private static double value(Term term) {
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                term,
                new Term.Sum(List.of(TEN, TWENTY)),
                size("ten", "0.1"),
                size("twenty", "0.2")));
        SetResult set = Portfolios.sets(Portfolios.hold(book, "perp", "1")).getFirst();
        assertEquals(30, set.maintenanceMargin(), 1e-12);
        return set.initialMargin();
    }

    @Test
    void termsAddChooseScaleAndLimit() {
        assertEquals(30, value(new Term.Sum(List.of(TEN, TWENTY))), 1e-12);
        assertEquals(20, value(new Term.Max(List.of(TEN, TWENTY))), 1e-12);
        assertEquals(10, value(new Term.Min(List.of(TWENTY, TEN))), 1e-12);
        assertEquals(15, value(new Term.Scale(Book.number("1.5"), TEN)), 1e-12);
        assertEquals(10, value(new Term.AtLeastZero(TEN)), 1e-12);
    }

    @Test
    void aFloorIsTakenByTheLargestAndNotAdded() {
        Term capped = new Term.Max(List.of(new Term.Sum(List.of(TEN)), new Term.Scale(Book.number("0.4"), TWENTY)));
        assertEquals(10, value(capped), 1e-12);
        Term bound = new Term.Max(List.of(new Term.Sum(List.of(TEN)), new Term.Scale(Book.number("0.6"), TWENTY)));
        assertEquals(12, value(bound), 1e-12);
    }

    @Test
    void aGainIsNoRequirementWhereTheRuleLimitsItToZero() {
        Term scan = new Term.Part("scan");
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                new Term.AtLeastZero(scan),
                scan,
                Scans.named("scan").moves("0.1").build()));
        SetResult set = Portfolios.sets(Portfolios.hold(book, "perp", "1")).getFirst();
        assertEquals(0, set.initialMargin(), 0);
        assertEquals(-10, set.maintenanceMargin(), 1e-12);
    }

    @Test
    void maintenanceMayBeAShareOfTheCoreSoThatInitialIsNoMultipleOfIt() {
        Term core = new Term.Part("scan");
        Term maintenance = new Term.Scale(Book.number("0.8"), core);
        Book book = Portfolios.book(Portfolios.assembled(
                Netting.UNDERLYING,
                core,
                maintenance,
                Scans.named("scan").moves("-0.1 0.1").build()));
        Portfolios.hold(book, "perp", "1");
        PoolResult plain = Runs.base(book.snapshot()).pools().getFirst();
        assertEquals(10, plain.initialMargin(), 1e-12);
        assertEquals(8, plain.maintenanceMargin(), 1e-12);
        book.additions("a", List.of(new NamedMargin("open orders", Book.number("4"), Book.number("0"))));
        PoolResult orders = Runs.base(book.snapshot()).pools().getFirst();
        assertEquals(14, orders.initialMargin(), 1e-12);
        assertEquals(8, orders.maintenanceMargin(), 1e-12);
    }

    @Test
    void anUnknownComponentIsRefusedByName() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> AssemblyNode.of(new Term.Part("other"), List.of("ten", "twenty"), true));
        assertEquals("the assembly names an unknown component other", refused.getMessage());
    }

    @Test
    void theFirstOfEqualTermsDecides() {
        AssemblyNode.Extreme largest = (AssemblyNode.Extreme)
                AssemblyNode.of(new Term.Max(List.of(TEN, TWENTY)), List.of("ten", "twenty"), true);
        Book book = Portfolios.hold(Portfolios.book(Book.percent("rule", "0.1", "0.1")), "perp", "1");
        PoolKernel kernel = new BookKernel(book.snapshot()).pools().getFirst();
        SetMarket market = new SetMarket(kernel.legs(), kernel.assets(), kernel.point());
        PartValues[] values = {new PartValues(), new PartValues()};
        values[0].set(7, 7);
        values[1].set(7, 7);
        assertEquals(0, largest.decisive(market, values));
        values[1].set(7.5, 7);
        assertEquals(1, largest.decisive(market, values));
    }

    /// A long of 10 contracts in dollars, and the same sold in coins.
    private static Book hedged(Netting netting) {
        Book book = Portfolios.book(
                Portfolios.of(netting, Scans.named("scan").moves("-0.1 0.1").build()));
        Portfolios.hold(book, "perp", "10");
        Portfolios.hold(book, "coin", "-1000");
        return Portfolios.hold(book, "eth", "-10");
    }

    @Test
    void pairsOfUnderlyingAndSettlementDoNotNetAndTheirWorstCasesAdd() {
        Book book = hedged(Netting.PAIR);
        assertEquals(
                List.of("BTC/BTC", "BTC/USDT", "ETH/USDT"),
                Portfolios.sets(book).stream().map(SetResult::name).toList());
        // 100 for each of the two, though they never lose together; 50 for ETH.
        assertEquals(250, Runs.base(book.snapshot()).pools().getFirst().initialMargin(), 1e-9);
    }

    @Test
    void underlyingsNetWhateverTheySettleIn() {
        Book book = hedged(Netting.UNDERLYING);
        assertEquals(50, Runs.base(book.snapshot()).pools().getFirst().initialMargin(), 1e-9);
    }

    @Test
    void theWholeAccountMovesTogether() {
        Book book = hedged(Netting.ACCOUNT);
        assertEquals("", Portfolios.sets(book).getFirst().name());
        Portfolios.hold(book.linearPerp("other", "BTC", "USDT", "100"), "other", "5");
        // 5 x 100 bought against 10 x 50 sold.
        assertEquals(0, Runs.base(book.snapshot()).pools().getFirst().initialMargin(), 1e-9);
    }
}
