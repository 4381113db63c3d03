package plimsoll.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.Fx;

class ThemeTest {
    private static final List<String> TOOLKIT_NAMES = List.of(
            "-fx-base",
            "-fx-background",
            "-fx-color",
            "-fx-control-inner-background",
            "-fx-hover-base",
            "-fx-pressed-base",
            "-fx-accent",
            "-fx-default-button",
            "-fx-focus-color",
            "-fx-faint-focus-color",
            "-fx-text-base-color",
            "-fx-text-background-color",
            "-fx-text-inner-color",
            "-fx-light-text-color",
            "-fx-mark-color",
            "-fx-mark-highlight-color",
            "-fx-shadow-highlight-color",
            "-fx-body-color",
            "-fx-body-color-to-right",
            "-fx-outer-border",
            "-fx-inner-border",
            "-fx-inner-border-horizontal",
            "-fx-box-border",
            "-fx-text-box-border",
            "-fx-cell-focus-inner-border",
            "-fx-selection-bar",
            "-fx-selection-bar-non-focused",
            "-fx-selection-bar-text",
            "-fx-table-cell-border-color");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTokenAndEveryNameControlsFxLooksUpIsDefined(Theme theme) {
        String css = RootSheet.text(theme, Palette.BLUE_ORANGE, 1);

        for (Token token : Token.values()) {
            assertTrue(
                    css.contains("  " + token.cssName() + ": " + token.hex(theme, Palette.BLUE_ORANGE)),
                    token.cssName());
        }
        for (String name : TOOLKIT_NAMES) {
            assertTrue(css.contains("  " + name + ": "), name);
        }
    }

    @Test
    void switchingTheThemeRecoloursALiveScene() {
        Label label = Fx.call(() -> new Label("55,000"));
        Scene scene = Fx.call(() -> new Scene(new StackPane(label)));

        assertEquals(Theme.DARK.color(Token.TEXT), fill(Theme.DARK, scene, label));
        assertEquals(Theme.LIGHT.color(Token.TEXT), fill(Theme.LIGHT, scene, label));
    }

    @Test
    void fontsScaleFromTheRoot() {
        Label label = Fx.call(() -> new Label("55,000"));
        Scene scene = Fx.call(() -> new Scene(new StackPane(label)));

        double size = Fx.call(() -> {
            new Appearance(Theme.DARK, Palette.BLUE_ORANGE, 1.5).apply(scene);
            scene.getRoot().applyCss();
            return label.getFont().getSize();
        });

        assertEquals(18, size, 1e-9);
        assertEquals(Fonts.REGULAR, label.getFont().getFamily());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.79, 2.01, Double.NaN})
    void aFontScaleOutsideItsRangeIsRefused(double scale) {
        assertThrows(IllegalArgumentException.class, () -> new Appearance(Theme.DARK, Palette.BLUE_ORANGE, scale));
    }

    @ParameterizedTest
    @ValueSource(strings = {Fonts.REGULAR, Fonts.SEMI_BOLD})
    void allDigitsAndSignsAreEquallyWideSoThatTotalsAlign(String family) {
        Fx.run(Fonts::load);
        List<Double> widths = Fx.call(() -> "0123456789+\u2212\u00d7"
                .chars()
                .mapToObj(digit -> width(family, Character.toString(digit)))
                .distinct()
                .toList());

        assertEquals(1, widths.size(), widths.toString());
    }

    private static double width(String family, String text) {
        Text node = new Text(text);
        node.setFont(Font.font(family, 12));
        return node.getLayoutBounds().getWidth();
    }

    private static Color fill(Theme theme, Scene scene, Label label) {
        return Fx.call(() -> {
            theme.apply(scene);
            scene.getRoot().applyCss();
            return (Color) label.getTextFill();
        });
    }
}
