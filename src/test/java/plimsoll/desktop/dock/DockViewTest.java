package plimsoll.desktop.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.Fx;
import plimsoll.desktop.control.Dockable;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Split;
import plimsoll.domain.layout.Tabs;

class DockViewTest {
    private final Map<String, Dockable> panels = new LinkedHashMap<>();
    private final List<Stage> windows = new ArrayList<>();

    @AfterEach
    void close() {
        Fx.run(() -> windows.forEach(Stage::hide));
    }

    private final DockHost host = new DockHost() {
        @Override
        public Optional<Dockable> panel(String id) {
            return Optional.ofNullable(panels.get(id));
        }

        @Override
        public boolean knows(String id) {
            return panels.containsKey(id);
        }

        @Override
        public String title(String id) {
            return id;
        }

        @Override
        public void arranged(Layout next) {}

        @Override
        public void detach(String panel, double screenX, double screenY) {}

        @Override
        public void maximise(String panel) {}

        @Override
        public void menu(String panel, Node anchor, double screenX, double screenY) {}
    };

    private DockView shown() {
        Stream.of("a", "b", "c").forEach(id -> panels.put(id, Dockable.bare(id, new TextField(id))));
        DockView view = new DockView(host, new Label("nothing"));
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 400, 300));
        stage.show();
        windows.add(stage);
        return view;
    }

    private static Layout across(String... ids) {
        return Layout.of(Split.across(
                Stream.of(ids).map(id -> Split.share(1, Tabs.of(id))).toArray(Split.Part[]::new)));
    }

    private List<String> filled() {
        return panels.values().stream()
                .filter(panel -> panel.node().getScene() != null)
                .map(Dockable::id)
                .toList();
    }

    @Test
    void panelsThatWereNeverSeenAreFilledOneAfterTheOther() {
        DockView view = Fx.call(() -> {
            DockView made = shown();
            made.fillInTurn();
            made.show(across("a", "b", "c"), Optional.empty());
            assertEquals(List.of(), filled());
            assertEquals(List.of("a", "b", "c"), made.seen());
            return made;
        });
        Fx.settle();
        Fx.settle();
        Fx.run(() -> {
            assertEquals(List.of("a", "b", "c"), filled());
            view.release();
            view.show(across("c", "b"), Optional.empty());
            assertEquals(List.of("b", "c"), filled(), "they were seen before");
        });
    }

    @Test
    void whatIsShownAlreadyCanWaitForItsTurnToo() {
        Fx.run(() -> {
            DockView made = shown();
            made.show(across("a", "b"), Optional.empty());
            assertEquals(List.of("a", "b"), filled());
            made.fillAnew();
            assertEquals(List.of(), filled());
            assertEquals(List.of("a", "b"), made.seen(), "their places stay");
        });
        Fx.settle();
        Fx.settle();
        Fx.run(() -> assertEquals(List.of("a", "b"), filled()));
    }

    @Test
    void theKeyboardDoesNotWaitForATurn() {
        Fx.run(() -> {
            DockView view = shown();
            view.fillInTurn();
            view.show(across("a", "b", "c"), Optional.empty());
            assertTrue(view.focus("b"));
            assertTrue(panels.get("b").node().isFocused());
            assertEquals(List.of("b"), filled());
            view.fillAll();
            assertEquals(List.of("a", "b", "c"), filled());
        });
    }

    @Test
    void withoutTurnsEverythingIsThereAtOnce() {
        Fx.run(() -> {
            DockView view = shown();
            view.show(across("a", "b"), Optional.empty());
            assertEquals(List.of("a", "b"), filled());
        });
    }
}
