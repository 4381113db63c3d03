package plimsoll.engine.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plimsoll.domain.Snapshot;
import plimsoll.domain.SurvivalQuestion;
import plimsoll.domain.scenario.SurvivalSettings;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.engine.Book;
import plimsoll.engine.Runs;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.CarryClock.Rates;

class CarryClocksTest {
    private static CarryClock only(
            Snapshot snapshot, WhatIf whatIf, Map<String, Double> funding, Map<String, Double> borrow) {
        SurvivalQuestion question = new SurvivalQuestion(
                snapshot,
                whatIf,
                SurvivalSettings.PLAIN,
                new TreeMap<>(),
                new TreeMap<>(funding),
                new TreeMap<>(borrow));
        List<CarryClock> clocks = CarryClocks.of(question, Runs.at(snapshot, whatIf.priceShock(), whatIf.volShock()));
        assertEquals(1, clocks.size());
        return clocks.getFirst();
    }

    private static double usdPerDay(CarryClock clock, Rates rates) {
        return outcome(clock, rates).usdPerDay();
    }

    private static OptionalDouble days(CarryClock clock, Rates rates) {
        return outcome(clock, rates).days();
    }

    private static CarryClock.Case outcome(CarryClock clock, Rates rates) {
        return clock.cases().stream()
                .filter(item -> item.rates() == rates)
                .findFirst()
                .orElseThrow();
    }

    /// A million of notional with a buffer of 20,000.
    private static Book million(String quantity) {
        return new Book()
                .rule(Book.percent("flat", "0.01", "0.005"))
                .pool("a", "USDT", "flat")
                .balance("cash", "a", "USDT", "25000")
                .linearPerp("perp", "BTC", "USDT", "100000")
                .position("leg", "a", "perp", quantity, "100000");
    }

    @Test
    void threeBasisPointsEachEightHoursEatTwentyThousandInTwentyTwoDays() {
        CarryClock clock = only(million("10").snapshot(), WhatIf.NONE, Map.of("perp", 0.0003), Map.of());
        assertEquals(20_000, clock.bufferUsd(), 1e-9);
        assertEquals(22.2222222222, days(clock, Rates.QUOTED).orElseThrow(), 1e-10);
        assertEquals(22.2222222222 / 3, days(clock, Rates.MULTIPLIED).orElseThrow(), 1e-10);
        assertEquals(OptionalDouble.empty(), days(clock, Rates.FLIPPED), "turned around it is income");
        assertEquals(-900, usdPerDay(clock, Rates.FLIPPED), 1e-9);
        assertEquals(900, clock.flows().getFirst().usdPerDay(), 1e-9);
    }

    @Test
    void incomeNeverEatsTheBufferUntilItTurnsAround() {
        CarryClock clock = only(million("-10").snapshot(), WhatIf.NONE, Map.of("perp", 0.0003), Map.of());
        assertEquals(OptionalDouble.empty(), days(clock, Rates.QUOTED));
        assertEquals(OptionalDouble.empty(), days(clock, Rates.MULTIPLIED));
        assertEquals(22.2222222222, days(clock, Rates.FLIPPED).orElseThrow(), 1e-10);
    }

    @Test
    void debtsCostInterestWhateverFundingDoes() {
        Snapshot snapshot = million("10").balance("debt", "a", "USDC", "-3650").snapshot();
        CarryClock clock = only(snapshot, WhatIf.NONE, Map.of("perp", 0.0), Map.of("USDC", 0.1));
        assertEquals(1, usdPerDay(clock, Rates.QUOTED), 1e-12);
        assertEquals(1, usdPerDay(clock, Rates.FLIPPED), 1e-12);
        assertEquals(16_350, days(clock, Rates.QUOTED).orElseThrow(), 1e-8);
        assertTrue(clock.missing().isEmpty());
    }

    @Test
    void aRateThatIsNotKnownIsNamedAndNotTakenForZeroInSilence() {
        CarryClock clock =
                only(million("10").balance("debt", "a", "USDC", "-3650").snapshot(), WhatIf.NONE, Map.of(), Map.of());
        assertEquals(List.of("leg", "debt"), clock.missing());
        assertTrue(clock.flows().isEmpty());
    }

    @Test
    void notionalAndBufferAreThoseOfTheWhatIfPoint() {
        CarryClock clock = only(million("10").snapshot(), new WhatIf(-0.01, 0), Map.of("perp", 0.0003), Map.of());
        assertEquals(891, usdPerDay(clock, Rates.QUOTED), 1e-9);
        assertEquals(
                (25_000 - 10_000 - 4_950) / 891.0, days(clock, Rates.QUOTED).orElseThrow(), 1e-9);
    }

    @Test
    void aPoolThatIsLiquidatedHasNoDaysLeft() {
        CarryClock clock = only(million("10").snapshot(), new WhatIf(-0.1, 0), Map.of("perp", 0.0003), Map.of());
        assertEquals(OptionalDouble.of(0), days(clock, Rates.QUOTED));
    }
}
