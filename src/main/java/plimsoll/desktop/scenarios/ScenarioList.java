package plimsoll.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.control.Chip;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;

/// Scenarios by what they belong to, those of the workspace first.
final class ScenarioList extends ListView<ScenarioList.Line> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

    private boolean showing;

    /// A group's name, or one of its scenarios.
    record Line(String group, Optional<ScenariosViewModel.Entry> entry) {}

    ScenarioList(Consumer<ScenariosViewModel.Entry> onChoose) {
        getStyleClass().add("version-list");
        setAccessibleText(Texts.of("scenarios.list"));
        setPlaceholder(new Label(Texts.of("scenarios.list.empty")));
        setCellFactory(list -> new ScenarioCell());
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!showing && line != null) {
                line.entry().ifPresent(onChoose);
            }
        });
    }

    void show(List<ScenariosViewModel.Entry> entries, Optional<ScenariosViewModel.Entry> chosen) {
        List<Line> lines = new ArrayList<>();
        String group = "";
        for (ScenariosViewModel.Entry entry : entries) {
            if (!entry.item().group().equals(group)) {
                group = entry.item().group();
                lines.add(new Line(group, Optional.empty()));
            }
            lines.add(new Line(group, Optional.of(entry)));
        }
        showing = true;
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
        }
        getSelectionModel().clearSelection();
        for (Line line : lines) {
            if (line.entry().isPresent() && line.entry().equals(chosen)) {
                getSelectionModel().select(line);
            }
        }
        showing = false;
    }

    private static final class ScenarioCell extends ListCell<Line> {
        ScenarioCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            boolean group = !empty && line != null && line.entry().isEmpty();
            pseudoClassStateChanged(GROUP, group);
            setDisable(group);
            if (empty || line == null) {
                return;
            }
            if (group) {
                setText(line.group());
            } else {
                line.entry().ifPresent(entry -> setGraphic(face(entry)));
            }
        }

        private static HBox face(ScenariosViewModel.Entry entry) {
            Label name = new Label(entry.item().name());
            name.getStyleClass().add("version-name");
            String summary = entry.item().summary();
            Label detail = new Label(summary.isEmpty() ? entry.item().id() : summary);
            detail.setTooltip(new Tooltip(entry.item().id()));
            detail.getStyleClass().add("version-detail");
            VBox text = new VBox(name, detail);
            text.setMinWidth(0);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox face = new HBox(text, space);
            if (entry.item().count() > 1) {
                Chip count = new Chip(
                        Chip.Kind.NEUTRAL,
                        Texts.of(
                                "scenarios.list.count",
                                NumberText.count(entry.item().count())));
                count.setMinWidth(Region.USE_PREF_SIZE);
                face.getChildren().add(count);
            }
            return face;
        }
    }
}
