package plimsoll.storage.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.document.KeptFields;
import plimsoll.document.imports.Incoming.Unused;
import plimsoll.document.imports.TableMapping;

/// The cells of columns that mean nothing, and those of rows left out: counted by column, kept row by row.
final class UnusedColumns {
    private static final int SHOWN = 40;

    private final List<String> titles;
    private final int[] columns;
    private final int[] counts;
    private final String[] first;
    private final KeptFields.Builder kept = new KeptFields.Builder();

    UnusedColumns(TableMapping mapping) {
        List<String> header = mapping.header();
        titles = IntStream.range(0, header.size())
                .mapToObj(at -> header.get(at).isBlank()
                        ? "column " + (at + 1)
                        : header.get(at).strip())
                .toList();
        columns = IntStream.range(0, header.size())
                .filter(at -> mapping.fields().get(at).isEmpty())
                .toArray();
        counts = new int[titles.size()];
        first = new String[titles.size()];
    }

    /// Takes a row that was read.
    void take(String name, List<String> cells) {
        kept.row(name);
        for (int at : columns) {
            if (at < cells.size() && !cells.get(at).isBlank()) {
                if (counts[at]++ == 0) {
                    String text = cells.get(at).strip();
                    first[at] = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
                }
                kept.add(titles.get(at), cells.get(at));
            }
        }
    }

    /// Takes a row that was left out.
    void refused(String name, List<String> cells) {
        kept.row(name);
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isBlank()) {
                kept.add(at < titles.size() ? titles.get(at) : "column " + (at + 1), cells.get(at));
            }
        }
    }

    List<Unused> all() {
        List<Unused> all = new ArrayList<>();
        for (int at : columns) {
            if (counts[at] > 0) {
                all.add(new Unused(titles.get(at), counts[at], first[at]));
            }
        }
        return all;
    }

    KeptFields kept() {
        return kept.build();
    }
}
