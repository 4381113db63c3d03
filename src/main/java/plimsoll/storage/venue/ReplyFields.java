package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.Decimals;
import plimsoll.storage.Location;
import plimsoll.storage.Node;
import plimsoll.storage.Rejected;

/// The fields of one object of a reply. Venues write numbers as numbers or as text; empty text and `null` mean "not
/// applicable" and are never 0. What nobody asks for is noted as unused.
final class ReplyFields {
    /// A number of a venue has at most 40 characters; longer text would only cost time to parse.
    private static final int LONGEST_NUMBER = 100;

    private static final int SHOWN = 40;
    private static final long LATEST_MILLIS =
            Instant.parse("2500-01-01T00:00:00Z").toEpochMilli();

    private final Node.Struct node;
    private final UnusedFields unused;
    private final String path;
    private final Set<String> asked = new HashSet<>();
    private final List<ReplyFields> opened = new ArrayList<>();
    private String place = "";
    private Optional<String> label = Optional.empty();
    private boolean refused;

    private ReplyFields(Node.Struct node, UnusedFields unused, String path) {
        this.node = node;
        this.unused = unused;
        this.path = path;
    }

    /// Returns the fields of an object.
    ///
    /// @param path of the object in the reply, places in lists as `*`
    static ReplyFields of(Node node, UnusedFields unused, String path) {
        if (!(node instanceof Node.Struct struct)) {
            throw new Rejected(
                    node.at(),
                    "Here stands " + node.what() + ", not an object.",
                    "Import the reply as it was received.");
        }
        struct.repeated().ifPresent(at -> {
            throw new Rejected(
                    at,
                    "The field \"" + shortened(at.step()) + "\" occurs twice.",
                    "Import the reply as it was received.");
        });
        return new ReplyFields(struct, unused, path);
    }

    /// Says what this object is about, so that its unused fields are kept under that name.
    void label(String text) {
        label = Optional.of(shortened(text));
        place = "";
    }

    /// Says that the row is left out: all of its fields are kept, and none is listed as unused.
    void refuse() {
        refused = true;
    }

    Location at() {
        return node.at();
    }

    /// Returns the place of a field, or of the object.
    Location at(String name) {
        Node value = node.fields().get(name);
        return value == null ? node.at() : value.at();
    }

    boolean has(String name) {
        return node.fields().containsKey(name);
    }

    Set<String> names() {
        return node.fields().keySet();
    }

    /// Returns the value of a field; empty when it is absent, null or empty text.
    Optional<Node> find(String name) {
        asked.add(name);
        Node value = node.fields().get(name);
        return value == null
                        || value instanceof Node.Null
                        || (value instanceof Node.Text text && text.value().isBlank())
                ? Optional.empty()
                : Optional.of(value);
    }

    Optional<String> text(String name) {
        return find(name).map(value -> switch (value) {
            case Node.Text text -> text.value().strip();
            case Node.Numeral number -> number.text();
            default -> throw wrong(name, value, "text");
        });
    }

    /// Returns the text of a field that a row cannot do without.
    String name(String name) {
        String text = text(name).orElseThrow(() -> missing(name));
        if (text.length() > LONGEST_NUMBER) {
            throw new Rejected(at(name), "\"" + name + "\" is too long for a name.", "Check the file.");
        }
        return text;
    }

    Optional<Boolean> flag(String name) {
        return find(name).map(value -> switch (value) {
            case Node.Flag flag -> flag.value();
            case Node.Text text -> flag(name, text);
            default -> throw wrong(name, value, "true or false");
        });
    }

    private boolean flag(String name, Node.Text text) {
        if (text.value().equalsIgnoreCase("true")) {
            return true;
        }
        if (text.value().equalsIgnoreCase("false")) {
            return false;
        }
        throw wrong(name, text, "true or false");
    }

    /// Returns the number of a field, exactly as written.
    Optional<BigDecimal> number(String name) {
        return find(name).map(value -> switch (value) {
            case Node.Numeral number -> decimal(name, value, number.text());
            case Node.Text text -> decimal(name, value, text.value().strip());
            default -> throw wrong(name, value, "a number");
        });
    }

    BigDecimal need(String name) {
        return number(name).orElseThrow(() -> missing(name));
    }

    /// Returns a number above 0; 0 means that there is none.
    Optional<BigDecimal> positive(String name) {
        return number(name).filter(value -> value.signum() > 0);
    }

    /// Returns a number other than 0; 0 means that there is none.
    Optional<BigDecimal> notZero(String name) {
        return number(name).filter(value -> value.signum() != 0);
    }

    /// Returns a time given as milliseconds since 1970; 0 means that there is none.
    Optional<Instant> millis(String name) {
        return positive(name).map(value -> {
            if (value.compareTo(BigDecimal.valueOf(LATEST_MILLIS)) > 0) {
                throw new Rejected(
                        at(name),
                        "\"" + name + "\" is no time in milliseconds.",
                        "Import the reply as it was received.");
            }
            return Instant.ofEpochMilli(value.longValue());
        });
    }

    Optional<ReplyFields> struct(String name) {
        return find(name).map(value -> open(value, path + "/" + name, place + name + "/"));
    }

    /// Returns the values of a list; none when the field is absent.
    List<Node> items(String name) {
        return find(name)
                .map(value -> {
                    if (value instanceof Node.Items list) {
                        return list.items();
                    }
                    throw wrong(name, value, "a list");
                })
                .orElse(List.of());
    }

    /// Returns the objects of a list; none when the field is absent.
    List<ReplyFields> structs(String name) {
        List<ReplyFields> all = new ArrayList<>();
        for (Node item : items(name)) {
            all.add(open(item, path + "/" + name + "/*", place + name + "/" + all.size() + "/"));
        }
        return all;
    }

    private ReplyFields open(Node value, String where, String exact) {
        ReplyFields fields = of(value, unused, where);
        fields.place = exact;
        opened.add(fields);
        return fields;
    }

    /// Passes fields over that say nothing the program could use.
    ReplyFields passOver(String... names) {
        asked.addAll(List.of(names));
        return this;
    }

    /// Notes what nobody asked for, here and in what was opened from here.
    void done() {
        done("");
    }

    private void done(String owner) {
        label.ifPresentOrElse(unused::row, () -> unused.within(owner));
        for (Map.Entry<String, Node> field : node.fields().entrySet()) {
            if (refused) {
                unused.keep(place + field.getKey(), field.getValue());
            } else if (!asked.contains(field.getKey())) {
                unused.add(path + "/" + shortened(field.getKey()), field.getValue());
                unused.keep(place + field.getKey(), field.getValue());
            }
        }
        if (!refused) {
            opened.forEach(fields -> fields.done(label.orElse(owner)));
        }
    }

    private BigDecimal decimal(String name, Node value, String text) {
        String fix = "Write a number of at most 1e18, or import the reply as it was received.";
        if (text.length() > LONGEST_NUMBER) {
            throw new Rejected(value.at(), "\"" + name + "\" has too many digits.", fix);
        }
        try {
            BigDecimal read = Decimals.checked("\"" + name + "\"", new BigDecimal(text));
            return read.scale() < 0 ? read.setScale(0) : read;
        } catch (NumberFormatException e) {
            throw new Rejected(value.at(), "\"" + name + "\" is \"" + shortened(text) + "\", not a number.", fix);
        } catch (IllegalArgumentException e) {
            throw new Rejected(value.at(), e.getMessage() + ".", fix);
        }
    }

    private Rejected missing(String name) {
        return new Rejected(node.at(), "\"" + name + "\" is missing.", "Import the reply as it was received.");
    }

    private static Rejected wrong(String name, Node value, String wanted) {
        return new Rejected(
                value.at(),
                "\"" + name + "\" is " + value.what() + ", not " + wanted + ".",
                "Import the reply as it was received.");
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
