package plimsoll.desktop.imports;

import java.util.List;
import java.util.Optional;
import plimsoll.document.imports.TableMapping;

/// Remembers how the user read tables of the same titles.
public interface ImportMemory {
    /// Returns the mapping used for these titles before.
    Optional<TableMapping> find(List<String> header);

    /// Keeps a mapping.
    void keep(TableMapping mapping);
}
