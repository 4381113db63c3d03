package plimsoll.desktop.rules;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.text.Texts;

/// Draws properties in two columns: a mark and a sentence each, with the counter-example of one that does not hold.
final class PropertyList extends GridPane {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final int COLUMNS = 2;

    PropertyList() {
        getStyleClass().add("property-list");
        for (int c = 0; c < COLUMNS; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        setAccessibleText(Texts.of("rules.properties.title"));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(List<PropertiesViewModel.Held> all) {
        getChildren().clear();
        int lines = (all.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < all.size(); i++) {
            add(row(all.get(i)), i / Math.max(1, lines), i % Math.max(1, lines));
        }
    }

    private static Node row(PropertiesViewModel.Held property) {
        Label title = new Label(property.title());
        title.setWrapText(true);
        VBox texts = new VBox(title);
        property.counterExample().ifPresent(example -> {
            Label text = new Label(example);
            text.getStyleClass().add("property-example");
            text.setWrapText(true);
            texts.getChildren().add(text);
        });
        Node mark = (property.holds() ? Icons.DONE : Icons.ERROR).node();
        HBox row = new HBox(mark, texts);
        row.getStyleClass().add("property-row");
        row.pseudoClassStateChanged(BROKEN, !property.holds());
        row.setAccessibleText(
                Texts.of(property.holds() ? "rules.properties.holds" : "rules.properties.broken", property.title()));
        return row;
    }
}
