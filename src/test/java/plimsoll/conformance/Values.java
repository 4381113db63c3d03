package plimsoll.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Fields of an object in a vector file. A missing or mistyped field is refused with its name.
record Values(JsonNode node) {
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    JsonNode get(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException("input " + key + " is missing");
        }
        return node.get(key);
    }

    /// Returns a number, also one in quotes.
    BigDecimal decimal(String key) {
        return decimal(key, get(key));
    }

    Optional<BigDecimal> optionalDecimal(String key) {
        return has(key) ? Optional.of(decimal(key)) : Optional.empty();
    }

    BigDecimal decimalOr(String key, BigDecimal otherwise) {
        return has(key) ? decimal(key) : otherwise;
    }

    double number(String key) {
        return decimal(key).doubleValue();
    }

    /// Returns a number in plain notation.
    String plain(String key) {
        return decimal(key).toPlainString();
    }

    long whole(String key) {
        return decimal(key).longValueExact();
    }

    String text(String key) {
        return get(key).asString();
    }

    boolean flag(String key) {
        return get(key).asBoolean();
    }

    Values object(String key) {
        return new Values(get(key));
    }

    /// Returns the objects of a list.
    List<Values> objects(String key) {
        List<Values> objects = new ArrayList<>();
        get(key).forEach(element -> objects.add(new Values(element)));
        return objects;
    }

    /// Returns the numbers of a list, also those in quotes.
    List<BigDecimal> decimals(String key) {
        List<BigDecimal> decimals = new ArrayList<>();
        get(key).forEach(element -> decimals.add(decimal(key, element)));
        return decimals;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        get(key).forEach(element -> texts.add(element.asString()));
        return texts;
    }

    /// Returns the keys in order of the file.
    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    private static BigDecimal decimal(String key, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isString()) {
            try {
                return new BigDecimal(value.asString());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("input " + key + " is no number: " + value, e);
            }
        }
        throw new IllegalArgumentException("input " + key + " is no number: " + value);
    }
}
