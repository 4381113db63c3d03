package plimsoll.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import plimsoll.domain.Problem;

/// The files that come with the program, read from its own resources. A shipped file that is missing or wrong is a
/// defect of the program, not of the user's work.
final class ShippedFiles {
    private static final String ROOT = "/plimsoll/assets/";

    private ShippedFiles() {}

    /// Returns the bytes of a shipped file, with line feeds as line ends.
    ///
    /// @throws IllegalArgumentException when there is no such file
    static byte[] bytes(String path) {
        try (InputStream input = ShippedFiles.class.getResourceAsStream(ROOT + path)) {
            if (input == null) {
                throw new IllegalArgumentException("the program comes without the file " + path);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped file " + path + " cannot be read", e);
        }
    }

    /// Returns the value of a shipped file.
    ///
    /// @throws IllegalStateException when the file is wrong
    static <T> T value(String path, BiFunction<Node, Report, T> reader) {
        Loaded<T> loaded = FileBytes.load(path, bytes(path), reader);
        return loaded.value()
                .orElseThrow(() -> new IllegalStateException("the shipped file " + path + " is wrong: "
                        + loaded.problems().stream().map(Problem::toString).collect(Collectors.joining(" "))));
    }

    /// Returns the file names that the index of a folder lists, in its order.
    static List<Fields> index(String folder, String list) {
        return value(
                folder + "/index.json",
                (root, report) -> Fields.of(root, report).items(list).stream()
                        .map(item -> Fields.of(item, report))
                        .toList());
    }
}
