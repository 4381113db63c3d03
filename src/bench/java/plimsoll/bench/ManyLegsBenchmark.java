package plimsoll.bench;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import plimsoll.desktop.model.Criterion;
import plimsoll.desktop.model.PastedCells;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.model.TableListing;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.LatestCalculation;
import plimsoll.document.Edit;
import plimsoll.domain.account.Position;
import plimsoll.engine.Book;
import plimsoll.engine.RandomBooks;
import plimsoll.engine.stress.StressEngine;

/// What the window's thread does for a book of 10,000 legs that has been calculated: from the edit of one quantity to
/// the cells of forty rows in sight, in all tables and tiles of the window; filtering; and sorting by a computed column.
/// Without the run that follows an edit, which works beside that thread, and without drawing.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ManyLegsBenchmark {
    private static final int LEGS = 10_000;
    private static final int IN_SIGHT = 40;
    private static final int THREADS = 2;

    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private WorkspaceSession session;
    private ScreenModels models;
    private TableListing listing;
    private int quantity;
    private long heard;

    @Setup
    public void open() {
        Book book = RandomBooks.of(7, LEGS);
        StressEngine engine = new StressEngine(workers, THREADS);
        session = new WorkspaceSession(
                book.document(),
                book.catalog(),
                () -> Book.TIME,
                listener -> new LatestCalculation<>(
                        (question, cancellation) -> engine.run(question.snapshot(), question.whatIf(), cancellation),
                        afterEdits -> {},
                        Runnable::run,
                        Runnable::run,
                        listener));
        session.runNow();
        models = new ScreenModels(session, text -> new PastedCells(List.of(), List.of()));
        listing = new TableListing(models.positions());
        for (Row row : listing.filtered().subList(0, IN_SIGHT)) {
            models.positions().columns().forEach(column -> row.cell(column.id()).subscribe(value -> heard++));
        }
    }

    @TearDown
    public void close() {
        models.close();
        session.close();
        workers.close();
    }

    @Benchmark
    public long editToFilledRowsInSight() {
        quantity = quantity % 9 + 1;
        Position edited = session.document()
                .position(listing.filtered().getFirst().id())
                .orElseThrow();
        session.apply(new Edit.SetPosition("quantity", edited.withQuantity(BigDecimal.valueOf(quantity))));
        return heard;
    }

    @Benchmark
    public void filter(Blackhole hole) {
        Criterion.Facet venue = models.positions().facets().getFirst();
        listing.flip(listing.offered(venue).getFirst());
        hole.consume(listing.rows().size());
        listing.clear();
    }

    /// After an edit no value of a cell is known, so that all of the column are made.
    @Benchmark
    public void editAndSortByProfit(Blackhole hole) {
        editToFilledRowsInSight();
        listing.setOrder(
                Comparator.comparing((Row row) -> row.value(PositionsViewModel.PNL).file()));
        hole.consume(listing.rows().size());
        listing.setOrder(null);
    }
}
