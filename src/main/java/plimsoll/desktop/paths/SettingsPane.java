package plimsoll.desktop.paths;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.paths.PathSettingsViewModel.Field;
import plimsoll.desktop.text.Texts;

/// What paths assume, as fields that commit like table cells.
final class SettingsPane extends GridPane {
    private final PathsViewModel model;
    private final Map<Field, NumberField> fields = new EnumMap<>(Field.class);
    private final CheckBox between = new CheckBox(Texts.of("paths.set.between"));
    private final CheckBox antithetic = new CheckBox(Texts.of("paths.set.antithetic"));
    private final Label vols = new Label();
    private boolean showing;

    SettingsPane(PathsViewModel model) {
        this.model = model;
        getStyleClass().add("settings-grid");
        vols.getStyleClass().add("panel-hint");
        vols.setWrapText(true);
        int row = 0;
        for (Field field : Field.values()) {
            NumberField input = new NumberField(field.title());
            input.setOnCommit(text -> model.settings().commit(field, text));
            input.setPromptText(field.hint());
            input.setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(input, Priority.ALWAYS);
            Label label = new Label(field.title());
            label.getStyleClass().add("field-label");
            label.setTooltip(new Tooltip(field.hint()));
            label.setMinWidth(Region.USE_PREF_SIZE);
            fields.put(field, input);
            addRow(row++, label, input);
            if (field == Field.VOL) {
                add(vols, 1, row++);
            }
        }
        between.setOnAction(event -> model.settings().chooseBetweenSteps(between.isSelected()));
        antithetic.setOnAction(event -> choosePairs());
        add(between, 1, row++);
        add(antithetic, 1, row);
    }

    private void choosePairs() {
        if (!showing) {
            antithetic.setTooltip(model.settings()
                    .chooseAntithetic(antithetic.isSelected())
                    .map(Tooltip::new)
                    .orElse(null));
            show();
        }
    }

    Subscription follow() {
        return model.settings().documentProperty().subscribe(document -> show());
    }

    private void show() {
        showing = true;
        fields.forEach((field, input) -> input.show(model.settings().text(field)));
        between.setSelected(model.settings().betweenSteps());
        antithetic.setSelected(model.settings().antithetic());
        vols.setText(model.volatilities());
        showing = false;
    }
}
