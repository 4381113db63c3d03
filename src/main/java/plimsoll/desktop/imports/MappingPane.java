package plimsoll.desktop.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plimsoll.desktop.text.Texts;

/// What each column of a table means, one small field per column.
final class MappingPane extends StackPane {
    private static final String NOTHING = Texts.of("import.notUsed");

    private final ImportViewModel model;
    private final FlowPane columns = new FlowPane();
    private final List<ComboBox<String>> boxes = new ArrayList<>();
    private boolean filling;

    MappingPane(ImportViewModel model) {
        this.model = model;
        columns.getStyleClass().add("import-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("import-mapping");
        getChildren().add(scroll);
        List<String> header = model.titles();
        for (int at = 0; at < header.size(); at++) {
            columns.getChildren().add(column(at, header.get(at)));
        }
        setVisible(!header.isEmpty());
        setManaged(!header.isEmpty());
    }

    private VBox column(int at, String title) {
        Label name = new Label(title.isEmpty() ? Texts.of("import.column", String.valueOf(at + 1)) : title);
        name.getStyleClass().add("field-label");
        name.setMaxWidth(180);
        ComboBox<String> box = new ComboBox<>();
        box.setAccessibleText(Texts.of("import.column.meaning", name.getText()));
        box.getItems()
                .setAll(Stream.concat(Stream.of(NOTHING), model.fields().stream())
                        .toList());
        box.valueProperty().subscribe((before, text) -> {
            if (!filling && text != null) {
                model.chooseField(at, Optional.of(text).filter(word -> !word.equals(NOTHING)));
            }
        });
        boxes.add(box);
        return new VBox(name, box);
    }

    void show() {
        filling = true;
        for (int at = 0; at < boxes.size(); at++) {
            boxes.get(at).setValue(model.field(at).orElse(NOTHING));
        }
        filling = false;
    }
}
