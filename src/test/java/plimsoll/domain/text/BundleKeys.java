package plimsoll.domain.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which texts the code of a layer asks for, and which its file has.
public final class BundleKeys {
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\""),
            Pattern.compile("KeyTexts\\.of\\([^\";]*?,\\s*\"([^\"]+)\""),
            Pattern.compile("(?:keyedLink|\\)\\.keyed)\\(\"([^\"]+)\""),
            Pattern.compile("Texts\\.of\\([^\";]*\\?\\s*\"([^\"]+)\""),
            Pattern.compile("Texts\\.of\\([^\";]*\\?\\s*\"[^\"]+\"\\s*:\\s*\"([^\"]+)\""),
            Pattern.compile("Texts\\.count\\([^\";]*,\\s*\"([^\"]+)\""),
            Pattern.compile("Texts\\.count\\([^\";]*,\\s*\"[^\"]+\",\\s*\"([^\"]+)\""));
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9]+)+)\"");

    private BundleKeys() {}

    /// Returns the keys that are asked for, also those after a question.
    public static Set<String> asked(Path sources) {
        Set<String> keys = new TreeSet<>();
        ASKED.forEach(pattern -> keys.addAll(found(sources, pattern)));
        return keys;
    }

    /// Returns everything that looks like a key.
    public static Set<String> named(Path sources) {
        return found(sources, KEY);
    }

    /// Returns the first group of every match in all code below a folder.
    public static Set<String> found(Path sources, Pattern pattern) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundleKeys::read)
                    .map(pattern::matcher)
                    .flatMap(Matcher::results)
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Returns the keys of a file, line by line: of two texts of one key the first is lost without a word.
    public static List<String> listed(Path bundle) {
        return read(bundle)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains(" = "))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .sorted()
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
