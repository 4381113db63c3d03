package plimsoll.architecture.planted.storage;

import java.io.IOException;
import java.net.Socket;

/// Breaks the rule on purpose.
final class OpensSocket {
    private OpensSocket() {}

    static Socket open() throws IOException {
        return new Socket();
    }
}
