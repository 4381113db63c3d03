package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import plimsoll.desktop.shell.WindowBlocks;

/// Runs the benchmarks of this package, prints a table and writes `results.json` into the given folder; a second
/// argument narrows the run to classes whose names contain it. `WindowBlocks`, which is no benchmark of this kind, runs
/// only when it is named.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        String part = arguments.length > 1 ? arguments[1] : "";
        if (part.equals(WindowBlocks.class.getSimpleName())) {
            WindowBlocks.main(new String[0]);
            return;
        }
        Files.createDirectories(folder);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^plimsoll\\.bench\\..*" + part)
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(folder.resolve("results.json").toString())
                        .build())
                .run();
        printCancels(results);
        printRules(results);
        printKernel(results);
    }

    private static void printCancels(Collection<RunResult> results) {
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().equals(CancelBenchmark.class.getName() + ".stop")) {
                Statistics times = result.getPrimaryResult().getStatistics();
                System.out.printf(
                        Locale.ROOT,
                        "bench cancel %s median=%.1f ms longest=%.1f ms%n",
                        result.getParams().getParam("run"),
                        times.getPercentile(50),
                        times.getMax());
            }
        }
    }

    private static void printRules(Collection<RunResult> results) {
        score(results, RuleBenchmark.class, "readCheckAndTry").ifPresent(all -> {
            RuleBenchmark.Slowest slowest = RuleBenchmark.slowest();
            System.out.printf(
                    Locale.ROOT,
                    "bench rules all=%.0f ms slowest=%s %.1f ms%n",
                    all,
                    slowest.file(),
                    slowest.milliseconds());
        });
    }

    private static void printKernel(Collection<RunResult> results) {
        OptionalDouble vector = score(results, KernelBenchmark.class, "vector");
        OptionalDouble scalar = score(results, KernelBenchmark.class, "scalar");
        OptionalDouble strata = score(results, KernelBenchmark.class, "strata");
        if (vector.isPresent() && scalar.isPresent() && strata.isPresent()) {
            System.out.printf(
                    Locale.ROOT,
                    "bench black76 vector=%.2f scalar=%.2f strata=%.2f ratio=%.1f%n",
                    vector.getAsDouble(),
                    scalar.getAsDouble(),
                    strata.getAsDouble(),
                    strata.getAsDouble() / vector.getAsDouble());
        }
    }

    /// The score of a benchmark; empty if it was left out.
    private static OptionalDouble score(Collection<RunResult> results, Class<?> type, String name) {
        String full = type.getName() + "." + name;
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(full))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst();
    }
}
