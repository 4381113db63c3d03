package plimsoll.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;

class ArchitectureTest {
    private static final String ROOT = "plimsoll";
    private static final String PLANTED = "plimsoll.architecture.planted";
    private static final int LONGEST = 400;
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importPath(Path.of("target", "test-classes", "plimsoll", "architecture", "planted"));

    static List<NamedRule> rules() {
        return rules(ROOT);
    }

    static List<NamedRule> rulesForPlanted() {
        return rules(PLANTED);
    }

    private static List<NamedRule> rules(String root) {
        List<NamedRule> all = new ArrayList<>(new LayerRules(root).all());
        all.addAll(new CodeRules(root).all());
        return all;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(NamedRule rule) {
        rule.rule().check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rulesForPlanted")
    void theRuleFindsItsPlantedViolation(NamedRule rule) {
        EvaluationResult result = rule.rule().evaluate(VIOLATIONS);
        assertTrue(result.hasViolation(), "no violation found");
        assertTrue(
                result.getFailureReport().toString().contains(rule.planted()),
                () -> rule.planted() + " is not in: " + result.getFailureReport());
    }

    @Test
    void everyPlantedClassBelongsToARule() {
        List<String> expected = rulesForPlanted().stream()
                .map(NamedRule::planted)
                .distinct()
                .sorted()
                .toList();
        List<String> planted = VIOLATIONS.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.startsWith("Harmless"))
                .sorted()
                .toList();
        assertEquals(expected, planted);
    }

    @Test
    void everyClassWithTestsHasANameThatTheBuildRuns() {
        List<String> skipped = TESTS.stream()
                .filter(ArchitectureTest::holdsTests)
                .filter(type -> !topLevel(type).getSimpleName().endsWith("Test"))
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith(PLANTED))
                .toList();
        assertEquals(List.of(), skipped);
    }

    @Test
    void aClassWithTestsUnderAnotherNameIsFound() {
        assertTrue(TESTS.stream()
                .filter(ArchitectureTest::holdsTests)
                .anyMatch(type -> type.getSimpleName().equals("HarmlessCases")));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src", "main", "java", "plimsoll"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(Path.of("java", "plimsoll")))
                    .filter(ArchitectureTest::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertEquals(List.of(), tooLong(Path.of("src")));
    }

    @Test
    void aFileOfOneLineMoreIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Fits.java"), "\n".repeat(LONGEST));
        Path longer = Files.writeString(folder.resolve("Longer.java"), "\n".repeat(LONGEST) + "}");
        assertEquals(List.of(longer), tooLong(folder));
    }

    private static List<Path> tooLong(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > LONGEST) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holdsTests(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(
                        method -> method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
