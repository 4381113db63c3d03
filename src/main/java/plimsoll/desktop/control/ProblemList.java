package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.text.Words;
import plimsoll.domain.Problem;
import plimsoll.domain.text.NumberText;

/// Lists what is wrong, where, and how to mend it; the shape of the icon tells how much it matters.
public final class ProblemList extends ListView<Problem> {
    private static final double SCROLL_BAR = 10;

    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private Optional<Consumer<Problem>> onGoTo = Optional.empty();

    /// Makes an empty list.
    public ProblemList() {
        getStyleClass().add("problem-list");
        setItems(problems);
        setCellFactory(list -> new ProblemCell());
        setAccessibleText(Texts.of("problems.name"));
        HBox none = new HBox(Icons.DONE.node(), new Label(Texts.of("problems.none")));
        none.getStyleClass().add("problem-none");
        setPlaceholder(none);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(getSelectionModel().getSelectedItem());
            }
        });
    }

    /// Shows these problems, most severe first; the order within a severity stays. What several places say in the same
    /// words is listed once.
    public void show(List<Problem> all) {
        Set<String> said = new HashSet<>();
        List<Problem> sorted = all.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .filter(problem -> said.add(problem.what() + '\n' + problem.fix()))
                .toList();
        if (!sorted.equals(problems)) {
            problems.setAll(sorted);
        }
    }

    /// Returns how many problems of each severity are listed, such as `1 warning, 2 notes`; `none` without any.
    public String counts() {
        List<String> parts = new ArrayList<>();
        for (Problem.Severity severity : Problem.Severity.values()) {
            long count = problems.stream()
                    .filter(problem -> problem.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(Texts.of(
                        count == 1 ? "problems.countOne" : "problems.count",
                        NumberText.count(count),
                        Words.of(severity)));
            }
        }
        return parts.isEmpty() ? Texts.of("problems.countNone") : String.join(", ", parts);
    }

    /// Sets what happens on a double click, Enter or the link: go to the place that mends it.
    public void setOnGoTo(Consumer<Problem> action) {
        onGoTo = Optional.of(action);
    }

    /// Returns the link behind a problem; empty without a place inside the window.
    private Optional<Hyperlink> link(Problem problem) {
        return switch (problem.place().kind()) {
            case WORKSPACE, FILE -> Optional.empty();
            default -> onGoTo.map(action -> Buttons.link(Texts.of("problems.show"), () -> action.accept(problem)));
        };
    }

    private void goTo(@Nullable Problem problem) {
        if (problem != null) {
            onGoTo.ifPresent(action -> action.accept(problem));
        }
    }

    private static Icons icon(Problem.Severity severity) {
        return switch (severity) {
            case ERROR -> Icons.ERROR;
            case WARNING -> Icons.WARNING;
            case NOTE -> Icons.NOTE;
        };
    }

    private final class ProblemCell extends ListCell<Problem> {
        private final Label what = new Label();
        private final Label fix = new Label();
        private final VBox texts = new VBox(what, fix);
        private final HBox row = new HBox();

        ProblemCell() {
            what.getStyleClass().add("problem-what");
            fix.getStyleClass().add("problem-fix");
            what.setWrapText(true);
            fix.setWrapText(true);
            row.getStyleClass().add("problem-row");
            row.setAlignment(Pos.TOP_LEFT);
            HBox.setHgrow(texts, Priority.ALWAYS);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    goTo(getItem());
                }
            });
        }

        /// Wrapped lines need a height that fits the list's width, also before the cell has that width.
        @Override
        protected double computePrefHeight(double width) {
            double room = ProblemList.this.getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
            return isEmpty() || room <= 0
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + row.prefHeight(room) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            for (Problem.Severity severity : Problem.Severity.values()) {
                boolean same = problem != null && !empty && problem.severity() == severity;
                pseudoClassStateChanged(PseudoClass.getPseudoClass(styleName(severity)), same);
            }
            if (problem == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            what.setText(problem.what());
            fix.setText(problem.fix());
            Node icon = icon(problem.severity()).node();
            row.getChildren().setAll(icon, texts);
            link(problem).ifPresent(row.getChildren()::add);
            setGraphic(row);
            setAccessibleText(Words.of(problem.severity()) + ". " + problem.what() + " " + problem.fix());
        }

        private static String styleName(Problem.Severity severity) {
            return severity.name().toLowerCase(Locale.ROOT);
        }
    }
}
