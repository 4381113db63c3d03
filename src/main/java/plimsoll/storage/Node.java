package plimsoll.storage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One JSON value with its place in the file. Numbers keep their text, so that no digit is lost.
public sealed interface Node {
    /// Returns where the value stands.
    Location at();

    /// Returns what the value is, as messages name it.
    String what();

    /// An object; fields in file order.
    ///
    /// @param repeated the place of the first field whose name occurred before; empty when names are unique
    record Struct(Location at, Map<String, Node> fields, Optional<Location> repeated) implements Node {
        /// Copies the map, keeping its order.
        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String what() {
            return "an object";
        }
    }

    /// A list.
    record Items(Location at, List<Node> items) implements Node {
        /// Copies the list.
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /// Text.
    record Text(Location at, String value) implements Node {
        @Override
        public String what() {
            return "text";
        }
    }

    /// A number as written in the file; may be out of range, or `NaN`.
    record Numeral(Location at, String text) implements Node {
        @Override
        public String what() {
            return "a number";
        }
    }

    /// true or false.
    record Flag(Location at, boolean value) implements Node {
        @Override
        public String what() {
            return "true or false";
        }
    }

    /// null.
    record Null(Location at) implements Node {
        @Override
        public String what() {
            return "null";
        }
    }

    /// Returns text to be written.
    static Node of(String value) {
        return new Text(Location.NOWHERE, value);
    }

    /// Returns a number to be written: plain digits, scale kept.
    static Node of(BigDecimal value) {
        return new Numeral(Location.NOWHERE, value.toPlainString());
    }

    /// Returns a flag to be written.
    static Node of(boolean value) {
        return new Flag(Location.NOWHERE, value);
    }

    /// Returns a list to be written.
    static Node of(List<? extends Node> items) {
        return new Items(Location.NOWHERE, List.copyOf(items));
    }

    /// Returns a list of texts to be written.
    static Node words(List<String> words) {
        return of(words.stream().map(Node::of).toList());
    }

    /// Returns the value that a JSON pointer names, or the innermost value on the way to it.
    static Node nearest(Node root, String pointer) {
        Node found = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Optional<Node> next = found.child(step.replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                return found;
            }
            found = next.get();
        }
        return found;
    }

    private Optional<Node> child(String step) {
        return switch (this) {
            case Struct struct -> Optional.ofNullable(struct.fields().get(step));
            case Items list ->
                Optional.of(Integer.parseInt(step))
                        .filter(at -> at < list.items().size())
                        .map(list.items()::get);
            default -> Optional.empty();
        };
    }
}
