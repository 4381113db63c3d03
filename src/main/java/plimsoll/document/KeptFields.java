package plimsoll.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a file stated and nothing used, row by row: kept so that it can be read later, never calculated with.
///
/// @param rows    in the order of the file, none of them empty
/// @param omitted how many fields are not kept, because they are too long or too many
public record KeptFields(List<Row> rows, int omitted) {
    /// Nothing is kept.
    public static final KeptFields NONE = new KeptFields(List.of(), 0);

    /// Most characters of one value.
    public static final int LONGEST = 2_000;

    /// Most characters of one name.
    public static final int LONGEST_NAME = 200;

    /// Most fields of one file.
    public static final int MOST_FIELDS = 20_000;

    /// Most characters of one file.
    public static final int MOST_CHARACTERS = 200_000;

    /// Checks the limits and copies the list.
    ///
    /// @throws IllegalArgumentException when more is kept than a workspace is asked to hold
    public KeptFields {
        rows = List.copyOf(rows);
        if (omitted < 0) {
            throw new IllegalArgumentException("omitted must be at least 0, not " + omitted);
        }
        int fields = rows.stream().mapToInt(row -> row.fields().size()).sum();
        if (fields > MOST_FIELDS) {
            throw new IllegalArgumentException(fields + " fields are kept; at most " + MOST_FIELDS + " can be");
        }
        long characters = rows.stream().mapToLong(Row::characters).sum();
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    characters + " characters are kept; at most " + MOST_CHARACTERS + " can be");
        }
    }

    /// One row of a file.
    ///
    /// @param name   what the row is about, such as the instrument; empty = the file as a whole
    /// @param fields value by name, as written in the file; values that hold others as JSON text
    public record Row(String name, SequencedMap<String, String> fields) {
        /// Checks the lengths and copies the map.
        public Row {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a row without fields is not kept");
            }
            atMost("name of a row", LONGEST_NAME, name);
            fields.forEach((field, value) -> {
                atMost("name of a field", LONGEST_NAME, field);
                atMost("value of " + field, LONGEST, value);
            });
        }

        private static void atMost(String what, int longest, String text) {
            if (text.length() > longest) {
                throw new IllegalArgumentException(
                        "the " + what + " has " + text.length() + " characters; at most " + longest + " are kept");
            }
        }

        private long characters() {
            return name.length()
                    + fields.entrySet().stream()
                            .mapToLong(field -> field.getKey().length()
                                    + (long) field.getValue().length())
                            .sum();
        }
    }

    /// Returns how many fields are kept.
    public int count() {
        return rows.stream().mapToInt(row -> row.fields().size()).sum();
    }

    /// Gathers fields up to the limits, and counts the others.
    public static final class Builder {
        private final List<Row> rows = new ArrayList<>();
        private final SequencedMap<String, String> open = new LinkedHashMap<>();
        private String name = "";
        private int fields;
        private int characters;
        private int omitted;

        /// Starts a row.
        public void row(String rowName) {
            close();
            name = cut(rowName);
        }

        /// Goes on with a row, or starts it when another was begun meanwhile.
        public void within(String rowName) {
            if (!name.equals(cut(rowName))) {
                row(rowName);
            }
        }

        /// Adds a field to the row.
        public void add(String field, String value) {
            String key = free(cut(field));
            String text = whole(value);
            int size = key.length() + value.length() + (open.isEmpty() ? name.length() : 0);
            if (value.length() > LONGEST || fields >= MOST_FIELDS || characters + size > MOST_CHARACTERS) {
                omitted++;
                return;
            }
            open.put(key, text);
            fields++;
            characters += size;
        }

        /// Counts fields that are not kept.
        public void omit(int count) {
            omitted += count;
        }

        private String free(String wanted) {
            String key = wanted;
            for (int number = 2; open.containsKey(key); number++) {
                String ending = " (" + number + ")";
                key = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - ending.length())) + ending;
            }
            return key;
        }

        private static String cut(String text) {
            return whole(text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "\u2026");
        }

        /// Returns the text without halves of characters, which no file can hold.
        private static String whole(String text) {
            StringBuilder all = new StringBuilder(text.length());
            text.codePoints()
                    .map(point -> Character.getType(point) == Character.SURROGATE ? '\ufffd' : point)
                    .forEach(all::appendCodePoint);
            return all.toString();
        }

        private void close() {
            if (!open.isEmpty()) {
                rows.add(new Row(name, open));
                open.clear();
            }
        }

        /// Returns what was gathered.
        public KeptFields build() {
            close();
            return new KeptFields(rows, omitted);
        }
    }
}
