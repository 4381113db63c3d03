package plimsoll.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.document.Document;

/// Versions of workspaces that are not saved yet, so that a crash loses little: one folder per workspace with the
/// newest
/// 20 versions as complete workspace files, and the number up to which nothing needs to be recovered.
///
/// Every file is written whole (see [AtomicFile]), so that a version is either there or not.
public final class Autosaves {
    /// Versions kept per workspace.
    public static final int KEPT = 20;

    private static final String SETTLED = "settled.json";
    private static final String WHAT = "autosave";
    private static final Pattern NAME = Pattern.compile("(\\d{8})-(\\d{8}T\\d{9}Z)\\.json");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /// An autosaved state that was never saved in its workspace.
    ///
    /// @param document the state
    /// @param time     when it was kept
    public record Recovery(Document document, Instant time) {}

    private record Version(int number, Instant time, Path file) {}

    /// Works on a folder, which need not exist.
    public Autosaves(Path folder) {
        this.folder = folder;
    }

    /// Keeps a version and drops the oldest beyond 20.
    ///
    /// @throws IOException when it could not be written; older versions are untouched
    public void write(WorkspaceKey key, Document document, Instant now) throws IOException {
        Path place = place(key);
        Files.createDirectories(place);
        List<Version> known = versions(key);
        int number =
                known.isEmpty() ? settled(key) + 1 : Math.max(known.getLast().number(), settled(key)) + 1;
        String name = String.format(Locale.ROOT, "%08d-%s.json", number, STAMP.format(now));
        AtomicFile.write(place.resolve(name), WorkspaceFiles.bytes(document));
        for (Version old : known.subList(0, Math.max(0, known.size() + 1 - KEPT))) {
            Files.deleteIfExists(old.file());
        }
        dropUnfinished(place);
    }

    /// Says that nothing kept so far needs to be recovered: it was saved, or given up.
    ///
    /// @throws IOException when that could not be written; then it is offered again
    public void settle(WorkspaceKey key) throws IOException {
        List<Version> known = versions(key);
        if (!known.isEmpty() && known.getLast().number() > settled(key)) {
            Node content = FileHeader.of(WHAT)
                    .put("settled", (double) known.getLast().number())
                    .build();
            AtomicFile.write(place(key).resolve(SETTLED), JsonLayout.bytes(content));
        }
    }

    /// Returns whether a version was kept that was neither saved nor given up.
    public boolean isOpen(WorkspaceKey key) {
        List<Version> known = versions(key);
        return !known.isEmpty() && known.getLast().number() > settled(key);
    }

    /// Returns the newest version that can be read and was neither saved nor given up.
    ///
    /// @param saved the workspace as its file has it; a version equal to it is nothing to recover
    public Optional<Recovery> pending(WorkspaceKey key, Document saved) {
        int settled = settled(key);
        for (Version version : versions(key).reversed()) {
            if (version.number() <= settled) {
                return Optional.empty();
            }
            Loaded<Document> loaded = WorkspaceFiles.read(version.file());
            if (loaded.value().isPresent()) {
                return loaded.value()
                        .filter(document -> !document.equals(saved))
                        .map(document -> new Recovery(document, version.time()));
            }
        }
        return Optional.empty();
    }

    /// Returns the kept versions, the oldest first.
    public List<Path> files(WorkspaceKey key) {
        return versions(key).stream().map(Version::file).toList();
    }

    private Path place(WorkspaceKey key) {
        return folder.resolve(key.text());
    }

    private List<Version> versions(WorkspaceKey key) {
        Path place = place(key);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.flatMap(file -> version(file).stream())
                    .sorted(Comparator.comparingInt(Version::number).thenComparing(Version::time))
                    .toList();
        } catch (IOException unreadable) {
            return List.of(); // What cannot be listed cannot be recovered; writing will say why.
        }
    }

    private static Optional<Version> version(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(
                        new Version(Integer.parseInt(name.group(1)), STAMP.parse(name.group(2), Instant::from), file))
                : Optional.empty();
    }

    /// Returns the number up to which nothing is open; 0 without a readable note, which offers more, never less.
    private int settled(WorkspaceKey key) {
        Path note = place(key).resolve(SETTLED);
        if (!Files.exists(note)) {
            return 0;
        }
        return FileBytes.load(note, (root, report) -> {
                    Fields fields = Fields.of(root, report);
                    FileHeader.check(fields, WHAT);
                    return fields.whole("settled", 0, Integer.MAX_VALUE);
                })
                .value()
                .orElse(0);
    }

    /// Removes what a killed process left half written; nobody else writes here while the workspace is locked.
    private static void dropUnfinished(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".tmp")).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
