package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Takes pasted prices. Rows are matched by instrument name or asset; without a header the columns are
/// instrument, mark, volatility in points, forward.
record MarketPaste(MarketViewModel market) implements PasteTarget {
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
    public String apply(List<Map<String, String>> rows) {
        int count = (int) rows.stream()
                .flatMap(values -> values.entrySet().stream()
                        .filter(value ->
                                number(row(values).orElseThrow(), value).isPresent()))
                .count();
        market.together(Texts.of("paste.prices", String.valueOf(count)), () -> {
            for (Map<String, String> values : rows) {
                Row row = row(values).orElseThrow();
                for (Map.Entry<String, String> value : values.entrySet()) {
                    number(row, value).ifPresent(found -> market.set(row, used(row, value.getKey()), found));
                }
            }
        });
        return Texts.of("paste.pricesDone", String.valueOf(count));
    }

    private Optional<Row> row(Map<String, String> values) {
        String name = values.getOrDefault(MarketViewModel.ITEM, "").strip();
        return market.rows().stream()
                .filter(row -> row.value(MarketViewModel.ITEM).text().equalsIgnoreCase(name)
                        || row.id().equalsIgnoreCase(MarketViewModel.ASSET + name))
                .findFirst();
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
