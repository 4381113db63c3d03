package plimsoll.desktop.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// Answers how well typed letters stand for a name: all of them must occur in order; letters that follow each other or
/// begin a word count more, and a shorter name wins.
final class FuzzyMatch {
    private static final int LETTER = 4;
    private static final int FOLLOWS = 6;
    private static final int BEGINS_WORD = 8;
    private static final int BEGINS_NAME = 6;

    private FuzzyMatch() {}

    /// Returns a score, higher is better; empty when the letters do not occur in order. Blanks between them are
    /// ignored.
    static OptionalInt score(String typed, String name) {
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String text = name.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return OptionalInt.of(0);
        }
        OptionalInt best = OptionalInt.empty();
        for (int start = text.indexOf(letters.charAt(0));
                start >= 0;
                start = text.indexOf(letters.charAt(0), start + 1)) {
            OptionalInt score = scoreFrom(letters, text, start);
            if (score.isPresent() && (best.isEmpty() || score.getAsInt() > best.getAsInt())) {
                best = score;
            }
        }
        return best;
    }

    /// Takes each further letter at its next word start when the rest still fits behind it, else at its next place.
    private static OptionalInt scoreFrom(String letters, String text, int start) {
        int score = points(text, start, -2);
        int last = start;
        for (int i = 1; i < letters.length(); i++) {
            int next = text.indexOf(letters.charAt(i), last + 1);
            if (next < 0) {
                return OptionalInt.empty();
            }
            if (next != last + 1) {
                int word = wordStart(text, letters.charAt(i), last + 1);
                next = word >= 0 && holds(text, letters, i + 1, word + 1) ? word : next;
            }
            score += points(text, next, last);
            last = next;
        }
        return OptionalInt.of(score * 8 - text.length());
    }

    private static int points(String text, int at, int before) {
        int points = LETTER;
        points += at == before + 1 ? FOLLOWS : 0;
        points += beginsWord(text, at) ? BEGINS_WORD : 0;
        points += at == 0 ? BEGINS_NAME : 0;
        return points;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static int wordStart(String text, char letter, int from) {
        for (int at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
            if (beginsWord(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean holds(String text, String letters, int first, int from) {
        int at = from;
        for (int i = first; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
