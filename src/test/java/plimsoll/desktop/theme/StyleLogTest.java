package plimsoll.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.desktop.Fx;
import plimsoll.desktop.Gallery;

class StyleLogTest {
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noStyleIsLeftUnresolvedWhileEveryControlIsShown(Theme theme) {
        Logger logger = Logger.getLogger("javafx.css");
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            Stage stage = Fx.call(() -> show(Gallery.scene(theme)));
            Fx.settle();
            Fx.run(() -> showPopUps(stage));
            Fx.settle();
            Fx.run(stage::close);
        } finally {
            logger.removeHandler(handler);
        }

        assertEquals(
                List.of(),
                messages.stream().filter(StyleLogTest::isFault).distinct().toList());
    }

    @Test
    void aStyleThatCannotBeResolvedIsCaught() {
        Logger logger = Logger.getLogger("javafx.css");
        logger.addHandler(handler);
        try {
            Fx.run(() -> {
                Label label = new Label("planted");
                label.getStyleClass().add("planted");
                Scene scene = new Scene(label);
                Theme.DARK.apply(scene);
                scene.getStylesheets().add("data:text/css,.planted{-fx-text-fill:-plim-missing;}");
                Stage stage = show(scene);
                label.applyCss();
                stage.close();
            });
        } finally {
            logger.removeHandler(handler);
        }

        assertFalse(messages.stream().filter(StyleLogTest::isFault).toList().isEmpty());
    }

    private static boolean isFault(String message) {
        return message.contains("Could not resolve") || message.contains("Caught");
    }

    private static Stage show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(960);
        stage.setHeight(900);
        stage.show();
        return stage;
    }

    private static void showPopUps(Stage stage) {
        Tooltip tooltip = new Tooltip("Run  F5");
        tooltip.show(stage, 20, 20);
        ContextMenu menu =
                new ContextMenu(new MenuItem("Copy rows"), new SeparatorMenuItem(), new MenuItem("Delete rows"));
        menu.show(stage.getScene().getRoot(), 40, 40);
        PopOver popOver = new PopOver(new Label("Pool A"));
        popOver.setAnimated(false);
        popOver.show(stage.getScene().getRoot());
        Notifications.create().owner(stage).text("Pasted 12 rows").show();
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "Discard 3 edits?");
        alert.initOwner(stage);
        alert.show();
        TaskProgressView<?> tasks = new TaskProgressView<>();
        Scene scene = new Scene(tasks);
        scene.getStylesheets().setAll(stage.getScene().getStylesheets());
        Stage second = show(scene);
        second.getScene().getRoot().applyCss();
        second.close();
        alert.close();
        popOver.hide(javafx.util.Duration.ZERO);
        menu.hide();
        tooltip.hide();
    }
}
