package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.CellWhy;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PoolLine;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.RuleEffect;

/// What the file looked at does to this book, against the file it is compared with, in the market as it is: every pool
/// that follows some version of it, with the nearest liquidation on both sides. With nothing to compare both sides are
/// the file looked at.
public final class EffectViewModel extends TableModel implements AutoCloseable {
    public static final String ITEM = "item";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String DIFFERENCE = "difference";

    private final RuleAnswers answers;
    private final Subscription subscription;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// Follows the answers until closed.
    EffectViewModel(RuleAnswers answers) {
        super(
                "rule_effect",
                List.of(
                        Column.text(ITEM, "", 140),
                        Column.number(BEFORE, Texts.of("rules.effect.before"), "", 92),
                        Column.number(AFTER, Texts.of("rules.effect.after"), "", 92),
                        Column.number(DIFFERENCE, Texts.of("rules.effect.difference"), "", 92)));
        this.answers = answers;
        this.subscription = Changes.follow(this::refresh, answers.answerProperty());
        refresh();
    }

    /// Returns what the comparison comes to, observable.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<RuleAnswer> answer = answers.answerProperty().get();
        List<Key> keys = new ArrayList<>();
        answer.ifPresent(found -> {
            for (PoolSnapshot pool : found.pools()) {
                keys.add(new Key(Row.Kind.GROUP, pool.id()));
                for (PoolLine line : PoolLine.values()) {
                    keys.add(new Key(Row.Kind.ITEM, line.id(pool.id())));
                }
                effect(found, pool)
                        .ifPresent(effect -> effect.levelsAfter().forEach(levels -> {
                            keys.add(new Key(Row.Kind.ITEM, level(pool, levels, "down")));
                            keys.add(new Key(Row.Kind.ITEM, level(pool, levels, "up")));
                        }));
            }
        });
        arrange(keys);
        hint.set(answer.map(EffectViewModel::summary).orElse(""));
        answer.ifPresent(this::fill);
    }

    private static String summary(RuleAnswer answer) {
        if (answer.pools().isEmpty()) {
            return Texts.of("rules.effect.noPool");
        }
        if (!answer.question().compares() || answer.start() == answer.end()) {
            return Texts.of("rules.effect.same");
        }
        long broken = answer.effects().stream().filter(RuleEffect::breaks).count();
        return broken == 0
                ? Texts.of("rules.effect.market")
                : broken == 1
                        ? Texts.of("rules.effect.liquidatesOne")
                        : Texts.of("rules.effect.liquidates", NumberText.count(broken));
    }

    private static Optional<RuleEffect> effect(RuleAnswer answer, PoolSnapshot pool) {
        return answer.effects().stream()
                .filter(found -> found.poolId().equals(pool.id()))
                .findFirst();
    }

    private static String level(PoolSnapshot pool, LiquidationLevels levels, String side) {
        return pool.id() + "/" + levels.underlying() + "/" + side;
    }

    private void fill(RuleAnswer answer) {
        for (PoolSnapshot pool : answer.pools()) {
            row(Row.Kind.GROUP, pool.id())
                    .ifPresent(row -> row.show(ITEM, CellValue.text(pool.name() + ", " + pool.currency())));
            Optional<RuleEffect> effect = effect(answer, pool);
            for (PoolLine line : PoolLine.values()) {
                PoolLine.Cells cells = line.cells(
                        effect.flatMap(RuleEffect::before), effect.flatMap(RuleEffect::after), pool.currency());
                row(Row.Kind.ITEM, line.id(pool.id())).ifPresent(row -> {
                    row.show(ITEM, CellValue.text(line.title()));
                    row.show(BEFORE, cells.before());
                    row.show(AFTER, cells.after());
                    row.show(DIFFERENCE, cells.difference());
                });
            }
            effect.ifPresent(found -> levels(pool, found));
        }
    }

    private void levels(PoolSnapshot pool, RuleEffect effect) {
        for (LiquidationLevels after : effect.levelsAfter()) {
            Optional<LiquidationLevels> before = effect.levelsBefore().stream()
                    .filter(levels -> levels.underlying().equals(after.underlying()))
                    .findFirst();
            show(pool, after, "down", before.flatMap(levels -> levels.down(0)), after.down(0));
            show(pool, after, "up", before.flatMap(levels -> levels.up(0)), after.up(0));
        }
    }

    private void show(
            PoolSnapshot pool,
            LiquidationLevels levels,
            String side,
            Optional<LiquidationLevels.Level> before,
            Optional<LiquidationLevels.Level> after) {
        row(Row.Kind.ITEM, level(pool, levels, side)).ifPresent(row -> {
            int decimals = NumberText.decimalsOfPrice(levels.reference());
            row.show(
                    ITEM,
                    CellValue.text(Texts.of("rules.effect.level", side)).withDetail(levels.underlying() + " USD"));
            row.show(BEFORE, price(before, decimals));
            row.show(AFTER, price(after, decimals));
            row.show(
                    DIFFERENCE,
                    before.isPresent() && after.isPresent()
                            ? CellValue.plainSigned(
                                    after.get().price() - before.get().price(), decimals)
                            : CellValue.EMPTY);
        });
    }

    private static CellValue price(Optional<LiquidationLevels.Level> level, int decimals) {
        return level.map(found -> CellValue.number(found.price(), decimals))
                .orElse(CellValue.text(Texts.of("cell.none"), CellState.MUTED));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            answers.answerProperty().get().ifPresent(answer -> {
                if (column.equals(DIFFERENCE)) {
                    draft.gives(Term.of(Texts.of("rules.effect.after"), CellWhy.number(row, AFTER))
                            .minus(Term.of(Texts.of("rules.effect.before"), CellWhy.number(row, BEFORE))));
                }
                parts(draft, answer, row, column);
                (column.equals(BEFORE)
                                ? List.of(answer.question().before())
                                : column.equals(AFTER)
                                        ? List.of(answer.question().after())
                                        : List.of(
                                                answer.question().before(),
                                                answer.question().after()))
                        .forEach(draft.draft()::rules);
            });
            return draft.build();
        });
    }

    /// The buffer and the ratio of a pool are made of the numbers in the rows above.
    private static void parts(CellDraft draft, RuleAnswer answer, Row row, String column) {
        for (PoolSnapshot pool : answer.pools()) {
            Optional<PoolResult> result =
                    effect(answer, pool).flatMap(effect -> column.equals(BEFORE) ? effect.before() : effect.after());
            if (column.equals(DIFFERENCE) || result.isEmpty()) {
                continue;
            }
            Term equity = Term.of(Texts.of("line.equity"), result.get().equity());
            Term required = Term.of(Texts.of("why.term.required"), result.get().required());
            if (row.id().equals(PoolLine.BUFFER.id(pool.id()))) {
                draft.gives(equity.minus(required)).side(result.get().liquidated());
            } else if (row.id().equals(PoolLine.RATIO.id(pool.id()))) {
                draft.gives(equity.over(
                        Term.of(Texts.of("line.maintenance"), result.get().maintenanceMargin())));
            }
        }
    }
}
