package plimsoll.document;

import java.util.ArrayList;
import java.util.List;
import plimsoll.document.text.Texts;

/// One change to what the workspace remembers of imported files.
public sealed interface ImportEdit extends Edit {
    /// Remembers a file in place of an earlier import of it; beyond [ImportRecord#MOST] the oldest are forgotten.
    record Keep(ImportRecord record) implements ImportEdit {
        @Override
        public String name() {
            return Texts.of("edit.import.file", record.file());
        }

        @Override
        public Document apply(Document document) {
            List<ImportRecord> all = new ArrayList<>(document.imports());
            all.removeIf(record::replaces);
            all.add(record);
            return document.withImports(all.subList(Math.max(0, all.size() - ImportRecord.MOST), all.size()));
        }
    }

    /// Forgets files; the numbers that came from them stay.
    record Forget(List<ImportRecord> records) implements ImportEdit {
        /// Copies the list.
        public Forget {
            records = List.copyOf(records);
        }

        @Override
        public String name() {
            return Texts.count(records.size(), "edit.import.forget", "edit.import.forgetMany");
        }

        @Override
        public Document apply(Document document) {
            return document.withImports(document.imports().stream()
                    .filter(kept -> !records.contains(kept))
                    .toList());
        }
    }
}
