package plimsoll.desktop.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Mark;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.desktop.why.Why;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Direction;
import plimsoll.engine.result.LegBreak;
import plimsoll.engine.result.SurvivalRun;

/// A table of a run about survival: its rows are made anew after every run, numbers older than the book are dimmed.
abstract class SurvivalRows extends TableModel implements AutoCloseable {
    /// Begins the identifiers of rows that only the compared book has.
    private static final String ONLY_BEFORE = "before/";

    private final SurvivalViewModel survival;
    private final Subscription subscription;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<String, CellValue>> cells = new HashMap<>();

    private Optional<SurvivalRun> filled = Optional.empty();
    private Optional<SurvivalRun> filledBeside = Optional.empty();

    /// A row to be shown.
    private record Line(Key key, Map<String, CellValue> cells) {}

    SurvivalRows(SurvivalViewModel survival, String name, List<Column> columns) {
        super(name, columns);
        this.survival = survival;
        this.subscription = Changes.follow(survival.session().inTurn(this::refresh), survival.changesProperty());
    }

    /// Returns columns with those of the compared book and of the difference around some of them.
    static List<Column> comparing(List<Column> columns, String... compared) {
        return columns.stream()
                .flatMap(column -> List.of(compared).contains(column.id())
                        ? Column.compared(
                                column.id(), column.title(), Texts.of("column.before"), column.unit(), column.width())
                                .stream()
                        : Stream.of(column))
                .toList();
    }

    /// Adds the rows of a run.
    abstract void fill(SurvivalRun run);

    /// Adds formula, inputs and sources of a number of a run to what the bundle says about its column.
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {}

    @Override
    protected final Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            if (row.id().startsWith(ONLY_BEFORE)) {
                return draft.note(Texts.of("why.cells.onlyBefore")).build();
            }
            survival.runProperty().get().ifPresent(run -> {
                explain(draft, run, row, column);
                from(draft, run);
            });
            return draft.build();
        });
    }

    /// Says which point of the market a run looks from.
    private static void from(CellDraft draft, SurvivalRun run) {
        WhatIf point = run.question().whatIf();
        if (!point.isNone()) {
            draft.input(
                    Texts.of("why.point"),
                    Texts.of(
                            "why.point.text",
                            run.question().snapshot().stress().underlying(),
                            NumberText.percent(point.priceShock(), 2),
                            NumberText.percent(point.volShock(), 2)));
        }
    }

    /// Returns the run of the compared book; empty while none is compared.
    final Optional<SurvivalRun> before() {
        return survival.before();
    }

    /// Adds the cells of the compared book and of the difference to the row begun last.
    ///
    /// @param before   the compared number, empty = none there
    /// @param after    the number shown
    /// @param decimals of the difference
    final void compare(
            String column, OptionalDouble before, OptionalDouble after, int decimals, DoubleFunction<CellValue> look) {
        if (before().isEmpty()) {
            return;
        }
        cell(
                Column.before(column),
                before.isPresent() ? look.apply(before.getAsDouble()) : quiet(Texts.of("cell.none")));
        cell(
                Column.difference(column),
                before.isPresent() && after.isPresent()
                        ? CellValue.plainSigned(after.getAsDouble() - before.getAsDouble(), decimals)
                        : CellValue.EMPTY);
    }

    /// Adds the cells of the compared book for a price.
    final void comparePrice(String column, OptionalDouble before, OptionalDouble after) {
        compare(column, before, after, NumberText.decimalsOfPrice(after.orElse(before.orElse(0))), SurvivalRows::price);
    }

    private void refresh() {
        Optional<SurvivalRun> run = survival.runProperty().get();
        if (!same(run, filled) || !same(before(), filledBeside)) {
            filled = run;
            filledBeside = before();
            fill();
        }
        setAwaited(survival.isAwaited());
        boolean stale = survival.staleProperty().get();
        follow((row, column) -> {
            CellValue value = cells.getOrDefault(row.id(), Map.of()).getOrDefault(column, CellValue.EMPTY);
            return stale ? value.with(CellState.STALE) : value;
        });
    }

    @SuppressWarnings("ReferenceEquality") // Comparing all numbers of two runs takes longer than listing one again.
    private static boolean same(Optional<SurvivalRun> one, Optional<SurvivalRun> other) {
        return one.orElse(null) == other.orElse(null);
    }

    private void fill() {
        lines.clear();
        cells.clear();
        setCompared(before().isPresent());
        filled.ifPresent(this::fill);
        arrange(lines.stream().map(Line::key).toList());
        for (Line line : lines) {
            if (line.key().kind() == Row.Kind.ITEM) {
                cells.put(line.key().id(), line.cells());
            } else {
                row(line.key().kind(), line.key().id())
                        .ifPresent(row -> line.cells().forEach(row::show));
            }
        }
    }

    /// Begins a row; cells of it follow with [#cell].
    final void line(Row.Kind kind, String id) {
        lines.add(new Line(new Key(kind, id), new HashMap<>()));
    }

    /// Begins a row that only the compared book has.
    final void goneLine(Row.Kind kind, String id) {
        line(kind, ONLY_BEFORE + id);
    }

    /// Adds the number that only the compared book has to the row begun last: none now.
    final void gone(String column, CellValue was) {
        cell(Column.before(column), was);
        cell(column, quiet(Texts.of("cell.none")));
        cell(Column.difference(column), CellValue.EMPTY);
    }

    /// Adds a cell to the row begun last.
    final void cell(String column, CellValue value) {
        lines.getLast().cells().put(column, value);
    }

    static CellValue pool(SurvivalRun run, String poolId) {
        return CellValue.text(name(run, poolId))
                .withMark(Mark.ofPool(run.question().snapshot(), poolId));
    }

    /// The name of a pool of a row that only the compared book has.
    static CellValue gonePool(SurvivalRun book, String poolId) {
        return quiet(name(book, poolId));
    }

    static String name(SurvivalRun run, String poolId) {
        return run.question().snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::name)
                .findFirst()
                .orElse(poolId);
    }

    static CellValue price(OptionalDouble price, String none) {
        return price.isPresent() ? price(price.getAsDouble()) : CellValue.text(none, CellState.MUTED);
    }

    static CellValue price(double price) {
        return CellValue.number(price, NumberText.decimalsOfPrice(price));
    }

    static CellValue quiet(String text) {
        return CellValue.text(text, CellState.MUTED);
    }

    static String word(Enum<?> choice) {
        return Words.of(choice);
    }

    static Mark mark(Direction direction) {
        return direction == Direction.DOWN ? Mark.DOWN : Mark.UP;
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /// Where the next pool dies.
    static CellValue next(SurvivalRun run, Optional<LegBreak.Next> next) {
        return next.map(found -> price(found.price())
                        .withDetail(name(run, found.poolId()))
                        .withMark(Mark.ofPool(run.question().snapshot(), found.poolId())))
                .orElse(quiet(Texts.of("survival.next.none")));
    }
}
