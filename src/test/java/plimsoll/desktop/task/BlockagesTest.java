package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockagesTest {
    private final Blockages blockages = new Blockages();

    private static Instant at(long millis) {
        return Instant.EPOCH.plusMillis(millis);
    }

    private void block(long from, long millis) {
        assertTrue(blockages.ask(at(from)));
        blockages.answered(at(from + millis));
    }

    @Test
    void anAnswerWithinATenthOfASecondIsNoBlockage() {
        block(0, 100);
        assertEquals(0, blockages.count());
        block(1_000, 101);
        assertEquals(1, blockages.count());
        assertEquals(
                List.of(new Blockages.Blockage(at(1_000), Duration.ofMillis(101), "not seen")), blockages.longest());
    }

    @Test
    void whatRunsIsLookedAtOnceWhenTheAnswerIsLate() {
        assertTrue(blockages.ask(at(0)));
        assertFalse(blockages.ask(at(50)), "one question at a time");
        assertFalse(blockages.isOverdue(at(100)));
        assertTrue(blockages.isOverdue(at(150)));
        blockages.sample(List.of(
                new StackTraceElement("java.util.HashMap", "get", "HashMap.java", 1),
                new StackTraceElement("plimsoll.desktop.model.PoolsViewModel", "fill", "PoolsViewModel.java", 2)));
        assertFalse(blockages.isOverdue(at(200)));
        blockages.answered(at(400));
        assertEquals(
                "desktop.model.PoolsViewModel.fill",
                blockages.longest().getFirst().what());
        assertEquals(Duration.ofMillis(400), blockages.longest().getFirst().time());
    }

    @Test
    void theLongestAreKeptAndAllAreCounted() {
        for (int i = 1; i <= Blockages.KEPT + 5; i++) {
            block(10_000L * i, 100L + i);
        }
        assertEquals(Blockages.KEPT + 5, blockages.count());
        assertEquals(Blockages.KEPT, blockages.longest().size());
        assertEquals(
                Duration.ofMillis(100 + Blockages.KEPT + 5),
                blockages.longest().getFirst().time());
        assertEquals(Duration.ofMillis(106), blockages.longest().getLast().time());
    }
}
