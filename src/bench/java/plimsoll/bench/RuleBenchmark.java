package plimsoll.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.validation.RuleInvariants;
import plimsoll.storage.RuleFiles;
import plimsoll.storage.ShippedRules;

/// Reading, checking and trying all shipped rule files on generated books, as `rules validate` and the Rules screen do.
/// All of them together should take less than 300 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RuleBenchmark {
    private static final int ROUNDS = 7;

    private Map<String, byte[]> files;

    @Setup
    public void open() {
        files = shipped();
    }

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        ShippedRules.catalog()
                .rules()
                .forEach(rule -> all.put(
                        rule.file().id() + "-" + rule.file().version(), RuleFiles.bytes(rule.file())));
        return all;
    }

    @Benchmark
    public void readAndCheck(Blackhole hole) {
        files.forEach((name, bytes) -> hole.consume(read(name, bytes)));
    }

    @Benchmark
    public void readCheckAndTry(Blackhole hole) {
        files.forEach((name, bytes) -> hole.consume(RuleInvariants.of(read(name, bytes))));
    }

    private static RuleFile read(String name, byte[] bytes) {
        return RuleFiles.check(name, bytes).value().orElseThrow();
    }

    /// A file and the least time that reading, checking and trying it took.
    record Slowest(String file, double milliseconds) {}

    /// Returns the file that takes longest, each by its best of some rounds.
    static Slowest slowest() {
        Slowest slowest = new Slowest("", 0);
        for (Map.Entry<String, byte[]> file : shipped().entrySet()) {
            double best = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                RuleInvariants.of(read(file.getKey(), file.getValue()));
                best = Math.min(best, (System.nanoTime() - start) / 1e6);
            }
            if (best > slowest.milliseconds()) {
                slowest = new Slowest(file.getKey(), best);
            }
        }
        return slowest;
    }
}
