package plimsoll.desktop.whatif;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.model.GridViewModel;
import plimsoll.desktop.text.Texts;

/// What a run covers, as fields that commit like table cells.
final class GridSettings extends GridPane {
    private final GridViewModel model;
    private final ComboBox<String> underlying = new ComboBox<>();
    private final NumberField prices = new NumberField(Texts.of("whatif.grid.prices"));
    private final NumberField vols = new NumberField(Texts.of("whatif.grid.vols"));
    private final CheckBox scaled = new CheckBox(Texts.of("whatif.grid.scaled"));
    private boolean showing;

    GridSettings(GridViewModel model) {
        this.model = model;
        getStyleClass().add("settings-grid");
        underlying.setAccessibleText(Texts.of("whatif.grid.underlying"));
        underlying.setOnAction(event -> {
            if (!showing && underlying.getValue() != null) {
                model.chooseUnderlying(underlying.getValue());
            }
        });
        scaled.setOnAction(event -> model.chooseScaled(scaled.isSelected()));
        prices.setOnCommit(model::commitPrices);
        vols.setOnCommit(model::commitVols);
        prices.setMaxWidth(Double.MAX_VALUE);
        vols.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(prices, Priority.ALWAYS);
    }

    Subscription follow() {
        return model.documentProperty().subscribe(document -> show());
    }

    private void show() {
        showing = true;
        underlying.getItems().setAll(model.underlyings());
        underlying.setValue(model.underlying());
        scaled.setSelected(model.scaledByMaturity());
        prices.show(model.prices());
        vols.show(model.vols());
        getChildren().clear();
        addRow(0, label(Texts.of("whatif.grid.moves")), underlying);
        addRow(1, label(Texts.of("whatif.grid.price")), prices);
        addRow(2, label(Texts.of("whatif.grid.vol")), vols);
        addRow(3, label(""), scaled);
        int row = 4;
        for (String other : model.others()) {
            NumberField beta = new NumberField(Texts.of("whatif.grid.betaOf", other));
            beta.setOnCommit(text -> beta(other, text));
            beta.show(model.beta(other));
            addRow(row++, label(Texts.of("whatif.grid.beta", other)), beta);
        }
        showing = false;
    }

    private Optional<String> beta(String other, String text) {
        return model.commitBeta(other, text);
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }
}
