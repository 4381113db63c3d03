package plimsoll.document.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.text.Texts;

/// Which column of a table means what.
///
/// @param header the titles of the columns
/// @param fields what each of them means; empty = it is not used
public record TableMapping(List<String> header, List<Optional<TableField>> fields) {
    /// Copies the lists and checks that both are as long and that no field is meant twice.
    public TableMapping {
        header = List.copyOf(header);
        fields = List.copyOf(fields);
        if (header.size() != fields.size()) {
            throw new IllegalArgumentException(header.size() + " titles for " + fields.size() + " fields");
        }
        Set<TableField> seen = new HashSet<>();
        for (Optional<TableField> field : fields) {
            if (field.isPresent() && !seen.add(field.get())) {
                throw new IllegalArgumentException(
                        "two columns mean " + field.get().text());
            }
        }
    }

    /// Returns the mapping that the titles suggest; of two columns for one field the first counts.
    public static TableMapping suggested(List<String> header) {
        List<Optional<TableField>> fields = new ArrayList<>();
        Set<TableField> seen = new HashSet<>();
        for (String title : header) {
            Optional<TableField> field = TableField.suggested(title);
            fields.add(field.filter(seen::add));
        }
        return new TableMapping(header, fields);
    }

    /// Returns this mapping with another meaning of a column; a column that meant the same before means
    /// nothing now.
    public TableMapping with(int column, Optional<TableField> field) {
        List<Optional<TableField>> changed = new ArrayList<>();
        for (Optional<TableField> known : fields) {
            changed.add(field.isPresent() && known.equals(field) ? Optional.empty() : known);
        }
        changed.set(column, field);
        return new TableMapping(header, changed);
    }

    /// Returns the column of a field, or -1.
    public int column(TableField field) {
        return fields.indexOf(Optional.of(field));
    }

    /// Returns why nothing could be read by this mapping; empty when something can.
    public Optional<String> lacks() {
        boolean legs = column(TableField.SYMBOL) >= 0
                && (column(TableField.QUANTITY) >= 0 || column(TableField.MARK) >= 0 || column(TableField.VOL) >= 0);
        boolean assets =
                column(TableField.ASSET) >= 0 && (column(TableField.AMOUNT) >= 0 || column(TableField.PRICE) >= 0);
        return legs || assets ? Optional.empty() : Optional.of(Texts.of("import.mapping.lacks"));
    }
}
