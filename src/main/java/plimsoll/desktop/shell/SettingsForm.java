package plimsoll.desktop.shell;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Palette;
import plimsoll.desktop.theme.Theme;
import plimsoll.domain.UserSettings;
import plimsoll.domain.text.NumberStyle;

/// The user's settings as a card; a change holds at once.
final class SettingsForm extends VBox {
    private static final List<UserSettings.Look> LOOKS = List.of(UserSettings.Look.values());
    private static final List<UserSettings.Colors> COLORS = List.of(UserSettings.Colors.values());
    private final SettingsViewModel model;
    private final SegmentedBar look = new SegmentedBar(
            Texts.of("settings.theme"),
            Arrays.stream(Theme.values()).map(Theme::title).toList());
    private final SegmentedBar colors = new SegmentedBar(
            Texts.of("settings.colours.name"),
            Arrays.stream(Palette.values()).map(Palette::title).toList());
    private final SegmentedBar numbers = new SegmentedBar(
            Texts.of("settings.tables.name"),
            List.of(Setting.numbers(NumberStyle.POINT), Setting.numbers(NumberStyle.COMMA)));
    private final NumberField font = new NumberField(Texts.of("settings.textSize.name"));
    private final NumberField threads = new NumberField(Texts.of("settings.threads"));
    private final CheckBox autosave = new CheckBox(Texts.of("settings.autosave.box"));
    private final Subscription subscription;

    /// Shows settings.
    ///
    /// @param folder where they are kept, as shown
    /// @param close  takes the card away
    SettingsForm(SettingsViewModel model, String folder, Runnable close) {
        this.model = model;
        getStyleClass().addAll("card", "settings-form");
        Label title = new Label(Texts.of("settings.title"));
        title.getStyleClass().add("card-title");
        font.setOnCommit(model::commitFont);
        threads.setOnCommit(model::commitThreads);
        threads.setPromptText(Texts.of("settings.threads.all"));
        autosave.setOnAction(event -> model.chooseAutosave(autosave.isSelected()));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        row(grid, Texts.of("settings.theme"), look, "");
        row(grid, Texts.of("settings.colours"), colors, "");
        row(grid, Texts.of("settings.textSize"), font, Texts.of("settings.textSize.hint"));
        row(grid, Texts.of("settings.tables"), numbers, Texts.of("settings.tables.hint"));
        row(grid, Texts.of("settings.threads"), threads, Texts.of("settings.threads.hint"));
        row(grid, Texts.of("settings.autosave"), autosave, "");
        Label place = new Label(folder);
        place.getStyleClass().add("hint-text");
        place.setWrapText(true);
        Button done = Buttons.normal(Texts.of("settings.close"), "Esc");
        done.setOnAction(event -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, place, foot);
        subscription = Subscription.combine(
                model.settingsProperty().subscribe(this::show),
                look.selectedProperty().subscribe((before, index) -> model.chooseLook(LOOKS.get(index.intValue()))),
                colors.selectedProperty()
                        .subscribe((before, index) -> model.chooseColors(COLORS.get(index.intValue()))),
                numbers.selectedProperty()
                        .subscribe((before, index) ->
                                model.chooseNumbers(index.intValue() == 0 ? NumberStyle.POINT : NumberStyle.COMMA)));
    }

    private static void row(GridPane grid, String name, Node field, String hint) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        int row = grid.getRowCount();
        if (hint.isEmpty()) {
            grid.add(label, 0, row);
            grid.add(field, 1, row, 2, 1);
            return;
        }
        Label note = new Label(hint);
        note.getStyleClass().add("hint-text");
        note.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(row, label, field, note);
    }

    private void show(UserSettings settings) {
        look.select(List.of(UserSettings.Look.values()).indexOf(settings.look()));
        colors.select(List.of(UserSettings.Colors.values()).indexOf(settings.colors()));
        numbers.select(settings.numbers() == NumberStyle.POINT ? 0 : 1);
        font.show(model.font());
        threads.show(model.threads());
        autosave.setSelected(settings.autosave());
    }

    /// Puts the focus on a setting.
    void open(Setting setting) {
        switch (setting) {
            case THEME -> look.focus();
            case COLOURS -> colors.focus();
            case TEXT_SIZE -> font.requestFocus();
            case NUMBERS -> numbers.focus();
            case THREADS -> threads.requestFocus();
            case AUTOSAVE -> autosave.requestFocus();
        }
    }

    /// Ends what it follows.
    void close() {
        subscription.unsubscribe();
    }
}
