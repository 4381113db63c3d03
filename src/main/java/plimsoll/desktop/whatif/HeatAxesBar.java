package plimsoll.desktop.whatif;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.NumberField;
import plimsoll.desktop.model.HeatAxesViewModel;
import plimsoll.desktop.text.Texts;

/// What the axes of the heat map move, from where to where, and whose buffer is shown.
final class HeatAxesBar extends GridPane {
    private static final double ASSET_PX = 92;
    private static final double DAYS_PX = 56;

    private final HeatAxesViewModel model;
    private final ComboBox<String> across = choice(Texts.of("whatif.heat.across.name"));
    private final ComboBox<String> up = choice(Texts.of("whatif.heat.up.name"));
    private final ComboBox<String> pool = choice(Texts.of("whatif.heat.pool"));
    private final ComboBox<String> asset = choice(Texts.of("whatif.heat.asset"));
    private final NumberField acrossRange = new NumberField(Texts.of("whatif.heat.acrossRange"));
    private final NumberField upRange = new NumberField(Texts.of("whatif.heat.upRange"));
    private final NumberField days = new NumberField(Texts.of("whatif.heat.days.name"));
    private final HBox acrossLine = line();
    private final HBox upLine = line();
    private final HBox paid = new HBox(label(Texts.of("whatif.heat.for")), days, label(Texts.of("whatif.heat.days")));
    private Consumer<String> onRefused = text -> {};
    private boolean showing;

    HeatAxesBar(HeatAxesViewModel model) {
        this.model = model;
        getStyleClass().addAll("settings-grid", "heat-axes");
        paid.getStyleClass().add("heat-axis");
        asset.setPrefWidth(ASSET_PX);
        days.setPrefWidth(DAYS_PX);
        days.setMinWidth(DAYS_PX);
        chosen(across, model::chooseAcross);
        chosen(up, model::chooseUp);
        chosen(pool, only(model::choosePool));
        chosen(asset, only(model::chooseAsset));
        acrossRange.setOnCommit(text -> model.commitRange(model.across(), text));
        upRange.setOnCommit(text -> model.commitRange(model.up(), text));
        days.setOnCommit(model::commitFundingDays);
        GridPane.setHgrow(acrossLine, Priority.ALWAYS);
        GridPane.setHgrow(upLine, Priority.ALWAYS);
        addRow(0, label(Texts.of("whatif.heat.across")), across, acrossLine);
        addRow(1, label(Texts.of("whatif.heat.up")), up, upLine);
    }

    /// Returns the choice of pool, for the panel's head.
    ComboBox<String> pool() {
        return pool;
    }

    /// Says who hears why a choice was not taken.
    void setOnRefused(Consumer<String> action) {
        onRefused = action;
    }

    Subscription follow() {
        return model.documentProperty().subscribe(document -> show());
    }

    private void show() {
        showing = true;
        show(across, model.factors(), model.across());
        show(up, model.factors(), model.up());
        show(pool, model.pools(), model.pool());
        show(asset, model.assets(), model.asset().orElse(""));
        acrossRange.show(model.range(model.across()));
        upRange.show(model.range(model.up()));
        days.show(model.fundingDays());
        arrange(acrossLine, acrossRange, model.across());
        arrange(upLine, upRange, model.up());
        showing = false;
    }

    private void arrange(HBox line, NumberField range, String factor) {
        List<Region> wanted = factor.equals(HeatAxesViewModel.FUNDING)
                ? List.of(range, paid)
                : factor.equals(HeatAxesViewModel.MARK) ? List.of(range, asset) : List.of(range);
        if (!line.getChildren().equals(wanted)) {
            line.getChildren().setAll(wanted);
        }
        HBox.setHgrow(range, Priority.ALWAYS);
        range.setMaxWidth(Double.MAX_VALUE);
    }

    private static void show(ComboBox<String> box, List<String> items, String value) {
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    private void chosen(ComboBox<String> box, Function<String, Optional<String>> action) {
        box.setOnAction(event -> {
            String value = box.getValue();
            if (!showing && value != null && !value.isEmpty()) {
                Optional<String> refused = action.apply(value);
                refused.ifPresent(onRefused);
                if (refused.isPresent()) {
                    show();
                }
            }
        });
    }

    private static Function<String, Optional<String>> only(Consumer<String> action) {
        return value -> {
            action.accept(value);
            return Optional.empty();
        };
    }

    private static ComboBox<String> choice(String name) {
        ComboBox<String> box = new ComboBox<>();
        box.setAccessibleText(name);
        box.getStyleClass().add("short-choice");
        return box;
    }

    private static HBox line() {
        HBox line = new HBox();
        line.getStyleClass().add("heat-axis");
        return line;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
