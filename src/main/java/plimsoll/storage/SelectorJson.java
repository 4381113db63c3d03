package plimsoll.storage;

import java.util.List;
import java.util.Set;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Selector;

/// Which instruments a rule takes, both ways.
final class SelectorJson {
    private SelectorJson() {}

    static Node write(Selector selector) {
        StructBuilder fields = new StructBuilder();
        putWords(fields, "kinds", sortedWords(selector.kinds()));
        putWords(fields, "payoffs", sortedWords(selector.payoffs()));
        putWords(fields, "underlyings", selector.underlyings().stream().sorted().toList());
        putWords(
                fields,
                "settlementAssets",
                selector.settlementAssets().stream().sorted().toList());
        return fields.build();
    }

    static Selector read(Fields fields) {
        return new Selector(
                fields.choices("kinds", InstrumentKind.class),
                fields.choices("payoffs", Payoff.class),
                fields.names("underlyings"),
                fields.names("settlementAssets"));
    }

    /// Returns the words of a set of choices in their declared order.
    static <E extends Enum<E>> List<String> sortedWords(Set<E> choices) {
        return choices.stream().sorted().map(Words::of).toList();
    }

    private static void putWords(StructBuilder fields, String name, List<String> words) {
        if (!words.isEmpty()) {
            fields.put(name, Node.words(words));
        }
    }
}
