package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.CellWhy;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.desktop.why.Why;
import plimsoll.domain.Collateral;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.TierMode;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.margin.CollateralWorth;

/// What each collateral asset counts under the file looked at, flat or by size, and what it counts in this book.
///
/// An asset that counts by size has a row of its own and one row per tier or number below it.
public final class HaircutsViewModel extends TableModel implements AutoCloseable {
    public static final String ASSET = "asset";
    public static final String UP_TO = "up_to";
    public static final String HAIRCUT = "haircut";
    public static final String INITIAL = "initial_haircut_percent";
    public static final String AMOUNT = "amount";
    public static final String PRICE = "price_usd";
    public static final String COUNTED = "counted_usd";
    public static final String NOTE = "note";

    private static final Pattern TIER = Pattern.compile("collateral/assets/(\\d+)/value/tiers/(\\d+)");
    private static final String OTHER = "other";
    private static final String TOTAL = "total";

    private final RulesViewModel rules;
    private final Subscription subscription;
    private final Map<String, String> paths = new LinkedHashMap<>();

    /// Follows the rule file looked at and the book until closed.
    public HaircutsViewModel(RulesViewModel rules) {
        super(
                "rule_haircuts",
                List.of(
                        Column.text(ASSET, Texts.of("rules.haircuts.asset"), 130),
                        Column.number(UP_TO, Texts.of("rules.haircuts.upTo"), "", 120),
                        Column.number(HAIRCUT, Texts.of("rules.haircuts.haircut"), "%", 80),
                        Column.number(INITIAL, Texts.of("rules.haircuts.initial"), "%", 90),
                        Column.number(AMOUNT, Texts.of("rules.haircuts.amount"), "", 90),
                        Column.number(PRICE, Texts.of("rules.haircuts.price"), "USD", 86),
                        Column.number(COUNTED, Texts.of("rules.haircuts.counted"), "USD", 92),
                        Column.text(NOTE, "", 130)));
        this.rules = rules;
        this.subscription = Changes.follow(
                this::refresh,
                rules.ruleProperty(),
                rules.session().preparedProperty(),
                rules.session().problemsProperty());
        refresh();
    }

    private void refresh() {
        Optional<EquityRule> equity =
                rules.ruleProperty().get().map(found -> found.file().equity());
        Map<String, RuleParameter> numbers = new LinkedHashMap<>();
        rules.parameters().stream()
                .filter(item -> item.section() == RuleParameter.Section.COLLATERAL)
                .forEach(item -> numbers.put(item.path(), item));
        List<Key> keys = new ArrayList<>();
        equity.ifPresent(rule -> {
            for (int i = 0; i < rule.haircuts().size(); i++) {
                keys.add(new Key(Row.Kind.ITEM, Integer.toString(i)));
                below(i, rule.haircuts().get(i).value(), numbers).forEach(id -> keys.add(new Key(Row.Kind.ITEM, id)));
            }
            keys.add(new Key(Row.Kind.ITEM, OTHER));
            keys.add(new Key(Row.Kind.TOTAL, TOTAL));
        });
        arrange(keys);
        paths.clear();
        equity.ifPresent(rule -> fill(rule, numbers));
    }

    /// The rows below an asset: one per tier, or one per number of another form.
    private static List<String> below(int at, CollateralValue value, Map<String, RuleParameter> numbers) {
        String prefix = prefix(at) + "/value/";
        return switch (value) {
            case CollateralValue.Flat ignored -> List.of();
            case CollateralValue.Tiered tiered -> {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < tiered.tiers().size(); i++) {
                    ids.add(prefix + "tiers/" + i);
                }
                yield ids;
            }
            case CollateralValue.LoanToValue ignored -> startingWith(prefix, numbers);
            case CollateralValue.BySize ignored -> startingWith(prefix, numbers);
        };
    }

    private static List<String> startingWith(String prefix, Map<String, RuleParameter> numbers) {
        return numbers.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    private static String prefix(int at) {
        return "collateral/assets/" + at;
    }

    private void fill(EquityRule rule, Map<String, RuleParameter> numbers) {
        ParameterCells cells = ParameterCells.of(rules);
        for (int i = 0; i < rule.haircuts().size(); i++) {
            int at = i;
            Haircut haircut = rule.haircuts().get(i);
            row(Row.Kind.ITEM, Integer.toString(i)).ifPresent(row -> {
                row.show(ASSET, asset(at, haircut));
                number(row, INITIAL, numbers.get(prefix(at) + "/initial"), cells);
                top(row, at, haircut, numbers, cells);
                held(row, haircut);
            });
            below(i, haircut.value(), numbers)
                    .forEach(
                            id -> row(Row.Kind.ITEM, id).ifPresent(row -> lower(row, haircut.asset(), numbers, cells)));
        }
        row(Row.Kind.ITEM, OTHER).ifPresent(row -> {
            row.show(ASSET, CellValue.text(Texts.of("rules.haircuts.others"), CellState.MUTED));
            number(row, HAIRCUT, numbers.get("collateral/other"), cells);
        });
        row(Row.Kind.TOTAL, TOTAL).ifPresent(row -> {
            row.show(ASSET, CellValue.text(Texts.of("rules.haircuts.counted"), CellState.TOTAL));
            row.show(COUNTED, CellValue.number(counted(), 2, CellState.TOTAL));
        });
    }

    private void top(Row row, int at, Haircut haircut, Map<String, RuleParameter> numbers, ParameterCells cells) {
        switch (haircut.value()) {
            case CollateralValue.Flat ignored -> {
                number(row, HAIRCUT, numbers.get(prefix(at) + "/value/haircut"), cells);
                row.show(UP_TO, CellValue.EMPTY);
            }
            case CollateralValue.Tiered tiered ->
                words(
                        row,
                        tiered.mode() == TierMode.PROGRESSIVE
                                ? Texts.of("rules.haircuts.slices")
                                : Texts.of("rules.haircuts.whole"));
            case CollateralValue.LoanToValue ignored -> words(row, Texts.of("rules.haircuts.loan"));
            case CollateralValue.BySize ignored -> words(row, Texts.of("rules.haircuts.size"));
        }
    }

    private static void words(Row row, String text) {
        row.show(HAIRCUT, CellValue.text(text, CellState.MUTED));
        row.show(UP_TO, CellValue.EMPTY);
    }

    /// A row below an asset: bound and haircut of a tier, or one number with its unit.
    private void lower(Row row, String asset, Map<String, RuleParameter> numbers, ParameterCells cells) {
        RuleParameter ratio = numbers.get(row.id() + "/ratio");
        if (ratio != null) {
            RuleParameter bound = numbers.get(row.id() + "/upTo");
            row.show(
                    ASSET,
                    CellValue.text(
                            "  "
                                    + Texts.of(
                                            "rules.haircuts.tier",
                                            String.valueOf(
                                                    Integer.parseInt(row.id().replaceAll(".*/", "")) + 1)),
                            CellState.MUTED));
            number(row, UP_TO, bound, cells);
            if (bound != null) {
                String unit = bound.unit().text();
                row.show(UP_TO, row.value(UP_TO).withDetail(unit.isEmpty() ? asset : unit));
            }
            number(row, HAIRCUT, ratio, cells);
            return;
        }
        RuleParameter single = numbers.get(row.id());
        if (single != null) {
            row.show(ASSET, CellValue.text("  " + single.label(), CellState.MUTED));
            number(row, HAIRCUT, single, cells);
            row.show(AMOUNT, CellValue.text(single.unit().text(), CellState.MUTED));
        }
    }

    private void number(Row row, String column, @Nullable RuleParameter parameter, ParameterCells cells) {
        if (parameter == null) {
            row.show(column, CellValue.EMPTY);
            return;
        }
        paths.put(row.id() + " " + column, parameter.path());
        row.show(column, cells.value(parameter));
        CellValue note = cells.note(parameter);
        if (!note.text().isEmpty() || column.equals(HAIRCUT)) {
            row.show(NOTE, note);
        }
    }

    private CellValue asset(int at, Haircut haircut) {
        CellValue value = CellValue.text(haircut.asset(), CellState.EDITABLE).withDetail(scanned(haircut));
        return rules.session()
                .rejection(assetPlace(at))
                .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                .orElse(value);
    }

    private Problem.Place assetPlace(int at) {
        return rules.edits().place("collateral/assets/" + at + "/asset");
    }

    private static String scanned(Haircut haircut) {
        String bucket = haircut.bucket()
                .map(name -> Texts.of("rules.haircuts.with", name))
                .orElse("");
        return switch (haircut.scan()) {
            case NONE -> "";
            case BOTH -> Texts.of("rules.haircuts.moves", bucket);
            case DOWN -> Texts.of("rules.haircuts.falls", bucket);
        };
    }

    /// Balances in pools that follow the file looked at.
    private List<Collateral> balances() {
        String file = rules.edits().place("").id();
        return rules.session().preparedProperty().get().snapshot().pools().stream()
                .filter(pool -> name(pool).equals(file))
                .flatMap(pool -> pool.collateral().stream())
                .toList();
    }

    private static String name(PoolSnapshot pool) {
        return pool.rule().file().id() + " " + pool.rule().file().version();
    }

    private double counted() {
        return balances().stream().mapToDouble(HaircutsViewModel::countedUsd).sum();
    }

    private static double countedUsd(Collateral balance) {
        return CollateralWorth.of(balance.haircut().value()).countedUsd(balance.amount(), balance.price());
    }

    private void held(Row row, Haircut haircut) {
        double amount = 0;
        double price = Double.NaN;
        double usd = 0;
        for (Collateral balance : balances()) {
            if (balance.asset().equals(haircut.asset())) {
                amount += balance.amount();
                price = balance.price();
                usd += countedUsd(balance);
            }
        }
        row.show(AMOUNT, CellValue.number(amount, NumberText.decimalsOf(haircut.asset())));
        row.show(
                PRICE,
                Double.isNaN(price) ? CellValue.EMPTY : CellValue.number(price, NumberText.decimalsOfPrice(price)));
        row.show(COUNTED, CellValue.number(usd, 2));
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        if (column.equals(ASSET) && isAsset(row)) {
            int at = Integer.parseInt(row.id());
            return rules.edits()
                    .store(
                            assetPlace(at),
                            Texts.of("rules.edit.collateralAsset"),
                            text,
                            file -> RuleRows.renamedHaircut(file, at, text.strip()));
        }
        return rules.edits().number(paths.getOrDefault(row.id() + " " + column, ""), text);
    }

    private static boolean isAsset(Row row) {
        return row.kind() == Row.Kind.ITEM && row.id().chars().allMatch(Character::isDigit);
    }

    /// Adds a tier above the one selected, else an asset of its own.
    @Override
    public Optional<String> add(Optional<Row> after) {
        Optional<CollateralTier> tier = after.flatMap(HaircutsViewModel::tier);
        if (tier.isPresent()) {
            CollateralTier at = tier.get();
            rules.edits()
                    .rows(
                            Texts.of("rules.edit.addCollateralTier"),
                            file -> RuleRows.withCollateralTier(file, at.asset(), at.row()));
            return Optional.of(after.get().id());
        }
        Set<String> taken = rules.ruleProperty().get().stream()
                .flatMap(found -> found.file().equity().haircuts().stream())
                .map(Haircut::asset)
                .collect(Collectors.toSet());
        String name = "NEW";
        for (int i = 2; taken.contains(name); i++) {
            name = "NEW" + i;
        }
        String asset = name;
        rules.edits().rows(Texts.of("rules.edit.addCollateralAsset"), file -> RuleRows.withHaircut(file, asset));
        return Optional.of(Integer.toString(taken.size()));
    }

    @Override
    public void remove(List<Row> selected) {
        Optional<CollateralTier> tier =
                selected.stream().flatMap(row -> tier(row).stream()).findFirst();
        if (tier.isPresent()) {
            CollateralTier at = tier.get();
            rules.edits()
                    .rows(
                            Texts.of("rules.edit.removeCollateralTier"),
                            file -> RuleRows.withoutCollateralTier(file, at.asset(), at.row()));
            return;
        }
        Set<Integer> assets = selected.stream()
                .filter(HaircutsViewModel::isAsset)
                .map(row -> Integer.parseInt(row.id()))
                .collect(Collectors.toSet());
        if (!assets.isEmpty()) {
            rules.edits()
                    .rows(
                            Texts.of("rules.edit.removeCollateralAssets"),
                            file -> RuleRows.withoutHaircuts(file, assets));
        }
    }

    private record CollateralTier(int asset, int row) {}

    private static Optional<CollateralTier> tier(Row row) {
        Matcher path = TIER.matcher(row.id());
        return path.matches()
                ? Optional.of(new CollateralTier(Integer.parseInt(path.group(1)), Integer.parseInt(path.group(2))))
                : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    @Override
    protected Optional<Why> explain(Row row, String column) {
        return CellDraft.of(this, row, column).flatMap(draft -> {
            if (column.equals(COUNTED) && row.kind() == Row.Kind.ITEM) {
                draft.gives(Term.of(Texts.of("rules.haircuts.amount"), CellWhy.number(row, AMOUNT))
                        .times(Term.of(Texts.of("rules.haircuts.price"), CellWhy.number(row, PRICE)))
                        .times(Term.ONE.minus(
                                Term.of(Texts.of("rules.haircuts.haircut"), CellWhy.number(row, HAIRCUT) / 100))));
            }
            rules.ruleProperty().get().ifPresent(draft.draft()::rules);
            return draft.build();
        });
    }
}
