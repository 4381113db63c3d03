package plimsoll.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads margin numbers that others have published or recorded: a few facts from the test resources, and whole files
/// from a folder beside the project when there is one. The system property `plimsoll.vectors` names another folder.
final class Vectors {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FACTS = "/plimsoll/engine/venue-facts.json";

    private Vectors() {}

    /// Returns one test per vector of the model.
    static Stream<DynamicTest> tests(String file, String venue, String model, Consumer<JsonNode> check) {
        List<JsonNode> found = new ArrayList<>(matching(facts(), venue, model));
        Path path = Path.of(System.getProperty("plimsoll.vectors", "../shared/vectors"), file);
        if (Files.isReadable(path)) {
            found.addAll(matching(JSON.readTree(path.toFile()), venue, model));
        }
        return found.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asString(), () -> check.accept(vector)));
    }

    /// Asserts one expected key when the vector has it, within the vector's tolerance.
    static void expect(JsonNode vector, String key, double got) {
        JsonNode expected = vector.get("expected").get(key);
        if (expected == null || expected.isNull()) {
            return;
        }
        JsonNode tolerance = vector.get("tolerance");
        JsonNode own = tolerance.has(key) ? tolerance.get(key) : tolerance;
        double slack = own.has("abs")
                ? own.get("abs").asDouble()
                : StrictMath.max(own.get("rel").asDouble() * StrictMath.abs(expected.asDouble()), 1e-9);
        assertEquals(expected.asDouble(), got, slack, vector.get("id").asString() + " " + key);
    }

    static String text(JsonNode inputs, String key) {
        return inputs.get(key).decimalValue().toPlainString();
    }

    private static JsonNode facts() {
        try (InputStream stream = Objects.requireNonNull(Vectors.class.getResourceAsStream(FACTS))) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> matching(JsonNode file, String venue, String model) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode vector : file.get("vectors")) {
            if (vector.get("venue").asString().equals(venue)
                    && vector.get("model").asString().equals(model)) {
                found.add(vector);
            }
        }
        return found;
    }
}
