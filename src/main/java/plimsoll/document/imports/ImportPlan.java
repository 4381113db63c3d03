package plimsoll.document.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.LeftOut;
import plimsoll.document.Prepared;
import plimsoll.document.Snapshots;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.text.Texts;
import plimsoll.domain.Problem;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentNames;
import plimsoll.domain.instrument.NameReading;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCatalog;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.text.DurationText;
import plimsoll.domain.text.NumberText;

/// What importing files into a pool does, before it is done: one edit, and every line of it.
///
/// Importing the same files twice changes nothing the second time. Legs and balances that the files list
/// completely and
/// that are no longer in them are removed; everything else of the workspace stays.
///
/// @param poolId the pool that is filled
/// @param edit   one step of the document's history
/// @param rows   what it does, and what no number will contain
/// @param files  what was read
public record ImportPlan(String poolId, Edit edit, List<PlanRow> rows, List<Incoming> files) {
    /// Copies the lists.
    public ImportPlan {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /// Plans an import.
    ///
    /// @param shipped the rule files that come with the program
    /// @param hash    gives a changed rule file its content hash
    /// @param now     the time of what the files do not date
    /// @throws IllegalArgumentException when the files do not belong to one pool
    public static ImportPlan of(
            Document document,
            RuleCatalog shipped,
            List<Incoming> files,
            ImportTarget target,
            Function<RuleFile, HashedRule> hash,
            Instant now) {
        Planner planner = new Planner(document, target, files, now);
        planner.pool(shipped.with(document.editedRules()), hash);
        planner.positions();
        planner.balances();
        planner.prices();
        new RecordPlan(document, planner.poolId(), now).plan(files, planner.edits(), planner.rows());
        Edit edit = new Edit.All(name(files), planner.edits());
        Document after = edit.apply(document);
        List<PlanRow> rows = new ArrayList<>(planner.rows());
        for (Incoming file : files) {
            file.refused()
                    .forEach(row -> rows.add(notIncluded(
                            Item.ROW, row.row(), row.reason() + " " + row.fix() + " (" + row.place() + ")")));
        }
        rows.addAll(leftOut(Snapshots.of(after, shipped, now, 0), after, planner.poolId()));
        return new ImportPlan(planner.poolId(), edit, rows, files);
    }

    private static String name(List<Incoming> files) {
        return files.size() == 1
                ? Texts.of("edit.import.file", files.getFirst().kind().text())
                : Texts.of("edit.import.files", NumberText.count(files.size()));
    }

    private static List<PlanRow> leftOut(Prepared prepared, Document after, String poolId) {
        List<PlanRow> rows = new ArrayList<>();
        for (LeftOut left : prepared.leftOut()) {
            Optional<Position> position = after.position(left.positionId());
            position.filter(found -> found.poolId().equals(poolId)).ifPresent(found -> {
                Optional<Instrument> instrument = after.instrument(found.instrumentId());
                rows.add(notIncluded(
                        Item.POSITION,
                        instrument.map(Instrument::symbol).orElse(found.instrumentId()),
                        left.reason() + (instrument.isPresent() ? mend(prepared, found) : unread(after, found))));
            });
        }
        return rows;
    }

    /// Says how to mend all that keeps a leg out: in the leg itself, or in its whole pool.
    private static String mend(Prepared prepared, Position position) {
        List<String> leg = errors(prepared, Problem.Kind.POSITION, position.id())
                .map(Problem::fix)
                .toList();
        if (!leg.isEmpty()) {
            return ". " + String.join(" ", leg);
        }
        return errors(prepared, Problem.Kind.POOL, position.poolId())
                .map(problem -> ". " + problem.what() + " " + problem.fix())
                .findFirst()
                .orElse("");
    }

    private static Stream<Problem> errors(Prepared prepared, Problem.Kind kind, String id) {
        return prepared.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR
                        && problem.place().kind() == kind
                        && problem.place().id().equals(id));
    }

    /// Says why a name gives no instrument, and how to mend it.
    private static String unread(Document after, Position position) {
        String venue = after.pool(position.poolId()).map(Pool::venue).orElse("");
        return InstrumentNames.read(position.instrumentId(), venue) instanceof NameReading.Wrong wrong
                ? ". " + wrong.message() + " " + Texts.of("import.mend.name")
                : "";
    }

    static PlanRow notIncluded(Item item, String name, String reason) {
        return new PlanRow(Change.NOT_INCLUDED, item, name, Optional.empty(), Optional.empty(), "", reason);
    }

    /// Returns how many rows have a change.
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /// Returns whether anything would change.
    public boolean changes() {
        return rows.stream().anyMatch(row -> row.change() != Change.UNCHANGED && row.change() != Change.NOT_INCLUDED);
    }

    /// Returns one sentence about prices that replace newer ones; empty when there are none.
    public Optional<String> warning() {
        List<Duration> older =
                rows.stream().flatMap(row -> row.olderBy().stream()).toList();
        return older.stream()
                .max(Comparator.naturalOrder())
                .map(most -> Texts.of("import.older", NumberText.count(older.size()), DurationText.of(most)));
    }

    /// Returns the fields of all files that were not used.
    public List<Incoming.Unused> unused() {
        return files.stream().flatMap(file -> file.unused().stream()).toList();
    }
}
