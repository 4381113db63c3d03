package plimsoll.storage;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import plimsoll.document.ImportRecord;
import plimsoll.document.KeptFields;

/// What a workspace remembers of imported files as JSON, both ways.
final class ImportJson {
    static final String SECTION = "imports";

    private ImportJson() {}

    static Node write(ImportRecord record) {
        return new StructBuilder()
                .put("pool", record.poolId())
                .put("kind", record.kind())
                .put("file", record.file())
                .put("time", record.time().toString())
                .putText("stated", record.stated().map(Object::toString))
                .putRowsIfAny("rows", record.kept().rows(), ImportJson::row)
                .putUnless(
                        BigDecimal.ZERO,
                        "omitted",
                        BigDecimal.valueOf(record.kept().omitted()))
                .build();
    }

    private static Node row(KeptFields.Row row) {
        StructBuilder fields = new StructBuilder();
        row.fields().forEach(fields::put);
        return new StructBuilder()
                .put("row", row.name())
                .put("fields", fields.build())
                .build();
    }

    /// Reads the section; of more than can be kept the oldest are reported and left out.
    static List<ImportRecord> rows(Fields fields, Report report) {
        List<ImportRecord> all = fields.rows(SECTION, "The import", ImportJson::record);
        int extra = all.size() - ImportRecord.MOST;
        if (extra <= 0) {
            return all;
        }
        report.error(
                fields.at(SECTION),
                "The oldest " + extra + " of " + all.size() + " imports are left out; at most " + ImportRecord.MOST
                        + " are kept.",
                "Remove the oldest ones.");
        return all.subList(extra, all.size());
    }

    private static ImportRecord record(Fields row) {
        return new ImportRecord(
                row.name("pool"),
                row.name("kind"),
                row.name("file"),
                row.time("time"),
                row.find("stated").isEmpty() ? Optional.empty() : Optional.of(row.time("stated")),
                new KeptFields(
                        row.find("rows").isEmpty() ? List.of() : row.structs("rows", ImportJson::keptRow),
                        row.find("omitted").isEmpty() ? 0 : row.whole("omitted", 0, Integer.MAX_VALUE)));
    }

    private static KeptFields.Row keptRow(Fields row) {
        return new KeptFields.Row(row.text("row"), row.struct("fields", fields -> {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            fields.keys().forEach(name -> values.put(name, fields.text(name)));
            return values;
        }));
    }
}
