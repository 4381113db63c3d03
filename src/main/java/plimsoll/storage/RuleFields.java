package plimsoll.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.rule.RuleFile;

/// Every value of a rule file by its path, as files write it, so that two files can be compared.
///
/// A row that has an asset, symbol or id is named by it, any other by its place from 1: `equity/haircuts/BTC/haircut`,
/// `margins/1/tables/BTCUSDT/tiers/2/upTo`.
public final class RuleFields {
    private static final List<String> NAMES = List.of("asset", "symbol", "id");

    private RuleFields() {}

    /// A value that two files state differently.
    ///
    /// @param path   of the value
    /// @param before in the first file; empty when it has none
    /// @param after  in the second file; empty when it has none
    public record Change(String path, Optional<String> before, Optional<String> after) {}

    /// Returns all values in file order.
    public static Map<String, String> of(RuleFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        add("", RuleJson.write(file), values);
        return values;
    }

    /// Returns what differs, in the order of the first file, then what only the second has. Numbers that are equal but
    /// written with other decimals do not differ.
    public static List<Change> changes(RuleFile before, RuleFile after) {
        Map<String, String> old = of(before);
        Map<String, String> changed = of(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(changed.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> from = Optional.ofNullable(old.get(path));
            Optional<String> to = Optional.ofNullable(changed.get(path));
            if (!from.map(RuleFields::plain).equals(to.map(RuleFields::plain))) {
                changes.add(new Change(path, from, to));
            }
        }
        return changes;
    }

    private static void add(String path, Node node, Map<String, String> values) {
        switch (node) {
            case Node.Struct struct -> struct.fields().forEach((name, value) -> add(step(path, name), value, values));
            case Node.Items list -> rows(path, list, values);
            case Node.Text text -> values.put(path, text.value());
            case Node.Numeral number -> values.put(path, number.text());
            case Node.Flag flag -> values.put(path, String.valueOf(flag.value()));
            case Node.Null ignored -> {}
        }
    }

    private static void rows(String path, Node.Items list, Map<String, String> values) {
        boolean words = !list.items().isEmpty() && list.items().stream().noneMatch(Node.Struct.class::isInstance);
        if (words) {
            List<String> texts = new ArrayList<>();
            list.items().forEach(item -> {
                Map<String, String> one = new LinkedHashMap<>();
                add("", item, one);
                texts.addAll(one.values());
            });
            values.put(path, String.join(", ", texts));
            return;
        }
        Set<String> taken = new LinkedHashSet<>();
        for (int at = 0; at < list.items().size(); at++) {
            String name = name(list.items().get(at)).filter(taken::add).orElse(String.valueOf(at + 1));
            add(step(path, name), list.items().get(at), values);
        }
    }

    private static Optional<String> name(Node row) {
        return row instanceof Node.Struct struct
                ? NAMES.stream()
                        .map(struct.fields()::get)
                        .filter(Node.Text.class::isInstance)
                        .map(node -> ((Node.Text) node).value())
                        .findFirst()
                : Optional.empty();
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String plain(String text) {
        return text.matches("-?\\d+\\.\\d+") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
