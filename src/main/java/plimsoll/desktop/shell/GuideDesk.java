package plimsoll.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import plimsoll.desktop.chart.CorridorChart;
import plimsoll.desktop.dock.LayoutsViewModel;
import plimsoll.desktop.guide.GuideStep;
import plimsoll.desktop.guide.GuideStrip;
import plimsoll.desktop.guide.GuideViewModel;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.domain.Problem;

/// The guide in the window: its strip, the places it points at, and what only the window can see was done.
final class GuideDesk implements AutoCloseable {
    private final WorkspaceSession session;
    private final LayoutsViewModel layouts;
    private final DockDesk docks;
    private final Toolbar toolbar;
    private final Consumer<Problem.Place> goTo;
    private final GuideViewModel model;
    private final GuideStrip strip;
    private Subscription following = Subscription.EMPTY;
    private Subscription reading = Subscription.EMPTY;

    /// Guides through a window.
    ///
    /// @param goTo puts the cursor on a place
    GuideDesk(
            WorkspaceSession session,
            SettingsViewModel settings,
            LayoutsViewModel layouts,
            DockDesk docks,
            Toolbar toolbar,
            Consumer<Problem.Place> goTo) {
        this.session = session;
        this.layouts = layouts;
        this.docks = docks;
        this.toolbar = toolbar;
        this.goTo = goTo;
        model = new GuideViewModel(session, settings);
        strip = new GuideStrip(model, this::showMe);
    }

    GuideViewModel model() {
        return model;
    }

    Node strip() {
        return strip;
    }

    /// Finds in a scene that the corridor was read: it has the focus and says what holds at a price.
    void watch(Scene scene) {
        following = scene.focusOwnerProperty().subscribe(owner -> {
            reading.unsubscribe();
            reading = owner instanceof CorridorChart chart
                    ? chart.accessibleTextProperty().subscribe(text -> read(chart))
                    : Subscription.EMPTY;
        });
    }

    private void read(CorridorChart chart) {
        if (!chart.readOut().isEmpty()) {
            model.done(GuideStep.READ);
        }
    }

    /// Notes that something was exported.
    void exported() {
        model.done(GuideStep.EXPORT);
    }

    private void showMe(GuideStep step) {
        switch (step) {
            case READ -> {
                layouts.choose(ShippedLayouts.MONITOR);
                docks.focus("monitor.corridor");
            }
            case EDIT -> {
                layouts.choose(ShippedLayouts.MONITOR);
                session.document().positions().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                leg -> goTo.accept(new Problem.Place(Problem.Kind.POSITION, leg.id(), "quantity")),
                                () -> docks.focus("monitor.positions"));
            }
            case SHOCK -> toolbar.focusPrice();
            case HEDGE -> {
                layouts.choose(ShippedLayouts.ANSWERS);
                docks.focus("answers.question");
            }
            case EXPORT -> toolbar.focusExport();
        }
    }

    @Override
    public void close() {
        following.unsubscribe();
        reading.unsubscribe();
        strip.close();
        model.close();
    }
}
