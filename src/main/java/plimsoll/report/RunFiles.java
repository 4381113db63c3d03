package plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.engine.result.SurvivalRun;

/// Answers which files a finished run is saved as; the same from the window and from the command line.
public final class RunFiles {
    private RunFiles() {}

    /// Returns the tables, the pictures in order of name, and `run.json` which lists them with their hashes.
    ///
    /// @param report   the run, as shown
    /// @param pictures PNG pictures by file name
    public static List<OutputFile> all(RunReport report, Map<String, byte[]> pictures) {
        return all(report, pictures, Optional.empty(), Optional.empty());
    }

    /// Returns the files of a run with what was asked beside it.
    ///
    /// @param report    the run, as shown
    /// @param pictures  PNG pictures by file name
    /// @param survival  how the book survives; its tables stand among the others; empty = not asked
    /// @param scenarios what was run through, whose table is written already; empty = nothing
    public static List<OutputFile> all(
            RunReport report,
            Map<String, byte[]> pictures,
            Optional<SurvivalRun> survival,
            Optional<ScenarioReport> scenarios) {
        List<OutputFile> files = new ArrayList<>();
        files.add(csv("pools.csv", RunTables.pools(report)));
        files.add(csv("positions.csv", PositionTable.table(report)));
        files.add(csv("levels.csv", LevelTable.table(report)));
        files.add(csv("grid.csv", RunTables.grid(report)));
        files.add(csv("breakdown.csv", BreakdownTable.table(report)));
        survival.ifPresent(run -> files.addAll(SurvivalTables.files(run)));
        int tables = files.size();
        new TreeMap<>(pictures).forEach((name, content) -> files.add(new OutputFile(name, content)));
        List<WrittenFile> listed =
                new ArrayList<>(files.stream().map(WrittenFile::of).toList());
        scenarios.ifPresent(set -> listed.add(tables, set.table()));
        files.add(new OutputFile("run.json", RunManifest.json(report, listed, scenarios)));
        return List.copyOf(files);
    }

    private static OutputFile csv(String name, CsvTable table) {
        return new OutputFile(name, CsvText.bytes(table));
    }
}
