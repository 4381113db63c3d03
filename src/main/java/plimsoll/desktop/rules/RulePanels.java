package plimsoll.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.desktop.control.Buttons;
import plimsoll.desktop.control.DataTable;
import plimsoll.desktop.control.Icons;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.text.Texts;

/// The panels in the middle of the Rules screen: one per kind of primitive. A file shows the panels of what it has.
final class RulePanels {
    private final RuleModels models;
    private final Exports exports;
    private final List<DataTable> tables = new ArrayList<>();

    RulePanels(RuleModels models, Exports exports) {
        this.models = models;
        this.exports = exports;
    }

    /// Returns the tables of numbers that are edited by themselves.
    List<DataTable> tables() {
        return tables;
    }

    Panel margins() {
        return columns(Texts.of("rules.margins.title"), Texts.of("rules.margins.hint"), models.margins());
    }

    Panel scans() {
        return columns(Texts.of("rules.scans.title"), Texts.of("rules.scans.hint"), models.scans());
    }

    Panel account() {
        Panel panel = columns(Texts.of("rules.account.title"), Texts.of("rules.account.hint"), models.account());
        Button add = Icons.ADD.button(Texts.of("rules.account.add"), "");
        MenuItem borrowing = new MenuItem(Texts.of("rules.account.borrowing"));
        MenuItem fixed = new MenuItem(Texts.of("rules.account.fixed"));
        borrowing.setOnAction(event -> models.account().first().addCharge(true));
        fixed.setOnAction(event -> models.account().first().addCharge(false));
        ContextMenu menu = new ContextMenu(borrowing, fixed);
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 0));
        panel.actions().addFirst(add);
        return panel;
    }

    /// Long lists of numbers stand in two columns.
    private Panel columns(String title, String hint, RuleModels.Columns columns) {
        DataTable first = new DataTable(columns.first(), title);
        DataTable second = new DataTable(columns.second(), Texts.of("rules.continued", title));
        whileFilled(second, columns.second());
        for (DataTable table : new DataTable[] {first, second}) {
            HBox.setHgrow(table, Priority.ALWAYS);
            table.setMessages(exports);
            tables.add(table);
            table.setMinWidth(0);
            table.setPrefWidth(0);
        }
        HBox both = new HBox(first, second);
        both.getStyleClass().add("two-tables");
        Panel panel = new Panel(title, hint, both);
        Button export = Icons.EXPORT.button(Texts.of("rules.export", title), "");
        export.setOnAction(event -> {
            exports.table(columns.first());
            if (!columns.second().rows().isEmpty()) {
                exports.table(columns.second());
            }
        });
        panel.actions().add(export);
        whileFilled(panel, columns.first());
        return panel;
    }

    ModelPanel tiers() {
        ModelPanel panel =
                new ModelPanel(Texts.of("rules.tiers.title"), Texts.of("rules.tiers.hint"), models.tiers(), exports);
        panel.table()
                .setPrompt(
                        add(panel, Texts.of("rules.tiers.add")),
                        Buttons.link(Texts.of("rules.tiers.paste"), panel.table()::pasteClipboard),
                        remove(panel, Texts.of("rules.tiers.remove")));
        whileFilled(panel.panel(), models.tiers());
        return panel;
    }

    ModelPanel haircuts() {
        ModelPanel panel = new ModelPanel(
                Texts.of("rules.haircuts.title"), Texts.of("rules.haircuts.hint"), models.haircuts(), exports);
        panel.table()
                .setPrompt(
                        Buttons.link(
                                Texts.of("rules.haircuts.add"),
                                () -> models.haircuts().add(Optional.empty())),
                        add(panel, Texts.of("rules.tiers.add")),
                        remove(panel, Texts.of("rules.haircuts.remove")));
        whileFilled(panel.panel(), models.haircuts());
        return panel;
    }

    /// Components can be added to every file.
    Panel components(VBox assembly) {
        ModelPanel panel = new ModelPanel(
                Texts.of("rules.components.title"), Texts.of("rules.components.hint"), models.components(), exports);
        panel.panel().body().addFirst(assembly);
        Button add = Icons.ADD.button(Texts.of("rules.components.add"), "");
        ContextMenu menu = new ContextMenu();
        for (NewComponent form : NewComponent.values()) {
            MenuItem item = new MenuItem(form.title());
            item.setOnAction(event -> models.components().add(form));
            menu.getItems().add(item);
        }
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 0));
        panel.panel().actions().addFirst(add);
        panel.table().setEmpty(new Label(Texts.of("empty.components")));
        panel.table()
                .setPrompt(
                        Buttons.link(Texts.of("rules.components.add"), () -> menu.show(add, Side.BOTTOM, 0, 0)),
                        remove(panel, Texts.of("rules.components.remove")));
        return panel.panel();
    }

    private static Hyperlink add(ModelPanel panel, String text) {
        return Buttons.link(text, panel.table()::addRow);
    }

    private static Hyperlink remove(ModelPanel panel, String text) {
        return Buttons.link(
                text, () -> panel.table().model().remove(panel.table().selected()));
    }

    private static void whileFilled(Node node, TableModel model) {
        node.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        node.managedProperty().bind(node.visibleProperty());
    }
}
