package plimsoll.desktop.shell;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.Icons;

/// The bar above the screen while there is a state to recover: of which workspace, from when, and what differs.
final class RecoveryBar extends HBox {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Label text = new Label();
    private final Subscription subscription;

    RecoveryBar(Safekeeping safekeeping) {
        getStyleClass().add("recovery-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText("Recovery");
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button recover = Buttons.normal("Recover", "");
        recover.setOnAction(event -> safekeeping.recover());
        Button discard = Buttons.normal("Discard", "");
        discard.setOnAction(event -> safekeeping.discard());
        getChildren().addAll(Icons.WARNING.node(), text, space, recover, discard);
        subscription = safekeeping.offerProperty().subscribe(this::show);
    }

    private void show(Optional<Safekeeping.Offer> offer) {
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        text.setText(offer.map(RecoveryBar::text).orElse(""));
    }

    /// Returns what the bar says about a state.
    static String text(Safekeeping.Offer offer) {
        return "Unsaved changes of \u201c" + offer.recovery().document().name() + "\u201d from "
                + STAMP.format(offer.recovery().time()) + " UTC were kept: "
                + String.join(", ", offer.differences()) + ".";
    }

    void close() {
        subscription.unsubscribe();
    }
}
