package plimsoll.desktop.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Which columns a user hides, by the name of the table's model. Tables find it at the scene they are in, so that every
/// table of every window keeps its columns without being told.
///
/// @param shown what is hidden, observable
/// @param keep  takes what a user hides in a table
public record HiddenColumns(
        ObservableValue<? extends Map<String, ? extends Set<String>>> shown, BiConsumer<String, Set<String>> keep) {
    private static final String KEY = "plimsoll.hiddenColumns";

    /// Lets the tables of a scene follow.
    public void install(Scene scene) {
        property(scene).set(Optional.of(this));
    }

    /// Lets the tables of a scene follow what those of another one do.
    public static void share(Scene from, Scene to) {
        property(to).set(property(from).get());
    }

    /// Tells the columns hidden in the table of a node, now and after each change, while the node is in a scene that
    /// keeps them.
    static Subscription follow(Node node, String table, Consumer<Set<String>> hears) {
        ObservableValue<Set<String>> hidden = node.sceneProperty()
                .flatMap(HiddenColumns::property)
                .flatMap(found -> found.<ObservableValue<Set<String>>>map(
                                columns -> columns.shown().map(all -> in(all, table)))
                        .orElse(null));
        return hidden.subscribe(ids -> {
            if (ids != null) {
                hears.accept(ids);
            }
        });
    }

    private static Set<String> in(Map<String, ? extends Set<String>> all, String table) {
        Set<String> found = all.get(table);
        return found == null ? Set.of() : Set.copyOf(found);
    }

    /// Keeps what a user hides in the table of a node, where its scene keeps such things.
    static void keep(Node node, String table, Set<String> ids) {
        Optional.ofNullable(node.getScene())
                .flatMap(scene -> property(scene).get())
                .ifPresent(found -> found.keep().accept(table, ids));
    }

    @SuppressWarnings("unchecked") // Only this method writes under the key.
    private static ObjectProperty<Optional<HiddenColumns>> property(Scene scene) {
        return (ObjectProperty<Optional<HiddenColumns>>) scene.getProperties()
                .computeIfAbsent(KEY, key -> new SimpleObjectProperty<>(Optional.<HiddenColumns>empty()));
    }
}
