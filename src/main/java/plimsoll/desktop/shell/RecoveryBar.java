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
import plimsoll.desktop.text.Texts;

/// The bar above the screen while there is a state to recover: of which workspace, from when, and what differs.
final class RecoveryBar extends HBox {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Label text = new Label();
    private final Subscription subscription;

    RecoveryBar(Safekeeping safekeeping) {
        getStyleClass().add("recovery-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(Texts.of("recovery.name"));
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button recover = Buttons.normal(Texts.of("recovery.recover"), "");
        recover.setOnAction(event -> safekeeping.recover());
        Button discard = Buttons.normal(Texts.of("recovery.discard"), "");
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
        return Texts.of(
                "recovery.offer",
                offer.recovery().document().name(),
                STAMP.format(offer.recovery().time()),
                String.join(", ", offer.differences()));
    }

    void close() {
        subscription.unsubscribe();
    }
}
