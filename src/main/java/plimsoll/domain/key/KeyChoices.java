package plimsoll.domain.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import plimsoll.domain.Problem;

/// What a user wrote about keys, made into keys: an entry that does not hold leaves its action as it was, and the rest
/// holds.
///
/// @param keymap   what holds
/// @param problems what does not, and how to mend it
public record KeyChoices(Keymap keymap, List<Problem> problems) {
    /// A few keys per action can be remembered; more are a mistake.
    public static final int MOST_KEYS = 6;

    /// More are counted, not listed.
    private static final int LISTED = 20;

    /// What stands under the identifier of an action.
    ///
    /// @param keys  as written; none for no key
    /// @param place where it stands in the file
    public record Entry(List<String> keys, String place) {
        /// Copies the list.
        public Entry {
            keys = List.copyOf(keys);
        }
    }

    /// Copies the list.
    public KeyChoices {
        problems = List.copyOf(problems);
    }

    /// Returns what holds of entries.
    ///
    /// @param program the keys of the program
    /// @param entries by the identifier of an action, in the order of the file
    /// @param file    the file's name
    public static KeyChoices of(Keymap program, SequencedMap<String, Entry> entries, String file) {
        Map<String, List<KeyPress>> chosen = new LinkedHashMap<>();
        Map<KeyPress, String> taken = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        entries.forEach((action, entry) -> {
            try {
                List<KeyPress> wanted = wanted(program, action, entry, taken);
                if (!wanted.equals(program.builtIn(action))) {
                    wanted.forEach(press -> taken.put(press, action));
                    chosen.put(action, wanted);
                }
            } catch (Refused refused) {
                problems.add(Problem.error(Problem.Kind.FILE, file, entry.place(), refused.what, refused.fix));
            }
        });
        return new KeyChoices(new Keymap(program.asMap(), chosen), listed(problems, file));
    }

    private static List<Problem> listed(List<Problem> problems, String file) {
        if (problems.size() <= LISTED) {
            return problems;
        }
        List<Problem> some = new ArrayList<>(problems.subList(0, LISTED));
        some.add(Problem.error(
                Problem.Kind.FILE,
                file,
                "",
                "The file has " + (problems.size() - LISTED) + " further entries that do not hold.",
                "Mend the listed ones first, then read the file again."));
        return some;
    }

    private static List<KeyPress> wanted(Keymap program, String action, Entry entry, Map<KeyPress, String> taken) {
        if (!program.all().contains(action)) {
            throw new Refused(
                    "There is no action \"" + shortened(action) + "\".",
                    "Write the name as the list of shortcuts has it, or remove the entry; it does nothing.");
        }
        String stays = "; " + action + " keeps "
                + (program.builtIn(action).isEmpty() ? "no key" : KeyPress.text(program.builtIn(action))) + ".";
        List<KeyPress> wanted = entry.keys().stream()
                .filter(text -> !text.isBlank() || entry.keys().size() > 1)
                .map(text -> KeyPress.parse(text)
                        .orElseThrow(() -> new Refused(
                                "\"" + shortened(text) + "\" names no key" + stays,
                                "Write it like Ctrl+Shift+P, Alt+Enter or F5, or \"\" for no key.")))
                .toList();
        if (wanted.size() > MOST_KEYS || wanted.stream().distinct().count() < wanted.size()) {
            throw new Refused(
                    "The list for " + action + " names a key twice or more than " + MOST_KEYS + " keys" + stays,
                    "Write up to " + MOST_KEYS + " different keys.");
        }
        boolean built = wanted.equals(program.builtIn(action));
        for (KeyPress press : wanted) {
            FixedKeys.neededFor(press, program.builtIn(action)).ifPresent(use -> {
                throw new Refused(press + " " + use + ", so no action can have it" + stays, "Write another key.");
            });
            Optional.ofNullable(taken.get(press)).filter(other -> !built).ifPresent(other -> {
                throw new Refused(
                        press + " is given to both " + other + " and " + action + stays, "Give it to one of the two.");
            });
        }
        return wanted;
    }

    /// Returns what a file says that holds a choice: every action with its keys, a single one as it is.
    public static SequencedMap<String, List<String>> written(Keymap keymap) {
        SequencedMap<String, List<String>> all = new LinkedHashMap<>();
        keymap.all()
                .forEach(action -> all.put(
                        action,
                        keymap.chosen().getOrDefault(action, keymap.builtIn(action)).stream()
                                .map(KeyPress::toString)
                                .collect(Collectors.toList())));
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
    }

    /// Why an entry does not hold.
    private static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
        private final String what;
        private final String fix;

        Refused(String what, String fix) {
            super(what);
            this.what = what;
            this.fix = fix;
        }
    }
}
