package plimsoll.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import plimsoll.domain.PoolSnapshot;
import plimsoll.engine.result.SurvivalRun;

/// Makes the tables of a run about survival, and the files they are saved as.
public final class SurvivalTables {
    private SurvivalTables() {}

    /// Returns every table by the name of its file, without the ending.
    public static SequencedMap<String, CsvTable> all(SurvivalRun run) {
        SequencedMap<String, CsvTable> tables = new LinkedHashMap<>();
        tables.put("ranges", LevelRangeTables.ranges(run));
        tables.put("vol-levels", LevelRangeTables.vols(run));
        tables.put("leg-breaks", BreakTables.breaks(run));
        tables.put("after-liquidation", BreakTables.closings(run));
        tables.put("cliffs", CliffTables.cliffs(run));
        tables.put("carry", CliffTables.carry(run));
        return tables;
    }

    /// Returns every table as a CSV file.
    public static List<OutputFile> files(SurvivalRun run) {
        return all(run).entrySet().stream()
                .map(table -> new OutputFile(table.getKey() + ".csv", CsvText.bytes(table.getValue())))
                .toList();
    }

    /// Returns one JSON object with a list of rows per table.
    public static byte[] json(SurvivalRun run) {
        return TableJson.bytes("plimsoll-survival", all(run));
    }

    /// Returns the pool's name as shown.
    public static String pool(SurvivalRun run, String poolId) {
        return run.question().snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::name)
                .findFirst()
                .orElse(poolId);
    }

    /// Returns the currency in which a pool's numbers are stated.
    static String currency(SurvivalRun run, String poolId) {
        return run.question().snapshot().pools().stream()
                .filter(pool -> pool.id().equals(poolId))
                .map(PoolSnapshot::currency)
                .findFirst()
                .orElse("");
    }

    /// Returns what files and screens say about a level: `level`, `none in range` or `already below`.
    public static String status(boolean alreadyBelow, boolean present) {
        return alreadyBelow ? "already below" : present ? "level" : "none in range";
    }

    /// Returns a choice as files name it, for example `close_as_needed`.
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// Returns the coins of one underlying; 0 where the book holds none.
    static double coins(Map<String, Double> deltas, String underlying) {
        return deltas.getOrDefault(underlying, 0.0);
    }
}
