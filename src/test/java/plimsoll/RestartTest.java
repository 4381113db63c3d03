package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final Optional<String> JAVA = Optional.of("/opt/java");
    private static final List<String> WANTED = List.of("demo", "--out", "x");

    @Test
    void theSameProgramIsStartedWithOtherArguments() {
        assertEquals(
                Optional.of(List.of("/opt/java", "-m", "plimsoll/plimsoll.Main", "demo", "--out", "x")),
                Restart.command(
                        JAVA,
                        Optional.of(List.of("-m", "plimsoll/plimsoll.Main", "book.json")),
                        List.of("book.json"),
                        WANTED));
    }

    @Test
    void aLauncherWithoutArgumentsIsStartedWithThem() {
        assertEquals(
                Optional.of(List.of("/opt/java", "demo", "--out", "x")),
                Restart.command(JAVA, Optional.of(List.of()), List.of(), WANTED));
    }

    @Test
    void anUnknownOrUnexpectedCommandLineIsNotGuessed() {
        assertEquals(Optional.empty(), Restart.command(JAVA, Optional.empty(), List.of(), WANTED));
        assertEquals(Optional.empty(), Restart.command(Optional.empty(), Optional.of(List.of()), List.of(), WANTED));
        assertEquals(Optional.empty(), Restart.command(JAVA, Optional.of(List.of("a")), List.of("b"), WANTED));
        assertEquals(Optional.empty(), Restart.command(JAVA, Optional.of(List.of()), List.of("b"), WANTED));
    }
}
