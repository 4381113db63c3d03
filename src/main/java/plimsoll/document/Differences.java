package plimsoll.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;

/// Answers in a few words how two states of a workspace differ.
public final class Differences {
    private Differences() {}

    /// Returns what the second state changes, such as `2 positions changed`, `1 balance added`; empty when they are
    /// equal.
    public static List<String> of(Document before, Document after) {
        List<String> all = new ArrayList<>();
        if (!before.name().equals(after.name()) || !before.note().equals(after.note())) {
            all.add("name or note changed");
        }
        if (!before.valuation().equals(after.valuation())) {
            all.add("valuation time changed");
        }
        count(all, "pool", keyed(before.pools(), Pool::id), keyed(after.pools(), Pool::id));
        count(
                all,
                "instrument",
                keyed(before.instruments(), Instrument::id),
                keyed(after.instruments(), Instrument::id));
        count(all, "position", keyed(before.positions(), Position::id), keyed(after.positions(), Position::id));
        count(all, "balance", keyed(before.balances(), Balance::id), keyed(after.balances(), Balance::id));
        count(all, "price", prices(before.market()), prices(after.market()));
        if (!before.stress().equals(after.stress())) {
            all.add("stress settings changed");
        }
        Function<Document, Map<String, String>> rules = document -> {
            Map<String, String> hashes = new HashMap<>();
            document.editedRules()
                    .forEach(rule ->
                            hashes.put(rule.file().id() + " " + rule.file().version(), rule.sha256()));
            return hashes;
        };
        count(all, "rule file", rules.apply(before), rules.apply(after));
        count(all, "import", imports(before), imports(after));
        if (!before.whatIf().equals(after.whatIf())) {
            all.add(after.whatIf()
                    .map(book -> book.steps().size() == 1
                            ? "a what-if with 1 change"
                            : "a what-if with " + book.steps().size() + " changes")
                    .orElse("no what-if"));
        }
        if (all.isEmpty() && !before.equals(after)) {
            all.add("order of rows changed");
        }
        return all;
    }

    private static <T> Map<String, T> keyed(List<T> items, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        items.forEach(item -> byId.put(id.apply(item), item));
        return byId;
    }

    private static Map<String, ImportRecord> imports(Document document) {
        return keyed(document.imports(), record -> record.poolId() + "\n" + record.kind() + "\n" + record.file());
    }

    private static Map<String, Quote> prices(Market market) {
        SortedMap<String, Quote> all = new TreeMap<>();
        market.index().forEach((key, quote) -> all.put("index " + key, quote));
        market.mark().forEach((key, quote) -> all.put("mark " + key, quote));
        market.forward().forEach((key, quote) -> all.put("forward " + key, quote));
        market.vol().forEach((key, quote) -> all.put("vol " + key, quote));
        market.rate().forEach((key, quote) -> all.put("rate " + key, quote));
        market.settled().forEach((key, quote) -> all.put("settled " + key, quote));
        market.confidence().forEach((key, quote) -> all.put("confidence " + key, quote));
        return all;
    }

    private static <T> void count(List<String> all, String name, Map<String, T> before, Map<String, T> after) {
        long changed = before.keySet().stream()
                .filter(after::containsKey)
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
        long added =
                after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        long removed =
                before.keySet().stream().filter(key -> !after.containsKey(key)).count();
        say(all, changed, name, "changed");
        say(all, added, name, "added");
        say(all, removed, name, "removed");
    }

    private static void say(List<String> all, long count, String name, String what) {
        if (count > 0) {
            all.add(count + " " + name + (count == 1 ? "" : "s") + " " + what);
        }
    }
}
