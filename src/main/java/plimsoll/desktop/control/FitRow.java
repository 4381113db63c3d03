package plimsoll.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// A row of controls that gives up parts, in an order, while the room is too small for all: a narrow window or large
/// text cuts nothing off.
public class FitRow extends HBox {
    private static final double HAIR = 0.5;

    private final List<Part> parts = new ArrayList<>();
    private int given;

    /// Something that can be given up, and what stands in its place then.
    private static final class Part {
        private final Node node;
        private final Optional<Node> instead;
        /// What is given up before; this one stands in its place.
        private final Optional<Part> before;
        private final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper(true);
        private boolean wanted;

        Part(Node node, Optional<Node> instead, Optional<Part> before) {
            this.node = node;
            this.instead = instead;
            this.before = before;
        }

        /// What giving it up saves at the size that texts have now, px. Whether it is wanted at all is remembered while
        /// it is given up.
        double saving() {
            wanted = before.isPresent() || (fits.get() ? node.isManaged() : wanted);
            double gap = node.getParent() instanceof HBox box ? box.getSpacing() : 0;
            double other = instead.map(small -> small.prefWidth(-1) + gap).orElse(0.0);
            return wanted ? node.prefWidth(-1) + gap - other : 0;
        }
    }

    /// Names the next part to be given up, and hides it then.
    public final void giveUp(Node node) {
        show(node, mayGiveUp(node));
    }

    /// Names the next part to be given up, with what stands in its place then; that can be given up in turn.
    public final void replace(Node node, Node instead) {
        Optional<Part> before = parts.stream()
                .filter(part -> part.instead.equals(Optional.of(node)))
                .findFirst();
        Part part = new Part(node, Optional.of(instead), before);
        parts.add(part);
        show(
                node,
                before.map(larger -> (ObservableBooleanValue) part.fits.and(larger.fits.not()))
                        .orElse(part.fits));
        show(instead, part.fits.not());
    }

    /// Names the next part to be given up; the caller hides it.
    ///
    /// @return whether there is room for it, observable
    public final ReadOnlyBooleanProperty mayGiveUp(Node node) {
        Part part = new Part(node, Optional.empty(), Optional.empty());
        parts.add(part);
        return part.fits.getReadOnlyProperty();
    }

    private static void show(Node node, ObservableBooleanValue fits) {
        node.visibleProperty().unbind();
        node.managedProperty().unbind();
        node.visibleProperty().bind(fits);
        node.managedProperty().bind(fits);
    }

    /// Returns how many parts are given up now.
    public final int givenUp() {
        return given;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0) {
            fit();
        }
        super.layoutChildren();
    }

    private void fit() {
        double wanted = prefWidth(-1);
        for (int i = 0; i < parts.size(); i++) {
            double saving = parts.get(i).saving();
            wanted += i < given ? saving : 0;
        }
        int next = 0;
        while (next < parts.size() && wanted > getWidth() + HAIR) {
            wanted -= parts.get(next).saving();
            next++;
        }
        if (next != given) {
            given = next;
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).fits.set(i >= given);
            }
        }
    }
}
