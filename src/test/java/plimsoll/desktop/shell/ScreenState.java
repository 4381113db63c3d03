package plimsoll.desktop.shell;

import java.util.Locale;
import java.util.function.Consumer;
import plimsoll.desktop.model.HeatAxesViewModel;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.scenario.WhatIf;

/// States of screens that need a few hands to reach, for pictures and for eyes.
enum ScreenState {
    HEAT_TIME_BY_MARK("option-book", "What-if", book -> {
        HeatAxesViewModel axes = new HeatAxesViewModel(book.session());
        axes.chooseAcross("Time");
        axes.chooseUp("Collateral mark");
        book.session().whatIfProperty().set(new WhatIf(-0.04, 0));
    }),
    HEAT_FUNDING_BY_PRICE("two-venues", "What-if", book -> {
        HeatAxesViewModel axes = new HeatAxesViewModel(book.session());
        axes.chooseAcross("Funding");
        axes.chooseUp("Price");
    });

    private final String sample;
    private final String screen;
    private final Consumer<OpenBook> edit;
    private final Consumer<MainWindow> act;

    ScreenState(String sample, String screen, Consumer<OpenBook> edit) {
        this(sample, screen, edit, window -> {});
    }

    ScreenState(String sample, String screen, Consumer<OpenBook> edit, Consumer<MainWindow> act) {
        this.sample = sample;
        this.screen = screen;
        this.edit = edit;
        this.act = act;
    }

    String sample() {
        return sample;
    }

    int screen() {
        return MainWindow.SCREENS.indexOf(screen);
    }

    /// Changes the book before the window is opened on it.
    void edit(OpenBook book) {
        edit.accept(book);
    }

    /// Does in the shown window what a user would.
    void act(MainWindow window) {
        act.accept(window);
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
