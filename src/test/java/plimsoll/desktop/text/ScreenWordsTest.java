package plimsoll.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window keeps no word in the code, and the document none about changes: what is shown or read out is looked up.
class ScreenWordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "plimsoll", "desktop");
    private static final Path DOCUMENT = Path.of("src", "main", "java", "plimsoll", "document");

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
            Pattern.compile("(?:(?:Ctrl|Shift|Alt|Shortcut)\\+)+\\w*|Ctrl|Shortcut|Esc|Enter|Ins|Del|F\\d+");

    /// What is no word of a screen: what a defect says, names of threads, and what the compiler reads.
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "new (?:IllegalArgument|IllegalState|UncheckedIO|Cancellation)Exception\\(|requireNonNull\\("
                    + "|Thread\\.of\\w+\\(\\)\\.name\\(|@SuppressWarnings\\(|Pattern\\.compile\\(");

    private static final Pattern REFUSAL = Pattern.compile("new IllegalArgumentException\\(");

    /// What only a defect says.
    private static final Set<String> DEFECTS = Set.of("not computed: ", "no kind for ");

    /// What gives a name to a part of a formula, to a step that can be undone, or a text to a cell: even one small word
    /// is seen.
    private static final Pattern NAMES = Pattern.compile("(?:\\bTerm\\.of|\\bnew (?:Term|WhyDraft)"
            + "|\\bnew (?:Edit|MarketEdit|ScenarioEdit)\\.\\w+|\\bCellValue\\.(?:text|notAvailable)|Why\\.Kind\\.\\w+,(?: \\d,)?)"
            + "\\(?\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /// Units that stand in a cell as they are.
    private static final Set<String> UNITS = Set.of("USD");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<![:\"])//.*$");

    private static final Pattern SIGN = Pattern.compile("'(?:\\\\.|[^'\\\\])'");

    /// The same, or a part of a sentence that is put together: a word with a space beside it.
    private static final Pattern PARTS = Pattern.compile(
            "[A-Z][a-z]{2}.*|.*[a-z]{2,}\\W* [a-z]{2,}.*" + "|\\W* [a-z]{3,}\\W*|[a-z]{3,}\\W* ", Pattern.DOTALL);

    /// Texts that are typed and read back: words of a small language, which the code takes apart.
    private static final Set<String> TYPED = Set.of("AxisText.java", "PathTexts.java");

    /// Names of font files and of a key, a heading that pasted tables may have, and identifiers.
    private static final Set<String> LEFT = Set.of(
            "ChartFonts.java: Regular",
            "ChartFonts.java: Medium",
            "ChartFonts.java: SemiBold",
            "PositionPaste.java: avg price",
            "KeyEvents.java: Backspace",
            "MarginParameters.java: step ",
            "PriceParameters.java: beta ",
            "PriceParameters.java: rho ",
            "PriceParameters.java: vol ",
            "AssumptionsViewModel.java:  spread",
            "AssumptionsViewModel.java:  impact",
            "AssumptionsViewModel.java:  vol",
            "AssumptionsViewModel.java:  volume");

    /// What is left out and why is no word of the window alone: it also goes to files and to the command line. Replies
    /// are called as their venues call them.
    private static final Set<String> PROBLEMS = Set.of("Snapshots.java", "HoldingBuilder.java", "ReplyKind.java");

    /// What a defect says, identifiers, a word of tables in files, and names that files keep.
    private static final Set<String> LEFT_IN_DOCUMENT = Set.of(
            "KeptFields.java: name of a row",
            "KeptFields.java: name of a field",
            "KeptFields.java: value of ",
            "WhatIfBook.java: state of a step",
            "Differences.java: index ",
            "Differences.java: mark ",
            "Differences.java: forward ",
            "Differences.java: vol ",
            "Differences.java: rate ",
            "Differences.java: settled ",
            "Differences.java: confidence ",
            "PlanRow.java: not included",
            "TierPlan.java: imported ",
            "Untitled.java: Untitled");

    @Test
    void noWordStandsInTheCode() throws IOException {
        assertLeft(LEFT, TYPED, SOURCES);
    }

    @Test
    void noWordAboutAChangeStandsInTheCodeOfTheDocument() throws IOException {
        assertLeft(LEFT_IN_DOCUMENT, PROBLEMS, DOCUMENT);
    }

    /// @param files that are not looked at
    private static void assertLeft(Set<String> left, Set<String> files, Path sources) throws IOException {
        Set<String> found = found(sources, ScreenWordsTest::anyWords);
        found.removeIf(word -> files.contains(word.substring(0, word.indexOf(':'))));
        Set<String> gone = new TreeSet<>(left);
        gone.removeAll(found);
        found.removeAll(left);
        assertEquals(Set.of(), found);
        assertEquals(Set.of(), gone, "no longer there");
    }

    /// Models refuse typed text by exceptions whose message is shown.
    @ParameterizedTest
    @ValueSource(strings = {"model", "paths", "scenarios", "rules", "answers", "survival", "whatif", "imports"})
    void whyTypedTextIsRefusedIsLookedUp(String place) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(place))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                REFUSAL.matcher(source)
                        .results()
                        .map(refusal -> arguments(source, refusal.end()))
                        .flatMap(text -> anyWords(text).stream())
                        .forEach(found::add);
            }
        }
        found.removeAll(DEFECTS);
        assertEquals(List.of(), found);
    }

    @Test
    void whatIsHandedToAControlIsLookedUp() throws IOException {
        assertEquals(Set.of(), found(SOURCES, ScreenWordsTest::words));
    }

    @Test
    void whatNamesAPartOfAFormulaAStepOrACellIsLookedUp() throws IOException {
        assertEquals(Set.of(), found(SOURCES, ScreenWordsTest::names));
        assertEquals(Set.of(), found(DOCUMENT, ScreenWordsTest::names));
        assertEquals(List.of("mark", "pool"), names("Term.of(\"mark\", 1); new Edit.SetPool(\n \"pool\", pool)"));
        assertEquals(List.of(), names("Term.of(Texts.of(\"why.term.price\"), 1); CellValue.text(\"USD\")"));
    }

    /// Returns what is found in each source below a folder, with the name of its file.
    private static Set<String> found(Path sources, Function<String, List<String>> search) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                search.apply(Files.readString(file)).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
        }
        return found;
    }

    private static List<String> names(String source) {
        return NAMES.matcher(source)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !UNITS.contains(name))
                .toList();
    }

    @Test
    void aPartOfASentenceInTheCodeIsNoticed() {
        assertEquals(List.of(" dies", "no lower level"), anyWords("""
                String who = pool + " dies"; // "no comment counts"
                draw(price.isPresent() ? label : "no lower level");
                throw new IllegalStateException("a defect " + "says what it likes");
                """));
        assertEquals(List.of("\n  Two words\n  "), anyWords("say(\"\"\"\n  Two words\n  \"\"\")"));
        assertEquals(List.of("After it"), anyWords("cut('\"', \"After it\")"));
        assertEquals(List.of(), anyWords("say(Texts.of(down ? \"chart.short\" : \"chart.long\"), \"USD\");"));
    }

    /// Returns the words of all literals but those that nobody sees.
    private static List<String> anyWords(String source) {
        String code = SIGN.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("' '");
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
