package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.domain.rule.FeeTerm;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleCheck;
import plimsoll.domain.rule.RuleFile;
import plimsoll.storage.RandomRuleFiles;
import plimsoll.storage.ShippedRules;

/// The list of numbers is compared with a walk over the records of every file, so that no primitive is forgotten.
class RuleParametersTest {
    private static List<RuleFile> files() {
        List<RuleFile> files = new java.util.ArrayList<>(
                ShippedRules.catalog().rules().stream().map(HashedRule::file).toList());
        files.add(PortfolioBook.file("1", "2024-01-01T00:00:00Z", "0.15"));
        // Forms that no shipped file has.
        for (long seed = 0; seed < 60; seed++) {
            files.add(RandomRuleFiles.of(seed));
        }
        return files;
    }

    @Test
    void everyNumberOfEveryFileIsListedOnce() throws ReflectiveOperationException {
        for (RuleFile file : files()) {
            List<RuleParameter> listed = RuleParameters.of(file);
            assertEquals(
                    numbers(file),
                    listed.stream().filter(item -> item.value().isPresent()).count(),
                    file.id() + " " + file.version());
            // A file that is refused may have two tables of one symbol.
            if (RuleCheck.problems(file).isEmpty()) {
                assertEquals(
                        listed.size(),
                        listed.stream().map(RuleParameter::path).distinct().count(),
                        file.id());
            }
        }
    }

    @Test
    void storingTheSameValueGivesAnEqualFile() {
        for (RuleFile file : files()) {
            for (RuleParameter parameter : RuleParameters.of(file)) {
                assertEquals(file, parameter.with().apply(parameter.value()), file.id() + " " + parameter.path());
            }
        }
    }

    @Test
    void aChangedNumberIsTheOnlyOneThatDiffers() {
        RuleFile file = PortfolioBook.file("1", "2024-01-01T00:00:00Z", "0.15");
        for (RuleParameter parameter : RuleParameters.of(file)) {
            if (parameter.value().isEmpty()) {
                continue;
            }
            BigDecimal next = parameter.path().endsWith("/steps")
                    ? new BigDecimal("3")
                    : moved(parameter.value().get());
            List<RuleParameter> changed = RuleParameters.of(parameter.with().apply(Optional.of(next)));
            List<String> differing = RuleParameters.of(file).stream()
                    .filter(item -> changed.stream()
                            .filter(other -> other.path().equals(item.path()))
                            .anyMatch(other -> item.differs(other.value())))
                    .map(RuleParameter::path)
                    .toList();
            assertEquals(List.of(parameter.path()), differing);
        }
    }

    /// Another number in the same range: ratios stay ratios.
    private static BigDecimal moved(BigDecimal value) {
        return value.signum() == 0 ? new BigDecimal("0.001") : value.multiply(new BigDecimal("0.999"));
    }

    @Test
    void aHaircutOfATierIsShownAsWhatDoesNotCount() {
        BigDecimal stored = RuleParameter.Unit.HAIRCUT.stored(new BigDecimal("7.5"));
        assertEquals(0, stored.compareTo(new BigDecimal("0.925")));
        assertEquals("7.50", RuleParameter.Unit.HAIRCUT.number(stored));
    }

    @Test
    void anAssemblyReadsAsItIsCalculated() {
        RuleFile file = PortfolioBook.file("1", "2024-01-01T00:00:00Z", "0.15");
        List<String> lines = AssemblyText.lines(file.portfolio().orElseThrow().assembly());
        assertEquals("Initial = 1.25 \u00d7 (worst of (scan, forwards) + roll + naked)", lines.getFirst());
        assertTrue(lines.getLast().startsWith("Maintenance = worst of (scan, forwards)"));
        assertFalse(lines.getLast().contains("\u00d7"));
    }

    /// Numbers in a record and everything below it; a fee that is not taken is no number of a file.
    private static long numbers(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case BigDecimal ignored -> 1;
            case Integer ignored -> 1;
            case Optional<?> optional -> optional.isPresent() ? numbers(optional.get()) : 0;
            case List<?> list -> {
                long sum = 0;
                for (Object item : list) {
                    sum += numbers(item);
                }
                yield sum;
            }
            case FeeTerm fee -> fee.mode() == FeeTerm.Mode.NONE ? 0 : 1;
            case Record item -> {
                long sum = 0;
                for (RecordComponent component : item.getClass().getRecordComponents()) {
                    // What a scenario takes off collateral is no number of a file.
                    if (!component.getName().equals("cut")) {
                        sum += numbers(component.getAccessor().invoke(item));
                    }
                }
                yield sum;
            }
            default -> 0;
        };
    }
}
