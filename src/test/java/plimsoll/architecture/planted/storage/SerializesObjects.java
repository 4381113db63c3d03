package plimsoll.architecture.planted.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/// Breaks the rule on purpose.
final class SerializesObjects {
    private SerializesObjects() {}

    static ObjectInputStream of(InputStream stream) throws IOException {
        return new ObjectInputStream(stream);
    }
}
