package plimsoll.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import plimsoll.document.Document;
import plimsoll.document.WhatIfBook;
import plimsoll.domain.market.Market;

/// A what-if book as the changes that lead to it from the book in the same file. A change holds the sections that it
/// changes: lists as the rows that take the place of others, everything else whole; `null` where it takes a section
/// away.
final class WhatIfJson {
    static final String FIELD = "whatIf";

    private static final String STEPS = "steps";
    private static final String STEP = "step";
    private static final String AT = "at";
    private static final String DROP = "drop";
    private static final String ROWS = "rows";
    private static final String MARKET = "market";

    private WhatIfJson() {}

    static Node write(Document document) {
        List<Node> steps = new ArrayList<>();
        Document state = document.book();
        for (WhatIfBook.Step step : WhatIfBook.stepsTo(document)) {
            StructBuilder change = new StructBuilder().put(STEP, step.name());
            Document next = step.state();
            boolean market = !state.market().equals(next.market());
            changes(rest(state, market), rest(next, market)).forEach(change::put);
            for (RowList<?> list : RowList.ALL) {
                list.change(state, next).ifPresent(rows -> change.put(list.name(), rows));
            }
            steps.add(change.build());
            state = next;
        }
        return new StructBuilder().put(STEPS, Node.of(steps)).build();
    }

    /// Everything but lists of rows, and but the market unless it is asked for: rows are many, and few of them change.
    private static Node.Struct rest(Document document, boolean market) {
        Document small = document;
        for (RowList<?> list : RowList.ALL) {
            small = list.without(small);
        }
        return WorkspaceJson.body(market ? small : small.withMarket(Market.empty()));
    }

    /// One list of rows of a workspace.
    private record RowList<T>(
            String name,
            Function<Document, List<T>> rows,
            BiFunction<Document, List<T>, Document> with,
            Function<T, Node> writer) {
        static final List<RowList<?>> ALL = List.of(
                new RowList<>("pools", Document::pools, Document::withPools, WorkspaceJson::pool),
                new RowList<>("instruments", Document::instruments, Document::withInstruments, InstrumentJson::write),
                new RowList<>("positions", Document::positions, Document::withPositions, WorkspaceJson::position),
                new RowList<>("balances", Document::balances, Document::withBalances, WorkspaceJson::balance),
                new RowList<>(
                        "editedRules",
                        Document::editedRules,
                        Document::withEditedRules,
                        rule -> RuleJson.write(rule.file())),
                new RowList<>("scenarios", Document::scenarios, Document::withScenarios, ScenarioJson::write),
                new RowList<>(ImportJson.SECTION, Document::imports, Document::withImports, ImportJson::write));

        Document without(Document document) {
            return with.apply(document, List.of());
        }

        Optional<Node> change(Document before, Document after) {
            List<T> from = rows.apply(before);
            List<T> to = rows.apply(after);
            return from.equals(to) ? Optional.empty() : Optional.of(splice(from, to, writer));
        }

        /// Returns the document with the change of this list, whose new rows were read into another document.
        Document changed(Document document, Document read, Node.Struct change) {
            List<T> known = rows.apply(document);
            int at = whole(change, AT);
            int end = at + whole(change, DROP);
            if (end > known.size()) {
                throw new Rejected(
                        change.at(),
                        "The change of \"" + name + "\" does not fit: there are " + known.size() + " rows.",
                        "Remove the section \"" + FIELD + "\" to open the book without the what-if.");
            }
            List<T> all = new ArrayList<>(known.subList(0, at));
            all.addAll(rows.apply(read));
            all.addAll(known.subList(end, known.size()));
            return with.apply(document, all);
        }

        Document copied(Document from, Document into) {
            return with.apply(into, rows.apply(from));
        }
    }

    private static Map<String, Node> changes(Node.Struct before, Node.Struct after) {
        Map<String, Node> changed = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        for (String name : names) {
            Node from = before.fields().getOrDefault(name, new Node.Null(Location.NOWHERE));
            Node to = after.fields().getOrDefault(name, new Node.Null(Location.NOWHERE));
            if (!from.equals(to)) {
                changed.put(name, change(from, to));
            }
        }
        return changed;
    }

    private static Node change(Node from, Node to) {
        if (from instanceof Node.Items before && to instanceof Node.Items after) {
            return splice(before.items(), after.items(), row -> row);
        }
        return from instanceof Node.Struct before && to instanceof Node.Struct after
                ? struct(changes(before, after))
                : to;
    }

    private static Node.Struct struct(Map<String, Node> fields) {
        return new Node.Struct(Location.NOWHERE, fields, Optional.empty());
    }

    /// The rows between what both lists begin and end with.
    private static <T> Node splice(List<T> before, List<T> after, Function<T, Node> writer) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new StructBuilder()
                .put(AT, BigDecimal.valueOf(head))
                .put(DROP, BigDecimal.valueOf(before.size() - head - tail))
                .put(
                        ROWS,
                        Node.of(after.subList(head, after.size() - tail).stream()
                                .map(writer)
                                .toList()))
                .build();
    }

    /// Reads a what-if book.
    ///
    /// @param file of the workspace
    /// @param book what the workspace holds beside it
    /// @throws Rejected when a change does not fit what it changes
    static Document read(Fields file, Document book, Report report) {
        return file.struct(FIELD, section -> {
            List<WhatIfBook.Step> steps = new ArrayList<>();
            Document state = book;
            for (Node item : section.items(STEPS)) {
                String name = Fields.of(item, report).text(STEP);
                state = after(state, (Node.Struct) item, report);
                steps.add(new WhatIfBook.Step(name, state));
            }
            return WhatIfBook.of(book, steps);
        });
    }

    /// Reads what a step changes, with the few sections around it, and puts it into the state before.
    private static Document after(Document state, Node.Struct change, Report report) {
        boolean market = change.fields().containsKey(MARKET);
        Map<String, Node> others = new LinkedHashMap<>(change.fields());
        others.remove(STEP);
        Map<String, Node> rows = new LinkedHashMap<>();
        for (RowList<?> list : RowList.ALL) {
            if (others.remove(list.name()) instanceof Node.Struct splice) {
                rows.put(list.name(), splice.fields().getOrDefault(ROWS, Node.of(List.of())));
            }
        }
        Map<String, Node> small =
                new LinkedHashMap<>(applied(rest(state, market), struct(others)).fields());
        small.putAll(rows);
        Fields fields = Fields.of(struct(small), report);
        Document read = WorkspaceJson.sections(fields, report);
        fields.done();
        Document next = market ? read : read.withMarket(state.market());
        for (RowList<?> list : RowList.ALL) {
            next = list.copied(state, next);
            if (change.fields().get(list.name()) instanceof Node.Struct splice) {
                next = list.changed(next, read, splice);
            }
        }
        return next;
    }

    private static Node.Struct applied(Node.Struct state, Node.Struct change) {
        Map<String, Node> fields = new LinkedHashMap<>(state.fields());
        change.fields().forEach((name, node) -> {
            Node known = fields.getOrDefault(name, new Node.Null(Location.NOWHERE));
            Node next = applied(known, node);
            if (next instanceof Node.Null) {
                fields.remove(name);
            } else {
                fields.put(name, next);
            }
        });
        return new Node.Struct(state.at(), fields, Optional.empty());
    }

    private static Node applied(Node known, Node change) {
        if (known instanceof Node.Items list && change instanceof Node.Struct splice) {
            return spliced(list, splice);
        }
        return known instanceof Node.Struct before && change instanceof Node.Struct inner
                ? applied(before, inner)
                : change;
    }

    private static Node spliced(Node.Items list, Node.Struct change) {
        int at = whole(change, AT);
        int drop = whole(change, DROP);
        if (at + drop > list.items().size() || !(change.fields().get(ROWS) instanceof Node.Items rows)) {
            throw new Rejected(
                    change.at(),
                    "The change of a list does not fit it: it has "
                            + list.items().size() + " rows.",
                    "Remove the section \"" + FIELD + "\" to open the book without the what-if.");
        }
        List<Node> all = new ArrayList<>(list.items().subList(0, at));
        all.addAll(rows.items());
        all.addAll(list.items().subList(at + drop, list.items().size()));
        return Node.of(all);
    }

    private static int whole(Node.Struct change, String name) {
        if (change.fields().get(name) instanceof Node.Numeral number
                && number.text().matches("\\d{1,9}")) {
            return Integer.parseInt(number.text());
        }
        throw new Rejected(change.at(), "\"" + name + "\" is no whole number of rows.", "Write a number from 0.");
    }
}
