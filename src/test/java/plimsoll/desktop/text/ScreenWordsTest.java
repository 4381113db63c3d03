package plimsoll.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Screens whose words are in the bundle keep no word in the code: what is handed to a control, a panel or a column is
/// looked up.
class ScreenWordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "plimsoll", "desktop");

    /// Calls whose text arguments are shown or read out.
    private static final Pattern SHOWS = Pattern.compile("\\b(?:new (?:Label|Button|CheckBox|Menu|MenuItem|MenuButton"
            + "|Tooltip|Panel|ModelPanel|ChartPanel|EmptyState|EmptyState\\.Action|NumberField|SegmentedBar|Chip"
            + "|DataTable|LadderChart|ShockSlider|Column|Name)|Buttons\\.(?:normal|primary|link)|Icons\\.[A-Z]+\\.button"
            + "|Column\\.(?:text|number|choice|check|compared)|Command\\.of|CellValue\\.notAvailable"
            + "|set(?:Text|PromptText|AccessibleText))\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LOOKED_UP = Pattern.compile("Texts\\.of\\(\\s*\"[^\"]*\"");
    private static final Pattern WORDS = Pattern.compile("[A-Z][a-z]{2}.*|.*[a-z]{2,}\\W* [a-z]{2,}.*");
    private static final Pattern KEYS =
            Pattern.compile("(?:(?:Ctrl|Shift|Alt|Shortcut)\\+)+\\w*|Esc|Enter|Ins|Del|F\\d+");

    /// What is no word of a screen: what a defect says, and what the compiler reads.
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "new (?:IllegalArgument|IllegalState)Exception\\(|@SuppressWarnings\\(|Pattern\\.compile\\(");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<![:\"])//.*$");

    /// The same, or a part of a sentence that is put together: a word with a space beside it.
    private static final Pattern PARTS =
            Pattern.compile("[A-Z][a-z]{2}.*|.*[a-z]{2,}\\W* [a-z]{2,}.*" + "|\\W* [a-z]{3,}\\W*|[a-z]{3,}\\W* ");

    /// Names of products and fonts, what defects say, headings that pasted tables may have, and identifiers.
    private static final Set<String> LEFT = Set.of(
            "WindowHead.java: Plimsoll",
            "Diagnostics.java: Plimsoll",
            "Diagnostics.java: Java",
            "Diagnostics.java: JavaFX",
            "ChartFonts.java: Regular",
            "ChartFonts.java: Medium",
            "ChartFonts.java: SemiBold",
            "ChartFonts.java: font ",
            "ChartFonts.java:  cannot be read",
            "FxToolkit.java: interrupted while drawing",
            "PngBytes.java: picture cannot be written to memory",
            "Theme.java: missing style sheet ",
            "PositionPaste.java: avg price",
            "AssumptionsViewModel.java:  spread",
            "AssumptionsViewModel.java:  impact",
            "AssumptionsViewModel.java:  vol",
            "AssumptionsViewModel.java:  volume");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survival",
                "paths",
                "answers",
                "scenarios",
                "monitor",
                "book",
                "whatif",
                "rules",
                "control",
                "log",
                "palette",
                "dock",
                "imports",
                "guide",
                "why",
                "model",
                "chart",
                "shell"
            })
    void wordsOfAScreenAreInTheBundle(String screen) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(screen))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                words(Files.readString(file)).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
        }
        found.removeIf(LEFT::contains);
        assertEquals(List.of(), found);
    }

    /// Where no word at all stands in the code, handed to a control or not: what charts draw, what runs say, names of
    /// themes, and models whose sentences have moved.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart",
                "task",
                "theme",
                "shell/Diagnostics.java",
                "model/AssumptionsViewModel.java",
                "model/HeatAxesViewModel.java",
                "model/HeatViewModel.java",
                "model/BalancePaste.java",
                "model/MarketPaste.java",
                "model/PositionPaste.java",
                "model/TilesViewModel.java",
                "model/GridViewModel.java",
                "model/LimitTiles.java",
                "model/CellDraft.java",
                "model/TileWhy.java",
                "why"
            })
    void noWordStandsInTheCode(String place) throws IOException {
        List<String> found = new ArrayList<>();
        Path at = SOURCES.resolve(place);
        try (Stream<Path> files = Files.isDirectory(at) ? Files.list(at) : Stream.of(at)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                anyWords(Files.readString(file)).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
        }
        found.removeIf(LEFT::contains);
        assertEquals(List.of(), found);
    }

    @Test
    void aPartOfASentenceInTheCodeIsNoticed() {
        assertEquals(List.of(" dies", "no lower level"), anyWords("""
                String who = pool + " dies"; // "no comment counts"
                draw(price.isPresent() ? label : "no lower level");
                throw new IllegalStateException("a defect " + "says what it likes");
                """));
        assertEquals(List.of(), anyWords("say(Texts.of(down ? \"chart.short\" : \"chart.long\"), \"USD\");"));
    }

    /// Returns the words of all literals but those that nobody sees.
    private static List<String> anyWords(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        StringBuilder shown = new StringBuilder();
        int end = 0;
        for (MatchResult call : NOT_SHOWN.matcher(code).results().toList()) {
            if (call.start() >= end && call.group().endsWith("(")) {
                shown.append(code, end, call.start());
                end = call.end() + arguments(code, call.end()).length();
            }
        }
        shown.append(code.substring(end));
        return LITERAL.matcher(shown)
                .results()
                .map(literal -> literal.group(1))
                .filter(text ->
                        PARTS.matcher(text).matches() && !KEYS.matcher(text).matches())
                .distinct()
                .toList();
    }

    @Test
    void aTitleInTheCodeIsNoticed() {
        assertEquals(
                List.of("Level ranges", "how sure is each level?"),
                words("new ChartPanel(\n"
                        + "  \"Level ranges\", \"how sure is each level?\", \"ranges\", chart, exports);"));
        assertEquals(List.of("Run"), words("Buttons.normal(Icons.RUN, \"Run\", \"Ctrl+Enter\")"));
        assertEquals(List.of("Pool"), words("Column.text(POOL, \"Pool\", 120)"));
        assertEquals(List.of(), words("new Panel(Texts.of(\"paths.run.title\"), \"\", run)"));
        assertEquals(List.of(), words("Buttons.normal(Texts.of(\"card.close\"), \"Esc\"); open(\"No label\")"));
    }

    private static List<String> words(String source) {
        return SHOWS.matcher(source)
                .results()
                .map(MatchResult::end)
                .map(start -> LOOKED_UP.matcher(arguments(source, start)).replaceAll("look("))
                .map(LITERAL::matcher)
                .flatMap(Matcher::results)
                .map(literal -> literal.group(1))
                .filter(text ->
                        WORDS.matcher(text).matches() && !KEYS.matcher(text).matches())
                .distinct()
                .toList();
    }

    /// Returns what stands between the parenthesis before the start and the one that closes it.
    private static String arguments(String source, int start) {
        int open = 1;
        boolean quoted = false;
        int at = start;
        for (; at < source.length() && open > 0; at++) {
            char sign = source.charAt(at);
            if (quoted && sign == '\\') {
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            }
        }
        return source.substring(start, at);
    }
}
