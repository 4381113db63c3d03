package plimsoll.desktop.palette;

import plimsoll.desktop.text.Texts;

/// Something the palette finds.
///
/// @param id       the same in every list, by which recent ones are known
/// @param kind     what it is
/// @param name     what is searched and shown
/// @param detail   what tells it from others of the same name; searched after the name
/// @param shortcut as shown, such as `Ctrl+S`; empty for none
/// @param action   what Enter does
public record PaletteEntry(String id, Kind kind, String name, String detail, String shortcut, Runnable action) {
    /// What an entry is.
    public enum Kind {
        COMMAND(Texts.of("palette.kind.command")),
        SCREEN(Texts.of("palette.kind.screen")),
        PANEL(Texts.of("palette.kind.panel")),
        LAYOUT(Texts.of("palette.kind.layout")),
        POSITION(Texts.of("palette.kind.position")),
        POOL(Texts.of("palette.kind.pool")),
        RULES(Texts.of("palette.kind.rules")),
        BUTTON(Texts.of("palette.kind.button")),
        SCENARIO(Texts.of("palette.kind.scenario")),
        SETTING(Texts.of("palette.kind.setting")),
        SAMPLE(Texts.of("palette.kind.sample"));

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /// Returns the kind as shown.
        public String title() {
            return title;
        }
    }
}
