package plimsoll.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the cases of all `*.json` files of folders.
///
/// A file is `{"paramSets": {id: {...}}, "vectors": [{id, venue, model, inputs, expected, tolerance, paramSet}]}`. What
/// cannot be read is a problem with the name of the file; the other cases are read all the same.
final class VectorFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<Case> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private VectorFiles() {}

    static VectorFiles in(List<Path> folders) {
        VectorFiles files = new VectorFiles();
        folders.forEach(files::folder);
        return files;
    }

    /// Returns all cases, in order of folder, file name and file.
    List<Case> cases() {
        return cases;
    }

    /// Returns what could not be read.
    List<String> problems() {
        return problems;
    }

    private void folder(Path folder) {
        ids.clear();
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            found.forEach(files::add);
        } catch (IOException e) {
            problems.add("cannot list the folder " + folder + ": " + e);
            return;
        }
        if (files.isEmpty()) {
            problems.add("the folder " + folder + " holds no *.json file");
        }
        files.forEach(this::file);
    }

    private void file(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            problems.add(file + " is no JSON: " + e.getOriginalMessage());
            return;
        }
        if (!root.path("vectors").isArray()) {
            problems.add(file + " has no list \"vectors\"");
            return;
        }
        for (JsonNode vector : root.get("vectors")) {
            read(file, vector, root.path("paramSets"));
        }
    }

    private void read(Path file, JsonNode vector, JsonNode sets) {
        String id = vector.path("id").isString() ? vector.get("id").asString() : "";
        String where = file + ", case " + (id.isEmpty() ? vector : id) + ": ";
        for (String field : List.of("id", "venue", "model")) {
            if (!vector.path(field).isString()) {
                problems.add(where + "\"" + field + "\" is no text");
                return;
            }
        }
        for (String field : List.of("inputs", "expected", "tolerance")) {
            if (!vector.path(field).isObject()) {
                problems.add(where + "\"" + field + "\" is no object");
                return;
            }
        }
        if (vector.get("expected").isEmpty()) {
            problems.add(where + "\"expected\" is empty");
            return;
        }
        JsonNode set = JSON.createObjectNode();
        if (vector.hasNonNull("paramSet")) {
            set = sets.path(vector.get("paramSet").asString());
            if (!set.isObject()) {
                problems.add(where + "there is no parameter set " + vector.get("paramSet"));
                return;
            }
        }
        if (!ids.add(id)) {
            problems.add(where + "the id is used twice");
            return;
        }
        cases.add(new Case(
                id,
                vector.get("venue").asString(),
                vector.get("model").asString(),
                new Values(vector.get("inputs")),
                new Values(set),
                vector.get("expected"),
                new Tolerance(vector.get("tolerance"))));
    }
}
