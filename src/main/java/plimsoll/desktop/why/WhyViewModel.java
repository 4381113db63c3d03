package plimsoll.desktop.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.FailureText;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.explain.ChangeWalk;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.MarginExplain;

/// One asked number: its explanation, and, where a book is compared, what changed it, which is calculated beside the
/// window's thread.
public final class WhyViewModel implements AutoCloseable {
    private final Why why;
    private final ReadOnlyObjectWrapper<List<String>> causes = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestCalculation<Question, Found> calculation;

    private record Question(Optional<Split> split, Optional<Steps> steps) {
        Optional<Found> run(Cancellation cancellation) {
            Optional<MarginExplain> causes =
                    split.flatMap(wanted -> ChangeWalk.average(wanted.before(), wanted.after(), cancellation));
            Optional<List<String>> changed = steps.flatMap(wanted -> wanted.lines(cancellation));
            return cancellation.isCancelled() ? Optional.empty() : Optional.of(new Found(causes, changed));
        }
    }

    private record Split(Snapshot before, Snapshot after) {}

    private record Steps(StepWalk walk, Why.Stepped asked) {
        Optional<List<String>> lines(Cancellation cancellation) {
            return walk.run(asked, cancellation).map(numbers -> walk.lines(numbers, asked));
        }
    }

    /// @param steps a line for each that changed the number
    private record Found(Optional<MarginExplain> causes, Optional<List<String>> steps) {}

    /// Explains a number, and asks for its causes, and for the steps that changed it, where it has some.
    public WhyViewModel(WorkspaceSession session, Why why) {
        this.why = why;
        calculation = session.background(Question::run, new Heard());
        Optional<WhyBook> book = WhyBook.of(session);
        Optional<Split> split = why.change()
                .flatMap(change -> book.flatMap(WhyBook::before)
                        .map(before ->
                                new Split(before.snapshot(), book.orElseThrow().market())));
        Optional<Steps> steps =
                why.steps().flatMap(asked -> StepWalk.of(session).map(walk -> new Steps(walk, asked)));
        if (split.isPresent() || steps.isPresent()) {
            List<String> running = new ArrayList<>();
            split.ifPresent(wanted -> running.add(Texts.of("why.causes.running")));
            steps.ifPresent(wanted -> running.add(Texts.of("why.steps.running")));
            causes.set(List.copyOf(running));
            calculation.request(new Question(split, steps));
        }
    }

    /// Returns the explanation.
    public Why why() {
        return why;
    }

    /// Returns what changed the number, a line each, USD; empty where nothing is compared, observable.
    public ReadOnlyObjectProperty<List<String>> causesProperty() {
        return causes.getReadOnlyProperty();
    }

    /// Returns all of it as text, to be copied.
    public String text() {
        return causes.get().isEmpty()
                ? why.text()
                : why.text() + "\n" + Texts.of("why.causes") + ":\n" + String.join("\n", causes.get());
    }

    private static List<String> lines(MarginExplain found, Why.Change asked) {
        Optional<MarginExplain.Change> change = asked.poolId().isEmpty()
                ? Optional.of(found.book(asked.measure()))
                : found.pools().stream()
                        .filter(pool -> asked.poolId().get().equals(pool.poolId()))
                        .findFirst()
                        .map(pool -> pool.change(asked.measure()));
        List<String> lines = new ArrayList<>();
        change.ifPresent(split -> {
            List<String> unchanged = new ArrayList<>();
            for (ChangePart part : found.order()) {
                if (split.part(part) == 0) {
                    unchanged.add(words(part).toLowerCase(Locale.ROOT));
                } else {
                    lines.add(Texts.of("why.cause", words(part), NumberText.signed(split.part(part), 2)));
                }
            }
            if (!unchanged.isEmpty()) {
                lines.add(Texts.of("why.causes.none", String.join(", ", unchanged)));
            }
            lines.add(Texts.of("why.causes.sum", NumberText.signed(split.total(), 2)));
        });
        return lines;
    }

    private static String words(ChangePart part) {
        String words = Words.of(part);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public void close() {
        calculation.cancel();
    }

    private final class Heard implements LatestCalculation.Listener<Found> {
        @Override
        public void waiting() {}

        @Override
        public void started() {}

        @Override
        public void finished(Found found) {
            List<String> all = new ArrayList<>();
            found.causes()
                    .flatMap(split -> why.change().map(change -> lines(split, change)))
                    .ifPresent(all::addAll);
            found.steps().ifPresent(all::addAll);
            causes.set(List.copyOf(all));
        }

        @Override
        public void cancelled() {}

        @Override
        public void failed(Throwable failure) {
            causes.set(List.of(Texts.of("why.causes.failed", FailureText.of(failure))));
        }
    }
}
