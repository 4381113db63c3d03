package plimsoll.desktop.rules;

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
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;

/// Rule files by venue, newest version first, with their state at the valuation time.
final class VersionList extends ListView<VersionList.Line> {
    private static final PseudoClass VENUE = PseudoClass.getPseudoClass("group");

    /// How many lines stay visible above the chosen one.
    private static final int LINES_ABOVE = 3;

    /// Lines are of two heights: where one stands is known once those around it have been laid out.
    private static final int SCROLLS = 3;

    private boolean showing;
    private Optional<HashedRule> seen = Optional.empty();
    private int wanted;
    private int scrolls;

    /// A venue's name, or one of its versions.
    record Line(String venue, Optional<RulesViewModel.Entry> entry) {}

    VersionList(Consumer<HashedRule> onChoose) {
        getStyleClass().add("version-list");
        setAccessibleText(Texts.of("rules.versions.name"));
        setCellFactory(list -> new VersionCell());
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!showing && line != null) {
                seen = line.entry().map(RulesViewModel.Entry::rule);
                seen.ifPresent(onChoose);
            }
        });
    }

    void show(List<RulesViewModel.Entry> entries, Optional<HashedRule> chosen) {
        List<Line> lines = new ArrayList<>();
        String venue = "";
        for (RulesViewModel.Entry entry : entries) {
            String next = entry.rule().file().venue();
            if (!next.equals(venue)) {
                venue = next;
                lines.add(new Line(venue, Optional.empty()));
            }
            lines.add(new Line(venue, Optional.of(entry)));
        }
        showing = true;
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
        for (Line line : lines) {
            if (line.entry().map(RulesViewModel.Entry::rule).equals(chosen)) {
                getSelectionModel().select(line);
                bringIntoSight(line, chosen);
            }
        }
        showing = false;
    }

    /// Scrolls to a file that was chosen elsewhere, once the list is as high as it will be.
    private void bringIntoSight(Line line, Optional<HashedRule> chosen) {
        if (!chosen.equals(seen)) {
            seen = chosen;
            wanted = Math.max(0, getItems().indexOf(line) - LINES_ABOVE);
            scrolls = SCROLLS;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (scrolls > 0 && getHeight() > 0) {
            scrolls--;
            scrollTo(wanted);
            requestLayout();
        }
    }

    private static final class VersionCell extends ListCell<Line> {
        VersionCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            boolean venue = !empty && line != null && line.entry().isEmpty();
            pseudoClassStateChanged(VENUE, venue);
            setDisable(venue);
            if (empty || line == null) {
                return;
            }
            if (venue) {
                setText(line.venue());
            } else {
                line.entry().ifPresent(entry -> setGraphic(face(entry)));
            }
        }

        private static VBox face(RulesViewModel.Entry entry) {
            RuleFile file = entry.rule().file();
            String from = Texts.of(
                    entry.rule().shipped() ? "rules.versions.from" : "rules.versions.editedFrom",
                    file.effectiveFrom().toString().substring(0, 10));
            String used = entry.usedBy().isEmpty()
                    ? ""
                    : Texts.of("rules.versions.usedBy", String.join(", ", entry.usedBy()));
            Label name = new Label(file.model());
            name.getStyleClass().add("version-name");
            name.setTooltip(new Tooltip(file.model() + " " + file.version() + ", " + from));
            Label detail = new Label(file.version() + used);
            detail.getStyleClass().add("version-detail");
            name.setMinWidth(0);
            detail.setMinWidth(0);
            detail.setTooltip(new Tooltip(detail.getText()));
            Region space = new Region();
            space.setMinWidth(0);
            HBox.setHgrow(space, Priority.ALWAYS);
            Chip chip = switch (entry.state()) {
                case IN_FORCE -> new Chip(Chip.Kind.INFO, Texts.of("rules.versions.inForce"));
                case SUPERSEDED -> new Chip(Chip.Kind.NEUTRAL, Texts.of("rules.versions.superseded"));
                case ANNOUNCED -> new Chip(Chip.Kind.WARN, Texts.of("rules.versions.announced"));
            };
            chip.setMinWidth(Region.USE_PREF_SIZE);
            HBox second = new HBox(detail, space, chip);
            second.getStyleClass().add("version-second");
            return new VBox(name, second);
        }
    }
}
