package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.ImportEdit;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.text.Texts;
import plimsoll.domain.text.NumberText;

/// Keeps of each file where its numbers came from, and the fields that nothing used. A file that says what it said
/// before, and changes nothing else, keeps the time at which it was imported first.
final class RecordPlan {
    private static final int LONGEST = 255;

    private final Document document;
    private final String poolId;
    private final Instant now;

    RecordPlan(Document document, String poolId, Instant now) {
        this.document = document;
        this.poolId = poolId;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    void plan(List<Incoming> files, List<Edit> edits, List<PlanRow> rows) {
        boolean changes = !edits.isEmpty();
        for (Incoming file : files) {
            ImportRecord record =
                    new ImportRecord(poolId, file.kind().word(), name(file.source()), now, file.time(), file.kept());
            Optional<ImportRecord> before =
                    document.imports().stream().filter(record::replaces).findFirst();
            if (!changes && before.filter(record::saysSameAs).isPresent()) {
                continue;
            }
            edits.add(new ImportEdit.Keep(record));
            rows.add(row(before, record));
        }
    }

    private static PlanRow row(Optional<ImportRecord> before, ImportRecord record) {
        int omitted = record.kept().omitted();
        return new PlanRow(
                before.isEmpty() ? Change.ADDED : Change.CHANGED,
                Item.IMPORT,
                record.file(),
                before.map(known -> BigDecimal.valueOf(known.kept().count())),
                Optional.of(BigDecimal.valueOf(record.kept().count())),
                Texts.of("import.fields.unit"),
                record.kept().equals(KeptFields.NONE)
                        ? Texts.of("import.fields.all")
                        : omitted == 0
                                ? Texts.of("import.fields.kept")
                                : Texts.of("import.fields.omitted", NumberText.count(omitted)));
    }

    private static String name(String source) {
        String text = source.isBlank() ? "unnamed" : source;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
