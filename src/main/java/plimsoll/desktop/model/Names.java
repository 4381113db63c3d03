package plimsoll.desktop.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives new items identifiers that no other item has.
public final class Names {
    private Names() {}

    /// Returns `prefix1`, `prefix2`... whichever is free.
    public static String fresh(String prefix, List<String> taken) {
        Set<String> used = new HashSet<>(taken);
        int number = 1;
        while (used.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
