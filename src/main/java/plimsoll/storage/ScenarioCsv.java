package plimsoll.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.Step;
import plimsoll.domain.text.FormulaGuard;

/// Scenarios as a table, both ways: one line per shock, one column per field of the JSON form, nested fields with dots
/// (`term.pivotDays`, `nodes.0.rate`). A scenario without shocks has one line without a kind.
final class ScenarioCsv {
    private static final List<String> FIXED = List.of("scenario", "name", "note", "step", "kind");
    private static final String LINE_END = "\r\n";

    private ScenarioCsv() {}

    static byte[] bytes(List<Scenario> scenarios) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (scenario.steps().stream().allMatch(step -> step.shocks().isEmpty())) {
                lines.add(head(scenario, 1));
            }
            for (int step = 0; step < scenario.steps().size(); step++) {
                for (Shock shock : scenario.steps().get(step).shocks()) {
                    Map<String, String> line = head(scenario, step + 1);
                    flatten("", ShockJson.write(shock), line);
                    lines.add(line);
                }
            }
        }
        List<String> columns = new ArrayList<>(FIXED);
        TreeSet<String> others = new TreeSet<>();
        lines.forEach(line -> others.addAll(line.keySet()));
        FIXED.forEach(others::remove);
        columns.addAll(others);
        StringBuilder text = new StringBuilder(String.join(",", columns)).append(LINE_END);
        for (Map<String, String> line : lines) {
            text.append(String.join(
                            ",",
                            columns.stream()
                                    .map(column -> quoted(line.getOrDefault(column, "")))
                                    .toList()))
                    .append(LINE_END);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Returns a shock as one line for reading.
    static String line(Shock shock) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", ShockJson.write(shock), fields);
        String kind = String.valueOf(fields.remove("kind"));
        return fields.isEmpty()
                ? kind
                : kind + ": "
                        + String.join(
                                ", ",
                                fields.entrySet().stream()
                                        .map(field -> field.getKey() + " " + field.getValue())
                                        .toList());
    }

    private static Map<String, String> head(Scenario scenario, int step) {
        Map<String, String> line = new TreeMap<>();
        line.put("scenario", FormulaGuard.guard(scenario.id()));
        line.put("name", FormulaGuard.guard(scenario.name()));
        line.put("note", FormulaGuard.guard(scenario.note()));
        line.put("step", Integer.toString(step));
        return line;
    }

    private static void flatten(String path, Node node, Map<String, String> line) {
        String prefix = path.isEmpty() ? "" : path + ".";
        switch (node) {
            case Node.Struct struct -> struct.fields().forEach((name, value) -> flatten(prefix + name, value, line));
            case Node.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    flatten(prefix + i, list.items().get(i), line);
                }
            }
            case Node.Text text -> line.put(path, FormulaGuard.guard(text.value()));
            case Node.Numeral numeral -> line.put(path, numeral.text());
            case Node.Flag flag -> line.put(path, Boolean.toString(flag.value()));
            case Node.Null ignored -> {}
        }
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain && field.equals(field.strip()) ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /// Reads scenarios; a scenario with a wrong line is left out as a whole, with row and column of what is wrong.
    ///
    /// @param name of the set
    static ScenarioBook read(String name, CsvRows rows, Report report) {
        for (String column : List.of("scenario", "kind")) {
            rows.need(column);
        }
        Map<String, List<CsvRows.Row>> byId = new LinkedHashMap<>();
        for (CsvRows.Row row : rows.rows()) {
            byId.computeIfAbsent(row.text("scenario"), id -> new ArrayList<>()).add(row);
        }
        List<Scenario> scenarios = new ArrayList<>();
        byId.forEach((id, lines) -> report.item(
                        "The scenario " + id, lines.getFirst().at("scenario"), () -> scenario(id, lines, report))
                .ifPresent(scenarios::add));
        return new ScenarioBook(name, scenarios, List.of(), Optional.empty());
    }

    private static Scenario scenario(String id, List<CsvRows.Row> lines, Report report) {
        TreeMap<Integer, List<Shock>> steps = new TreeMap<>();
        for (CsvRows.Row line : lines) {
            List<Shock> step = steps.computeIfAbsent(step(line), number -> new ArrayList<>());
            if (!line.text("kind").isEmpty()) {
                step.add(ShockJson.read(Fields.of(line.struct(FIXED.subList(0, 4)), report)));
            }
        }
        CsvRows.Row first = lines.getFirst();
        String shown = first.text("name");
        boolean empty = steps.values().stream().allMatch(List::isEmpty);
        return new Scenario(
                id,
                shown.isEmpty() ? id : shown,
                first.text("note"),
                empty ? List.of() : steps.values().stream().map(Step::new).toList());
    }

    private static int step(CsvRows.Row line) {
        String text = line.text("step");
        if (text.isEmpty()) {
            return 1;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Rejected(line.at("step"), "\"step\" is \"" + text + "\".", "Write a whole number from 1.");
        }
    }
}
