package plimsoll.storage.venue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.storage.Node;
import plimsoll.storage.Rejected;

/// A reply with what the venue wraps around it: `result`, `data`, or nothing.
final class Reply {
    private final UnusedFields unused;
    private final Optional<ReplyFields> envelope;
    private final Node content;
    private final List<ReplyFields> opened = new ArrayList<>();

    private Reply(UnusedFields unused, Optional<ReplyFields> envelope, Node content) {
        this.unused = unused;
        this.envelope = envelope;
        this.content = content;
    }

    static Reply of(Node root, UnusedFields unused) {
        if (root instanceof Node.Struct struct) {
            ReplyFields fields = ReplyFields.of(root, unused, "");
            for (String name : List.of("result", "data")) {
                Node content = struct.fields().get(name);
                if (content instanceof Node.Struct || content instanceof Node.Items) {
                    fields.passOver(name);
                    return new Reply(unused, Optional.of(fields), content);
                }
            }
        }
        return new Reply(unused, Optional.empty(), root);
    }

    Optional<ReplyFields> envelope() {
        return envelope;
    }

    /// Returns the content as one object.
    ReplyFields struct() {
        return open(content, "");
    }

    /// Returns the content as objects of a list; one object alone is a list of one.
    List<ReplyFields> rows() {
        if (content instanceof Node.Items list) {
            if (list.items().size() > 100_000) {
                throw new Rejected(
                        content.at(), "The list has more than 100,000 rows.", "Import one account at a time.");
            }
            return list.items().stream().map(item -> open(item, "/*")).toList();
        }
        return List.of(open(content, ""));
    }

    private ReplyFields open(Node node, String path) {
        ReplyFields fields = ReplyFields.of(node, unused, path);
        opened.add(fields);
        return fields;
    }

    /// Notes what nobody asked for.
    void done() {
        envelope.ifPresent(ReplyFields::done);
        opened.forEach(ReplyFields::done);
    }
}
