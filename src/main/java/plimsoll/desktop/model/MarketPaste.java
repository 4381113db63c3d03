package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.document.MarketEdit;
import plimsoll.domain.text.NumberText;

/// Takes pasted prices. Rows are matched by instrument name or asset; without a header the columns are
/// instrument, mark, volatility in points, forward.
final class MarketPaste implements PasteTarget {
    private final MarketViewModel market;
    private Map<String, Row> rows = Map.of();
    private long known = -1;

    MarketPaste(MarketViewModel market) {
        this.market = market;
    }

    @Override
    public List<Column> columns() {
        return market.columns();
    }

    @Override
    public List<String> order() {
        return List.of(MarketViewModel.ITEM, MarketViewModel.MARK, MarketViewModel.VOL, MarketViewModel.FORWARD);
    }

    @Override
    public String columnNamed(String header) {
        return PasteTarget.named(market.columns(), header);
    }

    @Override
    public Optional<String> problem(Map<String, String> values) {
        Optional<Row> row = row(values);
        if (row.isEmpty()) {
            return Optional.of(Texts.of("paste.noQuote"));
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (isTaken(row.get(), value)
                    && NumberText.parse(value.getValue()) instanceof NumberText.Parsed.Wrong wrong) {
                return Optional.of(wrong.message());
            }
        }
        return values.entrySet().stream()
                        .anyMatch(value -> number(row.get(), value).isPresent())
                ? Optional.empty()
                : Optional.of(Texts.of("paste.noPrice"));
    }

    @Override
    public String apply(List<Map<String, String>> lines) {
        List<MarketEdit> edits = new ArrayList<>();
        for (Map<String, String> values : lines) {
            Row row = row(values).orElseThrow();
            for (Map.Entry<String, String> value : values.entrySet()) {
                number(row, value)
                        .ifPresent(found -> edits.add(market.edit(row.id(), used(row, value.getKey()), found)));
            }
        }
        String count = NumberText.count(edits.size());
        market.apply(new MarketEdit.SetAll(Texts.of("paste.prices", count), edits));
        return Texts.of("paste.pricesDone", count);
    }

    private Optional<Row> row(Map<String, String> values) {
        if (known != market.fillsProperty().get()) {
            known = market.fillsProperty().get();
            rows = new HashMap<>();
            for (Row row : market.rows()) {
                rows.putIfAbsent(key(row.value(MarketViewModel.ITEM).text()), row);
                if (row.id().startsWith(MarketViewModel.ASSET)) {
                    rows.putIfAbsent(key(row.id().substring(MarketViewModel.ASSET.length())), row);
                }
            }
        }
        return Optional.ofNullable(
                rows.get(key(values.getOrDefault(MarketViewModel.ITEM, "").strip())));
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// An asset has no mark: a price pasted for it is its index.
    private static String used(Row row, String column) {
        return row.id().startsWith(MarketViewModel.ASSET) && column.equals(MarketViewModel.MARK)
                ? MarketViewModel.INDEX
                : column;
    }

    private static boolean isTaken(Row row, Map.Entry<String, String> value) {
        return !value.getValue().isBlank()
                && !value.getKey().equals(MarketViewModel.ITEM)
                && row.value(used(row, value.getKey())).is(CellState.EDITABLE);
    }

    private static Optional<BigDecimal> number(Row row, Map.Entry<String, String> value) {
        String column = used(row, value.getKey());
        return isTaken(row, value)
                        && NumberText.parse(value.getValue()) instanceof NumberText.Parsed.Value number
                        && (number.value().signum() > 0
                                || column.equals(MarketViewModel.RATE)
                                || column.equals(MarketViewModel.FUNDING))
                ? Optional.of(number.value())
                : Optional.empty();
    }
}
