package plimsoll.conformance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// Compares the results of a case with what is expected, key by key and element by element.
final class Comparison {
    private static final BigDecimal LEAST = new BigDecimal("1e-9");

    private final Case given;
    private final List<String> differences = new ArrayList<>();
    private double maxRelativeError;

    private Comparison(Case given) {
        this.given = given;
    }

    static Comparison of(Case given, Map<String, Object> results) {
        Comparison comparison = new Comparison(given);
        given.expected().properties().forEach(entry -> {
            String key = entry.getKey();
            if (results.containsKey(key)) {
                comparison.compare(key, key, entry.getValue(), results.get(key));
            } else {
                comparison.differ(key, entry.getValue(), "nothing");
            }
        });
        return comparison;
    }

    /// Returns one line per difference: id, key, expected, got.
    List<String> differences() {
        return differences;
    }

    /// Returns the largest |got - expected| / max(|expected|, 1e-9) over all numbers.
    double maxRelativeError() {
        return maxRelativeError;
    }

    private void compare(String key, String path, JsonNode expected, Object result) {
        Object got = unwrapped(result);
        if (expected.isNull()) {
            if (got != Optional.empty()) {
                differ(path, expected, got);
            }
        } else if (expected.isArray()) {
            list(key, path, expected, got);
        } else if (got instanceof Number number) {
            number(key, path, expected, number);
        } else if (expected.isBoolean() ? !got.equals(expected.asBoolean()) : !isText(expected, got)) {
            differ(path, expected, got);
        }
    }

    private void list(String key, String path, JsonNode expected, Object got) {
        if (!(got instanceof List<?> elements) || elements.size() != expected.size()) {
            differ(path, expected, got);
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!expected.get(i).isNull()) {
                compare(key, path + "[" + i + "]", expected.get(i), elements.get(i));
            }
        }
    }

    private void number(String key, String path, JsonNode expected, Number got) {
        Optional<BigDecimal> wanted = decimal(expected);
        if (wanted.isEmpty() || (got instanceof Double value && !Double.isFinite(value))) {
            differ(path, expected, got);
            return;
        }
        BigDecimal difference = difference(wanted.get(), got);
        BigDecimal relative = difference.divide(wanted.get().abs().max(LEAST), MathContext.DECIMAL64);
        maxRelativeError = StrictMath.max(maxRelativeError, relative.doubleValue());
        if (difference.compareTo(given.tolerance().slack(key, wanted.get())) > 0) {
            differ(path, expected, got);
        }
    }

    /// A binary number is compared with the binary number nearest to the expected one, a decimal with the decimal.
    private static BigDecimal difference(BigDecimal expected, Number got) {
        return switch (got) {
            case BigDecimal decimal -> decimal.subtract(expected).abs();
            case Double binary ->
                new BigDecimal(binary)
                        .subtract(new BigDecimal(expected.doubleValue()))
                        .abs();
            default -> BigDecimal.valueOf(got.longValue()).subtract(expected).abs();
        };
    }

    private static Optional<BigDecimal> decimal(JsonNode expected) {
        try {
            return expected.isNumber()
                    ? Optional.of(expected.decimalValue())
                    : expected.isString() ? Optional.of(new BigDecimal(expected.asString())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(JsonNode expected, Object got) {
        return expected.isString() && got.equals(expected.asString());
    }

    private static Object unwrapped(Object result) {
        if (result instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : Optional.empty();
        }
        return result instanceof Optional<?> optional && optional.isPresent() ? optional.get() : result;
    }

    private void differ(String path, JsonNode expected, Object got) {
        differences.add("failed %s | %s | expected %s | got %s"
                .formatted(given.id(), path, expected, got == Optional.empty() ? "no value" : got));
    }
}
