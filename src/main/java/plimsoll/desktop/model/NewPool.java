package plimsoll.desktop.model;

import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;

/// A pool for somebody who has not said yet where a leg or a balance lies.
final class NewPool {
    private static final String VENUE = Texts.of("pool.new.venue");
    private static final String NAME = Texts.of("pool.new.name");

    private NewPool() {}

    /// Returns a pool at a plain venue that the workspace does not have yet.
    static Pool in(WorkspaceSession session) {
        Document document = session.document();
        String id = Names.fresh("pool", document.pools().stream().map(Pool::id).toList());
        String rule = session.catalog().rules().stream()
                .map(item -> item.file().id())
                .filter(name -> name.startsWith("plain"))
                .findFirst()
                .or(() -> session.catalog().rules().stream()
                        .map(item -> item.file().id())
                        .findFirst())
                .orElse("plain.percent");
        return new Pool(id, VENUE, NAME + " " + (document.pools().size() + 1), "USDT", RuleRef.inForce(rule));
    }

    /// Returns whether a pool is still as it was made here, so that nobody has said what it is.
    static boolean isNameless(Pool pool) {
        return pool.venue().equals(VENUE) && pool.name().startsWith(NAME + " ");
    }

    /// Returns the edit that adds it.
    static Edit added(Pool pool) {
        return new Edit.SetPool(Texts.of("undo.poolAdded"), pool);
    }
}
