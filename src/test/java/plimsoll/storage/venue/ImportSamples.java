package plimsoll.storage.venue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.storage.Loaded;

/// Replies with the layouts that venues document and numbers of our own.
public final class ImportSamples {
    private ImportSamples() {}

    /// Returns the bytes of a sample.
    public static byte[] bytes(String name) {
        try (InputStream input = ImportSamples.class.getResourceAsStream("/imports/" + name + ".json")) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns what a sample states.
    public static Incoming read(String name) {
        return VenueReplies.read(name + ".json", bytes(name), Optional.empty())
                .value()
                .orElseThrow();
    }

    /// Returns what is read from text.
    public static Loaded<Incoming> text(String json) {
        return VenueReplies.read("reply.json", json.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static IncomingPosition leg(Incoming incoming, String symbol) {
        return incoming.positions().stream()
                .filter(position -> position.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
