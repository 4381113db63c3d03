package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs every benchmark of this package, prints a table and writes `results.json` into the given folder.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        Files.createDirectories(folder);
        new Runner(new OptionsBuilder()
                        .include("^plimsoll\\.bench\\.")
                        .resultFormat(ResultFormatType.JSON)
                        .result(folder.resolve("results.json").toString())
                        .build())
                .run();
    }
}
