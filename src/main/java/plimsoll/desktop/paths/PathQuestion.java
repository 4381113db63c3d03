package plimsoll.desktop.paths;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import plimsoll.desktop.session.ComparedBook;
import plimsoll.document.Document;
import plimsoll.domain.Cancellation;
import plimsoll.domain.Snapshot;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.PricePath;
import plimsoll.engine.path.ActNow;
import plimsoll.engine.path.Frontier;
import plimsoll.engine.path.PathEngine;
import plimsoll.engine.result.ActLevel;
import plimsoll.engine.result.FrontierPoint;
import plimsoll.engine.result.PathRun;

/// What a run of paths is asked.
///
/// @param late     probability of a late transfer that act-now prices accept
/// @param replay   followed in place of a sample
/// @param compared the book beside it, which keeps its own routes; empty = none is compared
record PathQuestion(
        Snapshot snapshot,
        PathSettings settings,
        double late,
        Optional<PricePath> replay,
        Optional<ComparedBook> compared) {
    /// What one book answers.
    record BookAnswer(PathRun run, List<ActLevel> acts, List<FrontierPoint> frontier) {}

    /// @param before what the compared book answers on the same paths; empty = none was compared
    record Answer(PathQuestion question, BookAnswer book, Optional<BookAnswer> before) {
        /// Returns the answer of the book before as long as that one is still compared.
        Optional<BookAnswer> before(Optional<ComparedBook> compared) {
            return before.filter(found -> question.document().equals(compared.map(ComparedBook::document)));
        }
    }

    /// Returns whether both draw the same random numbers, so that a difference is that of the books.
    boolean hasNumbersOf(PathQuestion other) {
        return settings.sampling().equals(other.settings.sampling())
                && settings.horizon().equals(other.settings.horizon())
                && replay.equals(other.replay);
    }

    private Optional<Document> document() {
        return compared.map(ComparedBook::document);
    }

    /// Returns how many paths are followed, those of the compared book included.
    long paths() {
        return settings.sampling().paths() * (compared.isPresent() ? 2L : 1L);
    }

    /// Returns the answer; empty when cancelled.
    ///
    /// @param finished told how many paths are finished since it was last told
    Optional<Answer> answer(PathEngine engine, Cancellation cancellation, IntConsumer finished) {
        Optional<BookAnswer> found = book(engine, snapshot, settings, cancellation, finished);
        if (found.isEmpty() || compared.isEmpty()) {
            return found.map(book -> new Answer(this, book, Optional.empty()));
        }
        ComparedBook other = compared.get();
        PathSettings same = settings.withRoutes(other.document().paths().routes());
        return book(engine, other.snapshot(), same, cancellation, finished)
                .map(before -> new Answer(this, found.get(), Optional.of(before)));
    }

    private Optional<BookAnswer> book(
            PathEngine engine, Snapshot asked, PathSettings how, Cancellation cancellation, IntConsumer finished) {
        List<FrontierPoint> points = Frontier.of(asked, how, cancellation);
        List<ActLevel> levels = ActNow.levels(asked, how, late, cancellation);
        return follow(engine, asked, how, cancellation, finished).map(run -> new BookAnswer(run, levels, points));
    }

    private Optional<PathRun> follow(
            PathEngine engine, Snapshot asked, PathSettings how, Cancellation cancellation, IntConsumer finished) {
        if (replay.isEmpty()) {
            return engine.run(asked, how, cancellation, finished);
        }
        Optional<PathRun> found = engine.replay(asked, how, replay.get(), cancellation);
        finished.accept(how.sampling().paths());
        return found;
    }
}
