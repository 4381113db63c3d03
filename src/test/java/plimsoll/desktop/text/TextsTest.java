package plimsoll.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.Headline;
import plimsoll.desktop.model.HeadlinesViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.RunState;
import plimsoll.domain.Problem;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.rule.ConfidenceSubject;
import plimsoll.domain.rule.MarginBand;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ShortNetting;
import plimsoll.domain.scenario.TileKind;
import plimsoll.domain.text.BundleKeys;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.ChangePart;
import plimsoll.engine.result.Direction;

class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "plimsoll", "desktop");
    private static final Path BUNDLE =
            Path.of("src", "main", "resources", "plimsoll", "desktop", "text", "texts.properties");
    private static final Pattern CHART_PANEL =
            Pattern.compile("new ChartPanel\\([^;]*?,\\s*\"([a-z-]+)\"", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([a-z_-]+[0-9]*)\"");

    @Test
    void everyTextThatIsAskedForIsThere() {
        Set<String> asked = BundleKeys.asked(SOURCES);
        assertTrue(asked.size() > 600, asked.size() + " keys");
        asked.removeAll(Texts.keys());
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyKeyStandsOnce() {
        assertEquals(List.copyOf(Texts.keys()), BundleKeys.listed(BUNDLE));
    }

    @Test
    void everyTextIsUsedSomewhere() {
        Set<String> idle = new TreeSet<>(Texts.keys());
        idle.removeAll(BundleKeys.named(SOURCES));
        // Words of cells are looked up by table and column: both must stand in a model.
        Set<String> names = BundleKeys.found(SOURCES, NAME);
        idle.removeIf(key -> key.startsWith(CellDraft.KEYS)
                && names.contains(key.split("\\.")[2])
                && names.contains(key.split("\\.")[3]));
        idle.removeIf(key -> key.startsWith("why.chart.") && names.contains(key.split("\\.")[2]));
        idle.removeIf(key -> key.startsWith("why.tile.") && tiles().contains(key));
        idle.removeIf(key -> choices().anyMatch(choice -> Words.key(choice).equals(key)));
        assertEquals(Set.of(), idle);
    }

    @Test
    void everyChartAndEveryTileSaysHowItComesAbout() {
        Set<String> missing = BundleKeys.found(SOURCES, CHART_PANEL);
        assertTrue(missing.size() > 10, missing.toString());
        missing.removeIf(name -> Texts.has("why.chart." + name));
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(), tiles().stream().filter(key -> !Texts.has(key)).collect(Collectors.toSet()));
    }

    private static Set<String> tiles() {
        return Stream.of(TileKind.values())
                .map(kind -> "why.tile." + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void everyChoiceThatIsShownHasAWord() {
        assertEquals(
                List.of(),
                choices().filter(choice -> !Texts.has(Words.key(choice))).toList());
        assertEquals("worst vol first", Words.of(ScanReduction.WORST_VOL_FIRST));
        assertEquals("down", Words.of(Direction.DOWN));
    }

    private static Stream<Enum<?>> choices() {
        return Stream.<Enum<?>[]>of(
                        Direction.values(),
                        ScanReduction.values(),
                        ShortNetting.values(),
                        ConfidenceSubject.values(),
                        MarginBand.Action.values(),
                        Payoff.values(),
                        InstrumentKind.values(),
                        OptionValue.values(),
                        ClosingOrder.Kind.values(),
                        ChangePart.values(),
                        RunState.Phase.values(),
                        Problem.Severity.values())
                .flatMap(Stream::of);
    }

    @Test
    void valuesStandWhereTheTextSaysSo() {
        assertEquals("Step 2 of 5", Texts.of("guide.step", "2", "5"));
        assertEquals("{0}, done", Texts.of("guide.done", "{0}"));
        assertEquals("Step {1} of 5", Texts.of("guide.step", "{1}", "5"));
        assertEquals("a$1\\b, done", Texts.of("guide.done", "a$1\\b"));
        assertThrows(IllegalArgumentException.class, () -> Texts.of("guide.nothing"));
        for (String key : Texts.keys()) {
            assertFalse(Texts.of(key).isBlank(), key);
        }
    }

    /// Arabic and Persian digits, decimal commas, the Turkish i, the Swiss apostrophe.
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "de-CH", "tr-TR", "ar-EG-u-nu-arab", "fa-IR", "hi-IN-u-nu-deva"})
    void numbersAndTextsDoNotDependOnTheLanguageOfTheSystem(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals("1,234,567.89", NumberText.screen(1_234_567.891, 2));
            assertEquals("\u22120.0450", NumberText.signed(-0.045, 4));
            assertEquals("-1234.5", NumberText.file(-1234.5));
            assertEquals("+5.47 %", NumberText.percent(0.0547264, 2));
            assertEquals("Step 1 of 5", Texts.of("guide.step", "1", "5"));
            assertEquals(
                    "Nearest level: 105,472.64 USD, +5.47 %, other side \u22125.53 %, Venue B dies first.",
                    nearest().sentence());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Headline nearest() {
        return new HeadlinesViewModel(OpenBook.sample("two-venues").session())
                .headlinesProperty().get().stream()
                        .filter(headline -> headline.label().equals("Nearest level"))
                        .findFirst()
                        .orElseThrow();
    }
}
