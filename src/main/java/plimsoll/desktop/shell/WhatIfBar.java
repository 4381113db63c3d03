package plimsoll.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.session.Compared;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.WhatIfBook;
import plimsoll.domain.text.NumberText;

/// The bar above the screen while the book is a what-if book or is compared with a snapshot: what is not in the book,
/// and
/// the ways out.
final class WhatIfBar extends HBox {
    private final WorkspaceSession session;
    private final Label state = new Label();
    private final Label newest = new Label();
    private final Button list;
    private final Button discard;
    private final Button apply;
    private final Button thaw;
    private final Subscription subscription;

    /// What its buttons do.
    record Actions(
            Command changes, Command add, Command scale, Command why, Command discard, Command apply, Command thaw) {}

    WhatIfBar(WorkspaceSession session, Actions actions) {
        this.session = session;
        getStyleClass().add("what-if-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(Texts.of("whatif.bar.name"));
        state.getStyleClass().add("what-if-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        newest.getStyleClass().add("hint-text");
        newest.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        list = button(Texts.of("whatif.bar.changes"), actions.changes());
        Button add = button(Texts.of("whatif.bar.add"), actions.add());
        Button scale = button(Texts.of("whatif.bar.scale"), actions.scale());
        Button why = button(Texts.of("whatif.bar.why"), actions.why());
        discard = button(Texts.of("whatif.bar.discard"), actions.discard());
        apply = button(Texts.of("whatif.bar.apply"), actions.apply());
        apply.getStyleClass().add("accent");
        thaw = button(Texts.of("whatif.bar.thaw"), actions.thaw());
        getChildren().addAll(state, newest, space, list, add, scale, why, thaw, discard, apply);
        subscription = session.subscribe(this::show);
        show();
    }

    private static Button button(String text, Command command) {
        Button button = Buttons.keyed(Buttons.normal(text, ""), command.id());
        button.setAccessibleText(command.name().get());
        button.setOnAction(event -> command.action().run());
        return button;
    }

    private void show() {
        boolean on = session.document().whatIf().isPresent();
        boolean frozen = session.compared().filter(Compared::frozen).isPresent();
        shown(this, on || frozen);
        for (Button button : new Button[] {list, discard, apply}) {
            shown(button, on);
        }
        shown(thaw, frozen);
        state.setText(text());
        newest.setText(session.document()
                .whatIf()
                .map(WhatIfBook::steps)
                .filter(steps -> !steps.isEmpty())
                .map(steps -> Texts.of("whatif.bar.last", steps.getLast().name()))
                .orElse(""));
    }

    private static void shown(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    /// Returns what the bar says first.
    private String text() {
        String compared = session.compared()
                .filter(Compared::frozen)
                .map(found -> found.name())
                .orElse("");
        if (session.document().whatIf().isEmpty()) {
            return compared.isEmpty() ? "" : Texts.of("whatif.bar.compared", compared);
        }
        int count = session.document().whatIf().get().steps().size();
        String changes = count == 0
                ? Texts.of("whatif.bar.none")
                : count == 1 ? Texts.of("whatif.bar.one") : Texts.of("whatif.bar.many", NumberText.count(count));
        return compared.isEmpty()
                ? Texts.of("whatif.bar.state", changes)
                : Texts.of("whatif.bar.stateBefore", changes, compared);
    }

    void close() {
        subscription.unsubscribe();
    }
}
