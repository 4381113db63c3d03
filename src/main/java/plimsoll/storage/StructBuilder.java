package plimsoll.storage;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.domain.text.NumberText;

/// Gathers the fields of an object to be written, in the order they are put.
final class StructBuilder {
    private final Map<String, Node> fields = new LinkedHashMap<>();

    StructBuilder put(String name, Node value) {
        fields.put(name, value);
        return this;
    }

    StructBuilder put(String name, String value) {
        return put(name, Node.of(value));
    }

    StructBuilder put(String name, BigDecimal value) {
        return put(name, Node.of(value));
    }

    StructBuilder put(String name, boolean value) {
        return put(name, Node.of(value));
    }

    StructBuilder put(String name, Enum<?> value) {
        return put(name, Words.of(value));
    }

    /// Puts a number that the document holds as double; the text reads back as the same number.
    StructBuilder put(String name, double value) {
        return put(name, numeral(value));
    }

    StructBuilder putDecimal(String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> put(name, number));
        return this;
    }

    /// Puts a number unless it is the one that holds when the field is absent; another scale counts as another number.
    StructBuilder putUnless(BigDecimal absent, String name, BigDecimal value) {
        return putUnless(absent, name, value, Node::of);
    }

    /// Puts a choice unless it is the one that holds when the field is absent.
    <E extends Enum<E>> StructBuilder putUnless(E absent, String name, E value) {
        return value == absent ? this : put(name, value);
    }

    /// Puts a flag unless it is the one that holds when the field is absent.
    StructBuilder putUnless(boolean absent, String name, boolean value) {
        return value == absent ? this : put(name, value);
    }

    /// Puts a value unless it equals the one that holds when the field is absent.
    <T> StructBuilder putUnless(T absent, String name, T value, Function<T, Node> writer) {
        return value.equals(absent) ? this : put(name, writer.apply(value));
    }

    /// Puts what is there.
    <T> StructBuilder putIfAny(String name, Optional<T> value, Function<T, Node> writer) {
        value.ifPresent(present -> put(name, writer.apply(present)));
        return this;
    }

    /// Puts rows unless there is none.
    <T> StructBuilder putRowsIfAny(String name, List<T> values, Function<T, Node> row) {
        return values.isEmpty() ? this : putRows(name, values, row);
    }

    StructBuilder putText(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    <T> StructBuilder putRows(String name, List<T> values, Function<T, Node> row) {
        return put(name, Node.of(values.stream().map(row).toList()));
    }

    Node build() {
        return new Node.Struct(Location.NOWHERE, fields, Optional.empty());
    }

    static Node numeral(double value) {
        return new Node.Numeral(Location.NOWHERE, NumberText.file(value));
    }
}
