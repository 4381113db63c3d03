package plimsoll.storage.venue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.document.KeptFields;
import plimsoll.document.imports.Incoming.Unused;
import plimsoll.storage.JsonText;
import plimsoll.storage.Node;

/// Counts the fields of a reply that were not used, and keeps them row by row.
final class UnusedFields {
    /// Above what any reply has; a file of a million names must stay readable.
    private static final int LISTED = 500;

    private final Map<String, Unused> fields = new LinkedHashMap<>();
    private final KeptFields.Builder kept = new KeptFields.Builder();

    /// Starts a row of what is kept.
    void row(String name) {
        kept.row(name);
    }

    /// Goes on with a row, or starts it when another was begun meanwhile.
    void within(String name) {
        kept.within(name);
    }

    /// Keeps a field of the row.
    void keep(String name, Node value) {
        switch (value) {
            case Node.Text text -> kept.add(name, text.value());
            case Node.Numeral number -> kept.add(name, number.text());
            default -> kept.add(name, JsonText.compact(value));
        }
    }

    KeptFields kept() {
        return kept.build();
    }

    void add(String path, Node value) {
        Unused known = fields.get(path);
        if (known != null) {
            fields.put(path, new Unused(path, known.count() + 1, known.value()));
        } else if (fields.size() < LISTED) {
            fields.put(path, new Unused(path, 1, shown(value)));
        }
    }

    List<Unused> all() {
        return List.copyOf(fields.values());
    }

    private static String shown(Node value) {
        return switch (value) {
            case Node.Text text -> ReplyFields.shortened(text.value());
            case Node.Numeral number -> ReplyFields.shortened(number.text());
            case Node.Flag flag -> String.valueOf(flag.value());
            case Node.Null ignored -> "null";
            case Node.Items list -> list.items().size() + " values";
            case Node.Struct struct -> struct.fields().size() + " fields";
        };
    }
}
