package plimsoll.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The style sheets use no pair of text and ground but the allowed ones; what charts draw is asked elsewhere.
class ForbiddenPairsTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final List<String> TEXT_PROPERTIES =
            List.of("-fx-text-fill", "-fx-prompt-text-fill", "-fx-icon-color");

    @ParameterizedTest
    @ValueSource(strings = {"base.css", "fields.css", "table.css", "chrome.css", "screens.css", "bridge.css"})
    void noRuleWritesInAColourThatIsNoTextOrOnAGroundThatIsForbidden(String sheet) {
        assertEquals(List.of(), faults(read(sheet)));
    }

    @Test
    void plantedFaultsAreFound() {
        assertEquals(1, faults(".a { -fx-text-fill: -plim-line; }").size());
        assertEquals(
                1,
                faults(".a { -fx-text-fill: -plim-text-3; -fx-background-color: -plim-selection; -plim-text-3: x; }")
                        .size());
        assertEquals(
                1,
                faults(".a { -fx-background-color: -plim-accent, -plim-selection; }")
                        .size());
        assertEquals(
                1,
                faults(".a { -fx-text-fill: -plim-on-fill; -fx-background-color: -plim-panel; }")
                        .size());
        assertEquals(1, faults(".a { -fx-text-fill: #ffffff; }").size());
        assertTrue(faults(".a { -fx-text-fill: -plim-text-2; -fx-background-color: -plim-selection;"
                        + " -plim-text-3: -plim-text-2; }")
                .isEmpty());
    }

    private static List<String> faults(String css) {
        List<String> faults = new ArrayList<>();
        Matcher rules = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            String selector = rules.group(1).strip().replaceAll("\\s+", " ");
            Map<String, String> values = values(rules.group(2));
            Optional<Token> ground = Optional.ofNullable(values.get("-fx-background-color"))
                    .map(layers -> layers.substring(layers.lastIndexOf(',') + 1))
                    .flatMap(ForbiddenPairsTest::token);
            for (String property : TEXT_PROPERTIES) {
                if (values.containsKey(property)) {
                    Optional<Token> text = token(values.get(property));
                    boolean readable = text.isPresent()
                            && (text.get() == Token.ON_FILL || ContrastTest.TEXTS.contains(text.get()))
                            && (ground.isEmpty() || ContrastTest.allowed(text.get(), ground.get()));
                    if (!readable) {
                        faults.add(selector + " writes " + values.get(property) + " on " + ground);
                    }
                }
            }
            boolean selects = ground.equals(Optional.of(Token.SELECTION)) && !selector.contains(".dock-mark");
            if (selects && !values.containsKey("-plim-text-3")) {
                faults.add(selector + " leaves hints on a selected ground");
            }
        }
        return faults;
    }

    private static Map<String, String> values(String body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : body.split(";")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    private static Optional<Token> token(String value) {
        String name = value.replace("!important", "").strip();
        for (Token token : Token.values()) {
            if (token.cssName().equals(name)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static String read(String sheet) {
        try (InputStream stream = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
