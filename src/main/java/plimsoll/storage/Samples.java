package plimsoll.storage;

import java.util.List;
import plimsoll.document.Document;

/// The sample workspaces that come with the program.
public final class Samples {
    private Samples() {}

    /// A sample.
    ///
    /// @param id    file name without ending, for example `two-venues`
    /// @param title as shown in the menu
    /// @param story what it shows, one sentence
    public record Sample(String id, String title, String story) {}

    /// Returns all samples in menu order; the first one opens at first start.
    public static List<Sample> list() {
        return ShippedFiles.index("samples", "samples").stream()
                .map(row -> new Sample(row.name("id"), row.name("title"), row.name("story")))
                .toList();
    }

    /// Reads one sample.
    ///
    /// @throws IllegalArgumentException when there is no sample of that name
    public static Loaded<Document> read(String id) {
        if (list().stream().noneMatch(sample -> sample.id().equals(id))) {
            throw new IllegalArgumentException("no sample " + id);
        }
        String path = "samples/" + id + ".json";
        return WorkspaceFiles.read(id + ".json", ShippedFiles.bytes(path));
    }
}
