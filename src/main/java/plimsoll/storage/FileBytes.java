package plimsoll.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Reads a file into a value, and turns every way in which that fails into a problem.
final class FileBytes {
    /// Far above any workspace typed or imported; keeps a wrong file from filling the memory.
    static final int LIMIT = 64 * 1024 * 1024;

    private FileBytes() {}

    /// Returns the value of a JSON file with what is wrong in it.
    static <T> Loaded<T> load(Path file, BiFunction<Node, Report, T> reader) {
        Report report =
                new Report(Optional.ofNullable(file.getFileName()).orElse(file).toString());
        return parsed(report, () -> bytes(file), json(reader));
    }

    /// Returns the value of a file that may be JSON or not.
    static <T> Loaded<T> loadBytes(Path file, BiFunction<byte[], Report, T> reader) {
        Report report =
                new Report(Optional.ofNullable(file.getFileName()).orElse(file).toString());
        return parsed(report, () -> bytes(file), reader);
    }

    /// Returns the value of bytes that may be JSON or not.
    static <T> Loaded<T> loadBytes(String name, byte[] bytes, BiFunction<byte[], Report, T> reader) {
        return parsed(new Report(name), () -> bytes, reader);
    }

    /// Returns the value of JSON bytes with what is wrong in them.
    static <T> Loaded<T> load(String name, byte[] bytes, BiFunction<Node, Report, T> reader) {
        return parsed(new Report(name), () -> bytes, json(reader));
    }

    private static <T> BiFunction<byte[], Report, T> json(BiFunction<Node, Report, T> reader) {
        return (bytes, report) -> reader.apply(JsonText.parse(bytes), report);
    }

    private static <T> Loaded<T> parsed(Report report, Supplier<byte[]> bytes, BiFunction<byte[], Report, T> reader) {
        try {
            return report.loaded(Optional.of(reader.apply(bytes.get(), report)));
        } catch (Rejected e) {
            report.error(e.at(), e.what(), e.fix());
        } catch (IllegalArgumentException e) {
            report.error(Location.NOWHERE, e.getMessage() + ".", "Correct the value.");
        }
        return report.loaded(Optional.empty());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Rejected(Location.NOWHERE, file + " is a folder, not a file.", "Choose a file in it.");
            }
            if (Files.size(file) > LIMIT) {
                throw tooLarge(Files.size(file));
            }
            try (InputStream input = Files.newInputStream(file)) {
                byte[] bytes = input.readNBytes(LIMIT + 1);
                if (bytes.length > LIMIT) {
                    throw tooLarge(bytes.length);
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw new Rejected(Location.NOWHERE, "There is no file " + file + ".", "Check its name and folder.");
        } catch (AccessDeniedException e) {
            throw new Rejected(
                    Location.NOWHERE, "The file " + file + " may not be read.", "Change its permissions, or copy it.");
        } catch (IOException e) {
            throw new Rejected(
                    Location.NOWHERE,
                    "The file " + file + " could not be read: " + e.getMessage() + ".",
                    "Check the disk or network drive and open it again.");
        }
    }

    private static Rejected tooLarge(long size) {
        return new Rejected(
                Location.NOWHERE,
                "The file has " + size / (1024 * 1024) + " MB; at most " + LIMIT / (1024 * 1024) + " MB are read.",
                "Open another file; a workspace seldom exceeds 1 MB.");
    }
}
