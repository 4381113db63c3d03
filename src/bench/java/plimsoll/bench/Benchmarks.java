package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of this package, prints a table and writes `results.json` into the given folder; a second
/// argument narrows the run to classes whose names contain it.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        String part = arguments.length > 1 ? arguments[1] : "";
        Files.createDirectories(folder);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^plimsoll\\.bench\\..*" + part)
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(folder.resolve("results.json").toString())
                        .build())
                .run();
        double vector = nanoseconds(results, "vector");
        double strata = nanoseconds(results, "strata");
        System.out.printf(
                Locale.ROOT,
                "bench black76 vector=%.2f scalar=%.2f strata=%.2f ratio=%.1f%n",
                vector,
                nanoseconds(results, "scalar"),
                strata,
                strata / vector);
        RuleBenchmark.Slowest slowest = RuleBenchmark.slowest();
        System.out.printf(
                Locale.ROOT,
                "bench rules all=%.0f ms slowest=%s %.1f ms%n",
                score(results, RuleBenchmark.class, "readCheckAndTry"),
                slowest.file(),
                slowest.milliseconds());
    }

    /// The time per repricing; not a number if that benchmark was left out.
    private static double nanoseconds(Collection<RunResult> results, String name) {
        return score(results, KernelBenchmark.class, name);
    }

    private static double score(Collection<RunResult> results, Class<?> type, String name) {
        String full = type.getName() + "." + name;
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(full))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
