package plimsoll.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a record of a run says about one of its files.
///
/// @param name   plain, without a folder
/// @param bytes  its length
/// @param sha256 of its bytes, lower-case hex
public record WrittenFile(String name, long bytes, String sha256) {
    /// Returns what is said about a file that is held in memory.
    static WrittenFile of(OutputFile file) {
        return of(file.name(), file.content());
    }

    /// Returns what is said about bytes that are held in memory.
    static WrittenFile of(String name, byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(name, content.length, digest);
    }

    /// Returns what is said about a file whose bytes went through a digest.
    static WrittenFile of(String name, long bytes, MessageDigest digest) {
        return new WrittenFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /// Returns a new digest.
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
