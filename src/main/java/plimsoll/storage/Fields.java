package plimsoll.storage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import plimsoll.domain.Decimals;

/// The fields of one object, each read once by name and type. What cannot be read is rejected with its place; `null`
/// counts as absent; fields nobody asked for are noted at the end.
final class Fields {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    private final Node.Struct node;
    private final Report report;
    private final Set<String> asked = new HashSet<>();

    private Fields(Node.Struct node, Report report) {
        this.node = node;
        this.report = report;
    }

    /// Returns the fields of an object.
    static Fields of(Node node, Report report) {
        if (!(node instanceof Node.Struct struct)) {
            throw new Rejected(
                    node.at(), "Here stands " + node.what() + ", not an object.", "Write it as { \"name\": value }.");
        }
        struct.repeated().ifPresent(at -> {
            throw new Rejected(at, "The field \"" + at.step() + "\" occurs twice.", "Keep one of the two.");
        });
        return new Fields(struct, report);
    }

    Location at() {
        return node.at();
    }

    /// Returns the names of all fields, for objects whose keys are open.
    Set<String> keys() {
        return node.fields().keySet();
    }

    /// Returns the place of a field, or of the object when the field is absent.
    Location at(String name) {
        return find(name).map(Node::at).orElse(node.at());
    }

    /// Returns the value of a field; empty when it is absent or null.
    Optional<Node> find(String name) {
        asked.add(name);
        Node value = node.fields().get(name);
        return value == null || value instanceof Node.Null ? Optional.empty() : Optional.of(value);
    }

    Node need(String name) {
        return find(name)
                .orElseThrow(() -> new Rejected(node.at(), "\"" + name + "\" is missing.", "Add \"" + name + "\"."));
    }

    /// Returns the text of a field, which may be empty.
    String text(String name) {
        return text(name, need(name));
    }

    /// Returns the text of a field, which must not be blank.
    String name(String name) {
        Node value = need(name);
        String text = text(name, value);
        if (text.isBlank()) {
            throw new Rejected(value.at(), "\"" + name + "\" is empty.", "Give it a name.");
        }
        return text;
    }

    Optional<String> optionalText(String name) {
        return find(name).map(value -> text(name, value));
    }

    boolean flag(String name) {
        Node value = need(name);
        if (value instanceof Node.Flag flag) {
            return flag.value();
        }
        throw new Rejected(
                value.at(), "\"" + name + "\" is " + value.what() + ", not true or false.", "Write true or false.");
    }

    BigDecimal decimal(String name) {
        return decimal(name, need(name), UnaryOperator.identity());
    }

    /// Returns a decimal above 0.
    BigDecimal positive(String name) {
        return decimal(name, need(name), value -> Decimals.positive("\"" + name + "\"", value));
    }

    /// Returns a decimal in [0, 1].
    BigDecimal ratio(String name) {
        return decimal(name, need(name), value -> Decimals.ratio("\"" + name + "\"", value));
    }

    /// Returns a decimal of at least 0.
    BigDecimal notNegative(String name) {
        return decimal(name, need(name), value -> Fields.notNegative(name, value));
    }

    Optional<BigDecimal> optionalDecimal(String name) {
        return find(name).map(ignored -> decimal(name));
    }

    Optional<BigDecimal> optionalPositive(String name) {
        return find(name).map(ignored -> positive(name));
    }

    Optional<BigDecimal> optionalRatio(String name) {
        return find(name).map(ignored -> ratio(name));
    }

    Optional<BigDecimal> optionalNotNegative(String name) {
        return find(name).map(ignored -> notNegative(name));
    }

    double number(String name) {
        return decimal(name).doubleValue();
    }

    List<Double> numbers(String name) {
        return decimals(name).stream().map(BigDecimal::doubleValue).toList();
    }

    List<BigDecimal> decimals(String name) {
        return items(name).stream()
                .map(item -> decimal(name, item, UnaryOperator.identity()))
                .toList();
    }

    /// Returns a whole number between two bounds, both included.
    int whole(String name, int from, int to) {
        BigDecimal value = decimal(name);
        if (value.stripTrailingZeros().scale() > 0
                || value.compareTo(BigDecimal.valueOf(from)) < 0
                || value.compareTo(BigDecimal.valueOf(to)) > 0) {
            throw new Rejected(
                    at(name),
                    "\"" + name + "\" must be a whole number from " + from + " to " + to + ", not "
                            + value.toPlainString() + ".",
                    "Correct the number.");
        }
        return value.intValueExact();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(name, need(name), type);
    }

    /// Returns the choice of a field, or the one that holds when the field is absent.
    <E extends Enum<E>> E choiceOr(String name, Class<E> type, E absent) {
        return find(name).map(value -> choice(name, value, type)).orElse(absent);
    }

    /// Returns the flag of a field, or what holds when the field is absent.
    boolean flagOr(String name, boolean absent) {
        return find(name).isPresent() ? flag(name) : absent;
    }

    /// Returns the choices of a list in file order.
    <E extends Enum<E>> List<E> choiceList(String name, Class<E> type) {
        return items(name).stream().map(item -> choice(name, item, type)).toList();
    }

    /// Returns the choices of a list; none when the field is absent.
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> values = new HashSet<>();
        if (find(name).isPresent()) {
            items(name).forEach(item -> values.add(choice(name, item, type)));
        }
        return values;
    }

    /// Returns the texts of a list; none when the field is absent.
    Set<String> names(String name) {
        Set<String> values = new HashSet<>();
        if (find(name).isPresent()) {
            items(name).forEach(item -> values.add(text(name, item)));
        }
        return values;
    }

    Instant time(String name) {
        Node value = need(name);
        return time(value.at(), name, text(name, value));
    }

    /// Returns a time in UTC between the years 1970 and 2500.
    static Instant time(Location at, String name, String text) {
        String fix = "Write it in UTC like 2026-11-22T08:00:00Z.";
        try {
            Instant time = Instant.parse(text);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new Rejected(at, "\"" + name + "\" lies outside the years 1970 to 2500.", fix);
            }
            return time;
        } catch (DateTimeException e) {
            throw new Rejected(at, "\"" + name + "\" is not a time: \"" + shortened(text) + "\".", fix);
        }
    }

    LocalDate date(String name) {
        Node value = need(name);
        String text = text(name, value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Rejected(
                    value.at(),
                    "\"" + name + "\" is not a date: \"" + shortened(text) + "\".",
                    "Write it like 2026-11-22.");
        }
    }

    List<Node> items(String name) {
        Node value = need(name);
        if (value instanceof Node.Items list) {
            return list.items();
        }
        throw new Rejected(value.at(), "\"" + name + "\" is " + value.what() + ", not a list.", "Write it as [ ].");
    }

    /// Returns the rows of a list; a row that cannot be read is reported and left out. An absent list is empty.
    ///
    /// @param item what a row is, for example "The position"
    <T> List<T> rows(String name, String item, Function<Fields, T> reader) {
        if (find(name).isEmpty()) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        Optional<List<Node>> list = report.item("The list \"" + name + "\"", at(name), () -> items(name));
        for (Node row : list.orElse(List.of())) {
            report.item(item, row.at(), () -> {
                        Fields fields = of(row, report);
                        T value = reader.apply(fields);
                        fields.done();
                        return value;
                    })
                    .ifPresent(values::add);
        }
        return values;
    }

    /// Returns what a field holds that may be left out alone: when it cannot be read, that is reported and the rest of
    /// the object holds.
    ///
    /// @param item what the field is, for example "The day of later profit"
    <T> Optional<T> ifReadable(String name, String item, Supplier<T> reader) {
        return find(name).isEmpty() ? Optional.empty() : report.item(item, at(name), reader);
    }

    /// Reads an object held by a field.
    <T> T struct(String name, Function<Fields, T> reader) {
        Fields fields = of(need(name), report);
        try {
            T value = reader.apply(fields);
            fields.done();
            return value;
        } catch (IllegalArgumentException e) {
            throw new Rejected(fields.at(), e.getMessage() + ".", "Correct the value.");
        }
    }

    /// Reads the objects of a list; the first that cannot be read rejects the whole list.
    <T> List<T> structs(String name, Function<Fields, T> reader) {
        List<T> values = new ArrayList<>();
        for (Node item : items(name)) {
            Fields fields = of(item, report);
            try {
                values.add(reader.apply(fields));
                fields.done();
            } catch (IllegalArgumentException e) {
                throw new Rejected(fields.at(), e.getMessage() + ".", "Correct the value.");
            }
        }
        return values;
    }

    /// Reads an object held by a field; empty when the field is absent.
    <T> Optional<T> structIfAny(String name, Function<Fields, T> reader) {
        return find(name).isEmpty() ? Optional.empty() : Optional.of(struct(name, reader));
    }

    /// Returns the refusal of a word of a closed set, naming the known ones.
    ///
    /// @param what what there is none of, for example "margin rule of type"
    Rejected unknown(String name, String what, List<String> known) {
        return new Rejected(
                at(name),
                "There is no " + what + " \"" + shortened(text(name)) + "\".",
                "Write one of " + Words.list(known) + ".");
    }

    /// Notes the fields that nobody asked for.
    void done() {
        node.fields().forEach((name, value) -> {
            if (!asked.contains(name)) {
                report.note(
                        value.at(),
                        "The field \"" + shortened(name) + "\" is not known and is not kept when saving.",
                        "Check its spelling, or remove it.");
            }
        });
    }

    private static <E extends Enum<E>> E choice(String name, Node value, Class<E> type) {
        String word = text(name, value);
        return Words.choice(type, word)
                .orElseThrow(() -> new Rejected(
                        value.at(),
                        "\"" + name + "\" is \"" + shortened(word) + "\", which is not known.",
                        "Write one of " + Words.all(type) + "."));
    }

    private static String text(String name, Node value) {
        if (value instanceof Node.Text text) {
            return text.value();
        }
        throw new Rejected(
                value.at(), "\"" + name + "\" is " + value.what() + ", not text.", "Write it in double quotes.");
    }

    private static BigDecimal decimal(String name, Node value, UnaryOperator<BigDecimal> check) {
        if (!(value instanceof Node.Numeral numeral)) {
            throw new Rejected(
                    value.at(),
                    "\"" + name + "\" is " + value.what() + ", not a number.",
                    value instanceof Node.Text ? "Write it without quotes, for example 1.5." : "Write a number.");
        }
        try {
            BigDecimal read = Decimals.checked("\"" + name + "\"", new BigDecimal(numeral.text()));
            return check.apply(read.scale() < 0 ? read.setScale(0) : read);
        } catch (NumberFormatException e) {
            throw new Rejected(
                    value.at(),
                    "\"" + name + "\" is " + shortened(numeral.text()) + ", which is no usable number.",
                    "Write a number of at most 1e18.");
        } catch (IllegalArgumentException e) {
            throw new Rejected(value.at(), e.getMessage() + ".", "Correct the number.");
        }
    }

    private static BigDecimal notNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("\"" + name + "\" must be at least 0, not " + value.toPlainString());
        }
        return value;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
    }
}
