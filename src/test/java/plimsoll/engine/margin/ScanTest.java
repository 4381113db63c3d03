package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.VolDirection;
import plimsoll.engine.Book;
import plimsoll.engine.Portfolios;
import plimsoll.engine.Scans;
import plimsoll.engine.result.ScanResult;

class ScanTest {
    private static Book book(Scans scan) {
        return Portfolios.book(Portfolios.of(scan.build()));
    }

    private static double loss(Book book) {
        return Portfolios.both(book);
    }

    private static List<ScanResult.Cell> cells(Book book) {
        return Portfolios.part(book).scan().orElseThrow().cells();
    }

    private static ScanWeight tail(String range, boolean rebased, String dampener) {
        return new ScanWeight.OverMove(
                Book.number(range),
                Book.number("1"),
                rebased,
                dampener.isEmpty() ? Optional.empty() : Optional.of(Book.number(dampener)));
    }

    @Test
    void cellsAreListedBlockByBlockThenByMoveThenByVolatility() {
        Book book = Portfolios.hold(
                book(Scans.named("scan")
                        .even("0.1", 1, VolDirection.UP, VolDirection.DOWN)
                        .moves("0.5")),
                "perp",
                "1");
        assertEquals(
                List.of("0 -0.1 UP", "0 -0.1 DOWN", "0 0.0 UP", "0 0.0 DOWN", "0 0.1 UP", "0 0.1 DOWN", "1 0.5 NONE"),
                cells(book).stream()
                        .map(cell -> cell.block() + " " + cell.move() + " " + cell.direction())
                        .toList());
    }

    @Test
    void aLinearPositionLosesSizeTimesMarkTimesMove() {
        Book book = Portfolios.hold(book(Scans.named("scan").moves("-0.1 0 0.2")), "perp", "3");
        assertEquals(3 * 100 * 0.1, loss(book), 1e-12);
        assertEquals(3 * 100 * 0.2, cells(book).getLast().raw(), 1e-12);
        assertEquals(0, Portfolios.part(book).scan().orElseThrow().worst());
    }

    @Test
    void aStillMarketCostsNothing() {
        Book book = book(Scans.named("scan").moves("0"));
        Portfolios.hold(book, "perp", "-7");
        Portfolios.option(book, Payoff.LINEAR, 365, "90", OptionType.CALL, "0.6", "-3");
        assertEquals(0, loss(book), 0);
    }

    @Test
    void aPoolWithoutPositionsNeedsNothing() {
        Book book = book(Scans.named("scan").moves("-0.1 0.1")).balance("cash", "a", "USDT", "10");
        assertEquals(0, Portfolios.sets(book).getFirst().initialMargin(), 0);
        assertEquals(0, Portfolios.sets(book).getFirst().maintenanceMargin(), 0);
    }

    @Test
    void anInverseLossIsCountedInCoinsAndAGainIsBounded() {
        Book book = Portfolios.book(
                Portfolios.of(
                        Netting.PAIR,
                        Scans.named("scan")
                                .in(ScanMoney.SETTLEMENT)
                                .moves("-0.5 1 4")
                                .build()),
                "BTC");
        Portfolios.hold(book, "coin", "1000");
        // 1,000 dollars are 10 coins: 10 x (1 - 1/0.5), 10 x (1 - 1/2), 10 x (1 - 1/5).
        assertEquals(
                List.of(-10.0, 5.0, 8.0),
                cells(book).stream().map(ScanResult.Cell::raw).toList());
        assertEquals(10, loss(book), 1e-12);
    }

    @Test
    void inTheCurrencyOfThePoolAnInverseContractIsLinear() {
        Book book = Portfolios.hold(book(Scans.named("scan").moves("-0.5 1")), "coin", "1000");
        // 10 coins x (1 - 1/0.5) at a price of 50, and 10 coins x (1 - 1/2) at 200.
        assertEquals(-10 * 50, cells(book).getFirst().raw(), 1e-9);
        assertEquals(5 * 200, cells(book).getLast().raw(), 1e-9);
    }

    @Test
    void theWorstScenarioIsChosenAfterNetting() {
        Book book = book(Scans.named("scan").moves("-0.2 0.2"));
        Portfolios.hold(book, "perp", "10");
        Portfolios.hold(book, "coin", "-1000");
        // Each alone loses 200; together nothing, whichever way the price goes.
        assertEquals(0, loss(book), 1e-9);
    }

    @Test
    void anExtremeScenarioDecidesForARatioWrite() {
        Book book = book(Scans.named("scan").moves("-0.1 0.1").block("1", tail("0.1", false, ""), VolDirection.NONE));
        Portfolios.intrinsic(book, 30, "100", OptionType.CALL, "1");
        Portfolios.intrinsic(book, 30, "110", OptionType.CALL, "-3");
        // +10 %: +10. +100 %: 100 - 3 x 90 = -170, of which 0.1 / 1 counts.
        assertEquals(10, cells(book).get(1).raw(), 1e-3);
        assertEquals(17, loss(book), 1e-3);
    }

    @Test
    void anOptionBoughtLosesAtMostItsValue() {
        Book book = book(Scans.named("scan").moves("-0.9 -0.5 0.5"));
        Portfolios.intrinsic(book, 30, "80", OptionType.CALL, "2");
        assertEquals(2 * 20, loss(book), 1e-3);
    }

    @Test
    void linearFuturesMoveAtTheIndexWhereTheRuleSaysSo() {
        Component.Scan mark = Scans.named("scan").moves("-0.1").build();
        Component.Scan index =
                Scans.named("scan").futuresAt(PriceBasis.INDEX).moves("-0.1").build();
        assertEquals(
                110 * 0.1,
                loss(Portfolios.hold(Portfolios.book(Portfolios.of(mark)).mark("perp", "110"), "perp", "1")),
                1e-12);
        assertEquals(
                100 * 0.1,
                loss(Portfolios.hold(Portfolios.book(Portfolios.of(index)).mark("perp", "110"), "perp", "1")),
                1e-12);
    }

    @Test
    void theWorstVolatilityOfEachLegCostsMoreThanTheWorstOfThePortfolio() {
        Scans joint = Scans.named("scan").block("0", ScanWeight.FULL, VolDirection.UP, VolDirection.DOWN);
        Scans alone = Scans.named("scan")
                .block("0", ScanWeight.FULL, VolDirection.UP, VolDirection.DOWN)
                .worstVolFirst();
        // At the money, one year: 100 x (2 N(v / 2) - 1) is 19.74 at 50 %, 38.29 at 100 % and 9.95 at 25 %.
        double half = 19.741265136584736;
        double raised = 38.29249225480262;
        double lowered = 9.947644966022587;
        for (Scans scan : List.of(joint, alone)) {
            Book book = book(scan);
            Portfolios.option(book, Payoff.LINEAR, 365, "100", OptionType.CALL, "0.5", "1");
            Portfolios.option(book, Payoff.LINEAR, 365, "100", OptionType.PUT, "0.5", "-1");
            double expected = scan == joint ? 0 : (half - lowered) + (raised - half);
            assertEquals(expected, loss(book), 1e-9);
        }
    }

    @Test
    void gainsOfASetCountByTheShareOfTheRule() {
        // Same code, other parameter: 60 % of a gain in one version, all of it in another.
        for (String share : List.of("0.6", "1")) {
            Book book = book(Scans.named("scan").moves("0.1").gains(share));
            Portfolios.hold(book, "perp", "2");
            Portfolios.hold(book, "eth", "-2");
            double gain = 2 * 100 * 0.1 * Double.parseDouble(share);
            assertEquals(-gain, Portfolios.sets(book).getFirst().initialMargin(), 1e-12);
            assertEquals(2 * 50 * 0.1, Portfolios.sets(book).getLast().initialMargin(), 1e-12);
        }
    }

    @Test
    void gainsAreCappedInDollarsAndLossesAreNot() {
        Book book = book(Scans.named("scan").moves("0.1").gains("0.5", "4")).index("USDT", "0.8");
        Portfolios.hold(book, "perp", "2");
        // The mark is 100 USDT: a gain of 20, half of it 10; 4 dollars are 5 USDT.
        assertEquals(-5, loss(book), 1e-12);
        assertEquals(
                20, loss(Portfolios.hold(book(Scans.named("scan").moves("0.1").gains("0.5", "4")), "perp", "-2")), 0);
    }

    @Test
    void tailResultsCountLessTheFartherTheMove() {
        Book book = book(Scans.named("scan").block("-0.4 -0.8", tail("0.2", false, ""), VolDirection.NONE));
        Portfolios.hold(book, "perp", "1");
        // 40 x 0.2 / 0.4 and 80 x 0.2 / 0.8: both are 20.
        assertEquals(-20, cells(book).getFirst().raw(), 1e-12);
        assertEquals(-20, cells(book).getLast().raw(), 1e-12);
    }

    @Test
    void aTailFutureInCoinsLosesNoMoreThanAtTheEdgeOnceRestated() {
        double edge = 10 * (1 / 0.8 - 1);
        for (boolean rebased : List.of(true, false)) {
            Component.Scan scan = Scans.named("scan")
                    .in(ScanMoney.SETTLEMENT)
                    .block("-0.4 -0.8", tail("0.2", rebased, ""), VolDirection.NONE)
                    .build();
            Book book = Portfolios.hold(Portfolios.book(Portfolios.of(Netting.PAIR, scan), "BTC"), "coin", "1000");
            // -80 %: 10 x (1 - 1/0.2) = -40 coins, a quarter counts; x 0.2 / 0.8 when restated at the edge.
            assertEquals(rebased ? edge : 10, loss(book), 1e-12);
        }
    }

    @Test
    void aDampenerMovesAResultTowardsZeroAndNotBeyond() {
        Book book = book(Scans.named("scan").block("-0.6 0.6", tail("0.2", false, "3"), VolDirection.NONE));
        Portfolios.hold(book, "perp", "1");
        // 60 x 0.2 / 0.6 = 20, less (0.6 / 0.2 - 1) x 3 = 6.
        assertEquals(-14, cells(book).getFirst().counted(), 1e-12);
        assertEquals(14, cells(book).getLast().counted(), 1e-12);
        Book small = book(Scans.named("scan").block("-0.6", tail("0.2", false, "100"), VolDirection.NONE));
        assertEquals(0, loss(Portfolios.hold(small, "perp", "1")), 0);
    }

    @Test
    void aScenarioMayCountMoreThanItsResult() {
        Book book =
                book(Scans.named("scan").block("-0.1", new ScanWeight.Fixed(Book.number("1.5")), VolDirection.NONE));
        assertEquals(15, loss(Portfolios.hold(book, "perp", "1")), 1e-12);
    }

    @Test
    void onlyTheVariablePartOfAForwardMoves() {
        // Half of the forward of 100 is settled: a fall of 20 % takes the forward to 90, not to 80.
        Book book = book(Scans.named("scan").moves("-0.2"));
        Portfolios.intrinsic(book, 1, "50", OptionType.CALL, "1");
        book.expiryQuotes("BTC", Book.expiry(1), "100", "50", "0");
        assertEquals(10, loss(book), 1e-3);
    }

    @Test
    void theFirstOfEquallyBadScenariosIsNamed() {
        Book book = Portfolios.hold(book(Scans.named("scan").moves("-0.1 -0.1")), "perp", "1");
        assertEquals(0, Portfolios.part(book).scan().orElseThrow().worst());
    }

    @Test
    void theCellThatDecidesIsTheLossTimesTheUnit() {
        Component.Scan scan =
                Scans.named("scan").in(ScanMoney.SETTLEMENT).moves("-0.5 0.5").build();
        Book book = Portfolios.hold(Portfolios.book(Portfolios.of(Netting.PAIR, scan)), "coin", "1000");
        ScanResult result = Portfolios.part(book).scan().orElseThrow();
        assertEquals(100, result.unit(), 0);
        assertEquals(-result.cells().get(result.worst()).counted() * 100, loss(book), 1e-12);
        assertTrue(loss(book) > 0);
    }
}
