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
    private static final double MOST = 7;
    private static final double STALE_OPACITY = 0.62;

    static final List<Token> GROUNDS =
            List.of(Token.PANEL, Token.HEAD, Token.RAISED, Token.WELL, Token.SELECTION, Token.EDITED);

    static final List<Token> TEXTS = List.of(
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

    /// Returns whether a text may stand on a ground.
    static boolean allowed(Token text, Token ground) {
        if (text == Token.ON_FILL) {
            return ground == Token.ACCENT_FILL || ground == Token.FRAME;
        }
        return (TEXTS.contains(text)
                        && GROUNDS.contains(ground)
                        && !(text == Token.TEXT_3 && ground == Token.SELECTION))
                || (text == Token.TEXT && ground == Token.WINDOW);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyAllowedPairIsReadableInEveryPalette(Theme theme) {
        double least = theme == Theme.HIGH_CONTRAST ? MOST : LEAST;
        List<String> unreadable = new ArrayList<>();
        for (Palette palette : Palette.values()) {
            Appearance look = new Appearance(theme, palette, 1);
            for (Token text : Token.values()) {
                for (Token ground : Token.values()) {
                    double contrast = contrast(look.color(text), look.color(ground));
                    if (allowed(text, ground) && contrast < (text == Token.ON_FILL ? LEAST : least)) {
                        unreadable.add(palette + ": " + text + " on " + ground + " " + contrast);
                    }
                }
            }
        }
        assertEquals(List.of(), unreadable);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void betterAndWorseAreToldApartInEveryPalette(Theme theme) {
        for (Palette palette : Palette.values()) {
            Appearance look = new Appearance(theme, palette, 1);
            assertTrue(!look.color(Token.GAIN).equals(look.color(Token.LOSS))
                    && !look.color(Token.HEAT_GAIN).equals(look.color(Token.HEAT_LOSS)));
        }
        assertEquals(
                new Appearance(theme, Palette.GREEN_RED, 1).color(Token.GAIN),
                new Appearance(theme, Palette.RED_UP, 1).color(Token.LOSS));
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
