package plimsoll.desktop.shell;

import plimsoll.desktop.control.Overlay;
import plimsoll.desktop.model.TilesViewModel;
import plimsoll.desktop.monitor.TilesForm;
import plimsoll.desktop.palette.PaletteView;
import plimsoll.desktop.palette.PaletteViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;

/// Cards above the window: settings, tiles, the command palette.
///
/// @param session     the open workspace
/// @param preferences the user's settings
/// @param overlay     where cards stand
/// @param docks       the window that comes to the front for the palette
/// @param found       what the palette finds
/// @param runs        the long runs
/// @param diagnostics how the program runs
record WindowCards(
        WorkspaceSession session,
        Preferences preferences,
        Overlay overlay,
        DockDesk docks,
        PaletteViewModel found,
        RunsDesk runs,
        DiagnosticsDesk diagnostics) {
    /// Shows the user's settings with the focus on one of them.
    void showSettings(Setting setting) {
        docks.bringMainToFront();
        String place = preferences
                .keeping()
                .folders()
                .map(folders -> Texts.of("settings.folder", String.valueOf(folders.settings())))
                .orElse(Texts.of("settings.noFolder"));
        SettingsForm form = new SettingsForm(preferences.model(), place, overlay::close);
        overlay.show(form);
        form.open(setting);
    }

    /// Shows which tiles the wall shows, and their limits.
    void showTiles() {
        TilesForm form = new TilesForm(new TilesViewModel(session), overlay::close);
        overlay.show(form);
        form.open();
    }

    /// Shows all shortcuts.
    void showKeys() {
        docks.bringMainToFront();
        KeysCard card = new KeysCard(preferences.shortcuts().model().keymap(), this::showShortcuts, overlay::close);
        overlay.show(card);
        card.open();
    }

    /// Shows which keys ask for which action, to be changed.
    void showShortcuts() {
        docks.bringMainToFront();
        ShortcutsCard card = new ShortcutsCard(preferences.shortcuts(), overlay::close);
        overlay.show(card);
        card.open();
    }

    /// Shows the command palette.
    void showPalette() {
        docks.bringMainToFront();
        PaletteView view = new PaletteView(found, entry -> {
            overlay.close();
            entry.action().run();
        });
        overlay.show(view);
        view.open();
    }

    /// Shows the long runs.
    void showRuns() {
        runs.open(overlay);
    }

    /// Shows how the program runs.
    void showDiagnostics() {
        diagnostics.open(overlay);
    }
}
