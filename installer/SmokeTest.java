import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Starts the packaged program and compares what it writes with the checked results of the sources.
///
/// Run from the project's folder: `java installer/SmokeTest.java IMAGE OUT`.
final class SmokeTest {
    private static final List<String> PICTURES = List.of("corridor.png", "buffer.png", "heatmap.png");

    private SmokeTest() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path launcher = launcher(Path.of(args[0]));
        Path out = Path.of(args[1]);
        List<String> wrong = new ArrayList<>();
        for (String sample : samples()) {
            check(launcher, sample, out.resolve(sample), wrong);
        }
        checkReport(launcher, samples().getFirst(), out, wrong);
        if (!wrong.isEmpty()) {
            System.err.println("The packaged program differs: " + String.join("; ", wrong));
            System.exit(1);
        }
        System.out.println("The packaged program gives the checked results: " + launcher);
    }

    private static void check(Path launcher, String sample, Path out, List<String> wrong)
            throws IOException, InterruptedException {
        int code = run(launcher, "stress", sample, "--out", out.toString());
        if (code != 0) {
            wrong.add(sample + " ended with " + code);
            return;
        }
        for (String name : List.of("pools.csv", "positions.csv", "levels.csv", "grid.csv")) {
            Path golden = Path.of("src", "test", "resources", "golden", sample, name);
            if (Files.mismatch(golden, out.resolve(name)) >= 0) {
                wrong.add(sample + "/" + name);
            }
        }
        for (String name : PICTURES) {
            if (!Files.exists(out.resolve(name)) || Files.size(out.resolve(name)) < 1000) {
                wrong.add(sample + "/" + name + " is missing or empty");
            }
        }
    }

    /// The report needs parts of Java and libraries that the tables do not.
    private static void checkReport(Path launcher, String sample, Path out, List<String> wrong)
            throws IOException, InterruptedException {
        Path pdf = out.resolve("report.pdf");
        Path zip = out.resolve("report.zip");
        int code = run(launcher, "report", sample, "--pdf", pdf.toString(), "--zip", zip.toString());
        if (code != 0) {
            wrong.add("the report of " + sample + " ended with " + code);
            return;
        }
        for (Path file : List.of(pdf, zip)) {
            if (!Files.exists(file) || Files.size(file) < 10_000) {
                wrong.add(file.getFileName() + " is missing or empty");
            }
        }
    }

    private static int run(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // The image must bring its own Java and need no display.
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "DISPLAY", "WAYLAND_DISPLAY"));
        return builder.start().waitFor();
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "golden"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    private static Path launcher(Path image) {
        return Stream.of("plimsoll/bin/plimsoll", "plimsoll/plimsoll-cli.exe", "plimsoll.app/Contents/MacOS/plimsoll")
                .map(image::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no launcher in " + image));
    }
}
