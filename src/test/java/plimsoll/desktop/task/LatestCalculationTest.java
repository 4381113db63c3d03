package plimsoll.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatestCalculationTest {
    private final List<String> heard = new ArrayList<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final LatestCalculation<String, String> calculation = new LatestCalculation<>(
            (input, cancellation) -> {
                if (input.equals("bad")) {
                    throw new IllegalStateException("no");
                }
                if (input.equals("broken")) {
                    throw new AssertionError("broken");
                }
                return cancellation.isCancelled() ? Optional.empty() : Optional.of(input + "!");
            },
            delayed::add,
            work::add,
            Runnable::run,
            new LatestCalculation.Listener<>() {
                @Override
                public void waiting() {
                    heard.add("waiting");
                }

                @Override
                public void started() {
                    heard.add("started");
                }

                @Override
                public void finished(String result) {
                    heard.add(result);
                }

                @Override
                public void cancelled() {
                    heard.add("cancelled");
                }

                @Override
                public void failed(Throwable failure) {
                    heard.add("failed " + failure.getMessage());
                }
            });

    private void drain(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.poll().run();
        }
    }

    @Test
    void onlyTheLastRequestWithinTheQuietTimeRuns() {
        calculation.request("a");
        calculation.request("b");
        drain(delayed);
        drain(work);
        assertEquals(List.of("waiting", "waiting", "started", "b!"), heard);
    }

    @Test
    void aNewerRequestCancelsTheRunningOne() {
        calculation.runNow("a");
        calculation.runNow("b");
        drain(work);
        assertEquals(List.of("started", "started", "b!"), heard);
    }

    @Test
    void cancellingStopsWhatRunsAndWhatWaits() {
        calculation.runNow("a");
        calculation.request("b");
        calculation.cancel();
        drain(delayed);
        drain(work);
        assertEquals(List.of("started", "waiting", "cancelled"), heard);
    }

    @Test
    void whatIsHeldIsNotCalculatedAndTheNextRequestIs() {
        calculation.runNow("a");
        calculation.request("b");
        calculation.hold();
        drain(delayed);
        drain(work);
        assertEquals(List.of("started", "waiting", "waiting"), heard);

        calculation.runNow("c");
        drain(work);
        assertEquals(List.of("started", "waiting", "waiting", "started", "c!"), heard);
    }

    @Test
    void aFailureIsDeliveredLikeAResult() {
        calculation.runNow("bad");
        drain(work);
        assertEquals(List.of("started", "failed no"), heard);
    }

    @Test
    void anErrorIsShownAndStillReachesTheThreadsHandler() {
        calculation.runNow("broken");
        assertThrows(AssertionError.class, () -> drain(work));
        assertEquals(List.of("started", "failed broken"), heard);
    }
}
