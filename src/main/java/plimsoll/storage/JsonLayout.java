package plimsoll.storage;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes nodes as canonical text: UTF-8, line feeds, two blanks of indentation, one row per line, fields in the order
/// given, so that two versions of a file differ in the changed rows only.
final class JsonLayout {
    /// Objects that are not rows of a list go on one line when they fit.
    private static final int LINE = 120;

    private final StringBuilder text = new StringBuilder();

    private JsonLayout() {}

    /// Returns the bytes of a whole file, ending with a line feed.
    static byte[] bytes(Node root) {
        JsonLayout layout = new JsonLayout();
        layout.block(root, 0);
        layout.text.append('\n');
        return layout.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Returns a value on one line.
    static String line(Node node) {
        JsonLayout layout = new JsonLayout();
        layout.inline(node);
        return layout.text.toString();
    }

    private void block(Node node, int indent) {
        switch (node) {
            case Node.Struct struct -> {
                if (indent == 0 || !fits(struct, indent)) {
                    brokenStruct(struct, indent);
                } else {
                    inline(struct);
                }
            }
            case Node.Items list -> {
                if (list.items().stream().anyMatch(JsonLayout::isContainer)) {
                    brokenItems(list, indent);
                } else {
                    inline(list);
                }
            }
            default -> inline(node);
        }
    }

    private void brokenStruct(Node.Struct struct, int indent) {
        text.append('{');
        String separator = "\n";
        for (Map.Entry<String, Node> field : struct.fields().entrySet()) {
            text.append(separator).append("  ".repeat(indent + 1));
            quote(field.getKey());
            text.append(": ");
            block(field.getValue(), indent + 1);
            separator = ",\n";
        }
        text.append('\n').append("  ".repeat(indent)).append('}');
    }

    private void brokenItems(Node.Items list, int indent) {
        text.append('[');
        String separator = "\n";
        for (Node item : list.items()) {
            text.append(separator).append("  ".repeat(indent + 1));
            if (isRow(item)) {
                inline(item);
            } else {
                block(item, indent + 1);
            }
            separator = ",\n";
        }
        text.append('\n').append("  ".repeat(indent)).append(']');
    }

    private void inline(Node node) {
        switch (node) {
            case Node.Struct struct -> {
                text.append('{');
                Iterator<Map.Entry<String, Node>> fields =
                        struct.fields().entrySet().iterator();
                while (fields.hasNext()) {
                    Map.Entry<String, Node> field = fields.next();
                    quote(field.getKey());
                    text.append(": ");
                    inline(field.getValue());
                    text.append(fields.hasNext() ? ", " : "");
                }
                text.append('}');
            }
            case Node.Items list -> {
                text.append('[');
                Iterator<Node> items = list.items().iterator();
                while (items.hasNext()) {
                    inline(items.next());
                    text.append(items.hasNext() ? ", " : "");
                }
                text.append(']');
            }
            case Node.Text value -> quote(value.value());
            case Node.Numeral value -> text.append(value.text());
            case Node.Flag value -> text.append(value.value());
            case Node.Null ignored -> text.append("null");
        }
    }

    private void quote(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }

    /// Returns whether an object holds no list of objects and at most one level of objects.
    private static boolean isRow(Node node) {
        return node instanceof Node.Struct struct
                && struct.fields().values().stream().allMatch(value -> !isContainer(value) || isFlat(value));
    }

    private static boolean fits(Node.Struct struct, int indent) {
        if (!isRow(struct)) {
            return false;
        }
        JsonLayout trial = new JsonLayout();
        trial.inline(struct);
        return trial.text.length() + 2 * indent <= LINE;
    }

    private static boolean isFlat(Node node) {
        return switch (node) {
            case Node.Struct struct -> struct.fields().values().stream().noneMatch(JsonLayout::isContainer);
            case Node.Items list -> list.items().stream().noneMatch(JsonLayout::isContainer);
            default -> true;
        };
    }

    private static boolean isContainer(Node node) {
        return node instanceof Node.Struct || node instanceof Node.Items;
    }
}
