package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;

/// What the file looked at does to this book, against the file it is compared with: every pool that follows either.
public final class EffectViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String DIFFERENCE = "difference";

    private final RulesViewModel rules;
    private final Subscription subscription;

    private record Line(String id, String title, ToDoubleFunction<PoolResult> value, boolean money) {
        private CellValue shown(double number, int decimals) {
            return money ? CellValue.number(number, decimals) : CellValue.ratio(number);
        }
    }

    private static final List<Line> LINES = List.of(
            new Line("equity", "Equity", PoolResult::equity, true),
            new Line("initial", "Initial margin", PoolResult::initialMargin, true),
            new Line("maintenance", "Maintenance margin", PoolResult::maintenanceMargin, true),
            new Line("buffer", "Buffer", PoolResult::buffer, true),
            new Line("ratio", "Margin ratio", pool -> pool.ratio().orElse(Double.NaN), false));

    /// Follows the newest run until closed.
    public EffectViewModel(RulesViewModel rules) {
        super(
                "rule_effect",
                List.of(
                        Column.text(ITEM, "", 140),
                        Column.number(BEFORE, "Old", "", 92),
                        Column.number(AFTER, "New", "", 92),
                        Column.number(DIFFERENCE, "Difference", "", 92)));
        this.rules = rules;
        this.subscription = Changes.follow(
                this::refresh,
                rules.ruleProperty(),
                rules.baseProperty(),
                rules.session().documentProperty());
        refresh();
    }

    private void refresh() {
        Optional<BookTrial> after = trial(rules.ruleProperty().get());
        Optional<BookTrial> before = trial(rules.baseProperty().get());
        List<Key> keys = new ArrayList<>();
        after.ifPresent(trial -> {
            for (PoolSnapshot pool : trial.pools()) {
                keys.add(new Key(Row.Kind.GROUP, pool.id()));
                LINES.forEach(line -> keys.add(new Key(Row.Kind.ITEM, pool.id() + "/" + line.id())));
            }
        });
        arrange(keys);
        after.ifPresent(trial -> fill(before, trial));
    }

    private Optional<BookTrial> trial(Optional<HashedRule> rule) {
        try {
            return rule.map(found -> BookTrial.of(rules.session(), found));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private void fill(Optional<BookTrial> before, BookTrial after) {
        for (PoolSnapshot pool : after.pools()) {
            row(Row.Kind.GROUP, pool.id())
                    .ifPresent(row -> row.show(ITEM, CellValue.text(pool.name() + ", " + pool.currency())));
            Optional<PoolResult> old = before.flatMap(trial -> trial.result().pool(pool.id()));
            Optional<PoolResult> now = after.result().pool(pool.id());
            for (Line line : LINES) {
                row(Row.Kind.ITEM, pool.id() + "/" + line.id()).ifPresent(row -> fill(row, pool, line, old, now));
            }
        }
    }

    private static void fill(
            Row row, PoolSnapshot pool, Line line, Optional<PoolResult> old, Optional<PoolResult> now) {
        int decimals = line.money() ? NumberText.decimalsOf(pool.currency()) : 2;
        double from = old.map(item -> line.value().applyAsDouble(item)).orElse(Double.NaN);
        double to = now.map(item -> line.value().applyAsDouble(item)).orElse(Double.NaN);
        row.show(ITEM, CellValue.text(line.title()));
        row.show(
                BEFORE,
                old.isPresent()
                        ? line.shown(from, decimals)
                        : CellValue.notAvailable("There is no other version to compare with."));
        CellValue shown = line.shown(to, decimals);
        boolean breach =
                line.id().equals("buffer") && now.map(PoolResult::liquidated).orElse(false);
        row.show(AFTER, breach ? shown.with(CellState.BREACH) : shown);
        row.show(
                DIFFERENCE,
                old.isPresent()
                        ? CellValue.plainSigned(to - from, decimals)
                        : CellValue.notAvailable("There is no other version to compare with."));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
