package plimsoll.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.domain.text.NumberText;

/// A table with a header, whose cells know their row and column.
final class CsvRows {
    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    /// Splits the text of a file.
    ///
    /// @throws Rejected when it has no header
    CsvRows(String text) {
        PastedTable table = PastedTable.parse(text);
        header = table.header()
                .map(names -> names.stream().map(String::strip).toList())
                .orElseThrow(() -> new Rejected(
                        Location.NOWHERE, "The file has no header.", "Name the columns in the first line."));
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(new Row(i + 2, table.rows().get(i)));
        }
    }

    /// Returns whether the header names a column.
    boolean has(String column) {
        return header.contains(column);
    }

    /// Checks that the header names a column.
    void need(String column) {
        if (!has(column)) {
            throw new Rejected(
                    new Location(1, 1, Optional.empty(), ""),
                    "There is no column \"" + column + "\".",
                    "Name it in the header.");
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// One line of the table.
    final class Row {
        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /// Returns where a column of the row stands.
        Location at(String column) {
            return new Location(line, header.indexOf(column) + 1, Optional.empty(), column);
        }

        /// Returns the cell of a column; empty when there is none.
        String text(String column) {
            int at = header.indexOf(column);
            return at >= 0 && at < cells.size() ? cells.get(at) : "";
        }

        /// Returns the number of a column.
        ///
        /// @throws Rejected when it is none
        double number(String column) {
            return switch (NumberText.parse(text(column))) {
                case NumberText.Parsed.Value parsed -> parsed.value().doubleValue();
                case NumberText.Parsed.Wrong wrong ->
                    throw new Rejected(
                            at(column),
                            "\"" + column + "\" is \"" + text(column) + "\", not a number.",
                            wrong.message());
            };
        }

        /// Returns the filled cells as an object: `a.b` is the field b of a, numbers after a dot are places in a list.
        ///
        /// @param without columns that are no fields
        Node struct(List<String> without) {
            Branch root = new Branch(at(header.getFirst()));
            for (String column : header) {
                if (!without.contains(column) && !text(column).isEmpty()) {
                    root.put(List.of(column.split("\\.", -1)), leaf(column));
                }
            }
            return root.node();
        }

        private Node leaf(String column) {
            boolean numeral = !text(column).isEmpty()
                    && NumberText.parse(text(column)) instanceof NumberText.Parsed.Value
                    && !column.equals("version");
            return numeral
                    ? new Node.Numeral(at(column), numeral(text(column)))
                    : new Node.Text(at(column), text(column));
        }

        private static String numeral(String cell) {
            return switch (NumberText.parse(cell)) {
                case NumberText.Parsed.Value parsed -> parsed.value().toPlainString();
                case NumberText.Parsed.Wrong ignored -> cell;
            };
        }
    }

    /// An object or a list while it is put together.
    private static final class Branch {
        private final Location at;
        private final Map<String, Node> leaves = new LinkedHashMap<>();
        private final Map<String, Branch> branches = new LinkedHashMap<>();

        Branch(Location at) {
            this.at = at;
        }

        void put(List<String> path, Node leaf) {
            if (path.size() == 1) {
                leaves.put(path.getFirst(), leaf);
            } else {
                branches.computeIfAbsent(path.getFirst(), name -> new Branch(leaf.at()))
                        .put(path.subList(1, path.size()), leaf);
            }
        }

        Node node() {
            Map<String, Node> fields = new LinkedHashMap<>(leaves);
            branches.forEach((name, branch) -> fields.put(name, branch.node()));
            boolean list = !fields.isEmpty()
                    && fields.keySet().stream()
                            .allMatch(name -> name.chars().allMatch(letter -> letter >= '0' && letter <= '9'));
            return list
                    ? new Node.Items(at, List.copyOf(fields.values()))
                    : new Node.Struct(at, fields, Optional.empty());
        }
    }
}
