package plimsoll.desktop.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Document;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Pool;
import plimsoll.domain.rule.HashedRule;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PoolResult;

/// This book, in the market as it is, if every pool that follows some version of a rule file followed that very one.
///
/// @param rule     that is tried
/// @param snapshot the book under it
/// @param result   what it gives
record BookTrial(HashedRule rule, Snapshot snapshot, BookResult result) {
    /// Tries a file. One market point costs microseconds to a few milliseconds, so it is computed where it is shown.
    ///
    /// @throws IllegalArgumentException when the book cannot be computed under the file
    static BookTrial of(WorkspaceSession session, HashedRule rule) {
        Document document = session.document();
        Set<String> pools = document.pools().stream()
                .filter(pool -> pool.rule().id().equals(rule.file().id()))
                .map(Pool::id)
                .collect(Collectors.toSet());
        Snapshot snapshot = Snapshots.of(
                        RuleTrial.of(document, pools, rule), session.shippedRules(), session.now(), session.revision())
                .snapshot();
        return new BookTrial(rule, snapshot, BookReport.at(new BookKernel(snapshot), 0, 0));
    }

    /// Returns the pools that follow the file.
    List<PoolSnapshot> pools() {
        return snapshot.pools().stream()
                .filter(pool -> pool.rule().file().id().equals(rule.file().id()))
                .toList();
    }

    /// Returns the buffers of these pools added up, USD: a measure of change, not of safety, since pools do not lend.
    double bufferUsd() {
        double sum = 0;
        for (PoolSnapshot pool : pools()) {
            sum += result.pool(pool.id()).map(PoolResult::bufferUsd).orElse(0.0);
        }
        return sum;
    }
}
