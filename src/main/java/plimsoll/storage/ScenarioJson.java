package plimsoll.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.scenario.GridAxis;
import plimsoll.domain.scenario.RandomMarket;
import plimsoll.domain.scenario.Scenario;
import plimsoll.domain.scenario.ScenarioBook;
import plimsoll.domain.scenario.ScenarioGrid;
import plimsoll.domain.scenario.Step;

/// Scenarios as JSON, both ways. A scenario with a wrong shock is left out as a whole: half a scenario would mislead.
final class ScenarioJson {
    static final String WHAT = "scenarios";

    private ScenarioJson() {}

    static Node write(ScenarioBook book) {
        return FileHeader.of(WHAT)
                .put("name", book.name())
                .putRows("scenarios", book.scenarios(), ScenarioJson::write)
                .putRowsIfAny("grids", book.grids(), ScenarioJson::write)
                .putIfAny("random", book.random(), ScenarioJson::write)
                .build();
    }

    /// Reads a file of scenarios; rows that cannot be read are reported and left out.
    ///
    /// @throws Rejected when it is not a file of scenarios that this program reads
    static ScenarioBook read(Node root, Report report) {
        Fields fields = Fields.of(root, report);
        FileHeader.check(fields, WHAT);
        String name = report.item("The name", fields.at("name"), () -> fields.name("name"))
                .orElse("Scenarios");
        List<Scenario> scenarios = rows(fields);
        List<ScenarioGrid> grids = fields.rows("grids", "The grid", ScenarioJson::grid);
        Optional<RandomMarket> random = fields.find("random").isEmpty()
                ? Optional.empty()
                : report.item(
                        "The random market", fields.at("random"), () -> fields.struct("random", ScenarioJson::random));
        fields.done();
        return new ScenarioBook(name, scenarios, grids, random);
    }

    /// Reads the list "scenarios" of a file; an absent list is empty.
    static List<Scenario> rows(Fields fields) {
        Set<String> seen = new HashSet<>();
        return fields.rows("scenarios", "The scenario", row -> {
            Scenario scenario = new Scenario(
                    row.name("id"),
                    row.name("name"),
                    row.optionalText("note").orElse(""),
                    row.structs("steps", step -> new Step(step.structs("shocks", ShockJson::read))));
            if (!seen.add(scenario.id())) {
                throw new Rejected(
                        row.at("id"),
                        "The identifier \"" + scenario.id() + "\" is used twice.",
                        "Give it an identifier of its own.");
            }
            return scenario;
        });
    }

    static Node write(Scenario scenario) {
        return new StructBuilder()
                .put("id", scenario.id())
                .put("name", scenario.name())
                .putUnless("", "note", scenario.note(), Node::of)
                .putRows(
                        "steps",
                        scenario.steps(),
                        step -> new StructBuilder()
                                .putRows("shocks", step.shocks(), ShockJson::write)
                                .build())
                .build();
    }

    private static Node write(ScenarioGrid grid) {
        return new StructBuilder()
                .put("id", grid.id())
                .put("name", grid.name())
                .put("x", write(grid.x()))
                .putIfAny("y", grid.y(), ScenarioJson::write)
                .build();
    }

    private static ScenarioGrid grid(Fields row) {
        return new ScenarioGrid(
                row.name("id"),
                row.name("name"),
                row.struct("x", ScenarioJson::axis),
                row.structIfAny("y", ScenarioJson::axis));
    }

    private static Node write(GridAxis axis) {
        return new StructBuilder()
                .put("shock", ShockJson.write(axis.shock()))
                .put(
                        "amounts",
                        Node.of(axis.amounts().stream()
                                .map(StructBuilder::numeral)
                                .toList()))
                .build();
    }

    private static GridAxis axis(Fields fields) {
        return new GridAxis(fields.struct("shock", ShockJson::read), fields.numbers("amounts"));
    }

    private static Node write(RandomMarket market) {
        StructBuilder vols = new StructBuilder();
        market.annualVols().forEach(vols::put);
        StructBuilder slopes = new StructBuilder();
        market.volSlopes().forEach(slopes::put);
        return new StructBuilder()
                .put("id", market.id())
                .put("count", (double) market.count())
                .put("days", market.days())
                .put("degreesOfFreedom", (double) market.degreesOfFreedom())
                .put("annualVols", vols.build())
                .putRows(
                        "correlations",
                        market.correlations(),
                        pair -> new StructBuilder()
                                .put("one", pair.one())
                                .put("other", pair.other())
                                .put("value", pair.value())
                                .build())
                .put("volSlopes", slopes.build())
                .build();
    }

    private static RandomMarket random(Fields fields) {
        return new RandomMarket(
                fields.name("id"),
                fields.whole("count", 1, 1_000_000),
                fields.number("days"),
                fields.whole("degreesOfFreedom", 3, 200),
                fields.struct("annualVols", ShockJson::numbers),
                fields.structs(
                        "correlations",
                        pair -> new RandomMarket.Correlation(
                                pair.name("one"), pair.name("other"), pair.number("value"))),
                fields.find("volSlopes").isEmpty()
                        ? new java.util.TreeMap<>()
                        : fields.struct("volSlopes", ShockJson::numbers));
    }
}
