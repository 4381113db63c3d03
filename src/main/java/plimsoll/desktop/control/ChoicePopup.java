package plimsoll.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.model.Choice;
import plimsoll.desktop.text.Texts;

/// The list below a field that completes what is typed. It never takes the focus.
///
/// What is typed picks the best completion, unless it stands for different things: then nothing is picked, the list
/// asks, and only a step or a click picks.
final class ChoicePopup {
    private static final int MOST_ROWS = 10;
    private static final double LEAST_WIDTH = 180;
    private static final double DETAILED_WIDTH = 380;
    private static final double ROW_PX = 22;

    private final TextField field;
    private final Runnable onPick;
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();
    private final ListView<Choice> list = new ListView<>(shown);
    private final Label question = new Label(Texts.of("complete.question"));
    private final VBox content = new VBox(list);
    private final Popup popup = new Popup();
    private Function<String, List<Choice>> completions = text -> List.of();
    private Predicate<String> ambiguous = text -> false;
    private Subscription typing = () -> {};
    private boolean picked;
    private boolean asking;

    /// Makes a closed list.
    ///
    /// @param field  the field that is typed into
    /// @param onPick called after a click has put a choice into the field
    ChoicePopup(TextField field, Runnable onPick) {
        this.field = field;
        this.onPick = onPick;
        list.getStyleClass().add("choice-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(Texts.of("complete.list"));
        list.setCellFactory(view -> new ChoiceCell());
        question.getStyleClass().add("choice-question");
        question.setMaxWidth(Double.MAX_VALUE);
        content.getStyleClass().add("choice-popup");
        popup.getContent().add(content);
        popup.setAutoFix(true);
    }

    boolean isOpen() {
        return popup.isShowing() && !shown.isEmpty();
    }

    /// Returns what is listed.
    List<Choice> listed() {
        return List.copyOf(shown);
    }

    /// Opens below the field.
    ///
    /// @param complete answers what a text may be completed to
    /// @param asks     answers whether a text stands for different things
    /// @param typed    whether the text was typed, so that only what fits it is listed at first
    void open(Function<String, List<Choice>> complete, Predicate<String> asks, boolean typed) {
        completions = complete;
        ambiguous = asks;
        fill(typed ? field.getText() : "");
        typing = field.textProperty().subscribe((old, text) -> {
            fill(text);
            pick(text);
        });
        picked = false;
        if (typed) {
            pick(field.getText());
        }
    }

    private void pick(String text) {
        asking = ambiguous.test(text);
        picked = !text.isBlank() && !asking;
        if (asking) {
            list.getSelectionModel().clearSelection();
        }
        content.getChildren().remove(question);
        if (asking) {
            content.getChildren().addFirst(question);
        }
    }

    /// Highlights the first of different things that the text stands for; returns whether the user must still choose.
    boolean ask() {
        if (!asking || picked || !popup.isShowing()) {
            return false;
        }
        step(1);
        return true;
    }

    /// Returns the choice that a commit takes instead of the typed text: the highlighted one.
    Optional<String> chosen() {
        boolean exact = shown.stream().anyMatch(choice -> choice.text().equals(field.getText()));
        if (!picked || exact) {
            return Optional.empty();
        }
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Choice::text);
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
        completions = text -> List.of();
        ambiguous = text -> false;
        picked = false;
        asking = false;
        shown.clear();
        content.getChildren().remove(question);
        popup.hide();
    }

    private void fill(String text) {
        shown.setAll(completions.apply(text));
        int exact = 0;
        for (int i = 0; i < shown.size(); i++) {
            exact = shown.get(i).text().equalsIgnoreCase(text.strip()) ? i : exact;
        }
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(exact);
        }
        boolean detailed = shown.stream().anyMatch(choice -> !choice.detail().isEmpty());
        list.setPrefWidth(Math.max(detailed ? DETAILED_WIDTH : LEAST_WIDTH, field.getWidth()));
        double row = list.getFixedCellSize() > 0 ? list.getFixedCellSize() : ROW_PX;
        list.setPrefHeight(Math.clamp(shown.size(), 1, MOST_ROWS) * row + 10);
        if (shown.isEmpty()) {
            popup.hide(); // An empty window would still cover what lies below.
        } else {
            show();
        }
    }

    private void show() {
        Bounds below = field.localToScreen(field.getLayoutBounds());
        if (!popup.isShowing()
                && below != null
                && field.getScene() != null
                && field.getScene().getWindow() != null) {
            popup.show(field, below.getMinX(), below.getMaxY());
        }
    }

    private final class ChoiceCell extends ListCell<Choice> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox line = new HBox(name, detail);

        ChoiceCell() {
            line.getStyleClass().add("choice-line");
            line.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add("choice-name");
            detail.getStyleClass().add("choice-detail");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0); // As wide as the list: a long detail is cut, the list does not scroll sideways.
            setOnMousePressed(event -> {
                if (getItem() != null) {
                    list.getSelectionModel().select(getIndex());
                    field.setText(getItem().text());
                    onPick.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                setGraphic(null);
            } else {
                name.setText(choice.text());
                detail.setText(choice.detail());
                setText(choice.text());
                setGraphic(line);
            }
        }
    }
}
