package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.CellWhy;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteViewModel;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.session.Rejection;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.text.NumberText;

/// The tier table of one symbol: bounds, rates and the deduction derived from them.
public final class TiersViewModel extends TableModel implements AutoCloseable {
    public static final String NUMBER = "tier";
    public static final String UP_TO = "up_to";
    public static final String MAINTENANCE = "maintenance_percent";
    public static final String LEVERAGE = "max_leverage";
    public static final String INITIAL = "initial_percent";
    public static final String DEDUCTION = "deduction";
    public static final String NOTE = "note";

    private final RulesViewModel rules;
    private final Subscription subscription;

    /// Follows the table looked at until closed.
    public TiersViewModel(RulesViewModel rules) {
        super(
                "tiers",
                List.of(
                        Column.text(NUMBER, Texts.of("rules.tiers.number"), 44),
                        Column.number(UP_TO, Texts.of("rules.tiers.upTo"), "", 150),
                        Column.number(MAINTENANCE, Texts.of("rules.tiers.maintenance"), "%", 100),
                        Column.number(LEVERAGE, Texts.of("rules.tiers.leverage"), "\u00d7", 100),
                        Column.number(INITIAL, Texts.of("rules.tiers.initial"), "%", 110),
                        Column.number(
                                DEDUCTION, Texts.of("rules.tiers.deduction"), Texts.of("rules.tiers.derived"), 120),
                        Column.text(NOTE, "", 260)));
        this.rules = rules;
        this.subscription = Changes.follow(
                this::refresh,
                rules.ruleProperty(),
                rules.symbolProperty(),
                rules.session().problemsProperty());
        refresh();
    }

    private record Found(MarginRule.Tiers rule, TierTable table) {}

    private Optional<Found> table(Optional<RuleFile> file) {
        Optional<String> symbol = rules.symbolProperty().get();
        return file.stream()
                .flatMap(found -> found.margins().stream())
                .filter(MarginRule.Tiers.class::isInstance)
                .map(MarginRule.Tiers.class::cast)
                .flatMap(rule -> rule.tables().stream().map(table -> new Found(rule, table)))
                .filter(found -> symbol.isPresent() && found.table().symbol().equals(symbol.get()))
                .findFirst();
    }

    private void refresh() {
        Optional<Found> found = table(rules.ruleProperty().get().map(rule -> rule.file()));
        List<Key> keys = new ArrayList<>();
        found.ifPresent(table -> {
            for (int i = 0; i < table.table().tiers().size(); i++) {
                keys.add(new Key(Row.Kind.ITEM, Integer.toString(i)));
            }
        });
        arrange(keys);
        Optional<TierTable> shipped = table(rules.shipped()).map(Found::table);
        found.ifPresent(table -> fill(table, shipped));
    }

    private void fill(Found found, Optional<TierTable> shipped) {
        List<BigDecimal> deductions = RuleCheck.deductions(found.table());
        for (int i = 0; i < found.table().tiers().size(); i++) {
            int at = i;
            Tier tier = found.table().tiers().get(i);
            Optional<Tier> original = shipped.filter(table -> table.tiers().size() > at)
                    .map(table -> table.tiers().get(at));
            row(Row.Kind.ITEM, Integer.toString(i)).ifPresent(row -> fill(row, found, at, tier, original, deductions));
        }
    }

    private void fill(Row row, Found found, int at, Tier tier, Optional<Tier> original, List<BigDecimal> deductions) {
        row.show(NUMBER, CellValue.text(Integer.toString(at + 1), CellState.MUTED));
        List<String> notes = new ArrayList<>();
        CellValue bound = tier.upTo()
                .map(value -> CellValue.typed(value, 0, CellState.EDITABLE)
                        .withDetail(MarginParameters.words(found.rule().axis())))
                .orElse(CellValue.text(Texts.of("rules.tiers.noLimit"), CellState.MUTED, CellState.EDITABLE));
        show(
                row,
                UP_TO,
                mark(
                        bound,
                        original.map(item -> differs(item.upTo(), tier.upTo())).orElse(false)),
                notes);
        show(
                row,
                MAINTENANCE,
                mark(
                        percent(tier.maintenanceRate(), true),
                        original.map(item -> item.maintenanceRate().compareTo(tier.maintenanceRate()) != 0)
                                .orElse(false)),
                notes);
        show(
                row,
                LEVERAGE,
                mark(
                        tier.maxLeverage()
                                .map(value -> CellValue.typed(value, 0, CellState.EDITABLE))
                                .orElse(CellValue.text("", CellState.EDITABLE)),
                        original.map(item -> differs(item.maxLeverage(), tier.maxLeverage()))
                                .orElse(false)),
                notes);
        row.show(
                INITIAL,
                tier.maxLeverage()
                        .map(value -> percent(BigDecimal.ONE.divide(value, MathContext.DECIMAL64), false))
                        .orElse(CellValue.notAvailable(Texts.of("rules.tiers.noLeverage"))));
        show(
                row,
                DEDUCTION,
                found.rule().mode() == TierMode.PROGRESSIVE
                        ? CellValue.typed(tier.publishedDeduction().orElse(deductions.get(at)), 0, CellState.EDITABLE)
                        : CellValue.text(Texts.of("rules.tiers.none"), CellState.MUTED),
                notes);
        tier.publishedDeduction()
                .filter(printed -> printed.compareTo(deductions.get(at)) != 0)
                .ifPresent(printed -> notes.add(Texts.of(
                        "rules.tiers.printed",
                        NumberText.exact(deductions.get(at).stripTrailingZeros(), 0))));
        original.filter(item -> item.maintenanceRate().compareTo(tier.maintenanceRate()) != 0)
                .ifPresent(item -> notes.add(Texts.of(
                        "rules.tiers.maintenanceWas",
                        NumberText.exact(item.maintenanceRate().movePointRight(2), 2))));
        original.filter(item -> differs(item.upTo(), tier.upTo()))
                .flatMap(Tier::upTo)
                .ifPresent(value -> notes.add(Texts.of("rules.tiers.boundWas", NumberText.exact(value, 0))));
        boolean wrong = row.value(UP_TO).is(CellState.INVALID)
                || row.value(MAINTENANCE).is(CellState.INVALID)
                || row.value(LEVERAGE).is(CellState.INVALID)
                || row.value(DEDUCTION).is(CellState.INVALID);
        row.show(
                NOTE,
                wrong
                        ? new CellValue(String.join(" ", notes), "", Set.of(CellState.INVALID), String.join(" ", notes))
                        : CellValue.text(String.join(", ", notes), CellState.MUTED));
    }

    private static boolean differs(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() != other.isPresent()
                || (one.isPresent() && one.get().compareTo(other.get()) != 0);
    }

    private static CellValue mark(CellValue value, boolean edited) {
        return edited ? value.with(CellState.EDITED) : value;
    }

    private static CellValue percent(BigDecimal rate, boolean editable) {
        BigDecimal points = rate.movePointRight(2);
        return editable
                ? CellValue.typed(points, 2, CellState.EDITABLE)
                : CellValue.number(points.doubleValue(), 2, CellState.MUTED);
    }

    private void show(Row row, String column, CellValue value, List<String> notes) {
        Optional<Rejection> rejection = rules.session().rejection(place(row.id(), column));
        rejection.ifPresent(rejected -> notes.add(rejected.message()));
        row.show(
                column,
                rejection
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private Problem.Place place(String rowId, String column) {
        return rules.edits()
                .place(Texts.of("rules.parameter.tier", symbol(), String.valueOf(Integer.parseInt(rowId) + 1)) + " "
                        + column.replace('_', ' '));
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (!row.value(column).is(CellState.EDITABLE) && !row.value(column).is(CellState.INVALID)) {
            return Optional.of(Texts.of("rules.readOnly"));
        }
        int at = Integer.parseInt(row.id());
        String label = Texts.of("rules.edit.tier", symbol(), String.valueOf(at + 1));
        Problem.Place place = place(row.id(), column);
        if (!column.equals(MAINTENANCE) && isNone(text)) {
            return rules.edits().store(place, label, text, file -> changed(file, at, column, Optional.empty()));
        }
        return switch (NumberText.parse(text.replace("%", ""))) {
            case NumberText.Parsed.Value number ->
                column.equals(MAINTENANCE)
                        ? rules.edits()
                                .percent(
                                        place,
                                        label,
                                        text,
                                        number.value(),
                                        value -> file -> changed(file, at, column, Optional.of(value)))
                        : rules.edits()
                                .store(
                                        place,
                                        label,
                                        text,
                                        file -> changed(file, at, column, Optional.of(number.value())));
            case NumberText.Parsed.Wrong wrong -> rules.edits().refuse(place, label, text, wrong.message());
        };
    }

    /// What a file need not state is taken away by an empty text, or by the word that stands there then.
    static boolean isNone(String text) {
        String typed = text.strip();
        return typed.isEmpty()
                || typed.equalsIgnoreCase(Texts.of("rules.tiers.none"))
                || typed.equalsIgnoreCase(Texts.of("rules.tiers.noLimit"));
    }

    /// A changed bound or rate moves the deductions above it, so printed ones are dropped there.
    private RuleFile changed(RuleFile file, int at, String column, Optional<BigDecimal> value) {
        return RuleRows.withTable(file, symbol(), table -> {
            List<Tier> tiers = new ArrayList<>();
            for (int i = 0; i < table.tiers().size(); i++) {
                Tier kept = table.tiers().get(i);
                boolean moved = i > at && (column.equals(UP_TO) || column.equals(MAINTENANCE));
                tiers.add(
                        i == at
                                ? changed(kept, column, value)
                                : moved
                                        ? new Tier(
                                                kept.upTo(),
                                                kept.maintenanceRate(),
                                                kept.maxLeverage(),
                                                Optional.empty())
                                        : kept);
            }
            return new TierTable(table.symbol(), tiers, table.complete());
        });
    }

    private static Tier changed(Tier tier, String column, Optional<BigDecimal> value) {
        return switch (column) {
            case UP_TO -> new Tier(value, tier.maintenanceRate(), tier.maxLeverage(), Optional.empty());
            case MAINTENANCE -> new Tier(tier.upTo(), value.orElseThrow(), tier.maxLeverage(), Optional.empty());
            case DEDUCTION -> new Tier(tier.upTo(), tier.maintenanceRate(), tier.maxLeverage(), value);
            default -> new Tier(tier.upTo(), tier.maintenanceRate(), value, tier.publishedDeduction());
        };
    }

    private String symbol() {
        return rules.symbolProperty().get().orElse("");
    }

    @Override
    public Optional<String> add(Optional<Row> after) {
        int last = rows().size() - 1;
        int at = after.map(row -> Integer.parseInt(row.id())).orElse(last);
        if (last < 0) {
            return Optional.empty();
        }
        Optional<String> refused = rules.edits()
                .rows(Texts.of("rules.edit.addTier", symbol()), file -> RuleRows.withTier(file, symbol(), at));
        return refused.isPresent() ? Optional.empty() : Optional.of(Integer.toString(at));
    }

    @Override
    public void remove(List<Row> selected) {
        Set<Integer> at =
                selected.stream().map(row -> Integer.parseInt(row.id())).collect(Collectors.toSet());
        rules.edits()
                .rows(Texts.of("rules.edit.removeTiers", symbol()), file -> RuleRows.withoutTiers(file, symbol(), at));
    }

    @Override
    public Optional<PasteViewModel> unread(String text) {
        return rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new PasteViewModel(text, rules.pasted(), new TierPaste(rules, columns())));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            if (column.equals(INITIAL)) {
                draft.gives(Term.ONE
                        .over(Term.of(Texts.of("rules.tiers.leverage"), CellWhy.number(row, LEVERAGE)))
                        .times(Term.of("100", 100)));
            }
            rules.ruleProperty().get().ifPresent(draft.draft()::rules);
            return draft.build();
        });
    }
}
