package plimsoll.desktop.dock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import plimsoll.desktop.control.LongestFirst;
import plimsoll.desktop.text.Texts;

/// The tabs of panels behind each other. Where their names do not all fit they are shortened, but never so far that
/// they
/// cannot be read: what has no room for that stands in a menu behind the last one.
final class TabStrip extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// A shortened tab keeps as much, in ems: about eight letters.
    private static final double LEAST_EM = 7.5;

    private final List<Button> tabs = new ArrayList<>();
    private final List<String> names;
    private final Consumer<String> onSelect;
    private final MenuButton more = new MenuButton();
    private final int selected;
    private List<Integer> hidden = List.of();

    /// Makes the tabs.
    ///
    /// @param names    of the panels, in order
    /// @param seen     the one that is seen
    /// @param onSelect hears which tab was chosen
    TabStrip(List<String> names, String seen, DockView dock, DockHost host, Consumer<String> onSelect) {
        this.names = List.copyOf(names);
        this.onSelect = onSelect;
        getStyleClass().add("dock-strip");
        for (String name : names) {
            Button tab = new Button(host.title(name));
            tab.getStyleClass().add("dock-tab");
            tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
            tab.setAccessibleText(host.title(name));
            tab.setTooltip(new Tooltip(host.title(name)));
            tab.pseudoClassStateChanged(SELECTED, name.equals(seen));
            HeadGestures.on(tab, name, dock, host);
            tab.setOnAction(event -> onSelect.accept(name));
            tabs.add(tab);
        }
        selected = Math.max(0, names.indexOf(seen));
        more.getStyleClass().addAll("flat", "dock-more");
        getChildren().addAll(tabs);
        getChildren().add(more);
    }

    private double whole(int tab) {
        return snapSizeX(tabs.get(tab).prefWidth(-1));
    }

    private double least(int tab) {
        return Math.min(whole(tab), LEAST_EM * tabs.get(tab).getFont().getSize());
    }

    private double menuWidth() {
        return snapSizeX(more.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return least(selected) + (tabs.size() > 1 ? menuWidth() : 0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Arrays.stream(wholes(shownIn(Double.MAX_VALUE))).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double[] wholes(List<Integer> shown) {
        return shown.stream().mapToDouble(this::whole).toArray();
    }

    private double[] leasts(List<Integer> shown) {
        return shown.stream().mapToDouble(this::least).toArray();
    }

    /// The one that is seen stands whole while the others can still be read.
    private double[] leastsWith(List<Integer> shown, double room) {
        double[] leasts = leasts(shown);
        double growth = whole(selected) - least(selected);
        if (Arrays.stream(leasts).sum() + growth <= room) {
            leasts[shown.indexOf(selected)] += growth;
        }
        return leasts;
    }

    /// The tabs whose names can be read in a room, in order; the one that is seen is always among them.
    private List<Integer> shownIn(double room) {
        List<Integer> shown = new ArrayList<>();
        for (int tab = 0; tab < tabs.size(); tab++) {
            shown.add(tab);
        }
        double left = room;
        while (shown.size() > 1 && Arrays.stream(leasts(shown)).sum() > left) {
            int going = shown.getLast() == selected ? shown.get(shown.size() - 2) : shown.getLast();
            shown.removeIf(tab -> tab == going);
            left = room - menuWidth();
        }
        return shown;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<Integer> shown = shownIn(width);
        boolean all = shown.size() == tabs.size();
        double room = Math.max(0, width - (all ? 0 : menuWidth()));
        double[] widths = LongestFirst.cut(leastsWith(shown, room), wholes(shown), room);
        for (Button tab : tabs) {
            tab.setVisible(shown.contains(tabs.indexOf(tab)));
        }
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            double wide = Math.min(widths[i], Math.max(0, room - x));
            place(tabs.get(shown.get(i)), x, wide);
            x += wide;
        }
        more.setVisible(!all);
        place(more, x, menuWidth());
        list(shown);
    }

    private void place(Node node, double x, double width) {
        layoutInArea(node, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }

    private void list(List<Integer> shown) {
        List<Integer> rest = new ArrayList<>();
        for (int tab = 0; tab < tabs.size(); tab++) {
            if (!shown.contains(tab)) {
                rest.add(tab);
            }
        }
        if (rest.equals(hidden)) {
            return;
        }
        hidden = rest;
        List<String> titles = rest.stream().map(tab -> tabs.get(tab).getText()).toList();
        more.getItems().clear();
        for (int tab : rest) {
            MenuItem item = new MenuItem(tabs.get(tab).getText());
            item.setOnAction(event -> onSelect.accept(names.get(tab)));
            more.getItems().add(item);
        }
        more.setText(Texts.of("layout.tabs.more", String.valueOf(rest.size())));
        more.setAccessibleText(Texts.of("layout.tabs.more.name", String.join(", ", titles)));
        more.setTooltip(new Tooltip(String.join("\n", titles)));
    }
}
