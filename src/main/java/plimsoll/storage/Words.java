package plimsoll.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words that files use for closed choices: `AT_OR_BELOW` is written `atOrBelow`.
final class Words {
    private Words() {}

    /// Returns the word of a choice.
    static String of(Enum<?> choice) {
        StringBuilder word = new StringBuilder();
        boolean upper = false;
        for (char letter : choice.name().toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == '_') {
                upper = true;
            } else {
                word.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return word.toString();
    }

    /// Returns the choice of a word.
    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(item -> of(item).equals(word))
                .findFirst();
    }

    /// Returns all words of a type, for messages.
    static <E extends Enum<E>> String all(Class<E> type) {
        return list(Arrays.stream(type.getEnumConstants()).map(Words::of).toList());
    }

    /// Returns words quoted and separated by commas.
    static String list(List<String> words) {
        return String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList());
    }
}
