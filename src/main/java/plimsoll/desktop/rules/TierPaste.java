package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.PasteTarget;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierTable;
import plimsoll.domain.text.NumberText;

/// Makes the tier table of a symbol of pasted rows, as a venue's page lists them. They take the place of the rows that
/// were there, because a part of a table means nothing.
record TierPaste(RulesViewModel rules, List<Column> all) implements PasteTarget {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Column> columns() {
        return all.stream().filter(column -> order().contains(column.id())).toList();
    }

    @Override
    public List<String> order() {
        return List.of(
                TiersViewModel.UP_TO, TiersViewModel.MAINTENANCE, TiersViewModel.LEVERAGE, TiersViewModel.DEDUCTION);
    }

    @Override
    public String columnNamed(String header) {
        return PasteTarget.named(columns(), header);
    }

    @Override
    public Optional<String> problem(Map<String, String> values) {
        String rate = text(values, TiersViewModel.MAINTENANCE);
        if (NumberText.parse(rate) instanceof NumberText.Parsed.Wrong wrong) {
            return Optional.of(Texts.of("paste.tier.rate", wrong.message()));
        }
        if (number(rate)
                .filter(points -> points.signum() >= 0 && points.compareTo(HUNDRED) <= 0)
                .isEmpty()) {
            return Optional.of(Texts.of("paste.tier.range"));
        }
        return List.of(TiersViewModel.UP_TO, TiersViewModel.LEVERAGE, TiersViewModel.DEDUCTION).stream()
                .map(column -> text(values, column))
                .filter(text -> !TiersViewModel.isNone(text))
                .flatMap(text -> NumberText.parse(text) instanceof NumberText.Parsed.Wrong wrong
                        ? Optional.of(wrong.message()).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    @Override
    public String apply(List<Map<String, String>> rows) {
        String symbol = rules.symbolProperty().get().orElse("");
        String count = NumberText.count(rows.size());
        return rules.edits()
                .rows(
                        Texts.of("paste.tiers", count),
                        file -> RuleRows.withTable(
                                file,
                                symbol,
                                table -> new TierTable(
                                        symbol,
                                        rows.stream().map(TierPaste::tier).toList(),
                                        table.complete())))
                .map(refused -> refused.replaceAll("\\.$", ""))
                .orElse(Texts.of("paste.tiersDone", count, symbol));
    }

    private static Tier tier(Map<String, String> values) {
        return new Tier(
                number(text(values, TiersViewModel.UP_TO)),
                number(text(values, TiersViewModel.MAINTENANCE)).orElseThrow().movePointLeft(2),
                number(text(values, TiersViewModel.LEVERAGE)),
                number(text(values, TiersViewModel.DEDUCTION)));
    }

    private static Optional<BigDecimal> number(String text) {
        return NumberText.parse(text) instanceof NumberText.Parsed.Value number
                ? Optional.of(number.value())
                : Optional.empty();
    }

    /// Without the signs that pages write behind rates and leverages.
    private static String text(Map<String, String> values, String column) {
        return values.getOrDefault(column, "").replaceAll("[%x\u00d7]", "").strip();
    }
}
