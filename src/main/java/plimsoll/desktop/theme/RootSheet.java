package plimsoll.desktop.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Generates the `.root` rule: our colour names, the theme library's names and the names of the toolkit's own style
/// sheet, which ControlsFX looks up. It is handed to the toolkit as a `data:` address, so no file is written.
final class RootSheet {
    private static final double ROOT_FONT_PX = 12;

    private static final Map<String, String> LIBRARY = library();
    private static final Map<String, String> TOOLKIT = toolkit();

    private RootSheet() {}

    static String of(Theme theme, Palette palette, double scale) {
        byte[] css = text(theme, palette, scale).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
    }

    static String text(Theme theme, Palette palette, double scale) {
        StringBuilder css = new StringBuilder(".root {\n");
        css.append("  -fx-font-family: \"").append(Fonts.REGULAR).append("\";\n");
        css.append(String.format(Locale.ROOT, "  -fx-font-size: %.2fpx;\n", ROOT_FONT_PX * scale));
        for (Token token : Token.values()) {
            line(css, token.cssName(), token.hex(theme, palette));
            if (!token.atlantaName().isEmpty()) {
                line(css, token.atlantaName(), token.hex(theme, palette));
            }
        }
        LIBRARY.forEach((name, value) -> line(css, name, value));
        TOOLKIT.forEach((name, value) -> line(css, name, value));
        css.append("}\n");
        icons(css, ".icon", 16 * scale);
        icons(css, ".panel-head .icon, .list-cell .icon, .problem-none .icon", 14 * scale);
        icons(css, ".chevron", 11 * scale);
        return css.toString();
    }

    /// Icon sizes are given in px: `em` inside an icon would mean the icon's own size.
    private static void icons(StringBuilder css, String selector, double size) {
        css.append(String.format(Locale.ROOT, "%s { -fx-icon-size: %.0fpx; }\n", selector, size));
    }

    private static void line(StringBuilder css, String name, String value) {
        css.append("  ").append(name).append(": ").append(value).append(";\n");
    }

    private static Map<String, String> library() {
        Map<String, String> names = new TreeMap<>();
        names.put("-color-border-subtle", "-plim-line");
        names.put("-color-neutral-emphasis-plus", "-plim-line-strong");
        names.put("-color-neutral-emphasis", "-plim-line-strong");
        names.put("-color-neutral-muted", "-plim-raised");
        names.put("-color-neutral-subtle", "-plim-head");
        names.put("-color-accent-muted", "-plim-accent");
        names.put("-color-warning-emphasis", "-plim-warn");
        names.put("-color-warning-muted", "-plim-warn");
        names.put("-color-warning-subtle", "-plim-edited");
        names.put("-color-success-muted", "-plim-gain");
        names.put("-color-success-subtle", "-plim-selection");
        names.put("-color-danger-muted", "-plim-frame");
        names.put("-color-danger-subtle", "-plim-head");
        return names;
    }

    private static Map<String, String> toolkit() {
        Map<String, String> names = new TreeMap<>();
        put(names, "-plim-head", "-fx-base", "-fx-color", "-fx-body-color", "-fx-body-color-to-right");
        put(names, "-plim-panel", "-fx-background");
        put(names, "-plim-well", "-fx-control-inner-background");
        put(names, "-plim-raised", "-fx-hover-base", "-fx-pressed-base", "-fx-shadow-highlight-color");
        put(names, "-plim-accent", "-fx-focus-color", "-fx-cell-focus-inner-border");
        put(names, "-plim-accent-fill", "-fx-accent", "-fx-default-button");
        put(names, "transparent", "-fx-faint-focus-color");
        put(names, "-plim-text", "-fx-text-base-color", "-fx-text-background-color", "-fx-text-inner-color");
        put(names, "-plim-text", "-fx-light-text-color", "-fx-selection-bar-text");
        put(names, "-plim-text-2", "-fx-mark-color");
        put(names, "transparent", "-fx-mark-highlight-color", "-fx-inner-border", "-fx-inner-border-horizontal");
        put(names, "-plim-line-strong", "-fx-outer-border", "-fx-box-border", "-fx-text-box-border");
        put(names, "-plim-selection", "-fx-selection-bar", "-fx-selection-bar-non-focused");
        put(names, "-plim-line", "-fx-table-cell-border-color");
        return names;
    }

    private static void put(Map<String, String> names, String value, String... keys) {
        for (String key : keys) {
            names.put(key, value);
        }
    }
}
