package plimsoll.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.desktop.text.Texts;

/// How long the window's thread did not answer, and what ran meanwhile: the longest blockages since the start. A
/// question is asked now and then; when the answer comes late, the thread was blocked. Used by two threads.
public final class Blockages {
    /// What counts as a blockage.
    public static final Duration LEAST = Duration.ofMillis(100);

    /// Blockages that are kept.
    public static final int KEPT = 12;

    private static final String OWN = "plimsoll.";

    private final List<Blockage> longest = new ArrayList<>();
    private Optional<Instant> asked = Optional.empty();
    private Optional<String> running = Optional.empty();
    private int count;

    /// One time that the window did not answer.
    ///
    /// @param at   when it began
    /// @param time how long it took
    /// @param what ran meanwhile
    public record Blockage(Instant at, Duration time, String what) {}

    /// A question is asked, unless the last one waits for its answer; returns whether it may be asked.
    public synchronized boolean ask(Instant now) {
        if (asked.isPresent()) {
            return false;
        }
        asked = Optional.of(now);
        running = Optional.empty();
        return true;
    }

    /// Returns whether the answer is late and nobody has looked yet what runs.
    public synchronized boolean isOverdue(Instant now) {
        return running.isEmpty()
                && asked.filter(since -> Duration.between(since, now).compareTo(LEAST) > 0)
                        .isPresent();
    }

    /// Notes what the thread does while its answer is late: the innermost call of the program, else of all.
    public synchronized void sample(List<StackTraceElement> stack) {
        running = stack.stream()
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .or(() -> stack.stream().findFirst())
                .map(frame -> frame.getClassName().replace(OWN, "") + "." + frame.getMethodName());
    }

    /// The thread answers.
    public synchronized void answered(Instant now) {
        asked.ifPresent(since -> {
            Duration time = Duration.between(since, now);
            if (time.compareTo(LEAST) > 0) {
                count++;
                longest.add(new Blockage(since, time, running.orElse(Texts.of("blockages.notSeen"))));
                longest.sort(Comparator.comparing(Blockage::time).reversed().thenComparing(Blockage::at));
                if (longest.size() > KEPT) {
                    longest.removeLast();
                }
            }
        });
        asked = Optional.empty();
    }

    /// Returns the longest blockages, longest first.
    public synchronized List<Blockage> longest() {
        return List.copyOf(longest);
    }

    /// Returns how many there were.
    public synchronized int count() {
        return count;
    }
}
