package plimsoll.storage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Turns the bytes of a JSON file into nodes with their places, or says why it cannot.
///
/// `NaN` and `Infinity` are let through as numerals, so that only the row that holds one is left out.
public final class JsonText {
    /// Far above what a workspace needs (8), far below what exhausts the stack.
    private static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /// Returns a value as JSON on one line.
    public static String compact(Node node) {
        return JsonLayout.line(node);
    }

    /// Returns the value that the file holds.
    ///
    /// @throws Rejected when the bytes are not UTF-8 or not one JSON value
    public static Node parse(byte[] bytes) {
        String text = decoded(bytes);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new Rejected(Location.NOWHERE, "The file is empty.", "Open another file.");
            }
            Node root = new JsonText(parser).value(Optional.empty(), "", 1);
            if (parser.nextToken() != null) {
                throw new Rejected(
                        place(parser.currentTokenLocation(), Optional.empty(), ""),
                        "Text follows after the end of the file's content.",
                        "Remove it.");
            }
            return root;
        } catch (UnexpectedEndOfInputException e) {
            throw new Rejected(
                    place(e.getLocation(), Optional.empty(), ""),
                    "The file ends in the middle; its rest is missing.",
                    "Open an older copy, or complete the file.");
        } catch (StreamConstraintsException e) {
            throw new Rejected(
                    place(e.getLocation(), Optional.empty(), ""),
                    "A number, name or text in the file is too long.",
                    "Shorten it; numbers have at most 1,000 digits.");
        } catch (JacksonException e) {
            throw new Rejected(
                    place(e.getLocation(), Optional.empty(), ""),
                    "The file is not valid JSON here: " + e.getOriginalMessage() + ".",
                    "Correct the text at this place.");
        }
    }

    private Node value(Optional<Location> parent, String step, int depth) {
        Location at = place(parser.currentTokenLocation(), parent, step);
        if (depth > MAX_DEPTH) {
            throw new Rejected(at, "The file is nested deeper than " + MAX_DEPTH + " levels.", "Open another file.");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> struct(at, depth);
            case START_ARRAY -> items(at, depth);
            case VALUE_STRING -> new Node.Text(at, checked(at, parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(at, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(at, token == JsonToken.VALUE_TRUE);
            default -> new Node.Null(at);
        };
    }

    private Node struct(Location at, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Optional<Location> repeated = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Location place = place(parser.currentTokenLocation(), Optional.of(at), name);
            parser.nextToken();
            Node previous = fields.put(name, value(Optional.of(at), name, depth + 1));
            if (previous != null && repeated.isEmpty()) {
                repeated = Optional.of(place);
            }
        }
        return new Node.Struct(at, fields, repeated);
    }

    private Node items(Location at, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(Optional.of(at), String.valueOf(items.size()), depth + 1));
        }
        return new Node.Items(at, items);
    }

    private static String checked(Location at, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Rejected(at, "The text holds half a character.", "Type the text again.");
        }
        return text;
    }

    /// The parser does not say where a number or a name that is too long stands.
    private static Location place(@Nullable TokenStreamLocation at, Optional<Location> parent, String step) {
        if (at == null) {
            return Location.NOWHERE;
        }
        return new Location(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1), parent, step);
    }

    private static String decoded(byte[] bytes) {
        if (isUtf16(bytes)) {
            throw new Rejected(
                    Location.NOWHERE,
                    "The file is encoded as UTF-16, not as UTF-8.",
                    "Save it as UTF-8 and open it again.");
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, output, true);
        output.flip();
        if (result.isError()) {
            throw new Rejected(
                    end(output), "The byte here is not UTF-8 text.", "Save the file as UTF-8 and open it again.");
        }
        boolean marked = output.length() > 0 && output.charAt(0) == '\ufeff';
        return output.subSequence(marked ? 1 : 0, output.length()).toString();
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || first == 0 || second == 0;
    }

    private static Location end(CharBuffer text) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); at++) {
            column++;
            if (text.charAt(at) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Location(line, column, Optional.empty(), "");
    }
}
