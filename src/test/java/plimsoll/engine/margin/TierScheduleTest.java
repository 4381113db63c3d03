package plimsoll.engine.margin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierBound;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.engine.Book;

class TierScheduleTest {
    private static final TierTable TABLE = new TierTable("*", List.of(row("1000", "0.01"), row("5000", "0.02")), true);

    private static Tier row(String bound, String rate) {
        return new Tier(
                Optional.of(Book.number(bound)), Book.number(rate), Optional.of(Book.number("20")), Optional.empty());
    }

    @Test
    void aBoundBelongsToTheTierThatTheVenueSays() {
        TierSchedule lower = TierSchedule.of(TABLE, TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE);
        TierSchedule higher = TierSchedule.of(TABLE, TierMode.PROGRESSIVE, TierBound.UPPER_EXCLUSIVE);
        assertEquals(0, lower.row(1000));
        assertEquals(1, lower.row(1000.01));
        assertEquals(1, higher.row(1000));
        assertEquals(0, higher.row(999.99));
    }

    @Test
    void onlyProgressiveTablesSubtractADeduction() {
        assertEquals(
                10,
                TierSchedule.of(TABLE, TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE)
                        .deduction(1));
        assertEquals(
                0,
                TierSchedule.of(TABLE, TierMode.WHOLE_POSITION, TierBound.UPPER_INCLUSIVE)
                        .deduction(1));
    }

    @Test
    void sizesAboveTheLastBoundTakeTheLastTierAndAreBeyondIt() {
        TierSchedule tiers = TierSchedule.of(TABLE, TierMode.PROGRESSIVE, TierBound.UPPER_INCLUSIVE);
        assertEquals(1, tiers.row(9000));
        assertEquals(1000, tiers.floor(1));
        assertEquals(0.05, tiers.leastInitial(1));
        assertTrue(tiers.isBeyond(5001));
        assertFalse(tiers.isBeyond(5000));
    }
}
