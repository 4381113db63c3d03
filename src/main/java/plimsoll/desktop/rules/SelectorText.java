package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.Selector;

/// Says in words which instruments a rule applies to.
final class SelectorText {
    private SelectorText() {}

    static String of(Selector selector) {
        List<String> words = new ArrayList<>();
        selector.payoffs().stream().sorted().forEach(payoff -> words.add(Words.of(payoff)));
        words.add(
                selector.kinds().isEmpty()
                        ? Texts.of("rules.selector.all")
                        : String.join(
                                ", ",
                                selector.kinds().stream()
                                        .sorted()
                                        .map(kind -> Texts.of("rules.selector.kinds", Words.of(kind)))
                                        .toList()));
        if (!selector.underlyings().isEmpty()) {
            words.add(Texts.of("rules.selector.on", sorted(selector.underlyings())));
        }
        boolean inTheCoin = selector.payoffs().equals(Set.of(Payoff.INVERSE))
                && selector.settlementAssets().equals(selector.underlyings());
        if (!selector.settlementAssets().isEmpty() && !inTheCoin) {
            words.add(Texts.of("rules.selector.in", sorted(selector.settlementAssets())));
        }
        String text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
