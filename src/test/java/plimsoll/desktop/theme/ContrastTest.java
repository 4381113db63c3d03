package plimsoll.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {
    private static final double LEAST = 4.5;
    private static final double STALE_OPACITY = 0.62;

    private static final List<Token> GROUNDS =
            List.of(Token.PANEL, Token.HEAD, Token.RAISED, Token.WELL, Token.SELECTION, Token.EDITED);

    private static final List<Token> TEXTS = List.of(
            Token.TEXT,
            Token.TEXT_2,
            Token.TEXT_3,
            Token.ACCENT,
            Token.GAIN,
            Token.LOSS,
            Token.WARN,
            Token.ERROR,
            Token.NA,
            Token.POOL_1,
            Token.POOL_2,
            Token.POOL_3,
            Token.POOL_4);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyAllowedTextIsReadableOnEveryGround(Theme theme) {
        List<String> unreadable = new ArrayList<>();
        for (Token text : TEXTS) {
            for (Token ground : GROUNDS) {
                boolean forbidden = text == Token.TEXT_3 && ground == Token.SELECTION;
                double contrast = contrast(theme.color(text), theme.color(ground));
                if (!forbidden && contrast < LEAST) {
                    unreadable.add(text + " on " + ground + " " + contrast);
                }
            }
        }
        assertEquals(List.of(), unreadable);
    }

    @Test
    void hintsOnASelectedRowAreForbiddenInTheDarkThemeForAReason() {
        assertTrue(contrast(Theme.DARK.color(Token.TEXT_3), Theme.DARK.color(Token.SELECTION)) < LEAST);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whiteTextIsReadableOnFilledButtonsAndTheWhatIfChip(Theme theme) {
        assertTrue(contrast(theme.color(Token.ON_FILL), theme.color(Token.ACCENT_FILL)) >= LEAST);
        assertTrue(contrast(theme.color(Token.ON_FILL), theme.color(Token.FRAME)) >= LEAST);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aStalePanelStaysReadableBecauseItsTextTakesThePrimaryColourFirst(Theme theme) {
        Color panel = theme.color(Token.PANEL);
        Color dimmed = panel.interpolate(theme.color(Token.TEXT), STALE_OPACITY);

        assertTrue(contrast(dimmed, panel) >= LEAST);
    }

    @Test
    void contrastIsThatOfTheWebGuidelines() {
        assertEquals(21, contrast(Color.WHITE, Color.BLACK), 1e-9);
        assertEquals(14.2, contrast(Theme.DARK.color(Token.TEXT), Theme.DARK.color(Token.PANEL)), 0.05);
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
    }
}
