package plimsoll.desktop.control;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The list below a field that completes what is typed. It never takes the focus.
final class ChoicePopup {
    private static final int MOST_ROWS = 10;
    private static final double LEAST_WIDTH = 180;

    private final TextField field;
    private final Runnable onPick;
    private final ObservableList<String> shown = FXCollections.observableArrayList();
    private final ListView<String> list = new ListView<>(shown);
    private final Popup popup = new Popup();
    private List<String> offered = List.of();
    private Subscription typing = () -> {};
    private boolean picked;

    /// Makes a closed list.
    ///
    /// @param field  the field that is typed into
    /// @param onPick called after a click has put a choice into the field
    ChoicePopup(TextField field, Runnable onPick) {
        this.field = field;
        this.onPick = onPick;
        list.getStyleClass().add("choice-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ChoiceCell());
        popup.getContent().add(list);
        popup.setAutoFix(true);
    }

    boolean isOpen() {
        return popup.isShowing();
    }

    /// Opens below the field.
    ///
    /// @param filter whether only choices that fit the text are listed at first
    void open(List<String> choices, boolean filter) {
        offered = List.copyOf(choices);
        picked = false;
        fill(filter ? field.getText() : "");
        typing = field.textProperty().subscribe((old, text) -> {
            picked = !text.isBlank();
            fill(text);
        });
        picked = filter;
        Bounds below = field.localToScreen(field.getLayoutBounds());
        if (below != null && field.getScene() != null && field.getScene().getWindow() != null) {
            list.setPrefWidth(Math.max(LEAST_WIDTH, below.getWidth()));
            popup.show(field, below.getMinX(), below.getMaxY());
        }
    }

    /// Returns the choice that a commit takes instead of the typed text: the highlighted one.
    Optional<String> chosen() {
        if (!picked || offered.contains(field.getText())) {
            return Optional.empty();
        }
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    void step(int rows) {
        int index = list.getSelectionModel().getSelectedIndex() + rows;
        list.getSelectionModel().select(Math.clamp(index, 0, Math.max(0, shown.size() - 1)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        picked = !shown.isEmpty();
    }

    void close() {
        typing.unsubscribe();
        typing = () -> {};
        offered = List.of();
        picked = false;
        popup.hide();
    }

    private void fill(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown.setAll(offered.stream()
                .filter(choice -> choice.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(
                        choice -> !choice.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .toList());
        int exact = Math.max(0, shown.indexOf(text));
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(exact);
        }
        double row = list.getFixedCellSize() > 0 ? list.getFixedCellSize() : 22;
        list.setPrefHeight(Math.clamp(shown.size(), 1, MOST_ROWS) * row + 10);
    }

    private final class ChoiceCell extends ListCell<String> {
        ChoiceCell() {
            setOnMousePressed(event -> {
                if (getItem() != null) {
                    field.setText(getItem());
                    onPick.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable String choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty ? null : choice);
        }
    }
}
