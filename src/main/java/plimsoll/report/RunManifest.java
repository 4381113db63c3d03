package plimsoll.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Problem;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.scenario.StressSettings;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Corridor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a set of files was made from, so that another run can be compared with it. It holds no time of writing
/// and no duration: the same inputs give the same bytes.
public final class RunManifest {
    private static final int SCHEMA_VERSION = 1;

    private RunManifest() {}

    /// Returns the record as indented JSON with `\n` line ends on every system.
    ///
    /// @param report    what was run
    /// @param files     the files written beside it
    /// @param scenarios what the book was run through; empty = nothing
    public static byte[] json(RunReport report, List<WrittenFile> files, Optional<ScenarioReport> scenarios) {
        ObjectNode root = node(report);
        scenarios.ifPresent(set -> scenarios(root.putObject("scenarios"), set));
        files(root.putArray("files"), files);
        return TableJson.bytes(root);
    }

    private static void scenarios(ObjectNode node, ScenarioReport set) {
        node.put("asked", set.asked());
        node.put("count", set.count());
        set.seed().ifPresent(seed -> node.put("seed", seed));
        ArrayNode pools = node.putArray("pools");
        for (ScenarioReport.Pool pool : set.pools()) {
            ObjectNode row = pools.addObject();
            row.put("poolId", pool.poolId());
            row.put("liquidations", pool.liquidations());
            row.put("worst", pool.worst());
            number(row, "smallestBufferUsd", pool.smallestUsd());
            number(row, "bufferQuantile05Usd", pool.quantileUsd());
        }
    }

    /// Returns the record with a table in place of the list of files, one object per row under `pools`; a missing cell
    /// is `null`. What venues report stands under `reported`, beside ours.
    public static byte[] json(RunReport report, CsvTable pools) {
        ObjectNode root = node(report);
        pools(root, report, pools);
        return TableJson.bytes(root);
    }

    /// Returns the record with a table of pools and, under `breakdowns`, what each pool's equity and requirement
    /// consist of at the run's what-if point.
    public static byte[] explained(RunReport report, CsvTable pools) {
        ObjectNode root = node(report);
        pools(root, report, pools);
        BreakdownJson.add(root.putArray("breakdowns"), report.run().now());
        return TableJson.bytes(root);
    }

    private static void pools(ObjectNode root, RunReport report, CsvTable pools) {
        TableJson.rows(root.putArray("pools"), pools);
        ArrayNode reported = root.putArray("reported");
        for (ReportedNumber number : ReportedNumbers.of(report)) {
            ObjectNode node = reported.addObject();
            node.put("poolId", number.poolId());
            node.put("positionId", number.positionId().isEmpty() ? null : number.positionId());
            node.put("quantity", number.quantity().text());
            node.put("ours", optional(number.ours()));
            node.put("reported", number.reported());
            node.put("difference", optional(number.difference()));
            node.put("reason", number.reason());
        }
    }

    private static @Nullable BigDecimal optional(OptionalDouble value) {
        return value.isPresent() ? decimal(value.getAsDouble()) : null;
    }

    private static ObjectNode node(RunReport report) {
        ObjectNode root = TableJson.MAPPER.createObjectNode();
        root.put("format", "plimsoll-run");
        root.put("schemaVersion", SCHEMA_VERSION);
        ObjectNode program = root.putObject("program");
        program.put("name", "Plimsoll");
        program.put("version", report.programVersion());
        ObjectNode workspace = root.putObject("workspace");
        workspace.put("name", report.document().name());
        workspace.put("sha256", report.inputSha256());
        root.put("valuationTime", report.run().snapshot().valuationTime().toString());
        ObjectNode whatIf = root.putObject("whatIf");
        number(whatIf, "priceShock", report.run().whatIf().priceShock());
        number(whatIf, "volShock", report.run().whatIf().volShock());
        settings(root.putObject("settings"), report.run().snapshot().stress());
        rules(root.putArray("rules"), report.run().snapshot().pools());
        corridor(root.putObject("firstLiquidation"), report.run().corridor());
        leftOut(root, report);
        problems(root.putArray("problems"), report.prepared().problems());
        return root;
    }

    private static void settings(ObjectNode node, StressSettings settings) {
        node.put("underlying", settings.underlying());
        ArrayNode prices = node.putArray("priceShocks");
        settings.priceShocks().forEach(shock -> prices.add(decimal(shock)));
        ArrayNode vols = node.putArray("volShocks");
        settings.volShocks().forEach(shock -> vols.add(decimal(shock)));
        ObjectNode term = node.putObject("volTerm");
        number(term, "shortPower", settings.term().shortPower());
        number(term, "longPower", settings.term().longPower());
        number(term, "pivotDays", settings.term().pivotDays());
        number(term, "floorDays", settings.term().floorDays());
        ObjectNode betas = node.putObject("betas");
        settings.betas().forEach((asset, beta) -> number(betas, asset, beta));
        number(node, "levelFrom", settings.levelFrom());
        number(node, "levelTo", settings.levelTo());
        settings.ladder().ifPresent(ladder -> {
            ObjectNode steps = node.putObject("ladderUsd");
            steps.put("target", ladder.target());
            steps.put("warn", ladder.warn());
            steps.put("restrict", ladder.restrict());
        });
    }

    static void rules(ArrayNode rules, List<PoolSnapshot> pools) {
        for (PoolSnapshot pool : pools) {
            RuleFile file = pool.rule().file();
            ObjectNode rule = rules.addObject();
            rule.put("poolId", pool.id());
            rule.put("ruleId", file.id());
            rule.put("version", file.version());
            rule.put("sha256", pool.rule().sha256());
            rule.put("shipped", pool.rule().shipped());
            rule.put("illustrative", file.illustrative());
            rule.put("asOf", file.asOf().toString());
            rule.put("effectiveFrom", file.effectiveFrom().toString());
        }
    }

    private static void corridor(ObjectNode node, Corridor corridor) {
        node.put("underlying", corridor.underlying());
        number(node, "evaluatedPriceUsd", corridor.price());
        node.put("alreadyBelow", corridor.broken());
        corridor.down().ifPresent(side -> side(node.putObject("down"), side));
        corridor.up().ifPresent(side -> side(node.putObject("up"), side));
    }

    private static void side(ObjectNode node, Corridor.Side side) {
        node.put("poolId", side.poolId());
        number(node, "priceUsd", side.price());
        number(node, "distance", side.distance());
    }

    private static void leftOut(ObjectNode root, RunReport report) {
        ArrayNode legs = root.putArray("notIncluded");
        LeftOutRows.positions(report).forEach((position, reason) -> {
            ObjectNode leg = legs.addObject();
            leg.put("positionId", position.id());
            leg.put("reason", reason);
        });
    }

    static void problems(ArrayNode array, List<Problem> problems) {
        for (Problem problem : problems) {
            ObjectNode node = array.addObject();
            node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            node.put("place", problem.place().toString());
            node.put("what", problem.what());
            node.put("fix", problem.fix());
        }
    }

    static void files(ArrayNode array, List<WrittenFile> files) {
        for (WrittenFile file : files) {
            ObjectNode node = array.addObject();
            node.put("name", file.name());
            node.put("bytes", file.bytes());
            node.put("sha256", file.sha256());
        }
    }

    static void number(ObjectNode node, String name, double value) {
        node.put(name, decimal(value));
    }

    static BigDecimal decimal(double value) {
        return new BigDecimal(NumberText.file(value));
    }
}
