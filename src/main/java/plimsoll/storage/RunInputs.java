package plimsoll.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import plimsoll.document.Document;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.RuleFile;

/// The files a run was made from, so that somebody else can run it again.
public final class RunInputs {
    private RunInputs() {}

    /// Returns the bytes by plain file name: `workspace.json`, then every rule file in use, in order of pools.
    public static SequencedMap<String, byte[]> of(Document document, Snapshot snapshot) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("workspace.json", WorkspaceFiles.bytes(document));
        for (PoolSnapshot pool : snapshot.pools()) {
            RuleFile rules = pool.rule().file();
            String hash = pool.rule().sha256();
            String name = "rules-" + plain(rules.id()) + "-" + plain(rules.version()) + "-" + hash.substring(0, 8);
            files.putIfAbsent(name + ".json", RuleFiles.bytes(rules));
        }
        return Collections.unmodifiableSequencedMap(files);
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
