package plimsoll.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.document.text.Texts;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// Answers in a few words how two states of a workspace differ.
public final class Differences {
    private Differences() {}

    /// Keys of what items are called.
    private record Named(String one, String several) {}

    /// Returns what the second state changes, such as `2 positions changed`, `1 balance added`; empty when they are
    /// equal.
    public static List<String> of(Document before, Document after) {
        List<String> all = new ArrayList<>();
        if (!before.name().equals(after.name()) || !before.note().equals(after.note())) {
            all.add(Texts.of("differs.name"));
        }
        if (!before.valuation().equals(after.valuation())) {
            all.add(Texts.of("differs.valuation"));
        }
        count(
                all,
                new Named("differs.pool", "differs.pools"),
                keyed(before.pools(), Pool::id),
                keyed(after.pools(), Pool::id));
        count(
                all,
                new Named("differs.instrument", "differs.instruments"),
                keyed(before.instruments(), Instrument::id),
                keyed(after.instruments(), Instrument::id));
        count(
                all,
                new Named("differs.position", "differs.positions"),
                keyed(before.positions(), Position::id),
                keyed(after.positions(), Position::id));
        count(
                all,
                new Named("differs.balance", "differs.balances"),
                keyed(before.balances(), Balance::id),
                keyed(after.balances(), Balance::id));
        count(all, new Named("differs.price", "differs.prices"), prices(before.market()), prices(after.market()));
        if (!before.stress().equals(after.stress())) {
            all.add(Texts.of("differs.stress"));
        }
        Function<Document, Map<String, String>> rules = document -> {
            Map<String, String> hashes = new HashMap<>();
            document.editedRules()
                    .forEach(rule ->
                            hashes.put(rule.file().id() + " " + rule.file().version(), rule.sha256()));
            return hashes;
        };
        count(all, new Named("differs.rule", "differs.rules"), rules.apply(before), rules.apply(after));
        count(all, new Named("differs.import", "differs.imports"), imports(before), imports(after));
        if (!before.whatIf().equals(after.whatIf())) {
            all.add(after.whatIf()
                    .map(book -> Texts.count(book.steps().size(), "differs.whatif.one", "differs.whatif.several"))
                    .orElse(Texts.of("differs.whatif.none")));
        }
        if (all.isEmpty() && !before.equals(after)) {
            all.add(Texts.of("differs.order"));
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

    private static <T> void count(List<String> all, Named items, Map<String, T> before, Map<String, T> after) {
        long changed = before.keySet().stream()
                .filter(after::containsKey)
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
        long added =
                after.keySet().stream().filter(key -> !before.containsKey(key)).count();
        long removed =
                before.keySet().stream().filter(key -> !after.containsKey(key)).count();
        say(all, changed, items, "differs.changed");
        say(all, added, items, "differs.added");
        say(all, removed, items, "differs.removed");
    }

    private static void say(List<String> all, long count, Named items, String what) {
        if (count > 0) {
            all.add(Texts.of(what, NumberText.count(count), Texts.of(count == 1 ? items.one() : items.several())));
        }
    }
}
