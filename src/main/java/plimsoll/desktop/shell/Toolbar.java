package plimsoll.desktop.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.FitRow;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.control.ShockSlider;
import plimsoll.desktop.keys.KeyHints;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.WhatIf;

/// Screens, undo, run, export, the two what-if sliders, and the way to everything else by name.
final class Toolbar extends FitRow {
    private static final double PRICE_RANGE = 0.6;
    private static final double VOL_DOWN = -0.5;
    private static final double VOL_UP = 1.0;
    private static final double MOST = 10;

    private final SegmentedBar screens;
    private final ShockSlider price = new ShockSlider(Texts.of("toolbar.price"), -PRICE_RANGE, PRICE_RANGE, MOST);
    private final ShockSlider vol = new ShockSlider(Texts.of("toolbar.volatility"), VOL_DOWN, VOL_UP, MOST);
    private final Subscription subscription;
    private boolean showing;
    private final Button export;

    Toolbar(
            WorkspaceSession session,
            Commands commands,
            Runnable exportReport,
            Command whatIfStart,
            List<String> names,
            Node layouts) {
        screens = new SegmentedBar(Texts.of("toolbar.screens"), names);
        MenuButton screenMenu = screenMenu(names);
        Button start = Buttons.normal(Texts.of("toolbar.start"), "");
        KeyHints.tooltip(start, whatIfStart.name().get(), whatIfStart.id());
        start.setOnAction(event -> whatIfStart.action().run());
        Label whatIf = new Label();
        whatIf.getStyleClass().add("toolbar-label");
        whatIf.setMinWidth(Region.USE_PREF_SIZE);
        Button reset = Buttons.normal(Texts.of("toolbar.reset"), "");
        reset.getStyleClass().add("flat");
        reset.setOnAction(event -> commands.resetWhatIf().action().run());
        Button run = Buttons.keyed(Buttons.primary(Icons.RUN, Texts.of("toolbar.run"), ""), "run.now");
        run.setOnAction(event -> commands.run().action().run());
        export = Buttons.keyed(Buttons.normal(Icons.EXPORT, Texts.of("toolbar.export"), ""), "file.reportArchive");
        export.setOnAction(event -> exportReport.run());
        Button search = search(commands.palette(), Texts.of("toolbar.search"));
        Button searchBriefly = search(commands.palette(), Texts.of("toolbar.search.brief"));
        Button searchIcon = Icons.SEARCH.keyed(Texts.of("command.commandPalette"), "view.palette");
        searchIcon.setOnAction(event -> commands.palette().action().run());
        HBox right = new HBox(search, searchBriefly, searchIcon);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(right, Priority.ALWAYS);
        getStyleClass().add("main-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        screens,
                        screenMenu,
                        layouts,
                        divider(),
                        icon(Icons.UNDO, commands.undo()),
                        icon(Icons.REDO, commands.redo()),
                        divider(),
                        run,
                        export,
                        start,
                        divider(),
                        whatIf,
                        price,
                        vol,
                        reset,
                        right);
        price.ratioProperty().subscribe((before, now) -> moved(session));
        vol.ratioProperty().subscribe((before, now) -> moved(session));
        setMinWidth(0);
        for (Button button : List.of(export, run)) {
            Buttons.keys(button).ifPresent(this::giveUp);
        }
        replace(search, searchBriefly);
        replace(searchBriefly, searchIcon);
        start.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                                () -> !whatIfStart.disabled().get(), whatIfStart.disabled())
                        .and(mayGiveUp(start)));
        start.managedProperty().bind(start.visibleProperty());
        giveUp(vol.slider());
        giveUp(price.slider());
        replace(screens, screenMenu);
        giveUp(whatIf);
        subscription = Subscription.combine(
                session.whatIfProperty().subscribe(this::show),
                session.documentProperty()
                        .subscribe(document -> whatIf.setText(document.stress().underlying())));
    }

    /// Looks like the field that it opens.
    private static Button search(Command palette, String text) {
        Button button = Buttons.keyed(Buttons.normal(Icons.SEARCH, text, ""), "view.palette");
        button.getStyleClass().add("search-button");
        button.setAccessibleText(Texts.of("command.commandPalette"));
        button.setTooltip(new Tooltip(Texts.of("palette.prompt")));
        button.setOnAction(event -> palette.action().run());
        return button;
    }

    /// What stands in place of the row of screens in a narrow window.
    private MenuButton screenMenu(List<String> names) {
        MenuButton menu = new MenuButton();
        menu.setAccessibleText(Texts.of("toolbar.screens"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(names.get(i));
            item.setOnAction(event -> screens.select(index));
            menu.getItems().add(item);
        }
        screens.selectedProperty()
                .subscribe(index ->
                        menu.setText(index.intValue() < 0 ? Texts.of("toolbar.screens") : names.get(index.intValue())));
        return menu;
    }

    private void moved(WorkspaceSession session) {
        if (!showing) {
            session.whatIfProperty()
                    .set(new WhatIf(
                            price.ratioProperty().get(), vol.ratioProperty().get()));
        }
    }

    private void show(WhatIf point) {
        showing = true;
        price.ratioProperty().set(point.priceShock());
        vol.ratioProperty().set(point.volShock());
        showing = false;
    }

    /// Puts the focus on the shock of the price.
    void focusPrice() {
        price.focusSlider();
    }

    /// Puts the cursor where a shock of the price is typed.
    void typePrice() {
        price.focusField();
    }

    /// Puts the cursor where a shock of the volatility is typed.
    void typeVol() {
        vol.focusField();
    }

    /// Puts the focus on the button that writes the report.
    void focusExport() {
        export.requestFocus();
    }

    SegmentedBar screens() {
        return screens;
    }

    private static Button icon(Icons icon, Command command) {
        Button button = icon.button(command.name().get(), "");
        Runnable say = () -> {
            String text = command.name().get();
            button.setAccessibleText(text);
            button.getTooltip().setText(text + KeyTexts.after(KeyHints.at(button), command.id()));
        };
        command.name().subscribe(text -> say.run());
        KeyHints.follow(button, keymap -> say.run());
        button.disableProperty().bind(command.disabled());
        button.setOnAction(event -> command.action().run());
        return button;
    }

    private static Separator divider() {
        return new Separator(Orientation.VERTICAL);
    }

    void close() {
        subscription.unsubscribe();
    }
}
