package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.TransferRoute;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.result.Estimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a run of price paths as files, and what it was made from: everything that a second run needs to give the same
/// bytes, the seed included.
public final class PathManifest {
    private static final int SCHEMA_VERSION = 1;

    private PathManifest() {}

    /// Returns the tables, and `run.json` which lists them with their hashes.
    public static List<OutputFile> files(PathReport report) {
        List<OutputFile> files = new ArrayList<>();
        files.add(csv("path-pools.csv", PathTables.pools(report)));
        files.add(csv("path-alive.csv", PathTables.alive(report)));
        files.add(csv("path-fans.csv", PathTables.fans(report)));
        files.add(csv("act.csv", PathTables.acts(report.acts())));
        files.add(csv("frontier.csv", PathTables.frontier(report.frontier())));
        ObjectNode root = node(report);
        RunManifest.files(
                root.putArray("files"), files.stream().map(WrittenFile::of).toList());
        files.add(new OutputFile("run.json", TableJson.bytes(root)));
        return List.copyOf(files);
    }

    /// Returns the record with the tables in place of the list of files.
    public static byte[] json(PathReport report) {
        ObjectNode root = node(report);
        TableJson.rows(root.putArray("pools"), PathTables.pools(report));
        TableJson.rows(root.putArray("allAlive"), PathTables.alive(report));
        TableJson.rows(root.putArray("act"), PathTables.acts(report.acts()));
        TableJson.rows(root.putArray("frontier"), PathTables.frontier(report.frontier()));
        return TableJson.bytes(root);
    }

    private static OutputFile csv(String name, CsvTable table) {
        return new OutputFile(name, CsvText.bytes(table));
    }

    private static ObjectNode node(PathReport report) {
        ObjectNode root = TableJson.MAPPER.createObjectNode();
        root.put("format", "plimsoll-paths");
        root.put("schemaVersion", SCHEMA_VERSION);
        ObjectNode program = root.putObject("program");
        program.put("name", "Plimsoll");
        program.put("version", report.programVersion());
        ObjectNode workspace = root.putObject("workspace");
        workspace.put("name", report.document().name());
        workspace.put("sha256", report.inputSha256());
        root.put("valuationTime", report.run().snapshot().valuationTime().toString());
        root.put("replay", report.run().replay().orElse(null));
        settings(root.putObject("settings"), report.run().settings());
        TableJson.rows(root.putArray("vols"), PathTables.vols(report));
        RunManifest.rules(root.putArray("rules"), report.run().snapshot().pools());
        RunManifest.number(root, "acceptedLate", report.accepted());
        estimate(root.putObject("anyLiquidated"), report.run().anyLiquidated());
        estimate(root.putObject("anyCalled"), report.run().anyCalled());
        report.run().exactAlive().ifPresent(exact -> RunManifest.number(root, "allAliveExact", exact));
        RunManifest.problems(root.putArray("problems"), report.prepared().problems());
        return root;
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        RunManifest.number(node, "value", estimate.value());
        if (Double.isFinite(estimate.standardError())) {
            RunManifest.number(node, "standardError", estimate.standardError());
        }
    }

    private static void settings(ObjectNode node, PathSettings settings) {
        node.put("paths", settings.sampling().paths());
        RunManifest.number(node, "days", settings.horizon().days());
        RunManifest.number(node, "stepHours", settings.horizon().stepHours());
        node.put("betweenSteps", settings.sampling().betweenSteps());
        node.put("antithetic", settings.sampling().antithetic());
        node.put("seed", Long.toString(settings.sampling().seed()));
        RunManifest.number(node, "correlation", settings.market().correlation());
        RunManifest.number(node, "fundingRatePer8h", settings.market().fundingRate());
        volMoves(node.putObject("volMoves"), settings.market().volMoves());
        settings.market().jumps().ifPresent(jumps -> {
            ObjectNode law = node.putObject("jumps");
            RunManifest.number(law, "perYear", jumps.perYear());
            RunManifest.number(law, "mean", jumps.mean());
            RunManifest.number(law, "deviation", jumps.deviation());
        });
        line(node.putObject("call"), settings.policy().call());
        line(node.putObject("fill"), settings.policy().fill());
        line(node.putObject("keep"), settings.policy().keep());
        routes(node.putArray("routes"), settings.routes());
    }

    private static void volMoves(ObjectNode node, VolMoves moves) {
        switch (moves) {
            case VolMoves.Constant ignored -> node.put("type", "constant");
            case VolMoves.LinkedToSpot linked -> {
                node.put("type", "linkedToSpot");
                RunManifest.number(node, "slope", linked.slope());
            }
            case VolMoves.MeanReverting reverting -> {
                node.put("type", "meanReverting");
                RunManifest.number(node, "halfLifeDays", reverting.halfLifeDays());
                RunManifest.number(node, "volOfVol", reverting.volOfVol());
                RunManifest.number(node, "correlation", reverting.correlation());
            }
        }
    }

    private static void line(ObjectNode node, MarginLine line) {
        RunManifest.number(node, "ratio", line.ratio());
        RunManifest.number(node, "bufferUsd", line.bufferUsd());
    }

    private static void routes(ArrayNode array, List<TransferRoute> routes) {
        for (TransferRoute route : routes) {
            ObjectNode node = array.addObject();
            node.put("id", route.id());
            node.put("from", route.from());
            node.put("to", route.to());
            node.put("asset", route.asset());
            RunManifest.number(node, "medianHours", route.delay().median());
            if (route.delay() instanceof Delay.LogNormal log) {
                RunManifest.number(node, "deviation", log.deviation());
            }
            RunManifest.number(node, "failure", route.failure());
            RunManifest.number(node, "feeUsd", route.feeUsd());
            route.dailyCapUsd().ifPresent(cap -> RunManifest.number(node, "dailyCapUsd", cap));
            node.put("opens", route.hours().from());
            node.put("closes", route.hours().to());
            node.put("leavesOnOrder", route.leaves() == TransferRoute.Leaves.ON_ORDER);
        }
    }
}
