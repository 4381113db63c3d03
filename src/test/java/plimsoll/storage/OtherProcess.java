package plimsoll.storage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program in a process of its own that can be killed; its output says how far it is.
public final class OtherProcess implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// Starts the main method of a class with the class path of this test.
    public static OtherProcess start(Class<?> program, String... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /// Starts it with options of the virtual machine.
    public static OtherProcess start(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(
                        File.pathSeparator,
                        Path.of("target", "test-classes").toString(),
                        Path.of("target", "classes").toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", "")),
                program.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Returns the next line that it prints.
    public String nextLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the other process has ended");
        }
        return line;
    }

    /// Kills it and waits until it is gone; returns the last line it printed, empty when it printed none since.
    public String kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // That of the process itself would close its output too.
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the other process does not die");
        }
        String last = "";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = line;
        }
        return last;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
