package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Runs;
import plimsoll.engine.Scans;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.SetResult;

class ScanCollateralTest {
    private static RuleFile rule(String moves, String asset, Haircut.ScanPart scan, Optional<String> bucket) {
        Haircut haircut = new Haircut(asset, new CollateralValue.Flat(BigDecimal.ZERO), BigDecimal.ZERO, scan, bucket);
        return Portfolios.of(Scans.named("scan").moves(moves).build())
                .withEquity(new EquityRule(OptionValue.VALUE, List.of(haircut), Optional.of(BigDecimal.ZERO)));
    }

    private static double needed(Book book, String set) {
        return Portfolios.sets(book).stream()
                .filter(result -> result.name().equals(set))
                .mapToDouble(SetResult::maintenanceMargin)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 10, 10", "BOTH, 4, 4", "DOWN, 10, 4"})
    void coinsOffsetPositionsAsTheRuleSays(Haircut.ScanPart scan, double sold, double bought) {
        // Six coins gain 6 when one more is needed, and lose 6 when the price falls by a hundredth.
        Book up = Portfolios.book(rule("0.01", "BTC", scan, Optional.empty())).balance("coins", "a", "BTC", "6");
        assertEquals(sold, needed(Portfolios.hold(up, "perp", "-10"), "BTC"), 1e-12);
        Book down =
                Portfolios.book(rule("-0.01", "BTC", scan, Optional.empty())).balance("coins", "a", "BTC", "6");
        assertEquals(-bought, needed(Portfolios.hold(down, "perp", "-10"), "BTC"), 1e-12);
    }

    @Test
    void collateralMayFollowAnotherUnderlying() {
        Book book = Portfolios.book(rule("-0.1", "STAKED", Haircut.ScanPart.BOTH, Optional.of("BTC")))
                .index("STAKED", "110")
                .balance("staked", "a", "STAKED", "2");
        assertEquals(2 * 110 * 0.1, needed(Portfolios.hold(book, "perp", "0"), "BTC"), 1e-12);
    }

    @Test
    void profitInTheSameCoinMovesWithTheCollateral() {
        // 1,000 dollars bought at 50 are worth 20 - 10 = 10 coins of profit at 100; they move like the 2 coins held.
        Book book = Portfolios.book(rule("-0.1", "BTC", Haircut.ScanPart.BOTH, Optional.empty()))
                .balance("coins", "a", "BTC", "2")
                .position("leg", "a", "coin", "1000", "50");
        double position = 10 * (1 - 1 / 0.9) * 90;
        double coins = -(2 + 10) * 100 * 0.1;
        assertEquals(-(position + coins), needed(book, "BTC"), 1e-9);
    }

    @Test
    void aDebtOfCoinsLosesWhenTheyRise() {
        Book book = Portfolios.book(rule("0.1", "BTC", Haircut.ScanPart.DOWN, Optional.empty()))
                .balance("debt", "a", "BTC", "-3");
        assertEquals(3 * 100 * 0.1, needed(book, "BTC"), 1e-12);
    }

    @Test
    void negativeBalancesAreNotReducedByAHaircut() {
        Haircut half = new Haircut("BTC", Book.number("0.5"));
        RuleFile rule = rule("-0.1", "ETH", Haircut.ScanPart.NONE, Optional.empty())
                .withEquity(new EquityRule(OptionValue.VALUE, List.of(half), Optional.of(BigDecimal.ZERO)));
        Book held = Portfolios.book(rule).balance("coins", "a", "BTC", "2");
        Book owed = Portfolios.book(rule).balance("coins", "a", "BTC", "-2");
        assertEquals(100, Runs.base(held.snapshot()).pools().getFirst().collateral(), 0);
        assertEquals(-200, Runs.base(owed.snapshot()).pools().getFirst().collateral(), 0);
    }

    @Test
    void theBufferInDollarsIsNotEquityLessAConstantWhereCollateralIsShocked() {
        Book book = Portfolios.book(rule("-0.1 0.1", "BTC", Haircut.ScanPart.BOTH, Optional.empty()))
                .balance("coins", "a", "BTC", "5");
        Portfolios.hold(book, "perp", "1");
        // Requirement at 100: (5 + 1) x 10; at 120 coins and contract are worth more, and so is a tenth of them.
        PoolResult now = Runs.base(book.snapshot()).pools().getFirst();
        PoolResult risen = Runs.at(book.snapshot(), 0.2, 0).pools().getFirst();
        assertEquals(60, now.maintenanceMargin(), 1e-9);
        assertEquals(72, risen.maintenanceMargin(), 1e-9);
        assertTrue(risen.buffer() - now.buffer() < risen.equity() - now.equity());
    }
}
