package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers which files a finished run is saved as; the same from the window and from the command line.
public final class RunFiles {
    private RunFiles() {}

    /// Returns the tables, the pictures in order of name, and `run.json` which lists them with their hashes.
    ///
    /// @param report   the run, as shown
    /// @param pictures PNG pictures by file name
    public static List<OutputFile> all(RunReport report, Map<String, byte[]> pictures) {
        return all(report, pictures, Optional.empty());
    }

    /// Returns the files of a run that went through scenarios too: their table and what was asked for.
    ///
    /// @param report    the run, as shown
    /// @param pictures  PNG pictures by file name
    /// @param scenarios what they did; empty = none were run
    public static List<OutputFile> all(
            RunReport report, Map<String, byte[]> pictures, Optional<ScenarioReport> scenarios) {
        List<OutputFile> files = new ArrayList<>();
        files.add(csv("pools.csv", RunTables.pools(report)));
        files.add(csv("positions.csv", PositionTable.table(report)));
        files.add(csv("levels.csv", LevelTable.table(report)));
        files.add(csv("grid.csv", RunTables.grid(report)));
        files.add(csv("breakdown.csv", BreakdownTable.table(report)));
        scenarios.ifPresent(set -> files.add(csv("scenarios.csv", set.table())));
        new TreeMap<>(pictures).forEach((name, content) -> files.add(new OutputFile(name, content)));
        files.add(new OutputFile("run.json", RunManifest.json(report, files, scenarios)));
        return List.copyOf(files);
    }

    private static OutputFile csv(String name, CsvTable table) {
        return new OutputFile(name, CsvText.bytes(table));
    }
}
