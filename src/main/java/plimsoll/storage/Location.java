package plimsoll.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where a value stands in a JSON file.
///
/// @param line   from 1
/// @param column from 1, in characters
/// @param parent the value that holds it; empty for the whole file
/// @param step   the field's name, or the index in the list
public record Location(int line, int column, Optional<Location> parent, String step) {
    /// The place of values that were made, not read.
    public static final Location NOWHERE = new Location(1, 1, Optional.empty(), "");

    /// Returns the JSON pointer, for example `/positions/2/quantity`; empty for the whole file.
    public String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        Location at = this;
        while (at.parent.isPresent()) {
            steps.addFirst(at.step.replace("~", "~0").replace("/", "~1"));
            at = at.parent.get();
        }
        StringBuilder text = new StringBuilder();
        steps.forEach(item -> text.append('/').append(item));
        return text.toString();
    }

    /// Returns the place as problems show it: `line 3, column 5 (/positions/2/quantity)`.
    public String shown() {
        String pointer = pointer();
        String place = "line " + line + ", column " + column;
        return pointer.isEmpty() ? place : place + " (" + pointer + ")";
    }
}
