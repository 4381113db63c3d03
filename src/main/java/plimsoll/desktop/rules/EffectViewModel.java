package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.liquidation.RuleEffects;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.RuleEffect;
import plimsoll.engine.result.StressRun;

/// What the edited rules do to this book: every pool under the shipped values and under the values in use.
public final class EffectViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String SHIPPED = "shipped";
    public static final String NOW = "in_use";
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
                        Column.number(SHIPPED, "Shipped", "", 92),
                        Column.number(NOW, "In use", "", 92),
                        Column.number(DIFFERENCE, "Difference", "", 92)));
        this.rules = rules;
        this.subscription = rules.session().runProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<StressRun> found = rules.session().runProperty().get();
        List<Key> keys = new ArrayList<>();
        found.ifPresent(run -> {
            for (PoolSnapshot pool : run.snapshot().pools()) {
                keys.add(new Key(Row.Kind.GROUP, pool.id()));
                LINES.forEach(line -> keys.add(new Key(Row.Kind.ITEM, pool.id() + "/" + line.id())));
            }
        });
        arrange(keys);
        found.ifPresent(this::fill);
    }

    /// One market point costs microseconds, so it is computed where it is shown.
    private void fill(StressRun run) {
        WorkspaceSession session = rules.session();
        Prepared shipped = Snapshots.of(
                session.document().withEditedRules(List.of()),
                session.shippedRules(),
                session.now(),
                session.revision());
        BookResult before = BookReport.at(new BookKernel(shipped.snapshot()), 0, 0);
        Map<String, RuleEffect> effects = RuleEffects.of(before, run.base()).stream()
                .collect(Collectors.toMap(RuleEffect::poolId, Function.identity()));
        for (PoolSnapshot pool : run.snapshot().pools()) {
            row(Row.Kind.GROUP, pool.id())
                    .ifPresent(row -> row.show(ITEM, CellValue.text(pool.name() + ", " + pool.currency())));
            RuleEffect effect = effects.get(pool.id());
            Optional<PoolResult> old = effect == null ? Optional.empty() : effect.before();
            Optional<PoolResult> now = effect == null ? Optional.empty() : effect.after();
            for (Line line : LINES) {
                row(Row.Kind.ITEM, pool.id() + "/" + line.id()).ifPresent(row -> {
                    int decimals = line.money() ? NumberText.decimalsOf(pool.currency()) : 2;
                    double from =
                            old.map(item -> line.value().applyAsDouble(item)).orElse(Double.NaN);
                    double to =
                            now.map(item -> line.value().applyAsDouble(item)).orElse(Double.NaN);
                    row.show(ITEM, CellValue.text(line.title()));
                    row.show(SHIPPED, line.shown(from, decimals));
                    row.show(NOW, line.shown(to, decimals));
                    row.show(DIFFERENCE, CellValue.plainSigned(to - from, decimals));
                });
            }
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
