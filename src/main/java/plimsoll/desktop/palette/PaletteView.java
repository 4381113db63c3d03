package plimsoll.desktop.palette;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.text.Texts;

/// The palette as a card: a field and what is found below it. The field keeps the focus; arrows move the choice.
public final class PaletteView extends VBox {
    private static final int PAGE = 8;
    /// Of the width of the list, so that shortcut and kind stand beside it.
    private static final double LONGEST_NAME = 0.7;

    private final PaletteViewModel model;
    private final Consumer<PaletteEntry> onChoose;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    /// Shows a palette.
    ///
    /// @param onChoose hears of the chosen entry
    public PaletteView(PaletteViewModel model, Consumer<PaletteEntry> onChoose) {
        this.model = model;
        this.onChoose = onChoose;
        getStyleClass().add("palette");
        field.setPromptText(Texts.of("palette.prompt"));
        field.setAccessibleText(Texts.of("palette.name"));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setItems(model.matches());
        list.setFocusTraversable(false);
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(Texts.of("palette.found"));
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(new Label(Texts.of("palette.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, list);
        model.selectedProperty().subscribe(index -> show(index.intValue()));
        model.matches().addListener((javafx.collections.ListChangeListener<PaletteEntry>)
                change -> show(model.selectedProperty().get()));
    }

    /// Starts over and takes the focus.
    public void open() {
        model.open();
        field.requestFocus();
    }

    private void show(int index) {
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - PAGE));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-PAGE);
            case PAGE_DOWN -> model.move(PAGE);
            case ENTER -> model.choose().ifPresent(onChoose);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class EntryCell extends ListCell<PaletteEntry> {
        private final Label name = new Label() {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), LONGEST_NAME * list.getWidth());
            }
        };
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final Label shortcut = new Label();
        private final HBox row;

        EntryCell() {
            detail.getStyleClass().add("palette-detail");
            kind.getStyleClass().add("palette-detail");
            shortcut.getStyleClass().add("button-keys");
            // The description gives way, then the end of a long name: a kind that is cut says nothing.
            detail.setMinWidth(0);
            for (Label whole : List.of(shortcut, kind)) {
                whole.setMinWidth(Region.USE_PREF_SIZE);
            }
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(name, detail, space, shortcut, kind);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    model.select(getIndex());
                    model.choose().ifPresent(onChoose);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(entry.name());
            detail.setText(entry.detail());
            kind.setText(entry.kind().title());
            shortcut.setText(entry.shortcut());
            setGraphic(row);
            setAccessibleText(entry.kind().title() + " " + entry.name() + " " + entry.detail());
        }
    }
}
